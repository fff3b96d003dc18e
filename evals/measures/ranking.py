"""One question's ranking judged by ir-measures, the tool that the retrieval measures go through.

The ranking is the answer's own (paragraph numbers, best first); grades are the row's ``qrels``
(2 needed, 1 helpful). Questions that the ruling does not answer have no needed paragraph and no
retrieval score. An answerable question with an empty ranking scores 0.
"""

from typing import TYPE_CHECKING

from evals.record import Record

if TYPE_CHECKING:
    from ir_measures.measures import Measure as IrMeasure


def judged(record: Record, measure: "IrMeasure") -> float | None:
    """``measure`` of the record's ranking, or None where nothing has to be found."""
    if not record.row.needed:
        return None
    ranking = dict.fromkeys(record.answer.ranking)
    if not ranking:
        return 0.0
    import ir_measures

    run = {"q": {paragraph: -float(rank) for rank, paragraph in enumerate(ranking)}}
    found = ir_measures.iter_calc([measure], {"q": record.row.grades}, run)
    return float(next(iter(found)).value)
