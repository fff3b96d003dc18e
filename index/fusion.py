"""How the legs are added: standardised per question, weighted per encoder, no rank fusion."""

import json
from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the legs by name, tuned on development questions; an unnamed leg counts nothing."""

    legs: Mapping[str, float]

    def fuse(self, scores: Mapping[str, "Floats"]) -> "Floats":
        """The weighted sum of z-scores, shape as the legs'."""
        import numpy as np

        rows = [self.legs.get(leg, 0.0) * standard(row) for leg, row in scores.items()]
        total: Floats = np.sum(rows, axis=0)
        return total


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
    return Weights(table.get(encoder, table[OTHER]))
