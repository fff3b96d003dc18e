"""The source cut into header, preamble and numbered paragraphs, with its notes set apart.

Title, status line, act line and notes are the header; all up to «қаулы етеді:» is the preamble;
then each block that begins «1. …» opens a paragraph, which has its blocks and its notes.
"""

import re
from dataclasses import dataclass, replace

from errors import SourceError
from ingest.front import front_blocks, split_front
from ingest.lines import NUMBER, Block, Line, blocks_of, printed_lines
from ingest.notes import note_text, note_texts, notes_among
from ingest.restore import Region
from ingest.signatures import unsigned

_EXCLUDED = re.compile(
    r"\(?(?:алып\s+таста|алынып\s+таста|күші(?:н)?\s+жой)\w+\s*(?:[-–—.()]|$)", re.IGNORECASE
)
"""What stands in place of a paragraph that is no more: «Алынып тасталды - …»."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of the source: ``raw`` is all of it, ``region`` is without number and notes."""

    number: str
    raw: str
    region: Region
    notes: tuple[str, ...]
    excluded: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The source's parts; ``margin_gaps`` says that a space at a line's head shows a link's gap."""

    header: Region
    preamble: Region
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    margin_gaps: bool


def lay_out(source: str) -> Layout:
    """The parts of ``source``.

    Raises:
        SourceError: no numbered paragraph, or one whose number repeats or goes backwards.
    """
    lines = printed_lines(source)
    blocks = blocks_of(source, lines)
    heads = [i for i, b in enumerate(blocks) if NUMBER.match(source, b.start, b.end)]
    if not heads:
        raise SourceError(
            "the text has no numbered paragraph; expected blocks that begin «1. …», «2. …»: "
            "check that the file is a whole ruling"
        )
    blocks = [*blocks[: heads[-1]], *unsigned(source, blocks[heads[-1] :])]
    parts = [
        _part(source, blocks[begin:end])
        for begin, end in zip(heads, [*heads[1:], len(blocks)], strict=True)
    ]
    _check_order([part.number for part in parts])
    front = front_blocks(source, blocks[: heads[0]])
    noted = notes_among(source, front)
    header, preamble = split_front(source, front, noted)
    return Layout(
        _region(source, header),
        _region(source, preamble),
        tuple(note_texts(source, front, noted)),
        tuple(parts),
        not _spaced_margin(lines),
    )


def _check_order(numbers: list[str]) -> None:
    """Numbers must rise: 11, 11-1, 12; one may be left out."""
    keys = [tuple(map(int, number.split("-"))) for number in numbers]
    for place in range(1, len(keys)):
        if keys[place] <= keys[place - 1]:
            same = keys[place] == keys[place - 1]
            what = "repeats" if same else f"comes after paragraph {numbers[place - 1]}"
            raise SourceError(
                f"paragraph {numbers[place]} {what}; expected numbers that only rise: "
                "check that the file is one ruling, whole and in order"
            )


def _spaced_margin(lines: list[Line]) -> bool:
    """Whether this export begins so many lines with one space that it shows no gap there."""
    return 4 * sum(line.indent == 1 for line in lines) >= len(lines)


def _part(source: str, blocks: list[Block]) -> Part:
    """The paragraph that ``blocks`` make; a note may also stand between its blocks."""
    first = blocks[0]
    number = NUMBER.match(source, first.start, first.end)
    if number is None:
        raise SourceError("a paragraph without its number; expected «1. …»")
    raw = source[first.start : blocks[-1].end]
    rest = source[number.end() : first.end]
    start = first.end - len(rest.lstrip())
    gap = start - number.end() > 1
    blocks = [replace(first, start=start, surplus=int(gap)), *blocks[1:]]
    noted = notes_among(source, blocks)
    body = [b for i, b in enumerate(blocks) if i not in noted and b.start < b.end]
    texts = list(note_texts(source, blocks, noted))
    excluded = len(body) == 1 and bool(_EXCLUDED.match(source, body[0].start, body[0].end))
    if excluded:
        texts.insert(0, note_text(source[body[0].start : body[0].end]))
        body = []
    return Part(number[1], raw, _region(source, body), tuple(texts), not body)


def _region(source: str, blocks: list[Block]) -> Region:
    """The blocks' own slice of the source; a note between two of them is left out."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for number, block in enumerate(blocks):
        begin = block.start
        while number and source[begin - 1].isspace():
            begin -= 1
        pieces.append(source[begin : block.end])
        starts.append(length + block.start - begin)
        length += block.end - begin
    return Region("".join(pieces), tuple(starts), tuple(b.surplus > 0 for b in blocks))
