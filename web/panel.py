"""The panel beside the chat: one place of the ruling with the quote marked."""

from answer.labels import formal_citation, label
from ingest.ruling import Repair, Ruling
from web.markup import Span, blocks, button, e
from web.parts import amendments, references, repairs
from web.place import Place, fragment, place
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
    link = f'<a class="small" href="#{fragment(name)}">{e(say("place.permalink", language))}</a>'
    close = (
        f'<button type="button" class="close" data-close aria-label="{e(say("place.close", language))}">'
        "×</button>"
    )
    return (
        f'<article class="place" data-number="{e(name)}">'
        f'<header><h2 id="place-title" tabindex="-1">{e(label(name, language))}</h2>{close}</header>'
        f"{status_mark(ruling, language)}"
        f'<div class="text" lang="kk">{text_of(found, language, None if in_note else quote)}</div>'
        f'<div class="actions">{actions}{link}</div>'
        f'<p class="formal" lang="kk">{e(formal)}</p>'
        f"{references(found, language)}{amendments(found, language, quote if in_note else None)}"
        f"{repairs(found, language)}</article>"
    )


def text_of(found: Place, language: str, quote: tuple[int, int] | None = None) -> str:
    """The text as read, its quote marked and its restored words underlined."""
    if found.excluded and not found.text:
        return f'<p class="gone">{e(say("place.excluded", language))}</p>'
    spans = [_restored(r, language) for r in found.repairs if r.kind == "link" and r.after.strip()]
    if quote:
        spans.insert(0, Span(*quote, '<mark class="quote">', "</mark>"))
    return blocks(found.text, spans)


def _restored(repair: Repair, language: str) -> Span:
    lead = len(repair.after) - len(repair.after.lstrip())
    tail = len(repair.after) - len(repair.after.rstrip())
    title = e(say("repair.restored", language))
    return Span(
        repair.start + lead, repair.end - tail, f'<span class="restored" title="{title}">', "</span>"
    )
