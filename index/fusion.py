"""How the legs are added: on one scale, weighted per encoder, no rank fusion."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FILE = Path(__file__).resolve().parent.parent / "data" / "fusion.json"
OTHER = "*"  # weights for an encoder nobody has tuned yet
AS_IT_IS = frozenset(("concept", "kind"))  # a share of the question, a count: they need no scale


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by leg, fitted on development questions: of a sentence's legs, of its document's."""

    sentence: Mapping[str, float]
    document: Mapping[str, float]

    def fuse(
        self,
        documents: Mapping[str, "Floats"],
        sentences: Mapping[str, "Floats"],
        owner: "NDArray[np.intp]",
        legs: Sequence[str],
    ) -> "Floats":
        """Each sentence's score, shape (sentences,); ``owner`` (sentences,) is its document."""
        import numpy as np

        total = np.zeros(len(owner), dtype=np.float32)
        for leg in legs:
            if leg in sentences:
                total += self.sentence.get(leg, 0.0) * scaled(leg, sentences[leg])
            if leg in documents:
                total += self.document.get(leg, 0.0) * scaled(leg, documents[leg])[owner]
        return total

    def gather(self, fused: "Floats", owner: "NDArray[np.intp]", size: int) -> "Floats":
        """Each document's score, shape (size,), from its sentences' ``fused`` scores.

        Several good sentences carry a document further than one (:func:`log_sum_exp`); without
        weights of sentences all of a document's score alike, and their number must not count.
        """
        import numpy as np

        gathered = log_sum_exp(fused, owner, size)
        if self.sentence:
            return gathered
        counted = np.maximum(np.bincount(owner, minlength=size), 1)
        plain: Floats = gathered - np.log(counted).astype(np.float32)
        return plain


PLAIN = Weights({}, {"lexical": 1.0, "dense": 1.0, "late": 1.0})
"""For texts that do not speak of law: the legal glossary has no say there, and nothing is fitted.
On outside Kazakh questions (a third of them): nDCG@10 0.886, with the fitted weights 0.810; of the
lexical leg alone 0.854 and 0.764."""


def log_sum_exp(scores: "Floats", owner: "NDArray[np.intp]", size: int) -> "Floats":
    """Log Σ exp over each owner's scores, shape (size,); far below all others where it has none.

    >>> import numpy as np
    >>> scores = np.log(np.array([1.0, 2.0, 4.0], dtype=np.float32))
    >>> np.exp(log_sum_exp(scores, np.array([0, 0, 1]), 2)).round().tolist()
    [3.0, 4.0]
    """
    import numpy as np

    if not len(scores):
        return np.zeros(size, dtype=np.float32)
    highest = scores.max()
    sums = np.zeros(size, dtype=np.float64)
    np.add.at(sums, owner, np.exp((scores - highest).astype(np.float64)))
    out: Floats = (np.log(np.maximum(sums, 1e-30)) + highest).astype(np.float32)
    return out


def scaled(leg: str, scores: "Floats") -> "Floats":
    """One leg's scores as they are added: standardised, but for those of :data:`AS_IT_IS`."""
    return scores if leg in AS_IT_IS else standard(scores)


def standard(scores: "Floats") -> "Floats":
    """z-scores over one question's documents; zeros where all score the same.

    >>> import numpy as np
    >>> standard(np.array([1.0, 3.0], dtype=np.float32)).tolist()
    [-1.0, 1.0]
    """
    import numpy as np

    spread = float(scores.std()) if len(scores) else 0.0
    if spread < 1e-9:
        return np.zeros_like(scores)
    z: Floats = (scores - scores.mean()) / spread
    return z


@lru_cache(maxsize=8)
def weights_of(encoder: str) -> Weights:
    """The weights for that encoder, or those for encoders that nobody has tuned."""
    table = json.loads(FILE.read_text(encoding="utf-8"))
    row = table.get(encoder, table[OTHER])
    return Weights(row["sentence"], row["document"])
