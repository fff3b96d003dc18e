"""One question asked and what came back: what every measure looks at."""

from dataclasses import dataclass, field
from typing import Any, Literal

from answer.answer import Answer
from evals.row import Row
from ingest.ruling import Ruling

Form = Literal["alone", "follow_up", "rewritten", "without_history"]
"""How a question was put. ``alone``: it needs no history. A follow-up is asked three times:
``follow_up``, with its history, as people do; ``rewritten``, made whole by hand, which is the best
that reading the history could give; ``without_history``, which is what not reading it would give.
"""

ASKED: tuple[Form, ...] = ("alone", "follow_up")
"""What people do, and therefore what counts; the other two forms are there to be compared with."""


@dataclass(frozen=True, slots=True)
class Record:
    """A gold row, the form it was asked in, the answer, and the harness's own clock (ms)."""

    row: Row
    form: Form
    answer: Answer
    wall_ms: float
    ruling: Ruling = field(repr=False)

    @property
    def key(self) -> str:
        """The name under which two runs' answers to the same question are paired."""
        return f"{self.row.id}/{self.form}"

    @property
    def cited(self) -> tuple[str, ...]:
        """The paragraphs cited, each once, in the order of their weight."""
        return tuple(dict.fromkeys(citation.paragraph for citation in self.answer.citations))

    @property
    def first_right(self) -> bool:
        """Whether something was cited, and the first of it is what the question needs."""
        return bool(self.cited) and self.cited[0] in self.row.needed

    def to_json(self) -> dict[str, Any]:
        """The record without the ruling, which the report names once."""
        return {
            "key": self.key,
            "id": self.row.id,
            "family": self.row.family,
            "form": self.form,
            "gold": self.row.model_dump(mode="json"),
            "answer": self.answer.to_json(),
            "wall_ms": round(self.wall_ms, 3),
        }
