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

from index.analyzer import fold, words
from index.glossary import Glossary, Match
from index.query import CONCEPT, UNSAID, Query
from index.relations import related
from index.search import Collection, Scores
from index.stemmer import stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FILE = Path(__file__).resolve().parent.parent / "data" / "calibration.json"
OTHER = "*"
NEIGHBOURS = frozenset(
    "family labour social crime admin document business justice land internet".split()
)  # the glossary's fields of law that a ruling on enforcement does not judge


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted model: for each feature its mean, scale and weight.

    Below ``threshold`` a question is refused; from there to ``doubt`` it is answered with a word
    of doubt.
    """

    intercept: float
    features: Mapping[str, tuple[float, float, float]]
    threshold: float
    doubt: float

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
        row["doubt"],
    )


def features(collection: Collection, query: Query, scores: Scores) -> dict[str, float]:
    """The named features of one searched question.

    - posterior: the best paragraph's softmax share;
    - paragraph_dense, sentence_dense: likeness to the encoder, cosines;
    - said_in_paragraph, _sentence, _ruling: the share of the question's content words that stand
      there, by stem, by a concept of the glossary or by one that it brings to mind;
    - neighbouring: concepts of other fields of law (family, labour, crime …) that the ruling lacks;
    - length: log of the number of content words.
    """
    import numpy as np

    fused = scores.fused.astype(np.float64)
    share = np.exp(fused - fused.max())
    order = scores.order
    top = order[0]
    rows = [i for i, s in enumerate(collection.sentences) if s.document == top]
    best = max(rows, key=lambda i: float(scores.fused_sentences[i]), default=None)
    said = collection.sentence_terms[best] if best is not None else frozenset[str]()
    every = collection.all_terms
    dense = scores.sentences["dense"]
    return {
        "posterior": float(share[top] / share.sum()),
        "paragraph_dense": float(scores.documents["dense"][top]),
        "sentence_dense": max((float(dense[i]) for i in rows), default=0.0),
        "said_in_paragraph": _said(query, collection.lexical_terms[top]),
        "said_in_sentence": _said(query, said),
        "said_in_ruling": _said(query, every),
        "neighbouring": float(
            sum(
                m.exact and m.concept.field in NEIGHBOURS and not _named(m, every)
                for m in query.matches
            )
        ),
        "length": math.log1p(len(query.content)),
    }


def _said(query: Query, found: frozenset[str]) -> float:
    """The share of content words whose stem, or whose concept, stands in ``found``; 1 for none."""
    spoken = words(query.texts[0])
    wanted = [i for i, word in enumerate(spoken) if word in query.content]
    if not wanted:
        return 1.0
    topical = [m for m in query.matches if m.concept.field != UNSAID]
    heard = sum(
        stem(fold(spoken[i])) in found
        or any(m.start <= i < m.end and _brought(m, found) for m in topical)
        for i in wanted
    )
    return heard / len(wanted)


def _brought(match: Match, found: frozenset[str]) -> bool:
    """Whether a concept, one of its parts or one that it brings to mind stands in ``found``."""
    near = any(f"{CONCEPT}{name}" in found for name in related(match.name))
    return near or _named(match, found, whole=False)


def _named(match: Match, found: frozenset[str], whole: bool = True) -> bool:
    """Whether a concept stands in ``found``: itself, or all (``whole``) or any of its parts."""
    if f"{CONCEPT}{match.name}" in found:
        return True
    parts = [f"{CONCEPT}{part}" in found for part in _parts(match.name, match.kk[0])]
    return bool(parts) and (all(parts) if whole else any(parts))


@lru_cache(maxsize=4096)
def _parts(name: str, term: str) -> tuple[str, ...]:
    """The other concepts that a concept's term of law is made of."""
    present = Glossary.load().present(words(term))
    return tuple(sorted(p for p in present if p != name and not p.startswith(f"{UNSAID}.")))
