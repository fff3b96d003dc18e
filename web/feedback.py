"""Likes and dislikes in a SQLite file: only where the operator named one, without the question."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from web.turns import masked

LONGEST_WORD = 300
_TABLE = """
CREATE TABLE IF NOT EXISTS votes (
    time TEXT DEFAULT CURRENT_TIMESTAMP, answer TEXT NOT NULL, vote TEXT NOT NULL,
    paragraphs TEXT NOT NULL, reason TEXT NOT NULL, word TEXT NOT NULL, question TEXT,
    PRIMARY KEY (answer)
)
"""


@dataclass(frozen=True, slots=True)
class Vote:
    """What one person thought of one answer; ``word`` is theirs, and may be empty."""

    answer: str
    vote: Literal["like", "dislike"]
    paragraphs: str
    reason: str
    word: str
    question: str


def vote_of(value: object) -> Vote | None:
    """A vote out of what the page sent; None where it is none."""
    match value:
        case {"answer": str(answer), "vote": "like" | "dislike" as vote, **rest} if answer.strip():
            said = (rest.get(key) for key in ("paragraphs", "reason", "word", "question"))
            short = [masked(t[:LONGEST_WORD]).strip() if isinstance(t, str) else "" for t in said]
            return Vote(answer[:64], vote, *short)
        case _:
            return None


def keep(file: Path, vote: Vote, *, question: bool) -> None:
    """Write the vote; a second one on the same answer replaces the first."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, timeout=5)) as base, base:
        base.execute(_TABLE)
        base.execute(
            "INSERT OR REPLACE INTO votes (answer, vote, paragraphs, reason, word, question) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (vote.answer, vote.vote, vote.paragraphs, vote.reason, vote.word,
             vote.question if question else None),
        )  # fmt: skip
