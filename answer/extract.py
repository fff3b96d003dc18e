"""The sentences that answer: whole, in order, with what they cannot be read without.

A quote is always a slice of the source text. The best sentence leads; others of the same paragraph
join it only where they score nearly as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.search import Collection, Piece, Scores

NEAR = 1.2  # score below the best at which a second sentence still joins; from dev
MOST = 2  # sentences of one paragraph that are chosen; what they need comes on top; from dev
ON = 5.0  # the same for the next sentence that goes on from a chosen one; 8 quoted too much
LIST = 900  # characters up to which a list is quoted whole: a phone's screen or two

# A sentence that opens with one of these points back: alone it does not say what it is about.
_POINTS_BACK = re.compile(
    r"^[\s\-–]*(?:Мұндай|Ондай|Осындай|Сондай|Осыны|Осы\s|Бұл\s|Ол\s|Олар|Оның|Оны\s|Соны|Мұны|Бұндай)"
)

# One that says what the court then does («Соттар мұндай шағымдарды …») or what is otherwise
# («Алайда …»): without it the sentence before tells but half.
_GOES_ON = re.compile(
    r"^\s*(?:Бірақ|Алайда|Дегенмен|"
    r"Сот(?:тар)?\s+(?:мұндай|ондай|осындай|сондай|осы|бұл|мәселе\w*))\b"
)


@dataclass(frozen=True, slots=True)
class Span:
    """``[start:end)`` of one document's text, and the score of its best sentence."""

    start: int
    end: int
    score: float


def spans(collection: Collection, scores: Scores, document: int) -> list[Span]:
    """The slices of ``document`` that answer, in reading order, joined where they touch."""
    rows = [i for i, s in enumerate(collection.sentences) if s.document == document]
    if not rows:
        return []
    pieces = [collection.sentences[i] for i in rows]
    marks = [float(scores.fused_sentences[i]) for i in rows]
    best = max(marks)
    order = sorted(range(len(rows)), key=lambda i: -marks[i])
    chosen = {i for i in order[:MOST] if marks[i] >= best - NEAR}
    chosen |= {i + 1 for i in chosen if goes_on(pieces, marks, i + 1)}
    for i in sorted(chosen):
        chosen |= needed(pieces, i)
    return joined(pieces, marks, sorted(chosen))


def goes_on(pieces: Sequence[Piece], marks: Sequence[float], at: int) -> bool:
    """Whether there is a sentence ``at`` that goes on from the one before it and scores not far
    below the best.

    «Қайта бағалау талап етілмейді. Соттар мұндай шағымдарды қабылдаудан бас тартуға тиіс.»
    """
    there = at < len(pieces) and marks[at] >= max(marks) - ON
    return there and bool(_GOES_ON.match(pieces[at].text))


def needed(pieces: Sequence[Piece], at: int) -> set[int]:
    """What a sentence cannot be read without: its list, or the sentence it points back to.

    A list item is a block that opens with a dash; the head of the list is the sentence before its
    first item. One item alone can mislead («екінші кезекте» without the first), so a list is
    quoted whole, from head to end; only of a long one the item and the head alone.
    """
    first = last = at
    if pieces[at].text.rstrip().endswith(":") or is_item(pieces[at]):
        while first > 0 and is_item(pieces[first]):
            first -= 1
        while last + 1 < len(pieces) and is_item(pieces[last + 1]):
            last += 1
        whole = pieces[last].end - pieces[first].start <= LIST
        return set(range(first, last + 1)) if whole else {first}
    if at > 0 and _POINTS_BACK.match(pieces[at].text):
        return {at - 1}
    return set()


def is_item(piece: Piece) -> bool:
    """Whether the sentence is an item of a dashed list."""
    return piece.text.lstrip().startswith(("-", "–", "—"))


def joined(pieces: Sequence[Piece], marks: Sequence[float], chosen: Sequence[int]) -> list[Span]:
    """The chosen sentences as spans; neighbours become one."""
    out: list[Span] = []
    previous = None
    for i in chosen:
        piece = pieces[i]
        if previous is not None and i == previous + 1:
            last = out.pop()
            out.append(Span(last.start, piece.end, max(last.score, marks[i])))
        else:
            out.append(Span(piece.start, piece.end, marks[i]))
        previous = i
    return out
