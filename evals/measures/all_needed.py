"""All-needed@3: the first three of the ranking hold everything that has to be cited.

1 or 0 for each answerable question: all of ``cite_all_of`` and one of ``cite_any_of``. It differs
from Success@3 where several paragraphs answer together. A question that needs more than three
cannot score: three is what a person reads. (Set recall at 3, as a yes or no; cf. «R@3» of
ir-measures.)
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float | None:
    if not record.row.needed:
        return None
    first = list(dict.fromkeys(record.answer.ranking))[:3]
    return float(record.row.met(first) == 1.0)


MEASURE = Measure("all_needed_at_3", "All needed@3", _score)
