"""Records → numbers: each question's scores, and each slice's estimates."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from evals.estimate import Estimate, mean_estimate, statistic_estimate
from evals.measures.calibration import Bin, bins
from evals.measures.every import HEADLINE, MEASURES, STATISTICS
from evals.measures.refusal import table
from evals.record import ASKED, Record
from evals.slices import WHOLE, slices

Scores = dict[str, float | None]
WORST = 3  # kinds that a report names as the worst


@dataclass(frozen=True, slots=True)
class Scored:
    """All that is said about a run in numbers. ``scores[i]`` belongs to ``records[i]``;
    ``estimates[slice][measure]``."""

    records: tuple[Record, ...]
    scores: tuple[Scores, ...]
    estimates: dict[str, dict[str, Estimate]]
    refusals: dict[str, int]
    reliability: tuple[Bin, ...]

    @property
    def asked(self) -> list[tuple[Record, Scores]]:
        """The records that count, questions as people ask them, with their scores."""
        pairs = zip(self.records, self.scores, strict=True)
        return [(record, scores) for record, scores in pairs if record.form in ASKED]

    def worst_kinds(self) -> list[tuple[str, Estimate]]:
        """The kinds with the lowest headline, worst first."""
        kinds = [
            (name.removeprefix("kind: "), estimates[HEADLINE.name])
            for name, estimates in self.estimates.items()
            if name.startswith("kind: ")
        ]
        return sorted(kinds, key=lambda kind: kind[1].value)[:WORST]

    def to_json(self) -> dict[str, Any]:
        """The numbers of ``report.json``."""
        return {
            "headline": self.estimates[WHOLE][HEADLINE.name].to_json(),
            "worst_kinds": [
                {"kind": kind, **estimate.to_json()} for kind, estimate in self.worst_kinds()
            ],
            "estimates": {
                name: {measure: estimate.to_json() for measure, estimate in estimates.items()}
                for name, estimates in self.estimates.items()
            },
            "refusals": self.refusals,
            "reliability": [asdict(b) for b in self.reliability],
            "records": [
                {**record.to_json(), "scores": scores}
                for record, scores in zip(self.records, self.scores, strict=True)
            ],
        }


def score(records: Sequence[Record]) -> Scored:
    """Every measure of every record, every slice's estimate."""
    rows = tuple({m.name: m.score(record) for m in MEASURES} for record in records)
    of = {record.key: scores for record, scores in zip(records, rows, strict=True)}
    estimates: dict[str, dict[str, Estimate]] = {}
    for name, inside in slices(records).items():
        estimates[name] = {}
        for measure in MEASURES:
            scored = [
                (value, record.row.family)
                for record in inside
                if (value := of[record.key][measure.name]) is not None
            ]
            values, families = [v for v, _ in scored], [f for _, f in scored]
            if estimate := mean_estimate(values, families, measure.bounds):
                estimates[name][measure.name] = estimate
    asked = [record for record in records if record.form in ASKED]
    for statistic in STATISTICS:
        picked = [record for record in asked if statistic.pick(record)]
        families = [record.row.family for record in picked]
        if estimate := statistic_estimate(picked, families, statistic.of):
            estimates[WHOLE][statistic.name] = estimate
    return Scored(tuple(records), rows, estimates, table(asked), tuple(bins(asked)))
