"""Quote fidelity: every quote is the ruling's text, letter for letter, at its offsets.

The share of an answer's citations whose ``quote`` is exactly ``text[start:end]``. An invariant.
Says nothing about answers without citations.
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float | None:
    citations = record.answer.citations
    if not citations:
        return None
    return sum(citation.holds(record.ruling) for citation in citations) / len(citations)


MEASURE = Measure("quote_fidelity", "Quotes that are exact", _score, invariant=True)
