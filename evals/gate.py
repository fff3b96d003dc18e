"""``python -m evals gate``: may the code as it stands be merged?

On the development questions: every invariant holds for every answer, and no gated measure is really
worse than in the committed baseline, question by question (:mod:`evals.compare`). ``--accept``
makes the present run the baseline; its change is then seen in review like any other.
"""

import json
from pathlib import Path
from typing import Any

from errors import GoldError, QaulyError
from evals import circumstances
from evals.compare import Comparison, compare, kept
from evals.measures.every import MEASURES
from evals.report.tables import flipped
from evals.report.words import value
from evals.run import Opener, gold_of, measure, opened
from evals.score import Scored
from settings import Settings

BASELINE = Path(__file__).resolve().parent / "baseline.json"
MEANT = "If that is meant, `python -m evals gate --accept` makes this run the baseline."


def gate(
    settings: Settings,
    accept: bool = False,
    baseline: Path = BASELINE,
    gold_file: Path | None = None,
    open_assistant: Opener = opened,
) -> tuple[bool, str]:
    """Whether the gate is passed, and what there is to say about it."""
    gold, _, _ = gold_of(settings, gold_file, "dev", None)
    if not accept and not baseline.exists():
        raise GoldError(f"{baseline.name}: no baseline yet; make one by gate --accept.")
    scored = measure(gold, open_assistant(settings, None))
    broken = _broken(scored)
    if broken:
        return False, "Invariants broken:\n" + "\n".join(broken)
    if accept:
        _write(baseline, gold.sha256, scored)
        return True, f"{baseline.name} holds {len(scored.asked)} answers now."
    return _judged(compare(scored, baseline))


def _broken(scored: Scored) -> list[str]:
    """Each answer that breaks an invariant, in any form of asking."""
    found = []
    for record, scores in zip(scored.records, scored.scores, strict=True):
        for item in MEASURES:
            number = scores[item.name]
            if item.invariant and number is not None and number < 1.0:
                found.append(f"{record.key}: {item.title.lower()} {value(number)}, expected 1.000")
    return found


def _judged(comparison: Comparison) -> tuple[bool, str]:
    """Passed unless a gated measure is really worse; names the questions that flipped."""
    gated = {item.name: item for item in MEASURES if item.gated}
    dropped = [
        d for d in comparison.differences if d.measure in gated and d.worse(gated[d.measure])
    ]
    lines = [
        f"{d.title}: {value(d.old)} → {value(d.new)} (p = {d.p:.3f}, n = {d.n})" for d in dropped
    ]
    told = ["Really worse than the baseline:", *lines, MEANT] if dropped else ["No real drop."]
    if comparison.only_new or comparison.only_old:
        told.append(
            f"{comparison.questions} questions compared; {comparison.only_new} new, "
            f"{comparison.only_old} gone since the baseline."
        )
    return not dropped, "\n".join([*told, *flipped(comparison)])


def _write(baseline: Path, gold_sha256: str, scored: Scored) -> None:
    made: dict[str, Any] = {
        "gold_sha256": gold_sha256,
        "commit": circumstances.code()["commit"],
        "libraries": circumstances.libraries(),
    }
    gated = [item.name for item in MEASURES if item.gated]
    records = [
        {
            "key": record.key,
            "form": record.form,
            "question": record.row.question,
            "scores": {name: kept(scores[name]) for name in gated if scores[name] is not None},
        }
        for record, scores in scored.asked
    ]
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    head = json.dumps(made, ensure_ascii=False)[:-1]
    try:
        baseline.write_text(f'{head}, "records": [\n{lines}\n]}}\n', encoding="utf-8")
    except OSError as error:
        raise QaulyError(f"{baseline}: cannot be written ({error.strerror}).") from error
