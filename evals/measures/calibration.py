"""Calibration: is ``confidence`` the probability that it says it is?

It claims to be the probability that the question is answerable and the first citation right. Where
nothing was cited, the claim did not come true. Three numbers:

- Brier score, over every question: (confidence − came true)², 0 is best (Brier 1950, Monthly
  Weather Review 78:1);
- ECE, over all questions: in ten bins of equal width, the distance between the mean confidence and
  the share that came true, weighted by the bin's size (Naeini et al. 2015, AAAI; Guo et al. 2017,
  On Calibration of Modern Neural Networks, ICML). With few questions it is above 0 even where
  calibration is perfect;
- ECE of the answered, the same over the questions where something was cited.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.measures.measure import Measure, Statistic
from evals.record import Record

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions with a confidence from ``low`` to below ``high`` (1.0 is in the last)."""

    low: float
    high: float
    n: int
    confidence: float
    came_true: float


def came_true(record: Record) -> bool:
    """Whether what ``confidence`` speaks of happened."""
    return record.first_right and not record.row.refusing


def bins(records: Sequence[Record]) -> list[Bin]:
    """The reliability diagram: bins that hold a question, in order."""
    found = []
    for at in range(BINS):
        inside = [r for r in records if min(int(r.answer.confidence * BINS), BINS - 1) == at]
        if inside:
            confidence = sum(r.answer.confidence for r in inside) / len(inside)
            share = sum(map(came_true, inside)) / len(inside)
            found.append(Bin(at / BINS, (at + 1) / BINS, len(inside), confidence, share))
    return found


def ece(records: Sequence[Record]) -> float:
    """The expected calibration error of ``records``, 0 to 1."""
    gaps = (abs(b.confidence - b.came_true) * b.n for b in bins(records))
    return sum(gaps) / len(records)


def _brier(record: Record) -> float:
    return (record.answer.confidence - came_true(record)) ** 2


MEASURE = Measure("brier", "Brier score", _brier, better="lower")
STATISTICS = (
    Statistic("ece", "ECE", lambda record: True, ece),
    Statistic("ece_answered", "ECE of the answered", lambda r: bool(r.answer.citations), ece),
)
