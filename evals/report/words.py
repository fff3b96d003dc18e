"""Numbers as a report writes them."""

from collections.abc import Sequence

from evals.estimate import Estimate
from evals.measures.every import MEASURES, STATISTICS
from evals.measures.measure import Measure, Statistic

_ALL: tuple[Measure | Statistic, ...] = (*MEASURES, *STATISTICS)
TITLES = {measure.name: measure.title for measure in _ALL}
UNITS = {statistic.name: statistic.unit for statistic in STATISTICS}
BETTER = {measure.name: measure.better for measure in _ALL}


def value(number: float | None, unit: str = "") -> str:
    """A share with three decimals, milliseconds with one.

    >>> value(0.98765), value(12.345, "ms"), value(None)
    ('0.988', '12.3 ms', '–')
    """
    if number is None:
        return "–"
    return f"{number:.1f} {unit}" if unit else f"{number:.3f}"


def interval(estimate: Estimate, unit: str = "") -> str:
    """The 95 % interval, "0.912 … 0.991"."""
    if estimate.low is None or estimate.high is None:
        return "–"
    digits = 1 if unit else 3
    return f"{estimate.low:.{digits}f} … {estimate.high:.{digits}f}"


def columns(rows: Sequence[Sequence[str]]) -> str:
    """``rows`` as lines with aligned columns: the first to the left, the others to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def pipes(rows: Sequence[Sequence[str]]) -> str:
    """``rows`` as a Markdown table, the first row its head."""
    head, *body = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, rule, *body))
