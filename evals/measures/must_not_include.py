"""Nothing wrong told: none of the words that would make the answer wrong stands in it.

1 or 0 over the questions that name such words («отыз күн» where it is ten), whatever was answered.
Compared as in :mod:`evals.measures.must_include`.
"""

from evals.measures.measure import Measure
from evals.measures.must_include import plain
from evals.record import Record


def told(record: Record) -> list[str]:
    """The forbidden words that stand in the answer."""
    answer = plain(record.answer.answer)
    return [words for words in record.row.must_not_include if plain(words) in answer]


def _score(record: Record) -> float | None:
    return float(not told(record)) if record.row.must_not_include else None


MEASURE = Measure("must_not_include", "Nothing forbidden told", _score, gated=True)
