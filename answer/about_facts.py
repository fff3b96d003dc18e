"""What a ruling says about itself: each aspect's sentence and the places that prove it.

Every value comes from the read structure (status, date, number, amendments); nothing is known of
one ruling beforehand.
"""

from collections.abc import Callable, Sequence
from typing import Literal

from answer.labels import act_words, date_words, label, labels
from answer.places import (
    Place,
    act_place,
    note_places,
    preamble_place,
    status_place,
    text_place,
    title_place,
)
from ingest.ruling import Amendment, AmendmentKind, Paragraph, Ruling
from prompts import render

Aspect = Literal[
    "status", "repealed_by", "adopted", "number", "issuer", "title", "purpose", "count"
]
Fact = tuple[str, list[Place]]


def fact(aspect: Aspect, ruling: Ruling, language: str) -> Fact:
    """The sentence and the places for one aspect of the ruling as a whole."""
    return _FACTS[aspect](ruling, language)


def _status(ruling: Ruling, language: str) -> Fact:
    return render(f"about.{ruling.status.state}", language), [status_place(ruling)]


def _repealed_by(ruling: Ruling, language: str) -> Fact:
    by = ruling.status.by
    if ruling.status.state != "repealed" or by is None:
        return _status(ruling, language)
    said = render("about.repealed_by", language, act=act_words(by, language))
    return said, [status_place(ruling)]


def _adopted(ruling: Ruling, language: str) -> Fact:
    when = date_words(ruling.date, language, "when")
    return render("about.adopted", language, date=when), [act_place(ruling)]


def _number(ruling: Ruling, language: str) -> Fact:
    return render("about.number", language, number=ruling.number), [act_place(ruling)]


def _issuer(ruling: Ruling, language: str) -> Fact:
    return render("about.issuer", language), [act_place(ruling), preamble_place(ruling)]


def _title(ruling: Ruling, language: str) -> Fact:
    return render("about.title", language), [title_place(ruling)]


def _purpose(ruling: Ruling, language: str) -> Fact:
    return render("about.purpose", language), [preamble_place(ruling)]


def _count(ruling: Ruling, language: str) -> Fact:
    """How many paragraphs have text; those added and excluded are proved by their notes."""
    last = ruling.paragraphs[-1]
    live = sum(not paragraph.excluded for paragraph in ruling.paragraphs)
    said = [render("about.count", language, count=live, last=last.number)]
    places: list[Place] = []
    kinds: tuple[AmendmentKind, ...] = ("added", "excluded")
    for kind in kinds:
        found = changed(ruling, kind)
        if found:
            names = labels([paragraph.number for paragraph, _ in found], language)
            said.append(render(f"about.count_{kind}", language, labels=names))
            places += _notes(found)
    return " ".join(said), [text_place(last), *places]


_FACTS: dict[Aspect, Callable[[Ruling, str], Fact]] = {
    "status": _status,
    "repealed_by": _repealed_by,
    "adopted": _adopted,
    "number": _number,
    "issuer": _issuer,
    "title": _title,
    "purpose": _purpose,
    "count": _count,
}


def changed(
    ruling: Ruling,
    kind: AmendmentKind | None = None,
    years: Sequence[str] = (),
    numbers: Sequence[str] = (),
) -> list[tuple[Paragraph, list[Amendment]]]:
    """Paragraphs with those of their amendments that fit: kind, year, number of the act."""
    out: list[tuple[Paragraph, list[Amendment]]] = []
    for paragraph in ruling.paragraphs:
        fitting = [
            one
            for one in paragraph.amendments
            if (kind is None or one.kind == kind)
            and (not years or one.date[:4] in years)
            and (not numbers or one.number in numbers)
        ]
        if fitting:
            out.append((paragraph, fitting))
    return out


def paragraph_changes(
    paragraph: Paragraph, kind: AmendmentKind | None, language: str
) -> tuple[str, Fact]:
    """What became of one paragraph, as asked for by ``kind``; first the name of the answer."""
    kinds = {one.kind for one in paragraph.amendments}
    places = note_places(paragraph, paragraph.amendments)
    if not kinds:
        name = "not_excluded" if kind == "excluded" else "not_changed"
        places = [text_place(paragraph)]
    elif paragraph.excluded:
        name = "excluded"
    elif kind == "excluded":
        name, places = "not_excluded", [text_place(paragraph)]
    elif kind == "added" and "added" not in kinds:
        name = "not_added"
    elif kinds == {"added"}:
        name = "added"
    elif kind == "reworded" and "reworded" in kinds:
        name = "reworded"
    else:
        name = "changed"
    said = render(f"about.paragraph_{name}", language, label=label(paragraph.number, language))
    return name, (said, places)


def ruling_changes(
    ruling: Ruling,
    kind: AmendmentKind | None,
    years: Sequence[str],
    numbers: Sequence[str],
    whole_list: bool,
    language: str,
) -> Fact:
    """Changes of the ruling: all paragraphs where they are asked for, else the acts alone.

    Without ``whole_list`` the fewest notes that name every act are cited.
    """
    every = changed(ruling)
    if not every:
        return render("about.changes_none", language), [act_place(ruling)]
    found = changed(ruling, kind, years, numbers)
    acts = _acts(every, language)
    if not found:
        return render("about.changes_not_by", language, acts=acts), _notes(_fewest(every))
    names = labels([paragraph.number for paragraph, _ in found], language)
    if kind in ("added", "excluded", "reworded"):
        return render(f"about.{kind}", language, labels=names), _notes(found)
    if years or numbers:
        act = _acts(found, language)
        return render("about.changes_by", language, act=act, labels=names), _notes(found)
    said = render("about.changes", language, acts=acts, labels=names)
    return said, _notes(every if whole_list else _fewest(every))


def unchanged(ruling: Ruling, language: str) -> Fact:
    """The paragraphs without a note of change, each with its text; the acts where none is."""
    found = [paragraph for paragraph in ruling.paragraphs if not paragraph.amendments]
    if not found:
        return ruling_changes(ruling, None, (), (), True, language)
    names = labels([paragraph.number for paragraph in found], language)
    return render("about.unchanged", language, labels=names), [text_place(one) for one in found]


def _acts(found: list[tuple[Paragraph, list[Amendment]]], language: str) -> str:
    """The acts of these amendments, oldest first, each once."""
    rows = sorted({(one.date, one.number) for _, ones in found for one in ones})
    firsts = [next(o for _, ones in found for o in ones if (o.date, o.number) == r) for r in rows]
    return ", ".join(act_words(one, language) for one in firsts)


def _fewest(
    found: list[tuple[Paragraph, list[Amendment]]],
) -> list[tuple[Paragraph, list[Amendment]]]:
    """Few paragraphs whose notes name every act: those that name most come first."""
    wanted = {(one.date, one.number) for _, ones in found for one in ones}
    out: list[tuple[Paragraph, list[Amendment]]] = []
    while wanted:
        best = max(found, key=lambda row: len(wanted & {(o.date, o.number) for o in row[1]}))
        wanted -= {(one.date, one.number) for one in best[1]}
        out.append(best)
    return out


def _notes(found: list[tuple[Paragraph, list[Amendment]]]) -> list[Place]:
    return [place for paragraph, ones in found for place in note_places(paragraph, ones)]
