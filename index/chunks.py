"""What is searched: each source text of the ruling whole, by blocks, and by sentences.

The paragraph is what is ranked and cited; the smaller pieces find it and show where to quote.
Every chunk is a slice of its source text, nothing is rewritten.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.ruling import Ruling, Source

VERSION = 1
"""Goes up when the same ruling gives other chunks; part of the index's manifest."""

Level = Literal["paragraph", "block", "sentence"]

_NOT_AN_END = re.compile(
    r"""(?: ^ | [\s("«] ) (?:
        ж | жж | б | бб | т | с | т\.\s?б | т\.\s?с\.\s?с | млн | млрд | мың | тг | теңг
      | ст | қ | обл | г | гг | п | пп | см | Ескерту
      | [А-ЯЁӘҒҚҢӨҰҮҺІA-Z]                      # an initial: «Ж. Ахметов»
    ) \. $ | ^ \d+(?:-\d+)? \. $                 # a number at the head: «11-1. Сот»
      | (?: ^ | \s ) [\d\w]{1,4} \) $ | ; $""",
    re.VERBOSE,
)
_GOES_ON = re.compile(r"[\s\"»)]*[а-яёәғқңөұүһіa-z]")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a ruling: ``text == source_text(paragraph, source)[start:end]``.

    ``paragraph`` is a number, "header" or "preamble", as in a citation.
    """

    ruling_id: str
    paragraph: str
    source: Source
    level: Level
    start: int
    end: int
    text: str


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of one block stand; between them there is only white space.

    razdel finds the candidates; an end is taken back after an abbreviation, an initial, a list
    number («1)», «11-1.»), a semicolon, and before a small letter.

    >>> text = "11-1. Сот 2011 ж. 5 мамырда шешті. Ол Ж. Ахметовтің шағымын қарады."
    >>> [text[a:b] for a, b in sentences(text)]
    ['11-1. Сот 2011 ж. 5 мамырда шешті.', 'Ол Ж. Ахметовтің шағымын қарады.']
    """
    from razdel import sentenize

    spans: list[tuple[int, int]] = []
    for found in sentenize(text):
        if spans and not _ends(text, *spans[-1]):
            spans[-1] = (spans[-1][0], found.stop)
        else:
            spans.append((found.start, found.stop))
    return [span for span in spans if text[slice(*span)].strip()]


def _ends(text: str, start: int, end: int) -> bool:
    """Whether the sentence really ends there, as far as its two sides tell."""
    return not _NOT_AN_END.search(text[start:end]) and not _GOES_ON.match(text, end)


def pieces(text: str) -> Iterator[tuple[Level, int, int]]:
    """A source text whole, then each of its blocks (lines) with the block's sentences."""
    if not text.strip():
        return
    yield "paragraph", 0, len(text)
    start = 0
    for block in text.split("\n"):
        if block.strip():
            yield "block", start, start + len(block)
            for first, last in sentences(block):
                yield "sentence", start + first, start + last
        start += len(block) + 1


def chunks_of(ruling: Ruling) -> list[Chunk]:
    """All chunks in reading order: header, preamble, paragraphs.

    An excluded paragraph has no text: its note stands for it. Other notes are not searched; they
    tell when a paragraph changed, which is looked up, not searched for.
    """
    sources: list[tuple[str, Source, str]] = [
        ("header", "header", ruling.header),
        ("preamble", "preamble", ruling.preamble),
    ]
    for paragraph in ruling.paragraphs:
        if paragraph.text.strip():
            sources.append((paragraph.number, "text", paragraph.text))
        else:
            sources.append((paragraph.number, "note", paragraph.note_text))
    return [
        Chunk(ruling.id, number, source, level, start, end, text[start:end])
        for number, source, text in sources
        for level, start, end in pieces(text)
    ]
