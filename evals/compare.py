"""Two runs of the same questions: what differs, whether it is more than luck, and what flipped.

Runs are paired question by question, so what both find hard cancels out. The test: if the two runs
were the same, each family's difference might as well have the other sign; how often do random
signs give a mean at least as far from 0? (Paired permutation test; Fisher 1935, The Design of
Experiments; for retrieval: Smucker, Allan & Carterette 2007, CIKM.) Families flip as a whole.

Scores are compared as a baseline keeps them, to :data:`PLACES` decimals: 2/3 kept as 0.6667 is no
change, and thousands of such roundings all have the same sign.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from errors import GoldError
from evals.estimate import SEED, clusters
from evals.measures.every import HEADLINE, MEASURES
from evals.measures.measure import Measure
from evals.record import ASKED
from evals.score import Scored

RESAMPLES = 9999  # p is known to ±0.004 at 0.05
REAL = 0.05
PLACES = 4


@dataclass(frozen=True, slots=True)
class Difference:
    """One measure in two runs over the ``n`` questions that both score."""

    measure: str
    title: str
    n: int
    old: float
    new: float
    difference: float
    p: float

    def worse(self, measure: Measure) -> bool:
        """Whether the new run is worse, by more than luck."""
        drop = -self.difference if measure.better == "higher" else self.difference
        return drop > 0 and self.p < REAL


@dataclass(frozen=True, slots=True)
class Flip:
    """A question that one run got right and the other did not, by the headline."""

    key: str
    kind: str
    question: str
    old: float
    new: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """``questions``: how many both runs asked; ``only_old``, ``only_new``: how many one did."""

    old_run: str
    questions: int
    only_old: int
    only_new: int
    differences: tuple[Difference, ...]
    flips: tuple[Flip, ...]

    def to_json(self) -> dict[str, Any]:
        """The comparison as ``report.json`` holds it."""
        return asdict(self)


def compare(new: Scored, old_run: Path) -> Comparison:
    """``new`` against the report (or gate baseline) in the file ``old_run``.

    Questions are paired by id and form; one whose wording changed is another question.
    """
    old = _read(old_run)
    pairs = [
        (record, scores, old[record.key])
        for record, scores in new.asked
        if record.key in old and old[record.key]["question"] == record.row.question
    ]
    if not pairs:
        raise GoldError(
            f"{old_run}: expected some of the same questions, found none; nothing to compare."
        )
    differences = []
    for measure in MEASURES:
        both = [
            (before, after, record.row.family)
            for record, scores, earlier in pairs
            if (after := kept(scores[measure.name])) is not None
            and (before := kept(earlier["scores"].get(measure.name))) is not None
        ]
        if both:
            differences.append(_difference(measure, both))
    flips = tuple(
        Flip(record.key, record.row.kind, record.row.question, before, after)
        for record, scores, earlier in pairs
        if (after := scores[HEADLINE.name]) is not None
        and (before := earlier["scores"].get(HEADLINE.name)) is not None
        and (before == 1) != (after == 1)
    )
    return Comparison(
        str(old_run),
        len(pairs),
        len(old) - len(pairs),
        len(new.asked) - len(pairs),
        tuple(differences),
        tuple(sorted(flips, key=lambda flip: (flip.new, flip.kind, flip.key))),
    )


def kept(score: float | None) -> float | None:
    """A score as a baseline keeps it.

    >>> kept(2 / 3) == kept(kept(2 / 3)) == 0.6667
    True
    """
    return None if score is None else round(score, PLACES)


def permutation_p(differences: Sequence[float], families: Sequence[str]) -> float:
    """The two-sided p of the mean difference being 0; 1.0 where nothing differs."""
    import numpy as np
    from scipy.stats import permutation_test

    sums, _ = clusters(differences, families)
    sums = sums[np.abs(sums) > 1e-12]  # a family without a difference has no sign to flip
    if len(sums) < 2:
        return 1.0  # one family's sign is a coin toss
    found = permutation_test(
        (sums,),
        lambda x, axis: x.sum(axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=RESAMPLES,
        rng=np.random.default_rng(SEED),
    )
    return float(found.pvalue)


def _difference(measure: Measure, both: Sequence[tuple[float, float, str]]) -> Difference:
    n = len(both)
    old, new = sum(b for b, _, _ in both) / n, sum(a for _, a, _ in both) / n
    p = permutation_p([after - before for before, after, _ in both], [f for _, _, f in both])
    return Difference(measure.name, measure.title, n, old, new, new - old, p)


def _read(path: Path) -> Mapping[str, Any]:
    """The asked records of a report or a gate baseline: key → {question, scores}."""
    try:
        records = json.loads(path.read_text(encoding="utf-8"))["records"]
        return {
            record["key"]: {
                "question": record.get("question") or record["gold"]["question"],
                "scores": record["scores"],
            }
            for record in records
            if record["form"] in ASKED
        }
    except OSError as error:
        raise GoldError(
            f"{path}: cannot be read ({error.strerror}); name a report.json."
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise GoldError(
            f"{path}: expected a report.json of an earlier run, found another file."
        ) from error
