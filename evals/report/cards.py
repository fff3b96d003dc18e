"""Failures one by one: the question, the answer, and what was cited beside what is right."""

from collections.abc import Iterable, Sequence
from html import escape

from evals.failures import Failure
from evals.record import Record
from ingest.ruling import Ruling

Span = tuple[str, str, int, int]
"""Where something stands: paragraph, source, start, end."""


def cards(failures: Sequence[Failure], ruling: Ruling) -> str:
    """A card for each failure."""
    return "".join(_card(failure, ruling) for failure in failures)


def _card(failure: Failure, ruling: Ruling) -> str:
    record = failure.record
    row, answer = record.row, record.answer
    faults = "".join(f"<li>{escape(fault)}</li>" for fault in failure.faults)
    before = "".join(f'<p class="before">{escape(text)}</p>' for text in row.history)
    cited = [(c.paragraph, c.source, c.start, c.end) for c in answer.citations]
    gold = [(e.paragraph, e.source, e.start, e.end) for e in row.evidence]
    gold = gold or [(paragraph, "text", 0, 0) for paragraph in sorted(row.needed)]
    shown = [(c.paragraph, c.source, c.quote) for c in answer.citations if not c.holds(ruling)]
    wrong = "".join(
        f"<cite>{escape(paragraph)} ({escape(source)}), not exact</cite>"
        f"<blockquote>{escape(quote)}</blockquote>"
        for paragraph, source, quote in shown
    )
    return (
        f'<article class="card" data-kind="{escape(row.kind)}"><header><b>{escape(row.id)}</b>'
        f"<span>{escape(row.kind)}</span><span>{escape(row.language)}</span>"
        f"<span>{escape(row.typing)}</span><span>expected: {escape(row.expected_behaviour)}</span>"
        f"<span>confidence {answer.confidence:.2f}</span>"
        f"<span>{escape(answer.mode)}</span></header>"
        f'<ul class="fault">{faults}</ul>{before}<p class="ask">{escape(row.question)}</p>'
        f'<div class="answer">{escape(answer.answer)}</div>'
        f'<div class="sides"><div><h4>Cited</h4>{wrong}{_quotes(cited, ruling) or _none("nothing")}'
        f"</div><div><h4>Right</h4>{_quotes(gold, ruling) or _none(_expected(record))}"
        "</div></div></article>"
    )


def _expected(record: Record) -> str:
    return ", ".join(sorted(record.row.needed)) or "nothing of the ruling answers this"


def _none(text: str) -> str:
    return f'<p class="soft">{escape(text)}</p>'


def _quotes(spans: Iterable[Span], ruling: Ruling) -> str:
    """The texts that hold ``spans``, each once, with the spans marked in them."""
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for paragraph, source, start, end in spans:
        places.setdefault((paragraph, source), []).append((start, end))
    parts = []
    for (paragraph, source), inside in places.items():
        text = ruling.source_text(paragraph, source)
        if text is None:
            continue
        named = paragraph if source == paragraph else f"{paragraph} ({source})"
        parts.append(f"<cite>{escape(named)}</cite><blockquote>{marked(text, inside)}</blockquote>")
    return "".join(parts)


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """``text`` escaped, with ``spans`` (overlaps joined) marked.

    >>> marked("a < b", [(0, 1), (4, 5)])
    '<mark>a</mark> &lt; <mark>b</mark>'
    """
    parts, done = [], 0
    for start, end in sorted(spans):
        start, end = max(start, done), min(end, len(text))
        if start < end:
            parts.append(escape(text[done:start]) + f"<mark>{escape(text[start:end])}</mark>")
            done = end
    return "".join(parts) + escape(text[done:])
