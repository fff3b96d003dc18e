"""Laws and articles asked for: every paragraph that names them, with the sentence that does.

The made-up ruling names АІЖК 240-5 in 1 and 2-1, Заң 9 in 1, Салық кодексі 541 in 2.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.act_names import act_id, acts_in
from answer.language import language_of
from answer.references import References, references
from answer.words import keys
from tests.answer.toy import GPK, ruling

TOY = ruling()
FIRST = "Шағым АІЖК-нің 240-5-бабында көзделген тәртіппен беріледі."
LAW = "Заңның 9-бабы да қолданылады."
TAX = "Мемлекеттік баж Салық кодексінің 541-бабына сәйкес төленбейді."
ADDED = "Қайта бағалау талап етілмейді, АІЖК-нің 240-5-бабы қолданылады."


def asked(question: str, focus: str | None = None) -> References | None:
    return references(question, TOY, language_of(question), focus)


def quotes(found: References) -> list[str]:
    texts = [TOY.source_text(place.paragraph, place.source) or "" for place in found.places]
    return [text[place.start : place.end] for text, place in zip(texts, found.places, strict=True)]


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("240-5-бап қай жерде кездеседі?", [FIRST, ADDED]),
        ("АІЖК-нің 240-5-бабы", [FIRST, ADDED]),
        ("aizhk 240-5 bap qai tarmaqta", [FIRST, ADDED]),
        ("240-5", [FIRST, ADDED]),
        ("АІЖК қай тармақтарда аталады?", [FIRST, ADDED]),
        ("Азаматтық іс жүргізу кодексіне сілтеме бар ма?", [FIRST, ADDED]),
        ("В каких пунктах упоминается ГПК?", [FIRST, ADDED]),
        ("Where is article 240-5 of the Civil Procedure Code mentioned?", [FIRST, ADDED]),
        ("9-бап туралы не айтылған?", [LAW]),
        ("заннын 9 бабы кайда", [LAW]),
        ("тоғызыншы бап не туралы", [LAW]),
        ("Заң қай тармақтарда аталады?", [LAW]),
        ("Салық кодексі", [TAX]),
        ("541-баптың 1) тармақшасы қай тармақта?", [TAX]),
        ("ст. 541 НК", [TAX]),
        ("статья 541 Налогового кодекса упоминается?", [TAX]),
        ("Tax Code", [TAX]),
        ("9-бап пен 541-бап қайда айтылған?", [LAW, TAX]),
        ("540-545-баптар бар ма?", [TAX]),
        ("2-тармақта қай баптар аталған?", [TAX]),
        ("Қаулыда қандай заңдар аталады?", [FIRST, LAW, TAX]),
        ("Какие законы названы в постановлении?", [FIRST, LAW, TAX]),
    ],
)
def test_found(question: str, quoted: list[str]) -> None:
    found = asked(question)
    assert found is not None
    assert quotes(found) == quoted
    assert found.rest == ""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("541-бап", "Қаулыда Салық кодексінің 541-бабы мына тармақта аталады: 2-тармақ."),
        (
            "АІЖК 240-5-бап",
            "Қаулыда Азаматтық іс жүргізу кодексінің 240-5-бабы мына тармақтарда аталады: "
            "1-тармақ, 2-1-тармақ.",
        ),
        ("Қылмыстық кодекс қайда?", "Қаулыда Қылмыстық кодекс аталмайды."),
        ("777-бап", "Қаулыда 777-бап аталмайды."),
        (
            "Салық кодексінің 8-бабы",
            "Қаулыда Салық кодексінің 8-бабы аталмайды. Салық кодексі қаулыда мына тармақтарда "
            "аталады: 2-тармақ.",
        ),
        (
            "статья 541 НК",
            "Налоговый кодекс, статья 541: упоминается в одном пункте постановления: пункт 2.",
        ),
        ("4-тармақта қай заң аталған?", "Бұл тармақта заңдарға сілтеме жоқ, мәтіні мынадай:"),
    ],
)
def test_what_is_said(question: str, text: str) -> None:
    found = asked(question)
    assert found is not None
    assert found.text == text
    assert bool(found.places) == ("аталмайды" not in text)


def test_more_than_the_reference_is_kept_as_rest() -> None:
    found = asked("541-бап бойынша баждан кім босатылады?")
    assert found is not None
    assert found.numbers == ("2",)
    assert found.rest == "баждан кім босатылады?"
    missing = asked("АІЖК-нің 155-бабы бойынша талап мерзімі қанша?")
    assert missing is not None
    assert (missing.places, missing.rest) == ((), "талап мерзімі қанша?")


def test_the_conversation_gives_the_paragraph() -> None:
    found = asked("Онда қандай заңдар бар?", focus="2")
    assert found is not None
    assert found.numbers == ("2",)
    assert asked("Онда қандай заңдар бар?") is None


@pytest.mark.parametrize(
    "question",
    [
        "Шағымды қашан беремін?",
        "Заң",
        "Заң бойынша пристав не істейді?",
        "Салық кодексі бойынша баж қанша?",
        "Судья қандай заңдарға сүйенеді?",
        "айтпай-ақ беруге бола ма",
        "2-тармақта не бар?",
        "бабам туралы",
        "Можно ли жаловаться на судью?",
        "",
    ],
)
def test_not_a_reference(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    ("name", "act"),
    [
        (GPK, "civil_procedure"),
        ("Қазақстан Республикасының Азаматтық кодексі", "civil"),
        ("«Салық және бюджетке төленетін міндетті төлемдер туралы» кодексі", "tax"),
        ("Қазақстан Республикасының Конституциясы", "constitution"),
        ("«Сот приставтары туралы» Заң", "сот приставтари турали зан"),
    ],
)
def test_acts_are_known_by_their_full_names(name: str, act: str) -> None:
    assert act_id(name) == act


@pytest.mark.parametrize(
    ("question", "acts"),
    [
        ("АПК мен ҚПК", ["civil_procedure", "criminal_procedure"]),
        ("Қылмыстық кодекске сәйкес", ["criminal"]),
        ("неке және отбасы туралы кодекс", ["family"]),
        (
            "Гражданский кодекс, а не гражданский процессуальный кодекс",
            ["civil", "civil_procedure"],
        ),
        ("the Civil Code and the Tax Code", ["civil", "tax"]),
        ("закон об исполнительном производстве", ["enforcement"]),
    ],
)
def test_acts_are_known_by_the_names_people_use(question: str, acts: list[str]) -> None:
    named = acts_in(keys(question, language_of(question)))
    assert [name for name, _, _ in named] == acts


WORDS = "240-5-бап Заңның 9-бабы АІЖК НК қай тармақта аталады статья 541 мерзім және 62-63 бап"


@given(st.lists(st.sampled_from(WORDS.split())))
def test_never_raises_and_sentences_are_whole(words: list[str]) -> None:
    found = asked(" ".join(words))
    if found is not None:
        assert found.text
        assert all(quote in {FIRST, LAW, TAX, ADDED} for quote in quotes(found))
