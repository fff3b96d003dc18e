"""What a measure is: a name and a function from one record to a number, or None.

None means that the measure says nothing about that question (a refusal has no quotes): such a
question is left out of the mean, it does not count as zero. Where a bad answer must count as zero,
the function says 0.0.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from evals.record import Record

Better = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A number for each question; over many questions its mean.

    ``bounds``: the least and the greatest value. ``invariant``: anything below 1.0 is a fault.
    ``gated``: a real drop stops the gate.
    """

    name: str
    title: str
    score: Callable[[Record], float | None]
    better: Better = "higher"
    bounds: tuple[float, float] = (0.0, 1.0)
    invariant: bool = False
    gated: bool = False


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number that only many questions together have: a percentile, a calibration error.

    ``pick`` leaves out the questions that it says nothing about; ``of`` never sees an empty list.
    """

    name: str
    title: str
    pick: Callable[[Record], bool]
    of: Callable[[Sequence[Record]], float]
    better: Better = "lower"
    unit: str = ""
