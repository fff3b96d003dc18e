"""A number with its n and its 95 % interval, honest about questions that belong together.

Rewordings and the turns of one conversation stand or fall together, so whole families are
resampled, not questions: a cluster bootstrap (Davison & Hinkley 1997, Bootstrap Methods and their
Application, §3.8), bias-corrected and accelerated (Efron 1987, JASA 82:171), by scipy. At the
edges, where every family has the same mean and a bootstrap knows no doubt, Wilson's score interval
over the families (Wilson 1927, JASA 22:209).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T")

RESAMPLES = 2000  # the third decimal of an interval's end is noise above this
SEED = 20050620  # the same report twice
Z95 = 1.959963984540054  # the normal quantile at 0.975


@dataclass(frozen=True, slots=True)
class Estimate:
    """``value`` over ``n`` questions, 95 % interval ``low`` to ``high`` (None where unknowable)."""

    n: int
    value: float
    low: float | None
    high: float | None

    def to_json(self) -> dict[str, Any]:
        """The estimate as ``report.json`` holds it."""
        return asdict(self)


def mean_estimate(
    values: Sequence[float], families: Sequence[str], bounds: tuple[float, float] = (0.0, 1.0)
) -> Estimate | None:
    """The mean of ``values`` (one a question) and its interval; None where there are none."""
    if not values:
        return None
    import numpy as np
    from scipy.stats import bootstrap

    value = math.fsum(values) / len(values)
    sums, counts = clusters(values, families)
    means = sums / counts
    if np.ptp(means) < 1e-12:
        return Estimate(len(values), value, *_edge(value, len(means), bounds))

    def ratio(s: "NDArray[np.float64]", c: "NDArray[np.float64]", axis: int) -> Any:
        return s.sum(axis=axis) / c.sum(axis=axis)

    found = bootstrap(
        (sums, counts),
        ratio,
        paired=True,
        vectorized=True,
        n_resamples=RESAMPLES,
        method="BCa",
        rng=np.random.default_rng(SEED),
    ).confidence_interval
    low, high = float(found.low), float(found.high)
    if not (math.isfinite(low) and math.isfinite(high)):
        low, high = _edge(value, len(means), bounds)
    return Estimate(len(values), value, low, high)


def statistic_estimate(
    items: Sequence[T], families: Sequence[str], of: Callable[[Sequence[T]], float]
) -> Estimate | None:
    """Any statistic of ``items`` with the percentile interval of the same cluster bootstrap."""
    if not items:
        return None
    import numpy as np

    members: dict[str, list[T]] = {}
    for item, family in zip(items, families, strict=True):
        members.setdefault(family, []).append(item)
    groups = list(members.values())
    if len(groups) < 2:
        return Estimate(len(items), of(items), None, None)
    rng = np.random.default_rng(SEED)
    draws = rng.integers(0, len(groups), size=(RESAMPLES // 2, len(groups)))
    found = [of([item for group in draw for item in groups[group]]) for draw in draws]
    low, high = np.percentile(found, (2.5, 97.5))
    return Estimate(len(items), of(items), float(low), float(high))


def clusters(
    values: Sequence[float], families: Sequence[str]
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """The sum and the number of the values in each family, in order of appearance."""
    import numpy as np

    rows: dict[str, list[float]] = {}
    for value, family in zip(values, families, strict=True):
        total = rows.setdefault(family, [0.0, 0.0])
        total[0] += value
        total[1] += 1
    table = np.array(list(rows.values()), dtype=np.float64)
    return table[:, 0], table[:, 1]


def wilson(share: float, n: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share seen in ``n`` trials.

    >>> tuple(round(end, 4) for end in wilson(1.0, 10))
    (0.7225, 1.0)
    """
    square = Z95 * Z95
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = Z95 * math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def _edge(value: float, n: int, bounds: tuple[float, float]) -> tuple[float, float]:
    least, most = bounds
    share = min(1.0, max(0.0, (value - least) / (most - least)))
    low, high = wilson(share, n)
    return least + low * (most - least), least + high * (most - least)
