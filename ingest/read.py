"""The whole way of this package: a file or a text in, a :class:`~ingest.ruling.Ruling` out."""

import logging
from dataclasses import dataclass
from pathlib import Path

from ingest.amendments import amendments_of
from ingest.decode import read_text
from ingest.heading import heading_of
from ingest.layout import Layout, Part, lay_out
from ingest.mentions import Definitions, mentions_of
from ingest.references import references_of
from ingest.restore import Restored, restore
from ingest.ruling import Paragraph, Ruling
from ingest.status import status_of

LOG = logging.getLogger("ingest")


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A link that no rule could place: ``where`` is a paragraph, "header" or "preamble"."""

    where: str
    link: str


def read_ruling(path: Path) -> Ruling:
    """The ruling in ``path``.

    Raises:
        SourceError: the file cannot be read as a ruling; its message says why and what to do.
    """
    return parse_ruling(read_text(path))


def parse_ruling(text: str) -> Ruling:
    """The ruling that ``text`` is; a link that no rule could place is logged as a warning.

    Raises:
        SourceError: no numbered paragraph, or numbers that do not rise.
    """
    ruling, unplaced = parse_with_report(text)
    for link in unplaced:
        LOG.warning(
            "%s: the link «%s» stands at the end of its line and no gap fits it; left there",
            link.where,
            link.link,
        )
    return ruling


def parse_with_report(text: str) -> tuple[Ruling, tuple[Unplaced, ...]]:
    """As :func:`parse_ruling`, with the links that no rule could place."""
    layout = lay_out(text)
    header = restore(layout.header, "header", layout.margin_gaps)
    preamble = restore(layout.preamble, "preamble", layout.margin_gaps)
    texts = [restore(part.region, part.number, layout.margin_gaps) for part in layout.parts]
    paragraphs = _paragraphs(layout, header, preamble, texts)
    heading = heading_of(header.blocks)
    amendments = [a for p in paragraphs for a in p.amendments]
    ruling = Ruling(
        id=heading.id,
        title=heading.title,
        number=heading.number,
        date=heading.date,
        issuer=heading.issuer,
        kind=heading.kind,
        language="kk",
        status=status_of(header.blocks, layout.notes, amendments),
        header=header.text,
        preamble=preamble.text,
        notes=layout.notes,
        header_raw=layout.header.text,
        preamble_raw=layout.preamble.text,
        header_repairs=header.repairs,
        preamble_repairs=preamble.repairs,
        paragraphs=paragraphs,
    )
    named = [("header", header), ("preamble", preamble)]
    named += [(part.number, text) for part, text in zip(layout.parts, texts, strict=True)]
    return ruling, tuple(Unplaced(name, link) for name, r in named for link in r.unplaced)


def _paragraphs(
    layout: Layout, header: Restored, preamble: Restored, texts: list[Restored]
) -> tuple[Paragraph, ...]:
    """The paragraphs; a short name means what was last defined before it, else first after."""
    defined = Definitions()
    for text in (header, preamble, *texts):
        found = Definitions()
        mentions_of(text.text, found)
        defined.names = found.names | defined.names
    return tuple(
        _paragraph(part, text, defined) for part, text in zip(layout.parts, texts, strict=True)
    )


def _paragraph(part: Part, restored: Restored, defined: Definitions) -> Paragraph:
    return Paragraph(
        number=part.number,
        text=restored.text,
        blocks=restored.blocks,
        notes=part.notes,
        raw=part.raw,
        excluded=part.excluded,
        amendments=amendments_of(part.notes),
        references=references_of(restored.text, defined),
        repairs=restored.repairs,
    )
