"""How many tokens all readers together may spend on the language model in one day (UTC).

>>> quota = Quota(100, None, today=lambda: "2026-11-27")
>>> quota.spend(60); quota.used_up
False
>>> quota.spend(60); quota.used_up
True

Answers under way are let end, so that a day may cost more than its limit by those few.
"""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from errors import ModelError

log = logging.getLogger(__name__)

CHARACTERS = 2  # a token, where the server tells no number: rather too many tokens than too few
_TABLE = "CREATE TABLE IF NOT EXISTS tokens (day TEXT PRIMARY KEY, spent INTEGER NOT NULL)"


def _utc() -> str:
    return datetime.now(UTC).date().isoformat()


class Quota:
    """``limit`` tokens a day, None for no limit; safe to spend from several threads.

    With a ``file``, a SQLite one, the day's count outlives a restart and is shared by the
    processes that name the same file. Raises ModelError where that file cannot be kept.
    """

    def __init__(
        self, limit: int | None, file: Path | None, today: Callable[[], str] = _utc
    ) -> None:
        self._limit, self._today = limit, today
        self._file = file if limit is not None else None
        self._lock = threading.Lock()
        self._day, self._spent = today(), 0
        try:
            self._spent = self._kept(0)
        except (sqlite3.Error, OSError) as error:
            raise ModelError(
                f"QAULY_LLM_TOKENS_FILE is {file}, which cannot be kept ({error}): name a file in "
                "a folder that can be written, or unset it and count anew after each start"
            ) from error

    @property
    def limited(self) -> bool:
        """Whether there is a limit, so that the server's own count is worth asking for."""
        return self._limit is not None

    @property
    def used_up(self) -> bool:
        """Whether nothing is left of this day's tokens."""
        with self._lock:
            self._turn()
            return self._limit is not None and self._spent >= self._limit

    def spend(self, tokens: int) -> None:
        """Count ``tokens``; a file that fails meanwhile is logged, and this process counts on."""
        with self._lock:
            self._turn()
            try:
                self._spent = self._kept(tokens)
            except (sqlite3.Error, OSError) as error:
                log.error("the day's tokens were not written to %s: %s", self._file, error)
                self._spent += tokens

    def _turn(self) -> None:
        if self._day != self._today():
            self._day, self._spent = self._today(), 0

    def _kept(self, tokens: int) -> int:
        """All tokens of this day, ``tokens`` more included."""
        if self._file is None:
            return self._spent + tokens
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file, timeout=5)) as base, base:
            base.execute(_TABLE)
            row = base.execute(
                "INSERT INTO tokens VALUES (?, ?) "
                "ON CONFLICT (day) DO UPDATE SET spent = spent + excluded.spent RETURNING spent",
                (self._day, tokens),
            ).fetchone()
        return int(row[0])


def estimated(texts: Iterable[str]) -> int:
    """Tokens of ``texts`` for want of a number: «шағым» has three by this rule, rounded up."""
    return -(-sum(map(len, texts)) // CHARACTERS)
