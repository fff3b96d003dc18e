"""Displaced links: words that were hyperlinks, cut out and left at the end of their printed line.

For every printed line all the ways to read it are weighed: which of the provisions and acts at
its end are displaced (none, the last, the last two …) and into which gaps they go, in their order.
The reading that grammar joins best wins (see :mod:`ingest.fit`), if it is clearly better than both
the line as it stands and every other reading; otherwise the line stays and is reported.

    Заңның  сәйкес, мәжбүрлеп орындату шараларын қолдану үшін 31-бабына
    → Заңның 31-бабына сәйкес, мәжбүрлеп орындату шараларын қолдану үшін
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement, groupby

from ingest.fit import LEGAL, fit, reading
from ingest.lines import BREAK
from ingest.units import Atom, Unit

CLEARLY = 2.5
"""How much better than the line as it stands a reading must be."""
APART = 0.75
"""How much better than the next reading it must be."""
FILLED, EMPTY, MOVED, GLUED = 2.0, -1.0, -0.5, -2.0
"""What counts for a visible gap that is filled or left, a unit moved, a unit left glued."""
MOST = 5
"""At most so many units at the end of one line are taken for displaced ones."""
_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Move:
    """Atoms ``first … last`` belong right before atom ``target``."""

    first: int
    last: int
    target: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A place before ``line units[place]``; ``weight`` 0 is one that only grammar shows."""

    place: int
    weight: float


@dataclass(frozen=True, slots=True)
class _Way:
    score: float
    units: tuple[Unit, ...]
    moved: tuple[tuple[Unit, Unit], ...]


def find_moves(
    text: str, atoms: list[Atom], units: list[Unit], surplus: bool, margin_gaps: bool
) -> tuple[list[Move], list[str]]:
    """The moves of one block and the words that no rule could place.

    ``surplus``: white space beyond the usual stands before the block, so its head is a gap.
    ``margin_gaps``: a space at the head of a further line is a gap (not this export's habit).
    """
    lines = list(_lines(text, atoms, units))
    read: list[Unit] = []
    moves: list[Move] = []
    lost: list[str] = []
    for number, line in enumerate(lines):
        after = lines[number + 1][:3] if number + 1 < len(lines) else []
        head = surplus if number == 0 else margin_gaps and _spaced_head(text, atoms, line[0])
        way, unplaced = _best(text, atoms, read[-_CONTEXT:], line, after, head)
        lost += unplaced
        moves += _as_moves(way)
        read += way.units
    return moves, lost


def _lines(text: str, atoms: list[Atom], units: list[Unit]) -> Iterator[list[Unit]]:
    """The units of each printed line; one that is broken over two belongs to the second."""
    ends = [m.start() for m in BREAK.finditer(text)]

    def line_of(unit: Unit) -> int:
        return sum(end < atoms[unit.last].end for end in ends)

    for _, line in groupby(units, key=line_of):
        yield list(line)


def _spaced_head(text: str, atoms: list[Atom], unit: Unit) -> bool:
    start = atoms[unit.first].start
    return start > 0 and text[start - 1] not in "\n\r\f\v"


def _space(text: str, atoms: list[Atom], left: Unit, right: Unit) -> str:
    return text[atoms[left.last].end : atoms[right.first].start]


def _weight(text: str, atoms: list[Atom], left: Unit, right: Unit) -> float:
    """How plainly the space between two units of a line is the gap of a link."""
    space = _space(text, atoms, left, right)
    if left.kind == "open" and right.kind == "close":
        return 1.0
    if not space:
        return 0.0
    if len(space) > 1 or right.kind in ("comma", "stop", "close"):
        return 1.0
    return 0.5 if left.kind == "open" else 0.0


def _gaps(
    text: str, atoms: list[Atom], context: list[Unit], line: list[Unit], head: bool
) -> list[Gap]:
    """The places of a line where a link may have stood."""
    gaps = [Gap(0, 1.0)] if head else []
    whole = [*context, *line]
    for place in range(1, len(line)):
        weight = _weight(text, atoms, line[place - 1], line[place])
        spaced = bool(_space(text, atoms, line[place - 1], line[place]))
        if weight or (spaced and fit(whole, len(context) + place) <= -2):
            gaps.append(Gap(place, weight))
    return gaps


