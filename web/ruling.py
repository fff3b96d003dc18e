"""The ruling's tab: the whole text, its contents, and what a search in it finds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from answer.labels import label
from ingest.ruling import Ruling
from web.markup import Span, button, listed, marked, tag, words
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
    tools = tag("div", button(say("ruling.print", language), print="1"), "tools")
    whole = tag("div", status_mark(ruling, language) + parts, "whole")
    return tag("div", tools + _contents(ruling, language) + whole, "ruling")


def hits_list(ruling: Ruling, hits: "Sequence[Hit]", language: str) -> str:
    """What a search found, each with its evidence and a link."""
    if not hits:
        return words("p", say("ruling.nothing", language), "nothing", role="status")
    rows = (f"{_hit_link(hit, language)} {_evidence(ruling, hit)}" for hit in hits)
    told = words("p", say("ruling.found", language, count=len(hits)), role="status")
    return tag("div", told + listed(rows, "ol"), "hits")


def _hit_link(hit: "Hit", language: str) -> str:
    at = {"source": hit.source, "start": str(hit.start), "end": str(hit.end)}
    return place_link(hit.paragraph, language, **at)


def _evidence(ruling: Ruling, hit: "Hit") -> str:
    text = (ruling.source_text(hit.paragraph, hit.source) or "").replace("\n", " ")
    start, end = max(hit.start - _AROUND, 0), min(hit.end + _AROUND, len(text))
    span = Span(hit.start - start, hit.end - start, "<mark>", "</mark>")
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return tag("span", f"{before}{marked(text[start:end], [span])}{after}", lang="kk")


def _contents(ruling: Ruling, language: str) -> str:
    rows = (
        words("a", label(name, language), href=f"#{_anchor(name)}", data_scroll=_anchor(name))
        + _topic(ruling, name, language)
        for name in names_of(ruling)
    )
    title = say("ruling.contents", language)
    return tag("nav", words("h2", title) + listed(rows, "ol"), "contents", aria_label=title)


def _topic(ruling: Ruling, name: str, language: str) -> str:
    found = ruling.paragraph(name)
    if found is None:
        return ""
    if found.excluded:
        return " " + words("span", say("place.excluded_short", language))
    return " " + words("span", topic(found), lang="kk")


def _section(ruling: Ruling, name: str, language: str) -> str:
    found = place(ruling, name)
    if found is None:
        return ""
    opened = say("place.open", language)
    link = words("a", opened, "small", href=f"#{fragment(name)}", data_number=name)
    body = tag("header", words("h2", label(name, language), tabindex="-1") + link)
    body += tag("div", text_of(found, language), "text", lang="kk")
    body += references(found, language) + amendments(found, language) + repairs(found, language)
    return tag("section", body, "part", id=_anchor(name))


def _anchor(name: str) -> str:
    return f"text-{name}"
