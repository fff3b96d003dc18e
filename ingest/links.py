"""Displaced links: words that were hyperlinks, cut out and left at the end of their printed line.

For every printed line all the ways to read it are weighed: which of the provisions and acts at
its end are displaced (none, the last, the last two …) and into which gaps they go, in their order.
The reading that grammar joins best wins (see :mod:`ingest.fit`), if it is clearly better than both
the line as it stands and every other reading; otherwise the line stays and is reported.

    Заңның  сәйкес, мәжбүрлеп орындату шараларын қолдану үшін 31-бабына
    → Заңның 31-бабына сәйкес, мәжбүрлеп орындату шараларын қолдану үшін
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from math import comb

from ingest.fit import LEGAL, NEVER, fit, reading, starts_list
from ingest.gaps import STATE_WORDS, Row, fits, rows_of
from ingest.units import Atom, Unit

CLEARLY, SURELY, NEEDLESSLY = 2.5, 4.0, 3.0
"""How much better than the line as it stands a reading must be: with gaps that are seen, with one
that only grammar shows, and where nothing is wrong with the line as it stands."""
APART = 0.75
"""How much better than the next reading it must be."""
FILLED, EMPTY, PASSED, MOVED, GLUED, TORN = 2.0, -1.0, -2.0, -0.5, -2.0, -3.0
"""What counts for a visible gap that is filled, or left, or left for one that is not seen; for a
unit moved; for a unit left glued to the word before it, or torn from a parenthesis."""
NO_GAP, MISFIT = -2.0, -1.5
"""Joints at most as good as these say that something is missing, or that a link is misplaced."""
LONGEST, MANY = 60, 600
"""A line of more units is no printed line and is left as it is; more ways to place so many links
are not tried: a strange text costs seconds, not hours."""
_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Move:
    """Atoms ``first … last`` belong right before atom ``target``."""

    first: int
    last: int
    target: int


@dataclass(frozen=True, slots=True)
class _Way:
    """A reading of a line: its units in their order, and which of them moved before which."""

    score: float
    units: tuple[Unit, ...]
    moved: tuple[tuple[Unit, Unit], ...]
    needed: float

    @property
    def text(self) -> str:
        return " ".join(unit.text for unit in self.units)


def find_moves(
    text: str, atoms: list[Atom], units: list[Unit], surplus: bool, margin_gaps: bool
) -> tuple[list[Move], list[str]]:
    """The moves of one block and the links that no rule could place (arguments as for rows_of)."""
    read: list[Unit] = []
    moves: list[Move] = []
    lost: list[str] = []
    for row in rows_of(text, atoms, units, surplus, margin_gaps):
        context = read[-_CONTEXT:]
        ways = list(_ways(row, context))
        way = _choose(ways)
        undecided = not way.moved and way is not max(ways, key=_score)
        lost += _misfits(row, context, way, undecided)
        moves += _as_moves(way)
        read += way.units
    return moves, lost


def _score(way: _Way) -> float:
    return way.score


def _choose(ways: list[_Way]) -> _Way:
    """The best reading if it is clearly the best; else the line as it stands, ``ways[0]``."""
    stay = ways[0]
    best = max(ways, key=_score)
    rival = max((way.score for way in ways if way.text != best.text), default=float("-inf"))
    if best.score - stay.score >= best.needed and best.score - rival >= APART:
        return best
    return stay


def _ways(row: Row, context: list[Unit]) -> Iterator[_Way]:
    """The line as it stands, then every other reading."""
    yield _way(row, context, ())
    tail = row.tail() if len(row.units) <= LONGEST else 0
    hidden = row.hidden(context) if tail else []
    for count in range(1, tail + 1):
        start = len(row.units) - count
        places = sorted(place for place in (*row.gaps, *hidden) if place < start)
        if comb(len(places) + count, count) > MANY:
            continue
        for chosen in combinations_with_replacement([*places, start], count):
            if chosen[0] != start:
                way = _way(row, context, chosen)
                if _possible(row, context, chosen, way):
                    yield way


def _possible(row: Row, context: list[Unit], chosen: tuple[int, ...], way: _Way) -> bool:
    """Whether links may go to ``chosen``: to a gap that is not seen only one that both its
    neighbours ask for, and a bare number only to where a list or a range begins."""
    start = len(row.units) - len(chosen)
    units = [*context, *way.units]
    for link, place in zip(row.units[start:], chosen, strict=True):
        if place == start:
            continue
        if link.text.startswith(STATE_WORDS) and not _whole_name(row, chosen, place):
            return False
        now = next(i for i, unit in enumerate(units) if unit is link)
        if link.kind == "bare" and not starts_list(units, now):
            return False
        if place not in row.gaps:
            if chosen.count(place) > 1 or not fits(units, now):
                return False
            shown = fit([*context, *row.units], len(context) + place) <= NO_GAP
            if not shown and not _misplaced(row, context, start):
                return False
    return True


def _whole_name(row: Row, chosen: tuple[int, ...], place: int) -> bool:
    """Whether «Қазақстан Республикасы» goes to ``place`` whole, before the act that it names."""
    start = len(row.units) - len(chosen)
    links = [unit for unit, to in zip(row.units[start:], chosen, strict=True) if to == place]
    words = " ".join(unit.text for unit in links)
    return bool(re.match(r"Қазақс?тан Республикасы(?:ның)? \w", words))


def _misplaced(row: Row, context: list[Unit], start: int) -> bool:
    """Whether what follows ``start`` can never stand there, or fits neither what stands before it
    nor what comes after."""
    whole = [*context, *row.units, *row.after]
    here, after = fit(whole, len(context) + start), len(context) + len(row.units)
    loose = after >= len(whole) or fit(whole, after) < 1
    return here <= NEVER or (here <= MISFIT and loose)


def _way(row: Row, context: Sequence[Unit], chosen: tuple[int, ...]) -> _Way:
    """The reading in which the last units stand before the places ``chosen``."""
    start = len(row.units) - len(chosen)
    links = row.units[start:]
    units: list[Unit] = []
    moved: list[tuple[Unit, Unit]] = []
    for place in range(start + 1):
        for link, target in zip(links, chosen, strict=True):
            if target == place:
                units.append(link)
                if place < start:
                    moved.append((link, row.units[place]))
        if place < start:
            units.append(row.units[place])
    score = reading([*context, *units, *row.after]) - reading(context) + MOVED * len(moved)
    for place, weight in row.gaps.items():
        score += weight * (FILLED if place in chosen else EMPTY)
    if moved and start and row.units[start - 1].kind == "open":
        score += TORN
    last = len(row.units) - 1
    if not moved and last and last not in row.spaced and row.units[last].kind in LEGAL:
        score += GLUED
    seen = all(place in row.gaps for place in chosen if place < start)
    if not seen and any(place not in chosen for place, weight in row.gaps.items() if weight == 1):
        score += PASSED
    needed = CLEARLY if seen else SURELY
    if not _wrong(row, context, chosen):
        needed = NEEDLESSLY
    return _Way(score, tuple(units), tuple(moved), needed)


def _wrong(row: Row, context: Sequence[Unit], chosen: tuple[int, ...]) -> bool:
    """Whether grammar objects to the line as it stands: at a place of ``chosen``, or at a joint
    from the first of the units in question to what follows the line (which is another link, if
    the next line begins with a gap)."""
    if not row.after:
        return True
    whole = [*context, *row.units, *row.after[:1]]
    start = len(row.units) - len(chosen)
    first = len(context)
    return any(fit(whole, first + place) <= NO_GAP for place in chosen if place < start) or any(
        fit(whole, place) < 0 for place in range(first + start, len(whole))
    )


def _misfits(row: Row, context: list[Unit], way: _Way, undecided: bool) -> list[str]:
    """The links at the end of a line that stay though something speaks against it.

    They fit nothing before them and a gap stands empty; or a gap stands empty where none can be;
    or they fit neither side; or several readings were as good (``undecided``).
    """
    start = len(row.units) - row.tail()
    moved = [link for link, _ in way.moved]
    filled = [target for _, target in way.moved]
    left = [unit for unit in row.units[start:] if unit not in moved]
    empty = [
        unit
        for place, unit in enumerate(row.units)
        if row.gaps.get(place) == 1 and 0 < place < start and unit not in filled
    ]
    units = [*context, *way.units]
    joint = {unit: fit(units, place) for place, unit in enumerate(units)}
    bad = [u for u in left if joint[u] <= NO_GAP or (moved and u.kind == "bare")]
    sure = any(joint[u] <= NO_GAP or u.kind in ("comma", "stop", "close") for u in empty)
    lost = bool(left) and not row.gaps and not moved and _misplaced(row, context, start)
    if not (undecided or sure or lost or (bad and row.gaps)):
        return []
    return [" ".join(unit.text for unit in bad or left or row.units[-1:])]


def _as_moves(way: _Way) -> list[Move]:
    """The moves of a reading; links that go side by side to one gap are one move."""
    moves: list[Move] = []
    for link, target in way.moved:
        last = moves[-1] if moves else None
        if last and last.target == target.first and last.last + 1 == link.first:
            moves[-1] = Move(last.first, link.last, target.first)
        else:
            moves.append(Move(link.first, link.last, target.first))
    return moves
