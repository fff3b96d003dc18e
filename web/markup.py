"""Text to HTML, in one place: what is not written here as a tag is escaped here.

The page's Markdown components get whole HTML blocks, on one line each: a blank line would end the
block and let Markdown read the rest.
"""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` is shown between ``opening`` and ``closing`` (tags of the page's own)."""

    start: int
    end: int
    opening: str
    closing: str


def e(text: object) -> str:
    """Text as HTML text or attribute value, line ends as spaces.

    >>> e('<b title="қаулы">')
    '&lt;b title=&quot;қаулы&quot;&gt;'
    """
    return html.escape(" ".join(str(text).splitlines()), quote=True)


def marked(text: str, spans: Sequence[Span]) -> str:
    """One line of text with its spans, nested where one lies in another.

    Where two cross, the later one is closed and opened again at the end of the earlier.

    >>> marked("он күн", [Span(0, 2, "<u>", "</u>"), Span(0, 6, "<mark>", "</mark>")])
    '<mark><u>он</u> күн</mark>'
    """
    waiting = sorted((s for s in spans if s.start < s.end), key=lambda s: (s.start, -s.end))
    edges = sorted({0, len(text), *(s.start for s in waiting), *(s.end for s in waiting)})
    out: list[str] = []
    opened: list[Span] = []
    for start, end in pairwise([*(edge for edge in edges if 0 <= edge <= len(text)), len(text)]):
        again: list[Span] = []
        while any(s.end <= start for s in opened):
            last = opened.pop()
            out.append(last.closing)
            again += [last] if last.end > start else []
        for span in [*reversed(again), *(s for s in waiting if s.start == start)]:
            out.append(span.opening)
            opened.append(span)
        out.append(e(text[start:end]))
    out += [s.closing for s in reversed(opened)]
    return "".join(out)


def blocks(text: str, spans: Sequence[Span] = ()) -> str:
    """Each line of ``text`` as a ``<p>``, dash items with a class of their own."""
    out: list[str] = []
    at = 0
    for line in text.split("\n"):
        here = [
            Span(max(s.start - at, 0), min(s.end - at, len(line)), s.opening, s.closing)
            for s in spans
            if s.start < at + len(line) and s.end > at
        ]
        item = ' class="item"' if line[:2] in {"- ", "– ", "— "} else ""
        if line:
            out.append(f"<p{item}>{marked(line, here)}</p>")
        at += len(line) + 1
    return "".join(out)


def tag(name: str, body: str, kind: str = "", **attributes: str | bool) -> str:
    """An element around ``body``, which is HTML; ``kind`` is its class, values are escaped here.

    >>> tag("a", "3-тармақ", "cite", href="#3-тармақ", data_number="3", hidden=True)
    '<a class="cite" href="#3-тармақ" data-number="3" hidden>3-тармақ</a>'
    """
    named: dict[str, str | bool] = {"class": kind} if kind else {}
    named |= attributes
    said = "".join(
        f" {key.replace('_', '-')}" + ("" if value is True else f'="{e(value)}"')
        for key, value in named.items()
        if value is not False
    )
    return f"<{name}{said}>{body}</{name}>"


def words(name: str, text: object, kind: str = "", **attributes: str | bool) -> str:
    """An element around plain text."""
    return tag(name, e(text), kind, **attributes)


def listed(rows: Iterable[str], name: str = "ul", kind: str = "") -> str:
    """A list of ``rows``, each HTML; "" for none."""
    items = "".join(f"<li>{row}</li>" for row in rows)
    return tag(name, items, kind) if items else ""


def details(summary: str, body: str, *, name: str, opened: bool = False) -> str:
    """A part that folds; ``body`` is HTML."""
    return tag("details", words("summary", summary) + body, name, open=opened)


def button(text: str, **data: str) -> str:
    """A button that the page's script serves by its ``data-`` attributes.

    >>> button("Көшіру", copy="он күн")
    '<button class="small" type="button" data-copy="он күн">Көшіру</button>'
    """
    named = {f"data_{key}": value for key, value in data.items()}
    return words("button", text, "small", type="button", **named)
