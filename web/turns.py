"""A conversation as the browser keeps it: questions, answers, and where each quote stands.

The server keeps nothing. The browser hands the conversation back with each question, so it is
read as anyone's text: what does not fit is dropped, and a quote is read again from the ruling by
its offsets, never from the browser, so that a citation is the same after a reload or is not shown.
"""

import json
import math
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from answer.answer import Answer, Citation
from answer.conversation import KEPT
from answer.door import clean
from answer.labels import label, notices
from ingest.ruling import Ruling
from web.words import known

VERSION = 1
MOST_TURNS = 40
LONGEST_REMARK = 1000
MOST_BYTES = 40_000  # stays below the server's limit for one request, question included
_IIN = re.compile(r"(?<!\d)\d{6}[ -]?\d{6}(?!\d)")
_MODES = {"lookup", "extractive", "llm"}
_REASONS = {"out_of_scope", "no_such_paragraph", "small_talk", "vague", "empty", "too_long"}


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer; None where the person stopped it."""

    question: str
    answer: Answer | None


def masked(text: str) -> str:
    """Without personal identification numbers (12 digits), before anything is kept or shown.

    >>> masked("ЖСН 880101300123 бойынша")
    'ЖСН •••••••••••• бойынша'
    """
    return _IIN.sub("•" * 12, text)


def packed(turns: Sequence[Turn], ruling: Ruling) -> dict[str, Any]:
    """What the browser keeps: the newest turns that fit in ``MOST_BYTES``."""
    rows = [_row(turn, ruling) for turn in turns[-MOST_TURNS:]]
    while rows and len(json.dumps(rows, ensure_ascii=False).encode()) > MOST_BYTES:
        rows.pop(0)
    return {"v": VERSION, "turns": rows}


def unpacked(value: object, ruling: Ruling) -> list[Turn]:
    """The turns that hold; never raises, whatever ``value`` is."""
    match value:
        case {"v": 1, "turns": [*rows]}:
            found = (_turn(row, ruling) for row in rows[-MOST_TURNS:])
            return [turn for turn in found if turn is not None]
        case _:
            return []


def asked(turns: Sequence[Turn]) -> list[str]:
    """The last answered questions, oldest first: the history that the assistant gets."""
    return [turn.question for turn in turns if turn.answer is not None][-KEPT:]


def remarks(ruling: Ruling, given: Answer) -> list[str]:
    """What is told of this answer alone: claims withheld, a model that did not end, a stop."""
    usual = notices(ruling, given.language)
    return [notice for notice in given.notices if notice not in usual]


def _row(turn: Turn, ruling: Ruling) -> dict[str, Any]:
    if turn.answer is None:
        return {"q": turn.question}
    given = turn.answer
    places = [
        [c.paragraph, c.source, c.start, c.end, zlib.crc32(c.quote.encode())]
        for c in given.citations
    ]
    return {
        "q": turn.question,
        "i": given.id,
        "a": given.answer,
        "c": places,
        "m": given.mode,
        "r": given.reason,
        "k": list(given.ranking[:5]),
        "p": round(given.confidence, 3),
        "l": given.language,
        "t": round(given.latency_ms, 1),
        "n": remarks(ruling, given),
    }


def _turn(row: object, ruling: Ruling) -> Turn | None:
    if not isinstance(row, Mapping) or not isinstance(row.get("q"), str):
        return None
    question = clean(row["q"])
    if not isinstance(question, str):
        return None
    question = masked(question)
    if "a" not in row:
        return Turn(question, None)
    text, mode, reason = row["a"], row.get("m"), row.get("r")
    places, ranking = row.get("c"), row.get("k")
    if not isinstance(text, str) or len(text) > MOST_BYTES or not isinstance(places, list):
        return None
    language = known(row.get("l"))
    citations = [_citation(place, ruling, language) for place in places[:20]]
    told = row["n"] if isinstance(row.get("n"), list) else []
    said = tuple(text for text in told[:5] if isinstance(text, str) and len(text) <= LONGEST_REMARK)
    held = tuple(c for c in citations if c is not None)
    fits = reason is None if places else reason in _REASONS
    if len(held) != len(places) or mode not in _MODES or not fits:
        return None
    given = Answer(
        id=str(row.get("i"))[:64],
        question=question,
        answer=text,
        refused=not held,
        reason=reason,
        mode=mode,
        citations=held,
        ranking=_places(ranking, ruling),
        confidence=_number(row.get("p"), 0.0, 1.0),
        notices=(*notices(ruling, language), *said),
        status=ruling.status,
        language=language,
        latency_ms=_number(row.get("t"), 0.0, 1e6),
    )
    return Turn(question, given)


def _citation(place: object, ruling: Ruling, language: str) -> Citation | None:
    match place:
        case [str(paragraph), "text" | "note" | "header" | "preamble" as source, *rest]:
            numbers = [n for n in rest if type(n) is int and n >= 0]
            if len(rest) != 3 or len(numbers) != 3:
                return None
            start, end, check = numbers
            quote = (ruling.source_text(paragraph, source) or "")[start:end]
            if not quote or len(quote) != end - start or zlib.crc32(quote.encode()) != check:
                return None
            return Citation(paragraph, source, quote, start, end, label(paragraph, language))
        case _:
            return None


def _places(value: object, ruling: Ruling) -> tuple[str, ...]:
    named = {"header", "preamble", *(p.number for p in ruling.paragraphs)}
    rows = value[:5] if isinstance(value, list) else []
    return tuple(row for row in rows if isinstance(row, str) and row in named)


def _number(value: object, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return low
    return min(max(float(value), low), high)
