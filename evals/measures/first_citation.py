"""First citation right: the citation of most weight is one that the question needs.

1 or 0 over all answerable questions; a refusal scores 0. It is the one a hurried reader looks at.
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float | None:
    return float(record.first_right) if record.row.needed else None


MEASURE = Measure("first_citation", "First citation right", _score, gated=True)
