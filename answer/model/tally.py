"""What came of a model's claims since it was opened: how many were shown, how many not, and why.

>>> tally = Tally()
>>> tally.add(2, ["number", "role", "number"])
>>> tally.to_json()
{'answers': 1, 'shown': 2, 'withheld': {'number': 2, 'role': 1}}
"""

import threading
from collections import Counter
from collections.abc import Iterable
from typing import Any


class Tally:
    """Counts for the evaluation; safe to add to from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answers = self._shown = 0
        self._withheld: Counter[str] = Counter()

    def add(self, shown: int, withheld: Iterable[str]) -> None:
        """One finished answer: its claims shown, the reasons of those that were not."""
        with self._lock:
            self._answers += 1
            self._shown += shown
            self._withheld.update(withheld)

    def to_json(self) -> dict[str, Any]:
        """All counts; reasons from the most frequent."""
        with self._lock:
            reasons = dict(self._withheld.most_common())
            return {"answers": self._answers, "shown": self._shown, "withheld": reasons}
