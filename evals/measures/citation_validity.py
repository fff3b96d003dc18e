"""Citation validity: every citation names a place that exists.

The share of an answer's citations whose paragraph and source exist in the ruling («17-тармақ» of a
ruling with 13 does not). An invariant: anything below 1.0 is a fault, not a weakness. Says nothing
about answers without citations.
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float | None:
    citations = record.answer.citations
    if not citations:
        return None
    exist = [record.ruling.source_text(c.paragraph, c.source) is not None for c in citations]
    return sum(exist) / len(exist)


MEASURE = Measure("citation_validity", "Citations that exist", _score, invariant=True)
