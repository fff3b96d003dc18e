"""The tables of a report as rows of words; terminal, Markdown and page draw them their own way."""

from evals.compare import Comparison
from evals.judge import Judged
from evals.measures.every import HEADLINE
from evals.report.run import Run
from evals.report.words import BETTER, TITLES, UNITS, interval, value
from evals.slices import WHOLE
from evals.targets import against

BY_SLICE = (
    "crag",
    "success_at_1",
    "first_citation",
    "citation_f1",
    "must_include",
    "refusal_recall",
)


def overall(run: Run) -> list[list[str]]:
    """Every measure over all questions: measure, n, value, 95 % interval."""
    found = run.scored.estimates[WHOLE]
    rows = [["measure", "n", "value", "95 % interval"]]
    for name in TITLES:
        if name in found:
            unit, estimate = UNITS.get(name, ""), found[name]
            less = " (less is better)" if BETTER[name] == "lower" and not unit else ""
            title = TITLES[name] + less
            rows.append(
                [title, str(estimate.n), value(estimate.value, unit), interval(estimate, unit)]
            )
    return rows


def by_slice(run: Run) -> list[list[str]]:
    """The measures that tell most, for every slice."""
    rows = [["slice", "questions", *(TITLES[name] for name in BY_SLICE)]]
    for name, found in run.scored.estimates.items():
        cells = [value(found[measure].value) if measure in found else "–" for measure in BY_SLICE]
        rows.append([name, str(found[HEADLINE.name].n), *cells])
    return rows


def targets(run: Run) -> list[list[str]]:
    """The targets, what was reached, and by how much each is missed."""
    rows = [["target", "n", "wanted", "reached", "95 % interval", "missed by"]]
    for target, found in against(run.scored.estimates):
        bound = ("≥ " if target.least else "≤ ") + value(target.bound, target.unit)
        distance = target.distance(found.value)
        lacking = value(-distance, target.unit) if distance < 0 else "–"
        reached, around = value(found.value, target.unit), interval(found, target.unit)
        rows.append([target.title, str(found.n), bound, reached, around, lacking])
    return rows


def worst(run: Run) -> list[str]:
    """The worst kinds, each in a line with its numbers."""
    return [
        f"{kind}: {HEADLINE.title} {value(estimate.value)} ({interval(estimate)}, n = {estimate.n})"
        for kind, estimate in run.scored.worst_kinds()
    ]


def differences(comparison: Comparison) -> list[list[str]]:
    """Paired differences of every measure, with p."""
    rows = [["measure", "n", "old", "new", "difference", "p"]]
    for d in comparison.differences:
        cells = [str(d.n), value(d.old), value(d.new), f"{d.difference:+.3f}", f"{d.p:.4f}"]
        rows.append([d.title, *cells])
    return rows


def flipped(comparison: Comparison) -> list[str]:
    """The questions that flipped, each in a line."""
    return [
        f"{'now right' if flip.new == 1 else 'now wrong'}: {flip.key} ({flip.kind}) "
        f"{flip.old:+.0f} → {flip.new:+.0f}: {flip.question}"
        for flip in comparison.flips
    ]


def judgement(judged: Judged) -> list[list[str]]:
    """What the judge said in numbers: its score, and how often the harness says the same."""
    rows = [["judge", "n", "value", "95 % interval"]]
    for title, estimate in (
        ("Answers the question (right 1, partly ½, wrong 0)", judged.score),
        ("Agrees with «first citation right»", judged.agreement),
    ):
        if estimate:
            rows.append([title, str(estimate.n), value(estimate.value), interval(estimate)])
    silent = sum(verdict.grade is None for verdict in judged.verdicts)
    return [*rows, ["Without a verdict", str(silent), "–", "–"]]


def objections(judged: Judged) -> list[str]:
    """The answers that were not judged right, each in a line."""
    return [
        f"{verdict.grade or 'no verdict'}: {verdict.key}: {verdict.question} — {verdict.reason}"
        for verdict in judged.verdicts
        if verdict.grade != "right"
    ]
