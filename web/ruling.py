"""The ruling's tab: the whole text, its contents, and what a search in it finds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from answer.labels import label
from ingest.ruling import Ruling
from web.markup import Span, button, e, marked
from web.panel import text_of
from web.parts import amendments, references, repairs
from web.place import fragment, names_of, place
from web.reply import place_link
from web.status import status_mark
from web.topics import topic
from web.words import say

if TYPE_CHECKING:
    from index.hit import Hit

_AROUND = 60


def ruling_page(ruling: Ruling, language: str) -> str:
    """The whole text to read and to print."""
    parts = "".join(_section(ruling, name, language) for name in names_of(ruling))
    tools = button(say("ruling.print", language), print="1")
    return (
        f'<div class="ruling"><div class="tools">{tools}</div>{_contents(ruling, language)}'
        f'<div class="whole">{status_mark(ruling, language)}{parts}</div></div>'
    )


def hits_list(ruling: Ruling, hits: "Sequence[Hit]", language: str) -> str:
    """What a search found, each with its evidence and a link."""
    if not hits:
        return f'<p class="nothing">{e(say("ruling.nothing", language))}</p>'
    rows = "".join(
        f"<li>{place_link(hit.paragraph, language, source=hit.source, start=str(hit.start), end=str(hit.end))} "
        f'<span lang="kk">{_evidence(ruling, hit)}</span></li>'
        for hit in hits
    )
    told = e(say("ruling.found", language, count=len(hits)))
    return f'<div class="hits"><p role="status">{told}</p><ol>{rows}</ol></div>'


def _evidence(ruling: Ruling, hit: "Hit") -> str:
    text = (ruling.source_text(hit.paragraph, hit.source) or "").replace("\n", " ")
    start, end = max(hit.start - _AROUND, 0), min(hit.end + _AROUND, len(text))
    span = Span(hit.start - start, hit.end - start, "<mark>", "</mark>")
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{marked(text[start:end], [span])}{after}"


def _contents(ruling: Ruling, language: str) -> str:
    rows = "".join(
        f'<li><a href="#{_anchor(name)}" data-scroll="{_anchor(name)}">{e(label(name, language))}</a>'
        f"{_topic(ruling, name, language)}</li>"
        for name in names_of(ruling)
    )
    title = e(say("ruling.contents", language))
    return f'<nav class="contents" aria-label="{title}"><h2>{title}</h2><ol>{rows}</ol></nav>'


def _topic(ruling: Ruling, name: str, language: str) -> str:
    found = ruling.paragraph(name)
    if found is None:
        return ""
    if found.excluded:
        return f" <span>{e(say('place.excluded_short', language))}</span>"
    return f' <span lang="kk">{e(topic(found))}</span>'


def _section(ruling: Ruling, name: str, language: str) -> str:
    found = place(ruling, name)
    if found is None:
        return ""
    link = f'<a class="small" href="#{fragment(name)}" data-number="{e(name)}">{e(say("place.open", language))}</a>'
    return (
        f'<section id="{_anchor(name)}" class="part"><header><h2 tabindex="-1">{e(label(name, language))}</h2>{link}</header>'
        f'<div class="text" lang="kk">{text_of(found, language)}</div>'
        f"{references(found, language)}{amendments(found, language)}{repairs(found, language)}"
        "</section>"
    )


def _anchor(name: str) -> str:
    return f"text-{name}"
