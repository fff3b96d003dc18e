"""The folding parts below a place's text: references, amendments, repairs, text as received."""

from collections import Counter

from answer.labels import act_words
from ingest.ruling import Reference, Repair
from web.markup import Span, blocks, details, e, listed, tag, words
from web.place import Place, put_in
from web.words import say

_TOLD = {"link", "letter", "lookalike"}  # the others are line ends and spaces: counted
_AROUND = 28


def references(place: Place, language: str) -> str:
    """Each act and article that the place names, with the act's full name."""
    rows = list(dict.fromkeys(reference_words(r, language) for r in place.references))
    if not rows:
        return ""
    summary = say("place.references", language, count=len(rows))
    return details(summary, listed(rows), name="references")


def reference_words(reference: Reference, language: str) -> str:
    """«Қазақстан Республикасының Азаматтық іс жүргізу кодексі, 240-5-бап» as HTML."""
    named = (
        ("chapter", reference.chapter),
        ("article", reference.article),
        ("part", reference.part),
        ("point", reference.point),
        ("subpoint", reference.subpoint),
    )
    said = [say(f"reference.{kind}", language, number=n) for kind, n in named if n is not None]
    return ", ".join([words("span", reference.act, lang="kk"), *map(e, said)])


def amendments(place: Place, language: str, quote: tuple[int, int] | None = None) -> str:
    """The notes on the place's changes; ``quote`` marks a part of them and opens them."""
    if not place.notes:
        return ""
    rows = [
        e(say(f"amendment.{a.kind}", language, act=act_words(a, language)))
        for a in place.amendments
    ]
    spans = [Span(*quote, '<mark class="quote">', "</mark>")] if quote else []
    notes = tag("div", blocks("\n".join(place.notes), spans), "note", lang="kk")
    key, count = ("place.amendments", len(rows)) if rows else ("place.notes", len(place.notes))
    summary = say(key, language, count=count)
    return details(summary, listed(rows) + notes, name="amendments", opened=quote is not None)


def repairs(place: Place, language: str) -> str:
    """What was restored, as received beside as read; line ends and spaces are only counted."""
    if not place.repairs:
        return ""
    told = [r for r in place.repairs if r.kind in _TOLD and put_in(r)]
    counted = Counter(r.kind for r in place.repairs if r.kind not in _TOLD)
    columns = ("kind_head", "received", "read")
    head = "".join(words("th", say(f"repair.{c}", language), scope="col") for c in columns)
    rows = "".join(_repair_row(place.text, repair, language) for repair in told)
    table = tag("div", tag("table", tag("thead", tag("tr", head)) + tag("tbody", rows)), "wide")
    rest = listed(e(f"{say(f'repair.{kind}', language)}: {n}") for kind, n in counted.items())
    raw = tag("pre", "&#10;".join(e(line) for line in place.raw.split("\n")), lang="kk")
    received = details(say("place.raw", language), raw, name="raw")
    summary = say("place.repairs", language, count=len(told))
    body = words("p", say("repair.why", language)) + (table if told else "") + rest + received
    return details(summary, body, name="repairs")


def _repair_row(text: str, repair: Repair, language: str) -> str:
    left = e(_after_space(text[max(repair.start - _AROUND, 0) : repair.start]))
    right = e(_before_space(text[repair.end : repair.end + _AROUND]))
    kind = words("th", say(f"repair.{repair.kind}", language), scope="row")
    shown = (_shown(repair.before, "del"), _shown(repair.after, "ins"))
    cells = "".join(tag("td", f"…{left}{change}{right}…", lang="kk") for change in shown)
    return tag("tr", kind + cells)


def _shown(piece: str, name: str) -> str:
    """The changed characters; a gap, which nobody would see, as «␣»."""
    flat = " ".join(piece.split("\n"))
    visible = flat if flat.strip() else "␣" * len(flat)
    return words(name, visible) if visible else ""


def _after_space(text: str) -> str:
    return text.partition(" ")[2] if len(text) == _AROUND and " " in text else text


def _before_space(text: str) -> str:
    return text.rpartition(" ")[0] if len(text) == _AROUND and " " in text else text
