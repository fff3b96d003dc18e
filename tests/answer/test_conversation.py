"""A conversation is what was asked about the matter; courtesies are no part of it."""

from answer.answer import Answer
from answer.conversation import KEPT, Turn, conversation
from ingest.ruling import Status


def answered(question: str) -> Answer:
    """An answer of which only the question matters."""
    return Answer(
        id="0",
        question=question,
        answer="",
        refused=True,
        reason="out_of_scope",
        mode="extractive",
        citations=(),
        ranking=(),
        confidence=0.0,
        notices=(),
        status=Status("in_force", None, None),
        language="kk",
        latency_ms=0.0,
    )


def turn(question: str, before: Turn | None) -> Turn:
    """A turn whose topic is the question, none for thanks."""
    return Turn("" if question == "Рақмет" else question, answered(question), before)


def test_nothing_said_is_no_conversation() -> None:
    assert conversation([], turn) is None
    assert conversation(["Рақмет"], turn) is None


def test_thanks_are_passed_over() -> None:
    last = conversation(["Санкция неше пайыз?", "Рақмет"], turn)
    assert last is not None
    assert last.topic == "Санкция неше пайыз?"


def test_only_the_latest_questions_are_answered_again() -> None:
    asked: list[str] = []

    def counted(question: str, before: Turn | None) -> Turn:
        asked.append(question)
        return turn(question, before)

    conversation([str(i) for i in range(KEPT + 5)], counted)
    assert asked == [str(i) for i in range(5, KEPT + 5)]
