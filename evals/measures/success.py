"""Success@k: a needed paragraph stands among the first k of the ranking.

1 or 0 for each answerable question; at k = 1, «the right paragraph first». Only grade 2 counts:
``Success(rel=2)@k`` of ir-measures, https://ir-measur.es/en/latest/measures.html#success
"""

from evals.measures.measure import Measure
from evals.measures.ranking import judged
from evals.record import Record


def _at(cutoff: int, record: Record) -> float | None:
    from ir_measures import Success

    return judged(record, Success(rel=2) @ cutoff)


MEASURES = (
    Measure("success_at_1", "Success@1", lambda record: _at(1, record), gated=True),
    Measure("success_at_3", "Success@3", lambda record: _at(3, record), gated=True),
)
