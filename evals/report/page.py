"""``report.html``: one file that a person would rather look at; it loads nothing from anywhere.

Everything that was asked, answered or read is escaped before it stands on the page.
"""

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template

from evals.estimate import Estimate
from evals.failures import failures
from evals.measures.every import HEADLINE, MEASURES
from evals.report.cards import cards
from evals.report.plots import bars, histogram, reliability
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
from evals.report.words import BETTER, TITLES, UNITS, interval, value
from evals.slices import WHOLE
from evals.verification import rows

HERE = Path(__file__).resolve().parent
TILES = (
    "crag",
    "success_at_1",
    "first_citation",
    "refusal_recall",
    "false_refusals",
    "quote_fidelity",
    "ece",
    "latency_p95",
)
DRAWN = tuple(m for m in MEASURES if m.name in ("crag", "success_at_1"))
"""What is drawn by kind, language, typing and form: the headline, and retrieval alone."""


def page(run: Run) -> str:
    """The whole page."""
    parts = (
        _head(run),
        _slices(run),
        _tables(run),
        _refusing(run),
        _against(run),
        _judged(run),
        _claims(run),
        _failures(run),
        _made(run),
    )
    return Template((HERE / "page.html").read_text(encoding="utf-8")).substitute(
        title=escape(f"Evaluation, {run.split}"),
        style=(HERE / "page.css").read_text(encoding="utf-8"),
        body="\n".join(parts),
    )


def _head(run: Run) -> str:
    found = run.scored.estimates[WHOLE]
    made = run.circumstances["made"][:16].replace("T", " ")
    tiles = "".join(_tile(name, found[name]) for name in TILES if name in found)
    return (
        f'<h1>How good it is <span class="split">{escape(run.split)}</span></h1>'
        f'<p class="soft">{len(run.scored.asked)} questions of {escape(run.gold)} over '
        f"«{escape(run.ruling.title)}», {escape(made)} UTC. Tuning happens on dev only; the "
        "numbers of test are for reading. Each number has its 95 % interval.</p>"
        f'<div class="tiles">{tiles}</div>'
        f'<div class="worst"><b>The worst three kinds</b>{_list(worst(run))}</div>'
    )


def _tile(name: str, estimate: Estimate) -> str:
    unit = UNITS.get(name, "")
    title = TITLES[name] + (", less is better" if BETTER[name] == "lower" and not unit else "")
    return (
        f'<div class="tile"><span>{escape(title)}</span><b>{value(estimate.value, unit)}</b>'
        f"<span>{interval(estimate, unit)}, n = {estimate.n}</span></div>"
    )


def _slices(run: Run) -> str:
    parts = []
    for heading, prefix in (("By kind", "kind: "), ("By language, typing and form", "")):
        parts.append(f"<h2>{heading}</h2>")
        for measure in DRAWN:
            rows = _rows(run, measure.name, prefix)
            if rows:
                plot = bars(rows, measure.bounds, f"{measure.title}, {heading.lower()}")
                parts.append(_figure(measure.title, plot))
    parts.append(
        '<p class="soft">CRAG score: +1 for a right answer, 0 for a needless refusal, −1 for a '
        "wrong answer; where the ruling has no answer, +1 for refusing. Lines are 95 % intervals, "
        "families of questions resampled together. Follow-ups: <i>follow_up</i> with their "
        "history, <i>rewritten</i> made whole by hand, <i>without_history</i> as if nothing went "
        "before.</p>"
    )
    return "".join(parts)


def _rows(run: Run, measure: str, prefix: str) -> list[tuple[str, Estimate]]:
    """(slice, estimate) of the kinds, worst first, or of all other parts in their order."""
    rows = []
    for name, found in run.scored.estimates.items():
        is_kind = name.startswith("kind: ")
        if measure in found and name != WHOLE and is_kind == bool(prefix):
            rows.append((name.removeprefix(prefix), found[measure]))
    return sorted(rows, key=lambda row: row[1].value) if prefix else rows


def _tables(run: Run) -> str:
    return (
        f"<h2>Targets</h2>{_table(targets(run))}<h2>All measures</h2>{_table(overall(run))}"
        "<details><summary>By kind, language, typing and form</summary>"
        f"{_table(by_slice(run))}</details>"
    )


