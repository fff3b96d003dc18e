"""Latency: milliseconds from a question to its answer, warm, as the answer itself reports them.

p50 is what people feel, p95 what they remember. Percentiles by linear interpolation between order
statistics (Hyndman & Fan 1996, The American Statistician 50:361, type 7).
"""

from collections.abc import Sequence

from evals.measures.measure import Statistic
from evals.record import Record


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0 to 1) of ``values`` lie.

    >>> percentile([10.0, 20.0, 40.0], 0.75)
    30.0
    """
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def _p(share: float, records: Sequence[Record]) -> float:
    return percentile([record.answer.latency_ms for record in records], share)


STATISTICS = (
    Statistic("latency_p50", "Latency p50", lambda r: True, lambda rs: _p(0.5, rs), unit="ms"),
    Statistic("latency_p95", "Latency p95", lambda r: True, lambda rs: _p(0.95, rs), unit="ms"),
)
