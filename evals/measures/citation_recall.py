"""Citation recall: the share of what has to be cited that is cited.

Over all answerable questions (a refusal scores 0): each of ``cite_all_of`` is one part, any one of
``cite_any_of`` is another. After ALCE (Gao et al. 2023, EMNLP), with gold citations in place of an
entailment model.
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float | None:
    return record.row.met(record.cited) if record.row.needed else None


MEASURE = Measure("citation_recall", "Citation recall", _score)
