"""RR@10: one over the rank of the first relevant paragraph (grade 1 or 2), 0 beyond rank 10.

Its mean is MRR. Kantor & Voorhees 2000, The TREC-5 Confusion Track, Information Retrieval 2:165;
``RR@10`` of ir-measures.
"""

from evals.measures.measure import Measure
from evals.measures.ranking import judged
from evals.record import Record


def _score(record: Record) -> float | None:
    from ir_measures import RR

    return judged(record, RR @ 10)


MEASURE = Measure("rr_at_10", "RR@10", _score)
