"""The panel beside the chat: one place of the ruling with the quote marked."""

from answer.labels import formal_citation, label
from ingest.ruling import Repair, Ruling
from web.markup import Span, blocks, button, tag, words
from web.parts import amendments, references, repairs
from web.place import Place, fragment, place, put_in
from web.status import status_mark
from web.words import say


def panel(
    ruling: Ruling,
    name: str,
    language: str,
    source: str | None = None,
    quote: tuple[int, int] | None = None,
) -> str | None:
    """The panel's HTML; None where the ruling has no such place.

    ``quote`` is a citation's offsets in ``source``; offsets outside the text mark nothing.
    """
    found = place(ruling, name)
    if found is None:
        return None
    in_note = source == "note"
    whole = "\n".join(found.notes) if in_note else found.text
    if quote is not None and not 0 <= quote[0] < quote[1] <= len(whole):
        quote = None
    quoted = whole[quote[0] : quote[1]] if quote else found.text
    formal = formal_citation(ruling, name)
    actions = "".join(
        button(say(f"place.{key}", language), copy=text)
        for key, text in (
            ("copy_quote" if quote else "copy_text", quoted),
            ("copy_formal", formal),
            ("copy_both", f"«{quoted}» ({formal})"),
        )
        if text
    )
    link = words("a", say("place.permalink", language), "small", href=f"#{fragment(name)}")
    named = say("place.close", language)
    close = tag("button", "×", "close", type="button", data_close=True, aria_label=named)
    title = words("h2", label(name, language), id="place-title", tabindex="-1")
    body = (
        tag("header", title + close),
        status_mark(ruling, language),
        tag("div", text_of(found, language, None if in_note else quote), "text", lang="kk"),
        tag("div", actions + link, "actions"),
        words("p", formal, "formal", lang="kk"),
        references(found, language),
        amendments(found, language, quote if in_note else None),
        repairs(found, language),
    )
    return tag("article", "".join(body), "place", data_number=name)


def text_of(found: Place, language: str, quote: tuple[int, int] | None = None) -> str:
    """The text as read, its quote marked and its restored words underlined."""
    if found.excluded and not found.text:
        return words("p", say("place.excluded", language), "gone", lang=language)
    spans = [_restored(r, language) for r in found.repairs if r.kind == "link" and put_in(r)]
    if quote:
        spans.insert(0, Span(*quote, '<mark class="quote">', "</mark>"))
    return blocks(found.text, spans)


def _restored(repair: Repair, language: str) -> Span:
    lead = len(repair.after) - len(repair.after.lstrip())
    tail = len(repair.after) - len(repair.after.rstrip())
    opening = tag("span", "", "restored", title=say("repair.restored", language))
    start, end = repair.start + lead, repair.end - tail
    return Span(start, end, opening.removesuffix("</span>"), "</span>")
