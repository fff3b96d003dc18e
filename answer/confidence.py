"""How sure the first citation is: a calibrated probability from a handful of named features.

Logistic regression (scikit-learn) fitted on development questions, once for each encoder; the
weights are data (``data/calibration.json``) and every one can be read. The features look at three
things: how well the best paragraph stands out, how much of what the question speaks of the
paragraph speaks of too, and whether the answer's kind (a number, a place, a person) is there.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from index.analyzer import fold
from index.query import UNSAID, Query
from index.search import Collection, Scores
from index.stemmer import stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FILE = Path(__file__).resolve().parent.parent / "data" / "calibration.json"
OTHER = "*"


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted model: for each feature its mean, scale and weight; ``threshold`` refuses below."""

    intercept: float
    features: Mapping[str, tuple[float, float, float]]
    threshold: float

    def probability(self, values: Mapping[str, float]) -> float:
        """The probability that the first citation answers, 0–1."""
        total = self.intercept
        for name, (mean, scale, weight) in self.features.items():
            total += weight * (values[name] - mean) / scale
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=8)
def calibration_of(encoder: str) -> Calibration:
    """The calibration for that encoder, or that for encoders nobody has fitted."""
    table = json.loads(FILE.read_text(encoding="utf-8"))
    row = table.get(encoder, table[OTHER])
    return Calibration(
        row["intercept"],
        {name: (v[0], v[1], v[2]) for name, v in row["features"].items()},
        row["threshold"],
    )


def features(collection: Collection, query: Query, scores: Scores) -> dict[str, float]:
    """The named features of one searched question; all finite, no unit unless said."""
    import numpy as np

    fused = scores.fused.astype(np.float64)
    posterior = np.exp(fused - fused.max())
    posterior /= posterior.sum()
    order = scores.order
    top = order[0]
    best = posterior[top]
    own = [m for m in query.matches if m.concept.field != UNSAID]
    content = [stem(fold(w)) for w in query.content]
    text = collection.lexical_terms[top]
    everywhere = collection.all_terms
    known = [f"#{m.name}" for m in own]
    sentence = max(
        (i for i, s in enumerate(collection.sentences) if s.document == top),
        key=lambda i: float(scores.fused_sentences[i]),
    )
    said = collection.sentence_terms[sentence]
    return {
        "posterior": float(best),
        "margin": float(fused[order[0]] - fused[order[1]]) if len(order) > 1 else 0.0,
        "fused": float(fused[top]),
        "late": float(scores.documents["late"][top]),
        "late_sentence": float(scores.documents["late_sentence"][top]),
        "dense": float(scores.documents["dense"][top]),
        "part": float(scores.documents["part"][top]),
        "words_in_paragraph": _share(content, text),
        "words_in_sentence": _share(content, said),
        "words_in_ruling": _share(content, everywhere),
        "concepts_in_paragraph": _share(known, text),
        "concepts_in_sentence": _share(known, said),
        "concepts_in_ruling": _share(known, everywhere),
        "foreign_concepts": float(sum(k not in everywhere for k in known)),
        "length": math.log1p(len(content)),
    }


def _share(wanted: list[str], found: frozenset[str]) -> float:
    """The share of ``wanted`` that stands in ``found``; one where nothing is wanted."""
    return sum(w in found for w in wanted) / len(wanted) if wanted else 1.0
