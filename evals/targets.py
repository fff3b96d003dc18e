"""What the assistant is meant to reach, beside what it reached: every report tells the distance.

Targets are of the project's own making, set before the first measurement and never moved to fit
one. Each is a bound on one measure of one part of the questions; a part that a gold file lacks says
nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.estimate import Estimate
from evals.slices import WHOLE


@dataclass(frozen=True, slots=True)
class Target:
    """``measure`` of the slice ``part`` is to be at least ``bound``; at most, if not ``least``."""

    title: str
    part: str
    measure: str
    bound: float
    least: bool = True
    unit: str = ""

    def distance(self, reached: float) -> float:
        """How far ``reached`` is beyond the bound; below 0 it is missed by so much.

        >>> Target("refused", "all", "false_refusals", 0.02, least=False).distance(0.05)
        -0.03
        """
        beyond = reached - self.bound
        return round(beyond if self.least else -beyond, 6)


TARGETS = (
    Target("Right paragraph first, Kazakh", "language: kk", "success_at_1", 0.97),
    Target("… carelessly typed", "typing: careless", "success_at_1", 0.97),
    Target("… Russian", "language: ru", "success_at_1", 0.92),
    Target("… English", "language: en", "success_at_1", 0.92),
    Target("… follow-ups", "form: follow_up", "success_at_1", 0.92),
    Target("Far questions refused", "kind: far", "refusal_recall", 1.0),
    Target("Near questions refused", "kind: near", "refusal_recall", 0.95),
    Target("Answerable questions refused", WHOLE, "false_refusals", 0.02, least=False),
    Target("Quotes that are exact", WHOLE, "quote_fidelity", 1.0),
    Target("Citations that exist", WHOLE, "citation_validity", 1.0),
    Target("Warm ask, p50", WHOLE, "latency_p50", 25.0, least=False, unit="ms"),
    Target("Warm ask, p95", WHOLE, "latency_p95", 45.0, least=False, unit="ms"),
)


def against(estimates: Mapping[str, Mapping[str, Estimate]]) -> list[tuple[Target, Estimate]]:
    """The targets that these numbers, slice → measure → estimate, have a say on."""
    return [
        (target, estimates[target.part][target.measure])
        for target in TARGETS
        if target.measure in estimates.get(target.part, {})
    ]
