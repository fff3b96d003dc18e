"""Citation F1: the harmonic mean of a question's citation precision and recall.

Over all answerable questions; where nothing right is cited, and where nothing is, it is 0. Van
Rijsbergen 1979, Information Retrieval, ch. 7 (F with equal weights).
"""

from evals.measures import citation_precision, citation_recall
from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float | None:
    recall = citation_recall.MEASURE.score(record)
    if recall is None:
        return None
    precision = citation_precision.MEASURE.score(record) or 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


MEASURE = Measure("citation_f1", "Citation F1", _score, gated=True)
