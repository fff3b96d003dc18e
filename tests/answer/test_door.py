"""Whatever is typed comes in clean, or is Empty, or is TooLong; nothing raises."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.door import LIMIT, MARKS, Empty, TooLong, clean

ANY_TEXT = st.text(st.characters(), max_size=200)  # every code point, lone surrogates as well


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Шағымды қашан берем?", "Шағымды қашан берем?"),
        ("  7-тармақ\r\n\tне   дейді ", "7-тармақ не дейді"),
        ("ша\u00adғым\u200d \u202eқайда\u202c", "шағым қайда"),  # soft hyphen, joiner, bidi
        ("и\u0306рафик", "йрафик"),  # и + breve is й
        ("сот\x00\x07\ud800", "сот"),
        ("с\u0301\u0302\u0303\u0304\u0305от", "с\u0301\u0302от"),
        ("\ufeff12", "12"),
    ],
)
def test_cleans(typed: str, read: str) -> None:
    result = clean(typed)
    assert isinstance(result, str)
    assert result == unicodedata.normalize("NFC", read)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "\n\t\u00a0",
        "???",
        "…—«»",
        "😀👍🏽",
        "\u200b\u202e",
        "\ud83d",
        "\u3164",
        None,
        7,
        {},
    ],
)
def test_nothing_to_answer_is_empty(typed: object) -> None:
    assert clean(typed) == Empty()


def test_the_limit_counts_what_was_received() -> None:
    assert clean("қ" * LIMIT) == "қ" * LIMIT
    assert clean("қ" * LIMIT + " ") == TooLong(LIMIT + 1, LIMIT)
    assert clean(" " * 10_000) == TooLong(10_000, LIMIT)
    assert clean("😀" * 2001) == TooLong(2001, LIMIT)


@given(ANY_TEXT)
def test_any_text_comes_out_clean_and_cleaning_again_changes_nothing(typed: str) -> None:
    result = clean(typed)
    if isinstance(result, str):
        assert clean(result) == result
        assert result == " ".join(result.split())
        assert any(char.isalnum() for char in result)
        assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs"} for char in result)
        result.encode("utf-8")
    else:
        assert result == Empty()


@given(st.text("ша\u0301\u0323\u0336 ", max_size=40))
def test_marks_never_pile_up(typed: str) -> None:
    result = clean(typed)
    run = 0
    for char in result if isinstance(result, str) else "":
        run = run + 1 if unicodedata.combining(char) else 0
        assert run <= MARKS
