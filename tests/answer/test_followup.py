"""Which questions lean on what was said before, and what later ones may lean on."""

import pytest

from answer.answer import Language
from answer.followup import leans, steps, topic_of, wants_more, wants_place
from answer.language import language_of
from answer.reading import Reading
from index.query import Query


def leaning(question: str) -> bool:
    """Whether a question as typed leans."""
    language = language_of(question)
    return leans(question, language, Query.of(question, language))


@pytest.mark.parametrize(
    "question",
    [
        "Ал қашанға дейін?",
        "Олар келіспесе ше?",
        "Оны кім таңдайды?",
        "Ондағы үлесі қанша?",
        "Неше пайыз?",
        "ал заңды тұлғаларға ше",
        "А если они не согласны?",
        "Её можно обжаловать?",
        "And for companies?",
        "Who decides that?",
    ],
)
def test_part_of_a_question_leans(question: str) -> None:
    assert leaning(question)


@pytest.mark.parametrize(
    "question",
    [
        "Бұл қаулы сот орындаушысына міндетті ме?",
        "Тыйым салынған мүлік сауда-саттықта қалай сатылады?",
        "Заложенное имущество должника продают с публичных торгов?",
        "How much is the enforcement sanction for legal entities?",
    ],
)
def test_a_question_with_its_own_topic_is_new(question: str) -> None:
    assert not leaning(question)


@pytest.mark.parametrize(
    ("question", "language", "step"),
    [
        ("Келесісін айтшы", "kk", 1),
        ("одан кейінгісінде не бар?", "kk", 1),
        ("Алдыңғысы ше?", "kk", -1),
        ("следующий", "ru", 1),
        ("previous one", "en", -1),
        ("Шағым мерзімі қанша?", "kk", 0),
    ],
)
def test_steps_from_paragraph_to_paragraph(question: str, language: Language, step: int) -> None:
    assert steps(question, language) == step


def test_more_and_place_are_asked_for_in_words() -> None:
    assert wants_more("Кеңірек айтып бер", "kk")
    assert wants_place("Ол қай тармақта?", "kk")
    assert not wants_more("Шағым мерзімі қанша?", "kk")


def test_a_question_of_its_own_is_its_own_topic() -> None:
    question = "Атқарушылық санкция неше пайыз?"
    reading = Reading(question, "kk", Query.of(question), leaning=False)
    assert topic_of(reading, None) == question
