"""A finished run: the numbers and the circumstances, which every kind of report is made from."""

from dataclasses import dataclass
from typing import Any

from evals.compare import Comparison
from evals.judge import Judged
from evals.score import Scored
from evals.targets import against
from evals.verification import Verified
from ingest.ruling import Ruling

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Run:
    """``circumstances`` holds what is needed to repeat the run, as JSON."""

    split: str
    gold: str
    ruling: Ruling
    scored: Scored
    comparison: Comparison | None
    circumstances: dict[str, Any]
    judged: Judged | None = None
    verified: Verified | None = None

    def to_json(self) -> dict[str, Any]:
        """``report.json``: circumstances, numbers, comparison, and a record for each question."""
        return {
            "schema": SCHEMA,
            "split": self.split,
            "ruling": {"id": self.ruling.id, "title": self.ruling.title},
            **self.circumstances,
            "comparison": self.comparison.to_json() if self.comparison else None,
            "judged": self.judged.to_json() if self.judged else None,
            "targets": [
                {"title": target.title, "bound": target.bound, "least": target.least}
                | {"reached": found.value, "met": target.distance(found.value) >= 0}
                for target, found in against(self.scored.estimates)
            ],
            "claims": self.verified.to_json() if self.verified else None,
            **self.scored.to_json(),
        }
