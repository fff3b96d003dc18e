"""A region of the source as received → its restored reading, with every edit written down.

Undone last to first, the repairs give the region back character for character.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.edits import Edit, apart
from ingest.letters import cyrillic, state_name
from ingest.lines import BREAK
from ingest.links import Move, find_moves
from ingest.ruling import Repair, RepairKind
from ingest.spacing import joined, unspaced
from ingest.units import Atom, atoms_of, units_of


@dataclass(frozen=True, slots=True)
class Region:
    """``text`` as received; ``starts`` where its blocks begin; ``heads`` whether a gap is there."""

    text: str
    starts: tuple[int, ...]
    heads: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """``text`` is the reading; ``unplaced`` the links that were left where they stood."""

    text: str
    repairs: tuple[Repair, ...]
    unplaced: tuple[str, ...] = ()

    @property
    def blocks(self) -> tuple[str, ...]:
        """The lines of the reading; none where it is empty."""
        return tuple(self.text.split("\n")) if self.text else ()


def undo(text: str, repairs: tuple[Repair, ...]) -> str:
    """The received text that ``repairs`` were made on.

    >>> undo("кейін", (Repair("lookalike", "кейiн", "кейін", 0, 5, "1"),)) == "кейiн"
    True
    """
    for repair in reversed(repairs):
        text = text[: repair.start] + repair.before + text[repair.end :]
    return text


def restore(region: Region, name: str, margin_gaps: bool = True) -> Restored:
    """The reading of ``region``; ``name`` begins the ids of its repairs ("12" → "12.1")."""
    text = region.text
    atoms, moves, lost = _plan(region, margin_gaps)
    if not atoms:
        return Restored("", ())
    pieces = apart(list(_pieces(text, atoms, moves, frozenset(region.starts))))
    out: list[str] = []
    repairs: list[Repair] = []
    ids: dict[int, str] = {}
    position = 0
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
            position += len(piece)
            continue
        key = piece.link if piece.link >= 0 else -len(ids) - 1
        number = ids.setdefault(key, f"{name}.{len(ids) + 1}")
        end = position + len(piece.after)
        repairs.append(Repair(piece.kind, piece.before, piece.after, position, end, number))
        out.append(piece.after)
        position = end
    return Restored("".join(out), tuple(repairs), tuple(lost))


def _plan(region: Region, margin_gaps: bool) -> tuple[list[Atom], list[Move], list[str]]:
    """The atoms of the region and, counted over all of it, the moves of each block."""
    atoms: list[Atom] = []
    moves: list[Move] = []
    lost: list[str] = []
    borders = [*region.starts, len(region.text)]
    for (start, end), head in zip(pairwise(borders), region.heads, strict=True):
        block = region.text[start:end].rstrip()
        own = atoms_of(block)
        found, unplaced = find_moves(block, own, units_of(block, own), head, margin_gaps)
        base = len(atoms)
        moves += [Move(m.first + base, m.last + base, m.target + base) for m in found]
        atoms += [Atom(a.start + start, a.end + start) for a in own]
        lost += unplaced
    return atoms, moves, lost


def _pieces(
    text: str, atoms: list[Atom], moves: list[Move], starts: frozenset[int]
) -> Iterator[str | Edit]:
    """The restored text in order: plain strings that stand as received, and edits."""
    gone = {i for move in moves for i in range(move.first, move.last + 1)}
    kept = [i for i in range(len(atoms)) if i not in gone]
    words = _words(text, atoms, moves)
    spaced = unspaced(text, atoms)
    incoming = {move.target: number for number, move in enumerate(moves)}
    outgoing = {move.last: number for number, move in enumerate(moves)}
    groups = {number: (move.first, move.last) for number, move in enumerate(moves)}

    for previous, current in pairwise([-1, *kept]):
        left = text[atoms[previous].start : atoms[previous].end] if previous >= 0 else ""
        right = text[atoms[current].start : atoms[current].end]
        position = atoms[previous].end if previous >= 0 else 0
        block = previous < 0 or atoms[current].start in starts
        taken = False
        for index in range(previous + 1, current):
            if index in outgoing:
                yield Edit(text[position : atoms[index].end], "", "link", outgoing[index])
                position, taken = atoms[index].end, True
        space = text[position : atoms[current].start]
        number = incoming.get(current)
        if number is not None:
            first, last = groups[number]
            words_in = "".join(
                ("" if i == first else joined(text, atoms, i)) + words[i]
                for i in range(first, last + 1)
            )
            lead = "" if previous < 0 else "\n" if block else _between(left, words_in)
            yield Edit(space, f"{lead}{words_in}{_between(words_in, right)}", "link", number)
        else:
            if previous < 0:
                after = ""
            elif block:
                after = "\n"
            elif taken:
                after = _between(left, right)
            else:
                after = "" if current in spaced else joined(text, atoms, current)
            yield space if space == after else Edit(space, after, _space_kind(space))
        yield from _word(right, words[current])
    tail = atoms[kept[-1]].end
    for index in range(kept[-1] + 1, len(atoms)):
        if index in outgoing:
            yield Edit(text[tail : atoms[index].end], "", "link", outgoing[index])
            tail = atoms[index].end


def _between(left: str, right: str) -> str:
    """The space between two neighbours that were not neighbours as received."""
    if right[:1] in ",.;:!?)»]" or left[-1:] in "(«[":
        return ""
    return " "


def _word(received: str, word: str) -> Iterator[str | Edit]:
    if received == word:
        yield word
    else:
        letter = len(received) != len(word)
        yield Edit(received, word, "letter" if letter else "lookalike")


def _words(text: str, atoms: list[Atom], moves: list[Move]) -> list[str]:
    """Each atom with its letters put right; the word after it is the next one of the reading."""
    words = ["-".join(cyrillic(part) for part in text[a.start : a.end].split("-")) for a in atoms]
    order = _order(len(atoms), moves)
    for current, following in pairwise([*order, len(atoms)]):
        words[current] = state_name(
            words[current], words[following] if following < len(words) else ""
        )
    return words


def _order(count: int, moves: list[Move]) -> list[int]:
    """The atoms' numbers in the order of the reading."""
    gone = {i for move in moves for i in range(move.first, move.last + 1)}
    order: list[int] = []
    for index in range(count):
        for move in moves:
            if move.target == index:
                order += range(move.first, move.last + 1)
        if index not in gone:
            order.append(index)
    return order


def _space_kind(space: str) -> RepairKind:
    breaks = BREAK.findall(space)
    if len(breaks) > 1 or "\f" in space:
        return "page_break"
    return "wrap" if breaks else "space"
