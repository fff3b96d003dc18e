"""One answer as the conversation shows it, in the short or in the full reading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from answer.answer import Answer, Citation
from answer.labels import formal_citation, label, notices
from index.analyzer import stems
from index.analyzer import words as words_of
from ingest.ruling import Ruling
from web.markup import Span, blocks, button, e, listed, tag, words
from web.parts import reference_words
from web.place import fragment, names_of, place
from web.status import status_mark, status_words
from web.terms import in_law
from web.turns import Turn, remarks
from web.words import say

Reading = Literal["plain", "full"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an answer: words of ours, a claim with what it rests on, or a quote."""

    text: str
    citation: Citation | None

    @property
    def quote(self) -> bool:
        """Whether these are the ruling's own words."""
        return self.citation is not None and self.text == self.citation.quote


def pieces(answer: Answer) -> list[Piece]:
    """The answer's text cut at its quotes; a quote that the text does not hold follows it.

    «Мерзімі былай: Шағым он күннің ішінде беріледі.» with that quote cited gives two pieces.
    """
    if answer.mode == "llm":
        return _claims(answer)
    found: list[tuple[int, int, Citation]] = []
    loose: list[Citation] = []
    for citation in answer.citations:
        at = answer.answer.find(citation.quote)
        while at >= 0 and any(a < at + len(citation.quote) and at < b for a, b, _ in found):
            at = answer.answer.find(citation.quote, at + 1)
        if at < 0:
            loose.append(citation)
        else:
            found.append((at, at + len(citation.quote), citation))
    out: list[Piece] = []
    done = 0
    for start, end, citation in sorted(found, key=lambda item: item[0]):
        out += [_ours(answer.answer[done:start]), Piece(citation.quote, citation)]
        done = end
    out.append(_ours(answer.answer[done:]))
    out += [Piece(citation.quote, citation) for citation in loose]
    return [piece for piece in out if piece.citation or any(c.isalnum() for c in piece.text)]


def _claims(answer: Answer) -> list[Piece]:
    """A model's claims, each before its quote; where two share one, the quotes follow them all."""
    said = answer.answer.split("\n\n")
    quotes = [Piece(c.quote, c) for c in answer.citations]
    if len(said) != len(quotes):
        return [Piece(text, None) for text in said] + quotes
    pairs = zip(said, quotes, strict=True)
    return [piece for text, q in pairs for piece in dict.fromkeys([Piece(text, q.citation), q])]


def _ours(text: str) -> Piece:
    """Words between quotes, without the «» of their neighbours: «»\n\nАл «» gives «Ал»."""
    return Piece(text.strip().removeprefix("»").removesuffix("«").strip(), None)


def reply(ruling: Ruling, turn: Turn, reading: Reading, language: str) -> str:
    """The answer's HTML: status, words, quotes with their links, and in full what supports them."""
    given = turn.answer
    if given is None:
        return words("p", say("chat.stopped", language), "stopped")
    shown = pieces(given)
    quotes = [piece for piece in shown if piece.quote]
    if reading == "plain":
        quotes = _short(given, quotes)
        shown = [piece for piece in shown if not piece.quote or piece in quotes]
    body = "".join(_piece(ruling, given, piece, quotes, language) for piece in shown)
    hidden = [c for c in given.citations if all(c is not piece.citation for piece in shown)]
    if hidden:
        links = ", ".join(dict.fromkeys(link(c, language) for c in hidden))
        body += tag("p", f"{e(say('reply.more', language))} {links}", "more")
    told = remarks(ruling, given)
    body += "".join(words("p", remark, "remark", lang=given.language) for remark in told)
    if given.refused:
        return body
    mark = status_mark(ruling, language)
    return f"{mark}{body}{_support(ruling, turn, language) if reading == 'full' else ''}"


def _short(given: Answer, quotes: Sequence[Piece]) -> list[Piece]:
    """The quotes of the short reading: the first; where the search found two paragraphs, the first
    of each.
    """
    if given.mode != "extractive":
        return list(quotes[:1])
    firsts: dict[str, Piece] = {}
    for piece in quotes:
        if piece.citation is not None:
            firsts.setdefault(piece.citation.paragraph, piece)
    return list(firsts.values())


def plain_text(ruling: Ruling, given: Answer, language: str) -> str:
    """The answer as text to copy: quotes in «», each with its formal citation, the status last."""
    lines: list[str] = []
    for piece in pieces(given):
        if not piece.quote or piece.citation is None:
            lines.append(piece.text.strip())
        else:
            formal = formal_citation(ruling, piece.citation.paragraph)
            lines.append(f"«{piece.text}» ({formal})")
    lines += remarks(ruling, given)
    if not given.refused:
        lines.append(status_words(ruling, language))
    return "\n\n".join(lines)


def link(citation: Citation, language: str) -> str:
    """A citation's link: it opens the paragraph with the quote marked."""
    return place_link(
        citation.paragraph,
        language,
        source=citation.source,
        start=str(citation.start),
        end=str(citation.end),
    )