def _refusing(run: Run) -> str:
    cells = run.scored.refusals

    def row(name: str, *columns: tuple[str, str, str]) -> str:
        told = "".join(
            f'<td><b class="{tone}">{cells[cell]}</b>{word}</td>' for cell, tone, word in columns
        )
        return f"<tr><th>{name}</th>{told}</tr>"

    matrix = (
        '<table class="matrix"><thead><tr><th></th><th>refused</th><th>answered</th></tr></thead>'
        "<tbody>"
        + row(
            "to be refused",
            ("refused_rightly", "on", "rightly"),
            ("answered_wrongly", "off", "wrongly"),
        )
        + row(
            "to be answered",
            ("refused_wrongly", "off", "wrongly"),
            ("answered_rightly", "on", "with a citation"),
        )
        + "</tbody></table>"
    )
    diagram = reliability(run.scored.reliability, "Reliability diagram")
    sure = (
        "Confidence (across) against the share that came true (up): on the dashed line it is "
        "what it says. Below: how many answers."
    )
    found = run.scored.estimates[WHOLE]
    marks = [(name[-3:], found[name].value) for name in ("latency_p50", "latency_p95")]
    taken = [record.answer.latency_ms for record, _ in run.scored.asked]
    spread = histogram(taken, marks, "Latency in milliseconds")
    return (
        f'<h2>Refusing, being sure, being quick</h2><div class="pair"><div>'
        f"{_figure('Refusals', matrix)}{_figure('Milliseconds a question, warm', spread)}</div>"
        f"{_figure(sure, diagram)}</div>"
    )


def _against(run: Run) -> str:
    made = run.comparison
    if made is None:
        return ""
    return (
        f'<h2>Against {escape(made.old_run)}</h2><p class="soft">{made.questions} questions in '
        "both runs, paired; p by permutation of signs, families together.</p>"
        f"{_table(differences(made))}<details open><summary>{len(made.flips)} flipped</summary>"
        f"{_list(flipped(made))}</details>"
    )


def _judged(run: Run) -> str:
    made = run.judged
    if made is None:
        return ""
    lines = objections(made)
    return (
        f'<h2>Judged by {escape(made.model)}</h2><p class="soft">A language model\'s opinion of '
        "each answer to a question that the ruling answers. It is no part of any other number, "
        f"and never of the gate.</p>{_table(judgement(made))}"
        f"<details><summary>{len(lines)} not judged right</summary>{_list(lines)}</details>"
    )


def _claims(run: Run) -> str:
    made = run.verified
    if made is None:
        return ""
    return (
        f'<h2>Claims held to the ruling</h2><p class="soft">Lies that the verifier has to stop and '
        f"truths that it has to pass, of {escape(made.file)}. {escape(made.told())}</p>"
        f"{_table(rows(made.rates))}"
    )


def _failures(run: Run) -> str:
    found = failures(run.scored)
    kinds = [failure.record.row.kind for failure in found]
    chips = "".join(
        f'<button type="button" data-kind="{escape(kind)}" aria-pressed="false">'
        f"{escape(kind)} {kinds.count(kind)}</button>"
        for kind in sorted(set(kinds))
    )
    every = f'<button type="button" data-kind="" aria-pressed="true">all {len(found)}</button>'
    return (
        f'<h2>What failed</h2><p class="soft">{len(found)} of {len(run.scored.asked)} answers have '
        f"something wrong, the worst first; smaller faults do not lower the "
        f"{escape(HEADLINE.title)}.</p>"
        f'<div class="chips">{every}{chips}</div>{cards(found, run.ruling)}'
    )


def _made(run: Run) -> str:
    told = json.dumps(run.circumstances, ensure_ascii=False, indent=1)
    return f"<h2>Made with</h2><pre>{escape(told)}</pre>"


def _figure(caption: str, inside: str) -> str:
    return f"<figure><figcaption>{escape(caption)}</figcaption>{inside}</figure>"


def _list(lines: Sequence[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _table(rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in rows[0])
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[1:]
    )
    return (
        f'<div class="scroll"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
