"""A conversation so far: what was asked, what it was about, what was cited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Optional

from answer.answer import Answer, Language
from answer.followup import leans
from index.query import Query

KEPT = 10  # earlier questions used: a follow-up rarely leads back further


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer; ``topic`` is what later questions may lean on."""

    topic: str
    answer: Answer
    before: Optional["Turn"]

    def leads_to(self, question: str, language: Language, query: Query) -> bool:
        """Whether the next question leans on this turn; ``query`` is it, read alone."""
        return bool(self.topic) and leans(question, language, query)

    @property
    def paragraph(self) -> str | None:
        """The paragraph cited first, or None after a refusal."""
        return self.answer.citations[0].paragraph if self.answer.citations else None


def conversation(history: Sequence[str], turn: Callable[[str, Turn | None], Turn]) -> Turn | None:
    """The earlier questions answered again, oldest first; None where there are none.

    A turn without a topic (a greeting, thanks, a command) is no part of it: what comes after leans
    on what went before.
    """
    before: Turn | None = None
    for question in list(history)[-KEPT:]:
        made = turn(question, before)
        before = made if made.topic else before
    return before
