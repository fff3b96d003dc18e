"""The folding parts below a place's text: references, amendments, repairs, text as received."""

from collections import Counter

from answer.labels import act_words
from ingest.ruling import Reference, Repair
from web.markup import Span, blocks, details, e
from web.place import Place
from web.words import say

_TOLD = {"link", "letter", "lookalike"}  # the others are line ends and spaces: counted
_AROUND = 28


def references(place: Place, language: str) -> str:
    """Each act and article that the place names, with the act's full name."""
    rows = list(dict.fromkeys(reference_words(r, language) for r in place.references))
    if not rows:
        return ""
    body = "<ul>" + "".join(f'<li lang="kk">{e(row)}</li>' for row in rows) + "</ul>"
    return details(say("place.references", language, count=len(rows)), body, name="references")


def reference_words(reference: Reference, language: str) -> str:
    """«Қазақстан Республикасының Азаматтық іс жүргізу кодексі, 240-5-бап»."""
    named = (
        ("chapter", reference.chapter),
        ("article", reference.article),
        ("part", reference.part),
        ("point", reference.point),
        ("subpoint", reference.subpoint),
    )
    said = [say(f"reference.{kind}", language, number=n) for kind, n in named if n is not None]
    return ", ".join([reference.act, *said])


def amendments(place: Place, language: str, quote: tuple[int, int] | None = None) -> str:
    """The notes on the place's changes; ``quote`` marks a part of them and opens them."""
    if not place.notes:
        return ""
    rows = [
        f"<li>{e(say(f'amendment.{a.kind}', language, act=act_words(a, language)))}</li>"
        for a in place.amendments
    ]
    spans = [Span(*quote, '<mark class="quote">', "</mark>")] if quote else []
    notes = blocks("\n".join(place.notes), spans)
    listed = f"<ul>{''.join(rows)}</ul>" if rows else ""
    body = f'{listed}<div class="note" lang="kk">{notes}</div>'
    count = len(place.amendments) or len(place.notes)
    summary = say("place.notes" if not rows else "place.amendments", language, count=count)
    return details(summary, body, name="amendments", opened=quote is not None)


def repairs(place: Place, language: str) -> str:
    """What was restored, as received beside as read; line ends and spaces are only counted."""
    told = [r for r in place.repairs if r.kind in _TOLD]
    counted = Counter(r.kind for r in place.repairs if r.kind not in _TOLD)
    if not place.repairs:
        return ""
    head = "".join(
        f'<th scope="col">{e(say(f"repair.{column}", language))}</th>'
        for column in ("kind_head", "received", "read")
    )
    rows = "".join(_repair_row(place.text, repair, language) for repair in told)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if told else ""
    rest = "".join(
        f"<li>{e(say(f'repair.{kind}', language))}: {count}</li>" for kind, count in counted.items()
    )
    listed = f"<ul>{rest}</ul>" if rest else ""
    raw = "&#10;".join(e(line) for line in place.raw.split("\n"))
    received = details(say("place.raw", language), f'<pre lang="kk">{raw}</pre>', name="raw")
    why = f"<p>{e(say('repair.why', language))}</p>"
    summary = say("place.repairs", language, count=_count(told))
    return details(summary, why + table + listed + received, name="repairs")


def _count(told: list[Repair]) -> int:
    return len({(r.kind, r.id) for r in told})


def _repair_row(text: str, repair: Repair, language: str) -> str:
    left = e(_after_space(text[max(repair.start - _AROUND, 0) : repair.start]))
    right = e(_before_space(text[repair.end : repair.end + _AROUND]))
    kind = e(say(f"repair.{repair.kind}", language))
    received, read = (
        f'<td lang="kk">…{left}{shown}{right}…</td>'
        for shown in (_shown(repair.before, "del"), _shown(repair.after, "ins"))
    )
    return f'<tr><th scope="row">{kind}</th>{received}{read}</tr>'


def _shown(piece: str, tag: str) -> str:
    """The changed characters; a gap, which nobody would see, as «␣»."""
    flat = " ".join(piece.split("\n"))
    visible = flat if flat.strip() else "␣" * len(flat)
    return f"<{tag}>{e(visible)}</{tag}>" if visible else ""


def _after_space(text: str) -> str:
    return text.partition(" ")[2] if len(text) == _AROUND and " " in text else text


def _before_space(text: str) -> str:
    return text.rpartition(" ")[0] if len(text) == _AROUND and " " in text else text
