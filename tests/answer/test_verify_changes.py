"""What a note of changes carries: which change, when, by which act, how often."""

import pytest

from answer.verify.check import verify
from ingest.ruling import Ruling


def judged(ruling: Ruling, paragraph: str, claim: str) -> str | None:
    """The verdict's reason over the whole note of a paragraph."""
    note = ruling.source_text(paragraph, "note") or ""
    return verify(ruling, claim, paragraph, note, source="note").reason


@pytest.mark.parametrize(
    ("paragraph", "claim"),
    [
        ("3", "3-тармаққа алғаш рет 2011 жылы өзгеріс енгізілді."),
        ("3", "3-тармақты Жоғарғы Сот екі мәрте түзеткен."),
        ("3", "Соңғы рет бұл тармақ 2014 жылғы 24 желтоқсанда өзгертілді."),
        ("4", "Бұл тармақ бір-ақ рет өзгерген."),
        ("4", "4-тармақ 30.12.2011 күні өзгертілген."),
        ("4", "Бұл тармақты түзеткен нормативтік қаулының нөмірі – 5."),
        ("6", "6-тармақтағы өзгеріс ресми жарияланған күннен бастап қолданысқа енгізіледі."),
        ("11-1", "11-1-тармақ бастапқы мәтінде болмаған, ол 2014 жылы қосылды."),
        ("13", "13-тармақ 2011 жылы жаңа редакцияда жазылып, 2014 жылы өзгертілді."),
        ("14", "Он төртінші тармақ енді жоқ, оны 2011 жылы алып тастаған."),
        ("13-1", "13-1-тармақ 2014 жылы енгізілді және жария етілген күнінен бастап күшіне енді."),
        ("7", "7-тармақты екі қаулы өзгертті: біреуі 2011 жылғы, екіншісі 2014 жылғы."),
        ("12", "12-тармақтағы өзгерістердің бірі 2011 жылғы, екіншісі 2014 жылғы."),
        (
            "13",
            "13-тармақтың редакциясы 2011 жылғы, ал оған енген өзгеріс 2014 жылғы қаулыға тиесілі.",
        ),
        ("6", "6-тармақтың 2014 жылғы өзгерісі ресми жарияланған күннен бері қолданылады."),
        ("6", "Изменение 2014 года в пункте 6 действует со дня официального опубликования."),
        ("6", "The 2014 amendment to paragraph 6 took effect on its official publication."),
        ("6", "Пункт 6 был изменён 24 декабря 2014 года."),
        ("6", "Paragraph 6 was amended by ruling No. 3 of 24 December 2014."),
    ],
)
def test_a_change_may_be_told_in_any_words_and_in_part(
    ruling: Ruling, paragraph: str, claim: str
) -> None:
    assert judged(ruling, paragraph, claim) is None


@pytest.mark.parametrize(
    ("paragraph", "claim", "reason"),
    [
        ("3", "3-тармаққа алғаш рет 2014 жылы өзгеріс енгізілді.", "number"),
        ("3", "3-тармаққа өзгеріс үш рет енгізілді.", "number"),
        ("3", "3-тармақ тек 2011 жылы өзгертілді.", "number"),
        ("3", "Бұл тармақ бір-ақ рет өзгерген.", "number"),
        ("4", "4-тармақ 30.11.2011 күні өзгертілген.", "number"),
        ("4", "Бұл тармақты түзеткен нормативтік қаулының нөмірі – 3.", "number"),
        ("4", "5-тармақты 2011 жылғы қаулы өзгертті.", "article"),
        ("4", "4-тармақ мүлде өзгертілмеген.", "polarity"),
        ("4", "4-тармақты 2011 жылы Парламент өзгерткен.", "role"),
        ("6", "6-тармақтағы өзгеріс қабылданған күннен бастап қолданысқа енгізіледі.", "modality"),
        ("13", "13-тармақ 2014 жылы жаңа редакцияда жазылды.", "polarity"),
        ("14", "14-тармақ өзгертілді.", "polarity"),
        ("14", "14-тармақ алып тасталған жоқ.", "polarity"),
        ("14", "14-тармақты Үкімет алып тастады.", "role"),
        ("4", "4-тармақ 2011 жылы енгізілді.", "polarity"),
        ("7", "7-тармақты үш қаулы өзгертті.", "number"),
        ("6", "6-тармаққа енгізілген өзгеріс 2014 жылы күшіне енді.", "number"),
        ("13", "13-тармақтың редакциясы 2014 жылғы, оған енген өзгеріс 2011 жылғы.", "polarity"),
        ("9", "9-тармақтағы өзгеріс жарияланған күннен бастап қолданысқа енеді.", "uncovered"),
        ("12", "12-тармақтағы өзгерістердің біріншісі 2014 жылғы.", "number"),
        ("14", "14-тармақты 2011 жылы жұмыс тобы алып тастады.", "uncovered"),
        ("6", "Пункт 6 был изменён 24 ноября 2014 года.", "number"),
        ("6", "Paragraph 6 was amended by ruling No. 5 of 24 December 2014.", "number"),
    ],
)
def test_what_is_said_of_a_change_is_true_of_one_and_the_same(
    ruling: Ruling, paragraph: str, claim: str, reason: str
) -> None:
    assert judged(ruling, paragraph, claim) == reason


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("Қаулы 2005 жылғы 20 маусымда қабылданған.", None),
        ("Қаулы 2017 жылғы 31 наурызда қабылданған.", "number"),
        ("2005 жылғы қаулының күші 2017 жылы жойылды.", None),
        ("Бұл қаулының күші 2005 жылы жойылды.", "number"),
        ("Қаулыны 2017 жылғы № 2 нормативтік қаулы жойған.", "number"),
        ("Постановление принято 20 июля 2005 года.", "number"),
        ("The ruling of 20 June 2005 was repealed on 31 March 2017.", None),
    ],
)
def test_a_ruling_keeps_its_dates_apart(ruling: Ruling, claim: str, reason: str | None) -> None:
    assert verify(ruling, claim, "header", ruling.header, source="header").reason == reason
