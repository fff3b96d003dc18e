"""The page's own suggested questions, typed as people type: the paragraph is still found."""

import tomllib
from typing import TYPE_CHECKING

import pytest

from web.topics import QUESTIONS, held_questions

if TYPE_CHECKING:
    from answer.ask import Assistant

FOLDED = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
ALIKE = str.maketrans("аеосхі", "aeocxi")
LATIN = {"ә": "ä", "ғ": "ğ", "қ": "q", "ң": "ñ", "ө": "ö", "ұ": "ū", "ү": "ü", "і": "ı", "ш": "ş"}
LATIN |= dict(
    zip("абвгдежзийклмнопрстуфхцчщъыьэюя", "abvgdejziiklmnoprstufhcçş'y'eua", strict=False)
)


def _latin(text: str) -> str:
    return "".join(LATIN.get(letter, letter) for letter in text.lower())


@pytest.fixture(scope="module")
def questions(assistant: "Assistant") -> list[tuple[str, str]]:
    text = (QUESTIONS / "questions.kk.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)[assistant.ruling.id]
    return [(q, number) for number, rows in tables.items() if number != "first" for q in rows]


def _found(assistant: "Assistant", asked: list[tuple[str, str]]) -> float:
    hits = [number in assistant.ask(question).ranking[:5] for question, number in asked]
    return sum(hits) / len(hits)


@pytest.mark.parametrize("typed", ["folded", "alike", "latin"])
def test_careless_typing_loses_at_most_one_suggested_question_in_twenty(
    assistant: "Assistant", questions: list[tuple[str, str]], typed: str
) -> None:
    ways = {
        "folded": lambda text: text.translate(FOLDED),
        "alike": lambda text: text.translate(ALIKE),
        "latin": _latin,
    }
    clean = _found(assistant, questions)
    changed = _found(assistant, [(ways[typed](q), n) for q, n in questions])
    assert clean - changed <= 0.05


def test_most_suggested_kazakh_questions_are_answered_from_their_paragraph(
    assistant: "Assistant", questions: list[tuple[str, str]]
) -> None:
    held = held_questions(assistant.ruling, assistant.ask)
    assert sum(q in held for q, _ in questions) >= 0.8 * len(questions)
