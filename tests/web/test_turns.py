"""What the browser keeps and hands back, and what is masked."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.sample import RULING, turn
from web.feedback import vote_of
from web.turns import MOST_BYTES, Turn, asked, masked, packed, unpacked

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*"vqaicmrkplt", "turns"]), inner, max_size=8)
    ),
    max_leaves=12,
)


def test_a_conversation_comes_back_from_the_browser_as_it_was() -> None:
    turns = [turn(), turn("екеуі"), Turn("тоқтаған", None)]
    back = unpacked(json.loads(json.dumps(packed(turns, RULING))), RULING)
    assert [t.question for t in back] == [t.question for t in turns]
    for was, is_ in zip(turns[:2], back[:2], strict=True):
        assert was.answer is not None
        assert is_.answer is not None
        assert is_.answer.citations == was.answer.citations
        assert is_.answer.answer == was.answer.answer
    assert asked(back) == [t.question for t in turns[:2]]


@given(JSON)
def test_whatever_the_browser_hands_back_only_what_holds_is_taken(value: Any) -> None:
    for sent in (value, {"v": 1, "turns": value}, {"v": 1, "turns": [value]}):
        for found in unpacked(sent, RULING):
            if found.answer is not None:
                assert all(c.holds(RULING) for c in found.answer.citations)


@pytest.mark.parametrize(
    "change",
    [
        {"c": [["3", "text", 0, 5, 1]]},
        {"c": [["99", "text", 0, 5, 0]]},
        {"c": [["3", "text", -5, 5, 0]]},
        {"c": [["3", "text", True, 5, 0]]},
        {"m": "oracle"},
        {"a": 7},
        {"r": "because", "c": []},
    ],
)
def test_a_turn_that_was_tampered_with_is_dropped(change: dict[str, Any]) -> None:
    row = packed([turn()], RULING)["turns"][0] | change
    assert unpacked({"v": 1, "turns": [row]}, RULING) == []


def test_a_long_conversation_keeps_its_newest_turns_within_the_size() -> None:
    long = [replace(turn(), question=f"{n} " + "ұзын " * 300) for n in range(60)]
    kept = packed(long, RULING)
    assert len(json.dumps(kept, ensure_ascii=False).encode()) < MOST_BYTES + 100
    assert kept["turns"][-1]["q"] == long[-1].question
    assert len(kept["turns"]) < 60


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ЖСН 880101300123", "ЖСН ••••••••••••"),
        ("880101 300123 нөмірі", "•••••••••••• нөмірі"),
        ("1234567890123", "1234567890123"),  # thirteen digits are no such number
        ("2005 жылғы 20 маусым", "2005 жылғы 20 маусым"),
    ],
)
def test_personal_numbers_are_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


@given(JSON)
def test_what_is_no_vote_is_none(value: Any) -> None:
    assert vote_of(value) is None
