"""A run in plain text: the tables on the terminal, and ``report.md``."""

from evals.failures import failures
from evals.measures.every import HEADLINE
from evals.report.run import Run
from evals.report.tables import (
    by_slice,
    differences,
    flipped,
    judgement,
    objections,
    overall,
    targets,
    worst,
)
from evals.report.words import columns, interval, pipes, value
from evals.slices import WHOLE
from evals.verification import rows


def terminal(run: Run) -> str:
    """What ``python -m evals run`` prints."""
    parts = [
        f"{run.gold} ({run.split}), {len(run.scored.asked)} questions, {run.ruling.title}",
        columns(overall(run)),
        columns(by_slice(run)),
        "Targets\n" + columns(targets(run)),
        "Worst kinds\n" + "\n".join(worst(run)),
        f"{len(failures(run.scored))} questions with something wrong",
    ]
    if run.comparison:
        parts.append(f"Against {run.comparison.old_run}\n" + columns(differences(run.comparison)))
        parts.append("\n".join(flipped(run.comparison)) or "No question flipped.")
    if run.judged:
        parts.append(f"Judged by {run.judged.model}\n" + columns(judgement(run.judged)))
    if run.verified:
        parts += ["Claims held to the ruling\n" + columns(rows(run.verified.rates))]
        parts.append(run.verified.told())
    return "\n\n".join(parts)


def markdown(run: Run) -> str:
    """``report.md``."""
    estimate = run.scored.estimates[WHOLE][HEADLINE.name]
    at = run.circumstances
    parts = [
        f"# How good it is: {run.split}",
        f"{len(run.scored.asked)} questions of `{run.gold}` over «{run.ruling.title}». "
        f"**{HEADLINE.title} {value(estimate.value)}** ({interval(estimate)}); "
        f"{len(failures(run.scored))} questions have something wrong with their answer.",
        "## The worst three kinds\n\n" + "\n".join(f"- {line}" for line in worst(run)),
        "## Targets\n\n" + pipes(targets(run)),
        "## All questions\n\n" + pipes(overall(run)),
        "Intervals: cluster bootstrap over families of questions; Wilson's where all agree.",
        "## By kind, language, typing and form\n\n" + pipes(by_slice(run)),
        "A follow-up with its history is `follow_up`; made whole by hand, `rewritten`; asked as if "
        "nothing went before, `without_history`. The last two are not in the other numbers.",
    ]
    if run.comparison:
        flips = "\n".join(f"- {line}" for line in flipped(run.comparison))
        parts.append(
            f"## Against {run.comparison.old_run}\n\n" + pipes(differences(run.comparison))
        )
        parts.append("## Flipped\n\n" + (flips or "Nothing."))
    if run.judged:
        lines = "\n".join(f"- {line}" for line in objections(run.judged))
        parts.append(f"## Judged by {run.judged.model}\n\n" + pipes(judgement(run.judged)))
        parts.append("No part of any other number, and never of the gate.\n\n" + lines)
    if run.verified:
        parts.append(f"## Claims held to the ruling\n\n{pipes(rows(run.verified.rates))}")
        parts.append(f"The claims of `{run.verified.file}`. {run.verified.told()}")
    parts.append(
        "## Made with\n\n"
        f"Commit {at['code']['commit']}{' (changed)' if at['code']['changed'] else ''}, encoder "
        f"{at['encoder']}, gold {at['gold']['sha256'][:12]}, source {at['source']['sha256'][:12]}, "
        f"{at['machine']['cores']} cores of {at['machine']['processor']}, {at['seconds']} s."
    )
    return "\n\n".join(parts) + "\n"
