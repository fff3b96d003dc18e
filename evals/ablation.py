"""``python -m evals ablation``: each leg of the search off in turn, and what that costs.

Questions of ``gold/calibration.jsonl`` that the ruling answers and that are searched for,
follow-ups after their history: the glossary grew on the development questions, and would seem worth
more there than it is. The other legs keep their weights; nothing is fitted again, so a cost can be
a little higher than a leg is worth.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from answer.ask import Assistant
from evals.fit import SEARCHED, cases_of, rescored
from evals.read import FOLDER
from index.fusion import Weights
from settings import Settings

PARTS: Mapping[str, tuple[str, ...]] = {
    "nothing off": (),
    "own words (lexical)": ("lexical",),
    "glossary (concept, related, added)": ("concept", "related", "added"),
    "pooled vectors (dense)": ("dense",),
    "late interaction (late)": ("late",),
    "all vectors (dense, late)": ("dense", "late"),
    "kind of answer (kind)": ("kind",),
}


def without(weights: Weights, legs: Sequence[str]) -> Weights:
    """The weights with those legs at zero."""
    return replace(
        weights,
        sentence={leg: 0.0 if leg in legs else w for leg, w in weights.sentence.items()},
        document={leg: 0.0 if leg in legs else w for leg, w in weights.document.items()},
    )


def ablation(settings: Settings, assistant: Assistant | None = None) -> str:
    """A Markdown table: part off, right paragraph first, within three, of how many questions."""
    assistant = assistant or Assistant.open(settings)
    cases = [
        c for c in cases_of(settings, assistant, FOLDER / "calibration.jsonl", SEARCHED) if c.needed
    ]
    names = assistant.collection.names
    lines = ["| off | right paragraph first | among three | questions |", "|---|---|---|---|"]
    for part, legs in PARTS.items():
        weights = without(assistant.collection.weights, legs)
        orders = [rescored(assistant, case.scores, weights).order for case in cases]
        shares = [
            sum(
                any(names[i] in c.needed for i in o[:top])
                for c, o in zip(cases, orders, strict=True)
            )
            / len(cases)
            for top in (1, 3)
        ]
        lines.append(f"| {part} | {shares[0]:.3f} | {shares[1]:.3f} | {len(cases)} |")
    return "\n".join(lines)