def _tail(line: list[Unit]) -> int:
    """How many units at the end of ``line`` may be links."""
    count = 0
    for place in range(len(line) - 1, -1, -1):
        unit = line[place]
        follower = line[place + 1] if count else None
        linkable = unit.kind in (*LEGAL, "number")
        if unit.kind == "bare" and follower and follower.kind in ("bare", "provision"):
            linkable = True
        if unit.text.startswith(("Республика", "Қазақ")) and follower:
            linkable = follower.kind == "act" or follower.text.startswith("Республика")
        if not linkable or count == MOST:
            break
        count += 1
    return count


def _best(
    text: str,
    atoms: list[Atom],
    context: list[Unit],
    line: list[Unit],
    after: list[Unit],
    head: bool,
) -> tuple[_Way, list[str]]:
    """The best reading of ``line`` and what could not be placed."""
    gaps = _gaps(text, atoms, context, line, head)
    tail = _tail(line)
    ways = [_way(text, atoms, context, line, after, gaps, 0, ())]
    for count in range(1, tail + 1):
        start = len(line) - count
        if line[start].text.startswith("Республика"):
            continue
        places = [gap.place for gap in gaps if gap.place < start]
        for chosen in combinations_with_replacement([*places, start], count):
            if chosen[0] != start:
                ways.append(_way(text, atoms, context, line, after, gaps, count, chosen))
    stay = ways[0]
    ranked = sorted(ways, key=lambda way: -way.score)
    best = ranked[0]
    rivals = [w for w in ranked if [u.text for u in w.units] != [u.text for u in best.units]]
    clear = best.score - stay.score >= CLEARLY
    if best is stay or (clear and (not rivals or best.score - rivals[0].score >= APART)):
        return best, _misfits(context, line, gaps, tail) if best is stay else []
    words = _misfits(context, line, gaps, tail)
    if clear and not words:
        words = [" ".join(u.text for u in line[len(line) - tail :])]
    return stay, words


def _way(
    text: str,
    atoms: list[Atom],
    context: list[Unit],
    line: list[Unit],
    after: list[Unit],
    gaps: list[Gap],
    count: int,
    chosen: tuple[int, ...],
) -> _Way:
    """The reading in which the last ``count`` units stand before the places ``chosen``."""
    start = len(line) - count
    links = line[start:]
    units: list[Unit] = []
    moved: list[tuple[Unit, Unit]] = []
    for place in range(start + 1):
        for link, target in zip(links, chosen, strict=True):
            if target == place:
                units.append(link)
                if place < start:
                    moved.append((link, line[place]))
        if place < start:
            units.append(line[place])
    score = reading([*context, *units, *after]) - reading(context)
    for gap in gaps:
        filled = gap.place in chosen
        score += gap.weight * (FILLED if filled else EMPTY)
    score += MOVED * len(moved)
    if not moved and len(line) > 1 and not _space(text, atoms, line[-2], line[-1]):
        score += GLUED if line[-1].kind in LEGAL else 0
    grammar_only = {gap.place for gap in gaps if not gap.weight} & set(chosen)
    if grammar_only and not _surely(context, units, [link for link, _ in moved]):
        score = float("-inf")
    return _Way(score, tuple(units), tuple(moved))


def _surely(context: list[Unit], units: list[Unit], links: list[Unit]) -> bool:
    """Whether both neighbours of every moved link ask for it: for gaps that cannot be seen."""
    whole = [*context, *units]
    for place, unit in enumerate(whole):
        if not any(unit is link for link in links):
            continue
        following = fit(whole, place + 1) if place + 1 < len(whole) else 0.0
        if fit(whole, place) < 2 or (following < 2 and unit.kind != "bare"):
            return False
    return True


def _misfits(context: list[Unit], line: list[Unit], gaps: list[Gap], tail: int) -> list[str]:
    """Links at the end of a line that fit nowhere, where an empty gap says that one is missing."""
    start = len(line) - tail
    if not tail or not any(gap.weight == 1.0 and gap.place < start for gap in gaps):
        return []
    whole = [*context, *line]
    bad = [
        u
        for place, u in enumerate(line)
        if place >= start and fit(whole, len(context) + place) <= -2
    ]
    return [" ".join(u.text for u in bad)] if bad else []


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
