"""Where in a ruling the facts about itself stand: title, own number and date, status, notes.

Found by the ruling's structure alone, so that they hold for any ruling that :mod:`ingest` reads.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from index.chunks import sentences
from ingest.ruling import Amendment, Paragraph, Ruling, Source


@dataclass(frozen=True, slots=True)
class Place:
    """What is to be cited: ``ruling.source_text(paragraph, source)[start:end]``."""

    paragraph: str
    source: Source
    start: int
    end: int


def title_place(ruling: Ruling) -> Place:
    """The title in the header; the header's first line where it reads otherwise."""
    start = ruling.header.find(ruling.title)
    if start < 0:
        return Place("header", "header", 0, len(ruling.header.split("\n", 1)[0]))
    return Place("header", "header", start, start + len(ruling.title))


def act_place(ruling: Ruling) -> Place:
    """The header's sentence with the ruling's own year and number; the title where none has."""
    own = re.compile(rf"{ruling.date[:4]}.*(?:№|N|No\.?)\s*{re.escape(ruling.number)}(?!\d)", re.S)
    return _header_sentence(ruling, own) or title_place(ruling)


def status_place(ruling: Ruling) -> Place:
    """The header's sentence that tells by which act the ruling was ended or changed."""
    by = ruling.status.by
    told = _header_sentence(ruling, re.compile(re.escape(by.text))) if by is not None else None
    return told or act_place(ruling)


def preamble_place(ruling: Ruling) -> Place:
    """The whole preamble."""
    return Place("preamble", "preamble", 0, len(ruling.preamble))


def text_place(paragraph: Paragraph) -> Place:
    """The whole text of a paragraph; its note where it is excluded."""
    if paragraph.text:
        return Place(paragraph.number, "text", 0, len(paragraph.text))
    return Place(paragraph.number, "note", 0, len(paragraph.note_text))


def note_places(paragraph: Paragraph, amendments: Collection[Amendment]) -> list[Place]:
    """The notes that tell of these amendments, each once, in their order."""
    places: list[Place] = []
    start = 0
    for index, note in enumerate(paragraph.notes):
        if any(amendment.note == index for amendment in amendments):
            places.append(Place(paragraph.number, "note", start, start + len(note)))
        start += len(note) + 1
    return places


def _header_sentence(ruling: Ruling, wanted: re.Pattern[str]) -> Place | None:
    """The first sentence of the header, line by line, in which ``wanted`` is found."""
    line_start = 0
    for line in ruling.header.split("\n"):
        for start, end in sentences(line):
            if wanted.search(line, start, end):
                return Place("header", "header", line_start + start, line_start + end)
        line_start += len(line) + 1
    return None
