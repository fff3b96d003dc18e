"""The one door for what people type: whatever comes in, clean text, Empty or TooLong comes out.

Unicode is handled here and nowhere later: composed letters (й as one), no invisible or direction
marks, no control characters, no half of a surrogate pair, one space between words.

>>> clean("  Шағымды   қашан  берем? ")
'Шағымды қашан берем?'
>>> clean("😀 !!!"), clean("а" * 2001)
(Empty(), TooLong(length=2001, limit=2000))
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from answer.layout import relaid

LIMIT = 2000  # code points of a question on every interface, counted as received
FILLERS = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")  # letters and marks of no shape
MARKS = 2  # combining marks kept on one letter; more is decoration that would cover the page

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing to answer: no letter and no digit was typed, or no text came at all."""


@dataclass(frozen=True, slots=True)
class TooLong:
    """More code points than ``LIMIT``, counted before anything is removed."""

    length: int
    limit: int


def clean(question: object) -> str | Empty | TooLong:
    """The question as every later stage reads it; never raises, whatever ``question`` is.

    What is not a string is Empty. The length is that of the text as received, blanks included:
    10,000 spaces are too long, not empty. Cleaning twice gives what cleaning once gives.
    """
    if not isinstance(question, str):
        return Empty()
    if len(question) > LIMIT:
        return TooLong(len(question), LIMIT)
    visible = "".join(_seen(char) for char in question)
    composed = unicodedata.normalize("NFC", visible)
    capped = unicodedata.normalize("NFC", _cap_marks(composed))
    text = _SPACE.sub(" ", capped).strip()
    return text if any(char.isalnum() for char in text) else Empty()


def asked(question: object, terms: Collection[str] = ()) -> str | Empty | TooLong:
    """The question that is answered: clean, and out of the wrong keyboard layout (``layout``).

    ``terms`` are the search terms of the ruling.

    >>> asked(" cfyrwbz ")
    'санкция'
    """
    cleaned = clean(question)
    return relaid(cleaned, terms) if isinstance(cleaned, str) else cleaned


def _seen(char: str) -> str:
    """The character, a space for a control that separates, nothing for what is not to be seen."""
    category = unicodedata.category(char)
    if char.isspace():
        return " "
    unseen = category in {"Cc", "Cf", "Cs", "Co", "Cn"} or char in FILLERS
    return "" if unseen else char


def _cap_marks(text: str) -> str:
    """At most ``MARKS`` combining marks in a row, and none where no character carries them."""
    out: list[str] = []
    run = MARKS
    for char in text:
        if unicodedata.category(char) not in {"Mn", "Me"}:
            run = MARKS if char == " " else 0
            out.append(char)
        elif run < MARKS:
            run += 1
            out.append(char)
    return "".join(out)
