"""The sentences that answer: whole, in order, with the list head or the link they cannot do without.

A quote is always a slice of the source text. The best sentence leads; others of the same paragraph
join it only where they score nearly as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.search import Collection, Piece, Scores

NEAR = 0.75  # standardised score below the best at which a further sentence still joins; from dev
MOST = 3  # sentences of one paragraph: beyond that the whole paragraph reads better

# A sentence that opens with one of these points back: alone it does not say what it is about.
_POINTS_BACK = re.compile(
    r"^[\s\-–]*(?:Мұндай|Ондай|Осындай|Сондай|Осыны|Осы\s|Бұл\s|Ол\s|Олар|Оның|Оны\s|Соны|Мұны|Бұндай)"
)


@dataclass(frozen=True, slots=True)
class Span:
    """``[start:end)`` of one document's text, and the score of its best sentence."""

    start: int
    end: int
    score: float


def spans(collection: Collection, scores: Scores, document: int, whole_list: bool = False) -> list[Span]:
    """The slices of ``document`` that answer, in reading order, joined where they touch.

    ``whole_list`` asks for every item of a list one item of which answers.
    """
    rows = [i for i, s in enumerate(collection.sentences) if s.document == document]
    if not rows:
        return []
    pieces = [collection.sentences[i] for i in rows]
    marks = [float(scores.fused_sentences[i]) for i in rows]
    best = max(marks)
    order = sorted(range(len(rows)), key=lambda i: -marks[i])
    chosen = {i for i in order[:MOST] if marks[i] >= best - NEAR}
    for i in sorted(chosen):
        chosen |= needed(pieces, i, whole_list)
    return joined(pieces, marks, sorted(chosen))


def needed(pieces: Sequence[Piece], at: int, whole_list: bool = False) -> set[int]:
    """What a sentence cannot be read without: the head of its list, the sentence it points back to.

    A list item is a block that opens with a dash; its head is the last sentence before the list.
    """
    out: set[int] = set()
    if is_item(pieces[at]):
        first = at
        while first > 0 and is_item(pieces[first - 1]):
            first -= 1
        if first > 0:
            out.add(first - 1)
        if whole_list:
            last = at
            while last + 1 < len(pieces) and is_item(pieces[last + 1]):
                last += 1
            out |= set(range(first, last + 1))
    elif pieces[at].text.rstrip().endswith(":"):
        last = at
        while last + 1 < len(pieces) and is_item(pieces[last + 1]):
            last += 1
        out |= set(range(at + 1, last + 1))
    elif at > 0 and _POINTS_BACK.match(pieces[at].text):
        out.add(at - 1)
    return out


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
