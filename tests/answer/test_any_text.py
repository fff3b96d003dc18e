"""Whatever is typed: an answer, never an exception; every citation is there and says it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answer.ask import Assistant

KAZAKH = st.text("абвгғдеёжзийіклмнңоөпрстуұүфхһцчшщыэюя -0123456789.,?«»№()", max_size=80)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(question=st.one_of(st.text(max_size=200), KAZAKH), history=st.lists(KAZAKH, max_size=2))
def test_any_text_gets_an_answer_and_every_quote_is_the_text(
    assistant: Assistant, question: str, history: list[str]
) -> None:
    found = assistant.ask(question, history)
    found.answer.encode("utf-8")
    assert found.refused == (not found.citations)
    assert (found.reason is None) == bool(found.citations)
    assert all(citation.holds(assistant.ruling) for citation in found.citations)
    assert 0 <= found.confidence <= 1
    assert not found.ranking or len(found.ranking) >= 5
    assert found.notices[0]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("😀🎉", "empty"),
        ("\u202e\u0000\u200b", "empty"),
        ("а" * 2001, "too_long"),
        (" " * 10_000, "too_long"),
        ("Сәлеметсіз бе!", "small_talk"),
        ("40-тармақ", "no_such_paragraph"),
    ],
)
def test_what_is_no_question_says_why(assistant: Assistant, question: str, reason: str) -> None:
    found = assistant.ask(question)
    assert (found.reason, found.refused, found.citations) == (reason, True, ())
    if reason in ("empty", "too_long", "small_talk"):
        assert found.ranking == ()


def test_the_same_question_gets_the_same_answer(assistant: Assistant) -> None:
    asked = [assistant.ask("Тыйым салынған көлік қалай сатылады?") for _ in range(3)]
    assert len({(a.id, a.answer, a.citations, a.ranking, a.confidence) for a in asked}) == 1


def test_the_deadline_is_answered_from_paragraph_three(assistant: Assistant) -> None:
    found = assistant.ask(
        "Орындаушының әрекетіне келіспеймін, шағымды қашанға дейін тапсырып үлгеруім керек?"
    )
    assert found.citations[0].paragraph == "3"
    assert "он күннің ішінде" in found.answer
    assert "күшінде емес" in found.notices[0]
