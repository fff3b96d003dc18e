"""What a question looks like to the stages that answer it: read once, handed on."""

from dataclasses import dataclass

from answer.answer import Language
from index.query import Query


@dataclass(frozen=True, slots=True)
class Reading:
    """A cleaned question.

    ``text`` is what was typed, cleaned; ``query`` what is searched, with the conversation's topic
    where the question leans on it (``leaning``).
    """

    text: str
    language: Language
    query: Query
    leaning: bool