def place_link(name: str, language: str, **data: str) -> str:
    """A link to a place of the ruling, «12-тармақ»."""
    named = {f"data_{key}": value for key, value in {"number": name, **data}.items()}
    return words("a", label(name, language), "cite", href=f"#{fragment(name)}", **named)


def _piece(
    ruling: Ruling, given: Answer, piece: Piece, quotes: Sequence[Piece], language: str
) -> str:
    """A quote; or words, with a link to what they rest on where ``quotes`` do not show it."""
    cited = piece.citation
    if cited is not None and piece.quote:
        quote = tag("div", blocks(piece.text), lang="kk")
        return tag("blockquote", quote + tag("footer", link(cited, language)), "quote")
    named = blocks(piece.text, _named(ruling, piece.text, given.language))
    said = tag("div", named, "words", lang=given.language)
    shown = cited is None or any(cited is quote.citation for quote in quotes)
    return said if shown or cited is None else said + link(cited, language)


def _named(ruling: Ruling, text: str, language: str) -> list[Span]:
    """Links on the paragraphs that our words name: «Мағынасы жақын тармақтар: 3-тармақ»."""
    spans = []
    for name in names_of(ruling):
        said = re.escape(label(name, language))
        for found in re.finditer(rf"(?<![\w-]){said}(?![\w-])", text):
            opening = place_link(name, language).partition(">")[0] + ">"
            spans.append(Span(*found.span(), opening, "</a>"))
    return spans


def _support(ruling: Ruling, turn: Turn, language: str) -> str:
    """Why this place, how sure, what it refers to, what else was near."""
    given = turn.answer
    if given is None or not given.citations:
        return ""
    first = given.citations[0]
    rows = [("reply.why", e(_why(ruling, turn.question, given, language)))]
    percent = round(100 * given.confidence)
    sure = "high" if percent >= 80 else "middle" if percent >= 50 else "low"
    rows.append(("reply.confidence", e(say(f"reply.{sure}", language, percent=percent))))
    named = _references(ruling, given.citations, language)
    if named:
        rows.append(("reply.references", listed(named)))
    near = [name for name in given.ranking if name != first.paragraph][:4]
    if near:
        rows.append(("reply.near", ", ".join(place_link(name, language) for name in near)))
    formal = dict.fromkeys(formal_citation(ruling, c.paragraph) for c in given.citations)
    rows.append(("reply.formal", listed(words("span", text, lang="kk") for text in formal)))
    told = "".join(
        tag("div", words("dt", say(key, language)) + tag("dd", body)) for key, body in rows
    )
    usual = notices(ruling, given.language)
    said = "".join(words("p", notice, lang=given.language) for notice in usual)
    return tag("dl", told, "support") + tag("div", said, "notices")


def _why(ruling: Ruling, question: str, given: Answer, language: str) -> str:
    if given.mode == "lookup":
        return say("reply.why_lookup", language)
    quoted = " ".join(c.quote for c in given.citations)
    shared = ", ".join(f"«{word}»" for word in shared_words(question, quoted))
    told = say("reply.why_meaning", language)
    if shared:
        told = say("reply.why_words", language, words=shared)
    read = in_law(question, given.language, quoted)
    pairs = ", ".join(f"«{said}» → «{term}»" for said, term in read)
    return f"{told} {say('reply.why_terms', language, terms=pairs)}" if pairs else told


def shared_words(question: str, text: str) -> list[str]:
    """The question's words whose stem the text has: «шағымды» where the text says «шағым»."""
    there = set(stems(text))
    found = [w for w in words_of(question) if len(w) > 2 and there & set(stems(w))]
    return list(dict.fromkeys(found))[:6]


def _references(ruling: Ruling, citations: Sequence[Citation], language: str) -> list[str]:
    """What the quoted stretches refer to, full names, each once."""
    rows: list[str] = []
    for citation in citations:
        found = place(ruling, citation.paragraph)
        if found is not None and citation.source == "text":
            rows += [
                reference_words(reference, language)
                for reference in found.references
                if reference.start < citation.end and reference.end > citation.start
            ]
    return list(dict.fromkeys(rows))


def actions(ruling: Ruling, turn: Turn, language: str, *, feedback: bool) -> str:
    """The buttons below an answer: copy it, say whether it helped (where that is kept)."""
    given = turn.answer
    if given is None:
        return ""
    row = ""
    if not given.refused:
        row += button(say("reply.copy", language), copy=plain_text(ruling, given, language))
    if feedback and given.ranking:
        cited = ",".join(dict.fromkeys(c.paragraph for c in given.citations))
        about = {"answer": given.id, "paragraphs": cited, "reason": given.reason or given.mode}
        row += button(say("reply.like", language), vote="like", **about)
        row += button(say("reply.dislike", language), vote="dislike", **about)
    return tag("div", row, "actions") if row else ""
