"""Citation precision: the share of the cited paragraphs that are needed or helpful.

Over the answerable questions that were answered; a paragraph counts once, however many quotes it
gives. After ALCE (Gao et al. 2023, Enabling Large Language Models to Generate Text with Citations,
EMNLP), with gold grades in place of an entailment model.
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float | None:
    if not record.row.needed or not record.cited:
        return None
    right = record.row.needed.union(record.row.grades)
    return sum(paragraph in right for paragraph in record.cited) / len(record.cited)


MEASURE = Measure("citation_precision", "Citation precision", _score)
