"""What a ruling is, once read: the frozen types that every later stage works on.

Offsets are Unicode code points. Every ``text`` is the restored reading; ``repairs`` lead back to
the text as received: undone last to first (``text[:start] + before + text[end:]``), they give the
received characters of that text.
"""

from dataclasses import asdict, dataclass
from typing import Any, Literal

SCHEMA = 1

RepairKind = Literal["link", "letter", "lookalike", "wrap", "page_break", "space"]
AmendmentKind = Literal["amended", "reworded", "added", "excluded"]
State = Literal["in_force", "amended", "repealed"]
Source = Literal["text", "note", "header", "preamble"]


@dataclass(frozen=True, slots=True)
class Repair:
    """One edit: ``text[start:end] == after`` stands where ``before`` was received.

    A moved link is two repairs with one ``id``: its words put in (``before`` is the gap) and its
    words taken away (``after`` is what remains there).
    """

    kind: RepairKind
    before: str
    after: str
    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Act:
    """The act that changed or ended a ruling, as its status line names it."""

    number: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the ruling is in force; ``date`` (ISO) and ``by`` are of the act that says so."""

    state: State
    date: str | None
    by: Act | None


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change of a paragraph, read from its note: ``notes[note] == text``; ISO ``date``."""

    date: str
    number: str
    kind: AmendmentKind
    note: int
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One article (or act, where no article is named) that a paragraph refers to.

    ``act`` is the full name, ``act_short`` the words the text itself uses; numbers are strings
    ("240-5") or None. ``text == paragraph.text[start:end]``. A range gives one reference for each
    of its articles, all with the same span.
    """

    act: str
    act_short: str
    chapter: str | None
    article: str | None
    part: str | None
    point: str | None
    subpoint: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph (тармақ). ``text == "\\n".join(blocks)``, "" where excluded."""

    number: str
    text: str
    blocks: tuple[str, ...]
    notes: tuple[str, ...]
    raw: str
    excluded: bool
    amendments: tuple[Amendment, ...]
    references: tuple[Reference, ...]
    repairs: tuple[Repair, ...]

    @property
    def note_text(self) -> str:
        """The text that citations with source ``note`` quote from."""
        return "\n".join(self.notes)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A whole normative ruling, restored, with everything needed to get back what was received."""

    id: str
    title: str
    number: str
    date: str
    issuer: str
    kind: str
    language: str
    status: Status
    header: str
    preamble: str
    notes: tuple[str, ...]
    header_raw: str
    preamble_raw: str
    header_repairs: tuple[Repair, ...]
    preamble_repairs: tuple[Repair, ...]
    paragraphs: tuple[Paragraph, ...]

    def paragraph(self, number: str) -> Paragraph | None:
        """The paragraph with that number ("11-1"), or None where the ruling has none."""
        return next((p for p in self.paragraphs if p.number == number), None)

    def source_text(self, paragraph: str, source: str) -> str | None:
        """The text that a citation (``paragraph``, ``source``) quotes from, or None.

        ``paragraph`` is a number, "header" or "preamble"; the document's own notes are quoted as
        (``header``, ``note``).
        """
        if paragraph == "header":
            return {"header": self.header, "note": "\n".join(self.notes)}.get(source)
        if paragraph == "preamble":
            return self.preamble if source == "preamble" else None
        found = self.paragraph(paragraph)
        if found is None:
            return None
        return {"text": found.text, "note": found.note_text}.get(source)

    def to_json(self) -> dict[str, Any]:
        """The object that ``python -m ingest FILE --json`` prints."""
        return {"schema": SCHEMA, **asdict(self)}
