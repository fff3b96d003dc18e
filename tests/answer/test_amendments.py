"""How often and in which years paragraphs were changed, over the built-in ruling."""

import pytest

from answer.about import About, about
from answer.language import language_of
from ingest.read import read_ruling
from settings import settings

TWICE = "3 5 7 8 11 12 13"
RULING = read_ruling(settings().ruling)


def asked(question: str) -> About:
    """What the ruling says of its changes."""
    found = about(question, RULING, language_of(question))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Тек екі рет өзгертілген тармақтарды ата", TWICE),
        ("Қай тармақтарға екі мәрте өзгеріс енгізілген?", TWICE),
        ("Назови пункты, которые меняли дважды", TWICE),
        ("Which of the paragraphs have been amended two times?", TWICE),
        ("Қай тармақтар бірнеше рет өзгертілген?", TWICE),
        ("Какие пункты правили больше одного раза?", TWICE),
        ("Какие пункты правили всего один раз?", "2 4 6 9 10"),
        ("Қай тармақтар 2011 жылы да, 2014 жылы да түзетілген?", TWICE),
        ("Which paragraphs were amended both in 2011 and in 2014?", TWICE),
        ("2011 немесе 2014 жылы түзетілген тармақтар", "2 3 4 5 6 7 8 9 10 11 11-1 12 13 13-1 14"),
        ("2011 және 2014 жылдары қосылған тармақтар", "11-1 13-1"),
    ],
)
def test_only_those_changed_as_often_or_in_each_year(question: str, paragraphs: str) -> None:
    assert [place.paragraph for place in asked(question).places] == paragraphs.split()


def test_only_one_year_is_told_in_the_lead() -> None:
    assert asked("Пункты, которые правили лишь в 2014 году").text == (
        "Пункты, изменённые только нормативным постановлением от 24 декабря 2014 года № 3: "
        "пункт 6, пункт 10."
    )


def test_a_number_of_changes_that_no_paragraph_has() -> None:
    found = asked("Қай тармақтар төрт рет өзгертілген?")
    assert found.text.startswith("Мәтіндегі ескертулерде ондай өзгеріс жоқ.")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "14-тармақ 2014 жылы алынып тасталды ғой?",
            "Олай емес. 14-тармақ 2011 жылғы 30 желтоқсандағы № 5 нормативтік қаулымен алынып "
            "тасталған:",
        ),
        (
            "Пункт 13-1 добавили в 2011 году, правда?",
            "Это не так. Пункт 13-1 добавлен в постановление нормативным постановлением "
            "от 24 декабря 2014 года № 3:",
        ),
        ("14-тармақ күшінде ғой?", "Олай емес. 14-тармақ алынып тасталған:"),
        (
            "9-тармақ екі рет өзгертілген бе?",
            "Олай емес. Ескертуге қарағанда, 9-тармақ 1 рет өзгертілген:",
        ),
        (
            "6-тармақ 2011 жылы да, 2014 жылы да өзгертілді ме?",
            "Олай емес. 6-тармақтың өзгерістері туралы ескертуде былай делінген:",
        ),
    ],
)
def test_what_the_notes_deny_is_corrected(question: str, text: str) -> None:
    found = asked(question)
    assert found.corrects
    assert found.text == text
    assert all(place.source == "note" for place in found.places)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("14-тармақ 2011 жылы алынып тасталды ғой?", "14-тармақ алынып тасталған:"),
        ("Пункт 14 сейчас действует?", "Пункт 14 исключён:"),
        ("12-тармақ екі рет өзгертілген бе?", "Ескертуге қарағанда, 12-тармақ 2 рет өзгертілген:"),
    ],
)
def test_what_the_notes_confirm_is_not(question: str, text: str) -> None:
    found = asked(question)
    assert not found.corrects
    assert found.text == text
