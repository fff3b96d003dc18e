"""``python -m evals fit``: weights of the search and calibration, from questions of their own.

Two small models, both readable in the data files that they are written to:

- ``data/fusion.json``: the weights of the legs, a conditional logit over sentences (McFadden 1974):
  the probability that a sentence is the evidence, given all sentences of the ruling;
- ``data/calibration.json``: the probability that the first citation answers, logistic regression
  over the named features of :mod:`answer.confidence`, and the threshold below which it is refused.

The weights come from the development split. The glossary grew on those questions too, so the search
is surer of them than of any others: confidence is therefore fitted on ``gold/calibration.jsonl``,
questions that nothing else was made with. What is reported is cross-validated by family of
questions; what is written is fitted on all of them. The test split is never read.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from answer import confidence
from answer.ask import Assistant
from evals.progress import bar
from evals.read import FOLDER, read_gold
from evals.row import Row
from index import fusion
from index.fusion import Weights, log_sum_exp, scaled
from index.search import MODES, Scores
from settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

RIDGE = 5.0  # L2 penalty of the conditional logit: the best of 1, 3, 5, 10 by cross-validation
INVERSE = 0.3  # scikit-learn's C of the calibration, of 0.1, 0.3, 1
FOLDS = 8
SEARCHED = frozenset(
    "factoid number procedure who yes_no list definition multi false_premise near far".split()
)
DIGITS = 3
LOST = 1.0  # what a false refusal costs, of a wrong answer; half of the rows have no answer
SLACK = 0.006  # of the questions: well inside what resampling moves the score by (0.016)


@dataclass(frozen=True)
class Case:
    """One development question as the assistant searched it."""

    row: Row
    scores: Scores
    query: Any

    @property
    def needed(self) -> frozenset[str]:
        """The paragraphs that answer; none where the ruling does not."""
        return frozenset(name for name, grade in self.row.qrels.items() if grade == 2)


def fit(settings: Settings, assistant: Assistant | None = None) -> dict[str, Any]:
    """Fit both, write both files, and return what cross-validation says of them."""
    assistant = assistant or Assistant.open(settings)
    # The old calibration has no say: earlier questions of a conversation are answered, all of them.
    assistant.calibration = confidence.Calibration(0.0, {}, 0.0, 0.0)
    cases = cases_of(settings, assistant, FOLDER / "dev.jsonl", SEARCHED)
    report: dict[str, Any] = {"questions": len(cases)}
    weights, report["first_right"] = _fusion(assistant, cases)
    encoder = assistant.collection.encoder.name
    _write(fusion.FILE, encoder, {"sentence": weights.sentence, "document": weights.document})
    kept = cases_of(settings, assistant, FOLDER / "calibration.jsonl", SEARCHED)
    cases = [Case(c.row, rescored(assistant, c.scores, weights), c.query) for c in kept]
    report["calibrated_on"] = len(cases)
    row, judged = _calibration(assistant, cases)
    _write(confidence.FILE, encoder, row)
    return report | judged


def cases_of(
    settings: Settings, assistant: Assistant, gold: Path, kinds: frozenset[str]
) -> list[Case]:
    """Each question of those kinds as the assistant searches it, follow-ups after their history."""
    sha256 = hashlib.sha256(settings.ruling.read_bytes()).hexdigest()
    rows = [row for row in read_gold(gold, assistant.ruling, sha256).rows if row.kind in kinds]
    out = []
    for row in bar(rows):
        query, scores = assistant.search(row.question, row.history)
        out.append(Case(row, scores, query))
    return out


def _fusion(assistant: Assistant, cases: Sequence[Case]) -> tuple[Weights, float]:
    """The weights, and how often the right paragraph came first in cross-validation."""
    import numpy as np

    collection = assistant.collection
    names = [("sentence", leg) for leg in MODES["hybrid"]]
    names += [("document", leg) for leg in MODES["hybrid"] if leg not in ("late", "kind")]
    found = [(c, _evidence(assistant, c)) for c in cases if c.needed]
    found = [(c, y) for c, y in found if y.any()]
    inputs = [_legs(collection.owner, c.scores, names) for c, _ in found]
    wanted = [y for _, y in found]
    right = 0
    for train, test in _folds([c.row.family for c, _ in found]):
        trained = _logit([inputs[i] for i in train], [wanted[i] for i in train])
        for i in test:
            fused = log_sum_exp(inputs[i] @ trained, collection.owner, len(collection.names))
            right += collection.names[int(np.argmax(fused))] in found[i][0].needed
    values = dict(zip(names, _logit(inputs, wanted).round(DIGITS).tolist(), strict=True))
    return Weights(
        {leg: v for (where, leg), v in values.items() if where == "sentence"},
        {leg: v for (where, leg), v in values.items() if where == "document"},
    ), right / len(found)


def _legs(owner: Any, scores: Scores, names: Sequence[tuple[str, str]]) -> "Floats":
    """A row a sentence, a column a leg, as :class:`index.fusion.Weights` adds them."""
    import numpy as np

    columns = []
    for where, leg in names:
        if where == "document":
            columns.append(scaled(leg, scores.documents[leg])[owner])
        else:
            columns.append(scaled(leg, scores.sentences[leg]))
    return np.stack(columns, axis=1).astype(np.float64)


def _evidence(assistant: Assistant, case: Case) -> "NDArray[np.bool_]":
    """Which sentences overlap with the gold evidence of a needed paragraph."""
    import numpy as np

    collection = assistant.collection
    return np.array(
        [
            any(
                e.paragraph == collection.names[s.document]
                and e.paragraph in case.needed
                and s.start < e.end
                and e.start < s.end
                for e in case.row.evidence
            )
            for s in collection.sentences
        ]
    )


def _logit(inputs: Sequence["Floats"], wanted: Sequence[Any]) -> "Floats":
    """Maximum likelihood with a ridge: −Σ log P(one of the wanted) + RIDGE/2 · |w · spread|²."""
    import numpy as np
    from scipy.optimize import minimize

    spread = np.maximum(np.concatenate(inputs).std(axis=0), 1e-9)  # of each leg
    inputs = [x / spread for x in inputs]

    def loss(w: "Floats") -> tuple[float, "Floats"]:
        total, slope = RIDGE / 2 * float(w @ w), RIDGE * w
        for x, y in zip(inputs, wanted, strict=True):
            s = x @ w
            p = np.exp(s - s.max())
            p /= p.sum()
            q = p * y
            share = float(q.sum()) + 1e-12
            total -= float(np.log(share))
            slope = slope - x.T @ (q / share - p)
        return total, slope

    start = np.zeros(inputs[0].shape[1])
    found: Floats = minimize(loss, start, jac=True, method="L-BFGS-B").x / spread
    return found


def rescored(assistant: Assistant, scores: Scores, weights: Weights) -> Scores:
    """The same legs added with other weights."""
    collection = assistant.collection
    sentences = weights.fuse(scores.documents, scores.sentences, collection.owner, MODES["hybrid"])
    fused = weights.gather(sentences, collection.owner, len(collection.names))
    return replace(scores, fused=fused, fused_sentences=sentences)


def _calibration(
    assistant: Assistant, cases: Sequence[Case]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data row of the calibration, and its cross-validated refusals."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score

    collection = assistant.collection
    rows = [confidence.features(collection, c.query, c.scores) for c in cases]
    names = list(rows[0])
    x = np.array([[row[name] for name in names] for row in rows])
    y = np.array([collection.names[c.scores.order[0]] in c.needed for c in cases])
    mean, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-9)
    z = (x - mean) / scale
    sure = np.zeros(len(cases))
    for train, test in _folds([c.row.family for c in cases]):
        model = LogisticRegression(C=INVERSE, max_iter=5000).fit(z[train], y[train])
        sure[test] = model.predict_proba(z[test])[:, 1]
    model = LogisticRegression(C=INVERSE, max_iter=5000).fit(z, y)
    answerable = np.array([bool(c.needed) for c in cases])
    threshold = _threshold(sure, y, answerable, LOST)
    weights = model.coef_[0].round(DIGITS).tolist()
    row = {
        "intercept": round(float(model.intercept_[0]), DIGITS),
        "threshold": threshold,
        "doubt": max(threshold, _threshold(sure, y, answerable, 0.0)),
        "features": {
            name: [round(float(m), 4), round(float(s), 4), w]
            for name, m, s, w in zip(names, mean, scale, weights, strict=True)
        },
    }
    kinds = np.array([c.row.kind for c in cases])
    return row, {
        "auc": round(float(roc_auc_score(y, sure)), DIGITS),
        "threshold": threshold,
        "near_refused": round(float((sure[kinds == "near"] < threshold).mean()), DIGITS),
        "far_refused": round(float((sure[kinds == "far"] < threshold).mean()), DIGITS),
        "answerable_refused": round(float((sure[answerable] < threshold).mean()), DIGITS),
    }


def _threshold(sure: "Floats", right: Any, answerable: Any, lost: float) -> float:
    """The lowest threshold whose gain is within SLACK of the best.

    CRAG counts a right answer or a right refusal +1, a wrong answer −1, and a question that could
    have been answered but was refused 0; here the last costs ``lost``. Near its top the gain is
    flat: of what gains alike, the threshold that refuses fewest answerable questions is taken.
    """
    import numpy as np

    def gain(at: float) -> float:
        told = sure >= at
        won = (told & right).sum() + (~told & ~answerable).sum()
        return float(won - (told & ~right).sum() - lost * (~told & answerable).sum())

    steps = [float(at) for at in np.arange(0.05, 0.96, 0.01).round(2)]
    best = max(gain(at) for at in steps)
    return next(at for at in steps if gain(at) >= best - SLACK * len(sure))


def _folds(families: Sequence[str]) -> Any:
    """Train and test positions; a family is never in both."""
    from sklearn.model_selection import GroupKFold

    return GroupKFold(FOLDS).split(families, groups=families)


def _write(file: Path, encoder: str, row: dict[str, Any]) -> None:
    """Put the row of this encoder into the file; the first fitted one serves unknown encoders."""
    table = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    table[encoder] = row
    table.setdefault("*", row)
    if encoder == Settings.model_fields["encoder"].default:
        table["*"] = row
    file.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
