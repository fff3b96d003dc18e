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
from index.kinds import asked, told
from index.query import CONCEPT, UNSAID, Query
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
    """The named features of one searched question.

    - posterior, lead: the best paragraph's softmax share, and its score over the second's;
    - agreement: the share of legs whose best sentence stands in that paragraph;
    - paragraph_late, paragraph_dense, sentence_dense: likeness to the encoder, cosines;
    - said_in_paragraph, _sentence, _ruling: the share of the question's content words that stand
      there, by stem or by a concept of the glossary;
    - neighbouring: concepts of other fields of law (family, labour, crime …) that the ruling lacks;
    - untold: kinds asked for (a time, an amount, a place) that the best sentence does not tell;
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
    told_there = told(collection.sentences[best].text) if best is not None else frozenset[str]()
    every = collection.all_terms
    dense = scores.sentences["dense"]
    return {
        "posterior": float(share[top] / share.sum()),
        "lead": float(fused[top] - fused[order[1]]) if len(order) > 1 else 0.0,
        "agreement": _agreement(collection, scores, top),
        "paragraph_late": float(scores.documents["late"][top]),
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
        "untold": float(len(asked(query.texts[0]) - told_there)),
        "length": math.log1p(len(query.content)),
    }


def _agreement(collection: Collection, scores: Scores, top: int) -> float:
    """How many of the legs that tell sentences apart would choose the same paragraph, 0–1."""
    legs = [row for leg, row in scores.sentences.items() if leg != "kind" and row.std() > 0]
    chosen = [collection.sentences[int(row.argmax())].document == top for row in legs]
    return sum(chosen) / len(chosen) if chosen else 0.0


def _said(query: Query, found: frozenset[str]) -> float:
    """The share of content words whose stem, or whose concept, stands in ``found``; 1 for none."""
    spoken = words(query.texts[0])
    wanted = [i for i, word in enumerate(spoken) if word in query.content]
    if not wanted:
        return 1.0
    topical = [m for m in query.matches if m.concept.field != UNSAID]
    heard = sum(
        stem(fold(spoken[i])) in found
        or any(m.start <= i < m.end and _named(m, found, whole=False) for m in topical)
        for i in wanted
    )
    return heard / len(wanted)


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
