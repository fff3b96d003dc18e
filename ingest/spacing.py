"""White space inside one block: wraps, page breaks, double spaces, letter-spaced words."""

import re

from ingest.lines import BREAK
from ingest.units import Atom

_CLOSING = ",.;:!?)»]"
_OPENING = "(«["
_ENACTING = ("қаулы", "бұйрық", "шешім")


def joined(text: str, atoms: list[Atom], index: int) -> str:
    """What stands before atom ``index`` in the reading, within its block.

    Nothing where nothing stood; no space before a comma or after a parenthesis; a word that was
    broken after its hyphen is closed up («сауда-⏎саттық»); else one space.
    """
    if not index:
        return ""
    left, right = atoms[index - 1], atoms[index]
    space = text[left.end : right.start]
    if not space:
        return ""
    if text[right.start] in _CLOSING or text[left.end - 1] in _OPENING:
        return ""
    broken = BREAK.search(space)
    if broken and text[left.end - 1] in "-–" and text[: left.end - 1][-1:].isalnum():
        return ""
    if broken and text[right.start] == "-" and text[right.start + 1 : right.end + 1].isalpha():
        return ""
    return " "


def unspaced(text: str, atoms: list[Atom]) -> frozenset[int]:
    """The atoms whose space before them only spreads a word out: «қ а у л ы  е т е д і».

    A run of four or more single letters is one word for each stretch of single spaces.
    """
    single = [a.end - a.start == 1 and text[a.start].isalpha() for a in atoms]
    closed: set[int] = set()
    index = 0
    while index < len(atoms):
        last = index
        while last + 1 < len(atoms) and single[last] and single[last + 1]:
            last += 1
        if last - index >= 3:
            closed |= _closed(text, atoms, index, last)
        index = last + 1
    return frozenset(closed)


def _closed(text: str, atoms: list[Atom], first: int, last: int) -> set[int]:
    spaces = {i: text[atoms[i - 1].end : atoms[i].start] for i in range(first + 1, last + 1)}
    closed = {i for i, space in spaces.items() if re.fullmatch(r"\s", space)}
    if len(closed) == len(spaces):
        word = "".join(text[atoms[i].start] for i in range(first, last + 1)).lower()
        for head in _ENACTING:
            if word.startswith(head) and word != head:
                closed.discard(first + len(head))
    return closed
