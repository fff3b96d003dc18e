"""Plots as inline SVG, made by code: no script, no font, nothing from anywhere else.

Colours come from the page's CSS classes, so a plot follows light and dark. Every text is escaped.
"""

from collections.abc import Callable, Sequence
from html import escape

from evals.estimate import Estimate
from evals.measures.calibration import Bin

LINE, LABEL, NUMBERS, WIDTH = 26, 150, 190, 1030  # row height and column widths, in SVG units


def bars(rows: Sequence[tuple[str, Estimate]], bounds: tuple[float, float], title: str) -> str:
    """Horizontal bars from 0 with their 95 % intervals, n and value beside them."""
    least, most = bounds
    left, right = LABEL, WIDTH - NUMBERS
    height = LINE * len(rows) + 24

    def x(number: float) -> float:
        share = (number - least) / (most - least)
        return left + (right - left) * min(1.0, max(0.0, share))

    parts = [_grid(x, least, most, height)]
    for at, (label, estimate) in enumerate(rows):
        middle = LINE * at + LINE / 2
        begin, end = sorted((x(0.0), x(estimate.value)))
        tone = "bad" if estimate.value < 0 else "good"
        parts.append(
            f'<text class="label" x="{left - 10}" y="{middle + 4}">{escape(label)}</text>'
            f'<rect class="{tone}" x="{begin:.1f}" y="{middle - 7}" '
            f'width="{max(1.5, end - begin):.1f}" height="14" rx="3"/>'
        )
        if estimate.low is not None and estimate.high is not None:
            parts.append(_whisker(x(estimate.low), x(estimate.high), middle))
            span = f" [{estimate.low:.2f}, {estimate.high:.2f}]"
        else:
            span = ""
        parts.append(
            f'<text class="number" x="{right + 12}" y="{middle + 4}">'
            f"<tspan>{estimate.value:.2f}</tspan>{span} n={estimate.n}</text>"
        )
    return _svg(WIDTH, height, title, "".join(parts))


def reliability(bins: Sequence[Bin], title: str) -> str:
    """Confidence against what came true, a dot a bin, its area the bin's size; bars below: n."""
    side, pad, foot = 300, 44, 70
    most = max((b.n for b in bins), default=1)

    def x(share: float) -> float:
        return pad + side * share

    def y(share: float) -> float:
        return 12 + side * (1 - share)

    parts = [f'<rect class="frame" x="{pad}" y="12" width="{side}" height="{side}"/>']
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(
            f'<line class="grid" x1="{x(tick)}" x2="{x(tick)}" y1="{y(0)}" y2="{y(1)}"/>'
            f'<line class="grid" x1="{x(0)}" x2="{x(1)}" y1="{y(tick)}" y2="{y(tick)}"/>'
            f'<text class="tick" x="{x(tick)}" y="{y(0) + 16}">{tick:g}</text>'
            f'<text class="label" x="{pad - 6}" y="{y(tick) + 4}">{tick:g}</text>'
        )
    parts.append(f'<line class="ideal" x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}"/>')
    points = " ".join(f"{x(b.confidence):.1f},{y(b.came_true):.1f}" for b in bins)
    parts.append(f'<polyline class="curve" points="{points}"/>')
    base = y(0) + 28 + foot
    for b in bins:
        radius = 3 + 7 * (b.n / most) ** 0.5
        tall = (foot - 16) * b.n / most
        wide = side * (b.high - b.low) - 4
        told = f"{b.n} answers, confidence {b.confidence:.2f}, came true {b.came_true:.2f}"
        parts.append(
            f'<circle class="good" cx="{x(b.confidence):.1f}" cy="{y(b.came_true):.1f}" '
            f'r="{radius:.1f}"><title>{told}</title></circle>'
            f'<rect class="quiet" x="{x(b.low) + 2:.1f}" y="{base - tall:.1f}" width="{wide:.1f}" '
            f'height="{tall:.1f}" rx="2"/>'
            f'<text class="tick" x="{x((b.low + b.high) / 2):.1f}" y="{base - tall - 4:.1f}">{b.n}'
            "</text>"
        )
    return _svg(pad + side + 20, int(base + 6), title, "".join(parts))


def histogram(values: Sequence[float], marks: Sequence[tuple[str, float]], title: str) -> str:
    """How often each value (ms) in 24 equal bins up to twice the last mark; ``marks`` are lines."""
    bins, left, right, top, floor = 24, 20, 460, 30, 170
    most = max(2 * max((at for _, at in marks), default=1.0), 0.001)
    counts = [0] * bins
    for number in values:
        counts[min(bins - 1, int(number / most * bins))] += 1
    tallest = max([*counts, 1])
    step = (right - left) / bins
    parts = [f'<line class="axis" x1="{left}" x2="{right}" y1="{floor}" y2="{floor}"/>']
    for at, count in enumerate(counts):
        tall = (floor - top) * count / tallest
        parts.append(
            f'<rect class="good" x="{left + at * step + 1:.1f}" y="{floor - tall:.1f}" '
            f'width="{step - 2:.1f}" height="{tall:.1f}"><title>{count}</title></rect>'
        )
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        more = "+" if share == 1.0 else ""
        parts.append(
            f'<text class="tick" x="{left + (right - left) * share:.1f}" y="{floor + 16}">'
            f"{most * share:.0f}{more}</text>"
        )
    for row, (label, number) in enumerate(marks):
        at_x = left + (right - left) * number / most
        parts.append(
            f'<line class="mark" x1="{at_x:.1f}" x2="{at_x:.1f}" y1="{top - 8}" y2="{floor}"/>'
            f'<text class="tag" x="{at_x + 5:.1f}" y="{top + 14 * row}">{escape(label)} '
            f"{number:.1f} ms</text>"
        )
    return _svg(right + 20, floor + 24, title, "".join(parts))


def _grid(x: Callable[[float], float], least: float, most: float, height: int) -> str:
    parts = []
    for tick in (least, (least + most) / 2, most):
        kind, at = "axis" if tick == 0 else "grid", f"{x(tick):.1f}"
        parts.append(
            f'<line class="{kind}" x1="{at}" x2="{at}" y1="0" y2="{height - 20}"/>'
            f'<text class="tick" x="{at}" y="{height - 5}">{tick:g}</text>'
        )
    return "".join(parts)


def _whisker(low: float, high: float, y: float) -> str:
    return (
        f'<path class="whisker" d="M{low:.1f} {y}H{high:.1f}M{low:.1f} {y - 4}V{y + 4}'
        f'M{high:.1f} {y - 4}V{y + 4}"/>'
    )


def _svg(width: int, height: int, title: str, inside: str) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" style="max-width:{width}px" role="img" '
        f'aria-label="{escape(title, quote=True)}">{inside}</svg>'
    )
