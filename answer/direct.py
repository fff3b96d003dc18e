"""Questions answered by structure, not by likeness: small talk, paragraph numbers, the ruling itself,
the laws it names. The first that recognises its kind answers."""

from dataclasses import dataclass

from answer.answer import Language, Reason
from answer.conversation import Turn
from ingest.ruling import Ruling, Source


@dataclass(frozen=True, slots=True)
class Place:
    """A slice of a source text that is to be cited."""

    paragraph: str
    source: Source
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Direct:
    """What structure found: the words to say, and what to cite; ``reason`` where nothing is."""

    text: str
    spans: tuple[Place, ...]
    reason: Reason | None


def direct(
    ruling: Ruling, question: str, language: Language, before: Turn | None, leaning: bool
) -> Direct | None:
    """The structural answer to a cleaned question, or None where it has to be searched for."""
    return None
