"""What a question gets back: the frozen types of the contract."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from ingest.ruling import Ruling, Source, Status

SCHEMA = 1

Language = Literal["kk", "ru", "en"]
Mode = Literal["lookup", "extractive", "llm"]
Reason = Literal["out_of_scope", "no_such_paragraph", "small_talk", "vague", "empty", "too_long"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote: exactly ``ruling.source_text(paragraph, source)[start:end]``."""

    paragraph: str
    source: Source
    quote: str
    start: int
    end: int
    label: str

    def holds(self, ruling: Ruling) -> bool:
        """Whether the quote is the ruling's text, letter for letter."""
        text = ruling.source_text(self.paragraph, self.source)
        return text is not None and bool(self.quote) and text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. ``refused`` is true exactly when nothing is cited; see the interface notes."""

    id: str
    question: str
    answer: str
    refused: bool
    reason: Reason | None
    mode: Mode
    citations: tuple[Citation, ...]
    ranking: tuple[str, ...]
    confidence: float
    notices: tuple[str, ...]
    status: Status
    language: Language
    latency_ms: float

    def to_json(self) -> dict[str, Any]:
        """The object that ``python -m answer --json`` prints."""
        return {"schema": SCHEMA, **asdict(self)}
