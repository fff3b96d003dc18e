"""Consistency: what an answer says of itself agrees.

1 where all of this holds, else 0: ``refused`` is true exactly when nothing is cited; a reason is
given exactly when it is refused; the confidence is between 0 and 1; nothing is ranked twice. An
invariant, asked of every answer.
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float:
    answer = record.answer
    return float(
        answer.refused == (not answer.citations)
        and answer.refused == (answer.reason is not None)
        and 0.0 <= answer.confidence <= 1.0
        and len(set(answer.ranking)) == len(answer.ranking)
    )


MEASURE = Measure("consistency", "Answers consistent in themselves", _score, invariant=True)
