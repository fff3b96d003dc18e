"""Refusal: does the assistant cite nothing exactly where nothing of the ruling answers?

Refusing is right where a refusal or a question back is expected. Three measures, each a mean over
another part of the questions:

- refusal precision, over the refused: it was right to refuse;
- refusal recall, over those to be refused: it was refused;
- false refusals, over those to be answered: it was refused (less is better).

Precision and recall: van Rijsbergen 1979, Information Retrieval, ch. 7; on refusing as a task:
Rajpurkar et al. 2018, Know What You Don't Know, ACL.
"""

from collections.abc import Sequence

from evals.measures.measure import Measure
from evals.record import Record


def _precision(record: Record) -> float | None:
    return float(record.row.refusing) if record.answer.refused else None


def _recall(record: Record) -> float | None:
    return float(record.answer.refused) if record.row.refusing else None


def _false(record: Record) -> float | None:
    return None if record.row.refusing else float(record.answer.refused)


def table(records: Sequence[Record]) -> dict[str, int]:
    """The 2×2 table: how many of each expectation were refused and answered."""
    cells = {
        "refused_rightly": (True, True),
        "answered_wrongly": (True, False),
        "refused_wrongly": (False, True),
        "answered_rightly": (False, False),
    }
    seen = [(record.row.refusing, record.answer.refused) for record in records]
    return {name: seen.count(cell) for name, cell in cells.items()}


MEASURES = (
    Measure("refusal_precision", "Refusal precision", _precision),
    Measure("refusal_recall", "Refusal recall", _recall, gated=True),
    Measure("false_refusals", "False refusals", _false, better="lower", gated=True),
)
