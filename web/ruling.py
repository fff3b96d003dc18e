"""The ruling's tab: the whole text, its contents, its terms, and what a search in it finds."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from answer.labels import label
from index.analyzer import fold, question_text, stems
from ingest.ruling import Ruling
from web.markup import Span, button, details, listed, marked, tag, words
from web.panel import text_of
from web.parts import amendments, references, repairs
from web.place import fragment, names_of, place
from web.reply import place_link
from web.status import status_mark
from web.terms import Term, terms_of
from web.topics import topic
from web.words import say

if TYPE_CHECKING:
    from index.hit import Hit

NEAREST = 3  # places shown where none holds a typed word
SHORTEST = 3  # letters of a word that is still being typed
LINKED = 5  # paragraphs named beside a term; of the rest, how many
_BEFORE, _AFTER = 80, 160  # characters around a found word
_WORD = re.compile(r"[\w-]+")


def ruling_page(ruling: Ruling, language: str) -> str:
    """The whole text to read and to print."""
    parts = "".join(_section(ruling, name, language) for name in names_of(ruling))
    tools = tag("div", button(say("ruling.print", language), print="1"), "tools")
    whole = tag("div", status_mark(ruling, language) + _terms(ruling, language) + parts, "whole")
    return tag("div", tools + _contents(ruling, language) + whole, "ruling")


def hits_list(ruling: Ruling, hits: "Sequence[Hit]", typed: str, language: str) -> str:
    """The places that hold a typed word, each with a link; without one, the nearest few."""
    if not hits:
        return words("p", say("ruling.nothing", language), "nothing", role="status")
    found = [(hit, text, places_of(typed, text)) for hit in hits for text in [_text(ruling, hit)]]
    held = [row for row in found if row[2]]
    told = say("ruling.found", language, count=len(held)) if held else say("ruling.near", language)
    rows = (
        f"{_hit_link(hit, spans, language)} {_evidence(text, hit, spans)}"
        for hit, text, spans in held or found[:NEAREST]
    )
    return tag("div", words("p", told, role="status") + listed(rows, "ol"), "hits")


def places_of(typed: str, text: str) -> list[tuple[int, int]]:
    """Where ``text`` has the typed words in any of their forms; the last may be unfinished.

    >>> places_of("шағ", "Шағымды сот қарайды"), places_of("соттар", "Шағымды сот қарайды")
    ([(0, 7)], [(8, 11)])
    """
    wanted = stems(question_text(typed, "kk"))
    begun = wanted[-1] if wanted and len(wanted[-1]) >= SHORTEST else None
    return [
        found.span()
        for found in _WORD.finditer(text)
        if set(stems(found[0])) & set(wanted) or (begun and fold(found[0]).startswith(begun))
    ]


def _text(ruling: Ruling, hit: "Hit") -> str:
    return ruling.source_text(hit.paragraph, hit.source) or ""


def _hit_link(hit: "Hit", spans: Sequence[tuple[int, int]], language: str) -> str:
    start, end = _shown(hit, spans)
    at = {"source": hit.source, "start": str(start), "end": str(end)}
    return place_link(hit.paragraph, language, **at)


def _shown(hit: "Hit", spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The first typed word of the best sentence, or of the whole text; else that sentence."""
    within = [span for span in spans if hit.start <= span[0] < hit.end]
    return next(iter([*within, *spans]), (hit.start, hit.end))


def _evidence(text: str, hit: "Hit", spans: Sequence[tuple[int, int]]) -> str:
    """The words around what is shown, whole ones, with the typed ones marked."""
    first, _ = _shown(hit, spans)
    start = text.rfind(" ", 0, max(first - _BEFORE, 0)) + 1
    end = text.find(" ", first + _AFTER)
    end = len(text) if end < 0 else end
    piece = text[start:end].replace("\n", " ")
    marks = [Span(a - start, b - start, "<mark>", "</mark>") for a, b in spans if start <= a < end]
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return tag("span", f"{before}{marked(piece, marks)}{after}", lang="kk")


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


def _terms(ruling: Ruling, language: str) -> str:
    found = terms_of(ruling)
    if not found:
        return ""
    rows = "".join(tag("div", _term(term, language)) for term in found)
    body = words("p", say("terms.about", language)) + tag("dl", rows)
    return details(say("terms.title", language, count=len(found)), body, name="terms")


def _term(term: Term, language: str) -> str:
    said = words("dt", term.kk, lang="kk")
    said += words("dd", term.ru, lang="ru") + words("dd", term.en, lang="en")
    links = ", ".join(place_link(name, language) for name in term.places[:LINKED])
    more = len(term.places) - LINKED
    links += " " + words("span", say("terms.more", language, count=more)) if more > 0 else ""
    return said + tag("dd", links)


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
