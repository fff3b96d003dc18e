"""Which sentences are quoted, on texts small enough to see why."""

import pytest

from answer.extract import ON, goes_on, is_item, joined, needed
from index.search import Piece


def pieces(*texts: str) -> list[Piece]:
    """Sentences of one document, a space apart."""
    out, start = [], 0
    for text in texts:
        out.append(Piece(0, "sentence", start, start + len(text), text))
        start += len(text) + 1
    return out


LIST = pieces(
    "Шағым жазбаша беріледі.",
    "Сот мыналарды тексереді:",
    "- құжаттың күнін;",
    "- құжатқа қойылған қолды.",
    "Шешім бес күнде шығарылады.",
)


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_list_is_quoted_from_its_head_to_its_end(at: int) -> None:
    assert needed(LIST, at) | {at} == {1, 2, 3}


def test_a_long_list_gives_the_head_and_the_item() -> None:
    long = pieces("Сот мыналарды тексереді:", "- " + "а" * 600 + ";", "- " + "б" * 600 + ".")
    assert needed(long, 2) == {0}


def test_a_sentence_that_points_back_brings_the_one_before() -> None:
    two = pieces("Шағым берілуі мүмкін.", "Мұндай жағдайда ол бес күнде қаралады.")
    assert needed(two, 1) == {0}
    assert needed(two, 0) == set()


def test_neighbours_become_one_span_and_others_stay_apart() -> None:
    found = joined(LIST, [0.0, 1.0, 2.0, 3.0, 4.0], [0, 2, 3])
    assert [(s.start, s.end) for s in found] == [
        (LIST[0].start, LIST[0].end),
        (LIST[2].start, LIST[3].end),
    ]
    assert found[1].score == 3.0  # the better of 2.0 and 3.0


def test_a_hyphenated_word_is_no_list_item() -> None:
    assert is_item(pieces("– екінші тармақша;")[0])
    assert not is_item(pieces("сауда-саттық өтеді.")[0])


@pytest.mark.parametrize(
    ("second", "joins"),
    [
        ("Соттар мұндай арыздарды қайтаруға тиіс.", True),
        ("Сот мәселені ұйғарыммен шешеді.", True),
        ("Алайда бұл талап мұрагерлерге қолданылмайды.", True),
        ("Сот орындаушысы мүлікті сақтайды.", False),
        ("Шешім бес күнде шығарылады.", False),
    ],
)
def test_what_the_court_then_does_joins(second: str, joins: bool) -> None:
    two = pieces("Қайта тексеру талап етілмейді.", second)
    assert goes_on(two, [0.0, -ON + 0.1], 1) is joins
    assert not goes_on(two, [0.0, -ON - 0.1], 1)
    assert not goes_on(two, [0.0, 0.0], 2)
