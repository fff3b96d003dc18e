"""Follow-ups to questions about changes: the same of another paragraph or year, when, by what."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from answer.ask import Assistant

BY_2011 = "2 3 4 5 7 8 9 11 12 13 14"
BY_2014 = "3 5 6 7 8 10 11 11-1 12 13 13-1"


def cited(assistant: "Assistant", *turns: str) -> str:
    """The paragraphs whose notes the last of these questions brings."""
    answer = assistant.ask(turns[-1], turns[:-1])
    assert all(citation.source == "note" for citation in answer.citations)
    return " ".join(citation.paragraph for citation in answer.citations)


@pytest.mark.parametrize(
    ("turns", "paragraphs"),
    [
        (("3-тармақ қашан өзгертілген?", "ал 8-тармаққа ше?"), "8"),
        (("3-тармақ қашан өзгертілген?", "10-ға ше?"), "10"),
        (("Когда меняли пункт 3?", "а в 8-м пункте?"), "8"),
        (("8-тармақты көрсет", "ол қашан өзгертілген?", "ал 3-тармақ ше?"), "3"),
        (("Какие пункты правили в 2014 году?", "а в 2011?"), BY_2011),
        (("2011 жылы қандай тармақтар түзетілді?", "ал 2014 жылы ше?"), BY_2014),
        (("Which paragraphs were changed in 2011?", "what about 2014?"), BY_2014),
        (("8-тармақты көрсет", "осы тармаққа өзгеріс енгізілген бе?"), "8"),
        (("Покажи пункт 8", "этот пункт меняли?"), "8"),
        (("Show paragraph 8", "How many times was this paragraph amended?"), "8"),
    ],
)
def test_the_same_is_asked_of_another_paragraph_or_year(
    assistant: "Assistant", turns: tuple[str, ...], paragraphs: str
) -> None:
    assert cited(assistant, *turns) == paragraphs


@pytest.mark.parametrize(
    ("turns", "paragraphs", "act"),
    [
        (("Which paragraph was removed?", "by which act?"), "14", "No. 5 of 30 December 2011"),
        (("Какие пункты добавили?", "а когда?"), "11-1 13-1", "от 24 декабря 2014 года № 3"),
        (("10-тармақ өзгертілген бе?", "қай актімен?"), "10", "2014 жылғы 24 желтоқсандағы № 3"),
        (
            ("Какие пункты правили в 2011 году?", "каким документом?"),
            BY_2011,
            "от 30 декабря 2011 года № 5",
        ),
    ],
)
def test_when_and_by_what_act_are_told_of_the_changes_just_told(
    assistant: "Assistant", turns: tuple[str, ...], paragraphs: str, act: str
) -> None:
    assert cited(assistant, *turns) == paragraphs
    assert act in assistant.ask(turns[-1], turns[:-1]).answer


@pytest.mark.parametrize(
    ("turns", "source", "paragraph"),
    [
        (("3-тармақ қашан өзгертілген?", "5-тармақты көрсет", "ал 8-тармақ ше?"), "text", "8"),
        (("Қаулы қашан қабылданды?", "қай актімен жойылды?"), "header", "header"),
    ],
)
def test_what_is_no_more_of_changes_is_not(
    assistant: "Assistant", turns: tuple[str, ...], source: str, paragraph: str
) -> None:
    first = assistant.ask(turns[-1], turns[:-1]).citations[0]
    assert (first.source, first.paragraph) == (source, paragraph)


def test_a_list_asked_for_anew_is_not_held_to_the_paragraph_shown(assistant: "Assistant") -> None:
    answer = assistant.ask("Қай тармақтар өзгерді?", ["8-тармақты көрсет"])
    assert len(answer.citations) > 10
