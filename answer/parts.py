"""The parts of a paragraph that are asked for by number: its abzacs, its sentences, its items.

An abzac is a block of the ruling's own layout; an item is an abzac that begins with a dash.
"""

from typing import Literal

from index.chunks import sentences
from ingest.ruling import Paragraph

Unit = Literal["block", "sentence", "item"]
_DASHES = ("-", "–", "—")


def parts(paragraph: Paragraph, unit: Unit) -> list[tuple[int, int]]:
    """Where each part of that kind stands in the paragraph's text, in reading order."""
    spans: list[tuple[int, int]] = []
    start = 0
    for block in paragraph.blocks:
        if unit == "sentence":
            spans += [(start + first, start + last) for first, last in sentences(block)]
        elif unit == "block" or block.startswith(_DASHES):
            spans.append((start, start + len(block)))
        start += len(block) + 1
    return spans
