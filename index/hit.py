"""What a search finds: a paragraph, how well it fits, and where its best evidence stands."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """One ranked paragraph.

    ``paragraph`` is a number, "header" or "preamble"; ``score`` the fused score (no unit, higher is
    better, comparable within one question only). ``source``, ``start`` and ``end`` are the span of
    its best evidence; ``features`` are the named parts that the score was made of.
    """

    paragraph: str
    score: float
    source: str
    start: int
    end: int
    features: Mapping[str, float]
