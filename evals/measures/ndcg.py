"""nDCG@10: the gain of the ranking, discounted by log2(rank + 1), against that of the best one.

The gain is the grade (needed 2, helpful 1). Järvelin & Kekäläinen 2002, Cumulated gain-based
evaluation of IR techniques, ACM TOIS 20:422; ``nDCG@10`` of ir-measures (trec_eval's).
"""

from evals.measures.measure import Measure
from evals.measures.ranking import judged
from evals.record import Record


def _score(record: Record) -> float | None:
    from ir_measures import nDCG

    return judged(record, nDCG @ 10)


MEASURE = Measure("ndcg_at_10", "nDCG@10", _score, gated=True)
