"""Where in a printed line a link may have stood, and which words at its end may be links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.fit import END, LEGAL, fit, starts_list
from ingest.lines import BREAK
from ingest.units import Atom, Unit

MOST = 5
"""At most so many units at the end of one line are taken for displaced ones."""


STATE_WORDS = ("Республика", "Қазақ")
"""How the words of «Қазақстан Республикасы» begin, in any case and with its lost letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line.

    ``after``: the first units of the next line (none where that line itself begins with a gap).
    ``gaps``: places (before ``units[place]``) whose white space shows a gap, with how plainly:
    1 for a double space, a space before a comma or at the line's head, ½ for one after «(».
    ``spaced``: the places that have any white space. ``glued``: the places that have none.
    """

    units: tuple[Unit, ...]
    after: tuple[Unit, ...]
    gaps: dict[int, float]
    spaced: frozenset[int]

    def tail(self) -> int:
        """How many units at the end may be links."""
        count = 0
        for place in range(len(self.units) - 1, -1, -1):
            follower = self.units[place + 1] if count else None
            if count == MOST or not _linkable(self.units[place], follower):
                break
            count += 1
        return count

    def hidden(self, context: Sequence[Unit]) -> list[int]:
        """Places of a single space that a unit of the tail would fit on both sides."""
        tail = self.units[len(self.units) - self.tail() :]
        found = []
        for place in sorted(self.spaced - set(self.gaps)):
            whole = [[*context, *self.units[:place], unit, *self.units[place:]] for unit in tail]
            if any(fits(units, len(context) + place, tail) for units in whole):
                found.append(place)
        return found


def fits(units: Sequence[Unit], place: int, links: Sequence[Unit] = ()) -> bool:
    """Whether both neighbours ask for ``units[place]``: «Заңның» + «31-бабына» + «сәйкес».

    A bare number opens a list, of which the next number may be among the displaced ``links``.
    """
    if units[place].kind == "bare" and links:
        opened = [*units[place : place + 2], *links]
        return starts_list(opened, 0) and fit([*units[:place], *opened], place) >= 2
    if fit(units, place) < 2:
        return False
    if units[place].kind == "bare":
        return starts_list(units, place)
    if place + 1 == len(units):
        return False
    enough = 0.0 if units[place + 1].kind in ("comma", "stop", "close") else 2.0
    return fit(units, place + 1) >= enough


def rows_of(
    text: str, atoms: list[Atom], units: list[Unit], surplus: bool, margin_gaps: bool
) -> Iterator[Row]:
    """The printed lines of a block.

    ``surplus``: white space beyond the usual stands before the block, so its head is a gap.
    ``margin_gaps``: a space at the head of a further line is a gap (not this export's habit).
    """
    lines = list(_lines(text, atoms, units))
    heads = [margin_gaps and _head(text, atoms, line[0]) for line in lines]
    heads[:1] = [surplus]
    for number, line in enumerate(lines):
        last = number + 1 == len(lines)
        after = (END,) if last else () if heads[number + 1] else tuple(lines[number + 1][:3])
        spaces = {
            place: text[atoms[line[place - 1].last].end : atoms[line[place].first].start]
            for place in range(1, len(line))
        }
        gaps = {0: 1.0} if heads[number] else {}
        for place, space in spaces.items():
            weight = _weight(space, line[place - 1], line[place])
            if weight:
                gaps[place] = weight
        spaced = {place for place, space in spaces.items() if space}
        if number and line[0].kind in ("comma", "stop", "close"):
            spaced.add(0)
        yield Row(tuple(line), after, gaps, frozenset(spaced))


def _lines(text: str, atoms: list[Atom], units: list[Unit]) -> Iterator[list[Unit]]:
    """The units of each printed line; one that is broken over two belongs to the second."""
    ends = [m.start() for m in BREAK.finditer(text)]

    def line_of(unit: Unit) -> int:
        return sum(end < atoms[unit.last].end for end in ends)

    for _, line in groupby(units, key=line_of):
        yield list(line)


def _head(text: str, atoms: list[Atom], unit: Unit) -> bool:
    """Whether white space stands between the line's beginning and ``unit``."""
    start = atoms[unit.first].start
    broken = BREAK.search(text, start, atoms[unit.last].end)
    return start > 0 and not broken and not BREAK.match(text[start - 1])


def _weight(space: str, left: Unit, right: Unit) -> float:
    if left.kind == "open" and right.kind == "close":
        return 1.0
    if len(space) > 1 or (space and right.kind in ("comma", "stop", "close")):
        return 1.0
    return 0.5 if space and left.kind == "open" else 0.0


def _linkable(unit: Unit, follower: Unit | None) -> bool:
    if unit.kind in (*LEGAL, "number"):
        return True
    if unit.kind == "bare":
        return follower is None or follower.kind in ("bare", "provision")
    if follower and unit.text.startswith(STATE_WORDS):
        return follower.kind == "act" or follower.text.startswith("Республика")
    return False
