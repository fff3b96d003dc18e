"""Editors' notes («Ескерту. …»): which blocks they are, and their text."""

import re
from collections.abc import Iterator

from ingest.lines import NOTE, Block


def note_text(received: str) -> str:
    """A note with its wraps joined, otherwise as received.

    >>> note_text("Ескерту. 3-тармаққа өзгерістер енгізілді - 2011.12.30 №\\n5; 24.12.2014 \\nN 3")
    'Ескерту. 3-тармаққа өзгерістер енгізілді - 2011.12.30 № 5; 24.12.2014 N 3'
    """
    return re.sub(r"[^\S\n\r\f\v]*[\n\r\f\v]\s*", " ", received).strip()


def notes_among(source: str, blocks: list[Block]) -> frozenset[int]:
    """Which blocks are notes; one that ends with «:», «;», «,» or «!» goes on in the next."""
    noted: set[int] = set()
    for number, block in enumerate(blocks):
        goes_on = number - 1 in noted and source[blocks[number - 1].end - 1] in ":;,!"
        if goes_on or NOTE.match(source, block.start, block.end):
            noted.add(number)
    return frozenset(noted)


def note_texts(source: str, blocks: list[Block], noted: frozenset[int]) -> Iterator[str]:
    """Each note with its wraps joined; the blocks of a longer one on lines of their own."""
    note: list[str] = []
    for number in sorted(noted):
        block = blocks[number]
        if note and NOTE.match(source, block.start, block.end):
            yield "\n".join(note)
            note = []
        note.append(note_text(source[block.start : block.end]))
    if note:
        yield "\n".join(note)
