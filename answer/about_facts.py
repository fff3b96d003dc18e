"""What a ruling says about itself: each aspect's sentence and the places that prove it.

Every value comes from the read structure (status, date, number, amendments); nothing is known of
one ruling beforehand.
"""

import re
from collections.abc import Callable
from typing import Literal

from answer.about_changes import Fact, Made, changed, noted
from answer.labels import act_words, date_words, labels
from answer.places import (
    Place,
    act_place,
    preamble_place,
    status_place,
    text_place,
    title_place,
)
from index.chunks import sentences
from ingest.ruling import AmendmentKind, Ruling
from prompts import render

Aspect = Literal[
    "status",
    "repealed_by",
    "entry",
    "binding",
    "adopted",
    "number",
    "issuer",
    "title",
    "purpose",
    "kind",
    "untold",
    "count",
]
_SELF = r"осы\s(?:\w+\s){0,2}(?:қаулы|бұйры|ереже|құжат)"
_ENTRY = re.compile(rf"{_SELF}.*(?:күшіне ен|қолданысқа ен)", re.IGNORECASE | re.DOTALL)
_BINDING = re.compile(rf"{_SELF}.*міндетті болып", re.IGNORECASE | re.DOTALL)


def fact(aspect: Aspect, ruling: Ruling, language: str) -> Fact:
    """The sentence and the places for one aspect of the ruling as a whole.

    No places where the ruling does not tell it.
    """
    return _FACTS[aspect](ruling, language)


def _status(ruling: Ruling, language: str) -> Fact:
    return render(f"about.{ruling.status.state}", language), [status_place(ruling)]


def _repealed_by(ruling: Ruling, language: str) -> Fact:
    by = ruling.status.by
    if ruling.status.state != "repealed" or by is None:
        return _status(ruling, language)
    said = render("about.repealed_by", language, act=act_words(by, language))
    return said, [status_place(ruling)]


def _entry(ruling: Ruling, language: str) -> Fact:
    return render("about.entry", language), _told(ruling, _ENTRY)


def _binding(ruling: Ruling, language: str) -> Fact:
    return render("about.binding", language), _told(ruling, _BINDING)


def _kind(ruling: Ruling, language: str) -> Fact:
    return render("about.kind", language), [act_place(ruling)]


def _untold(ruling: Ruling, language: str) -> Fact:
    """Why it was ended, what came after it: no text says that of itself; one in force says so."""
    if ruling.status.state != "repealed" or ruling.status.by is None:
        return _status(ruling, language)
    return render("about.untold", language), []


def _told(ruling: Ruling, wanted: re.Pattern[str]) -> list[Place]:
    """The first sentence of the text in which the ruling says that of itself."""
    for paragraph in ruling.paragraphs:
        for start, end in sentences(paragraph.text):
            if wanted.search(paragraph.text, start, end):
                return [Place(paragraph.number, "text", start, end)]
    return []


def says_of_itself(text: str) -> bool:
    """Whether a paragraph tells of the ruling itself: its entry into force, whom it binds."""
    return bool(_ENTRY.search(text) or _BINDING.search(text))


def _adopted(ruling: Ruling, language: str) -> Fact:
    when = date_words(ruling.date, language, "when")
    return render("about.adopted", language, date=when), [act_place(ruling)]


def _number(ruling: Ruling, language: str) -> Fact:
    return render("about.number", language, number=ruling.number), [act_place(ruling)]


def _issuer(ruling: Ruling, language: str) -> Fact:
    return render("about.issuer", language), [preamble_place(ruling), act_place(ruling)]


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
        found = changed(ruling, Made(kind))
        if found:
            names = labels([paragraph.number for paragraph, _ in found], language)
            said.append(render(f"about.count_{kind}", language, labels=names))
            places += noted(found)
    return " ".join(said), [text_place(last), *places]


_FACTS: dict[Aspect, Callable[[Ruling, str], Fact]] = {
    "status": _status,
    "repealed_by": _repealed_by,
    "entry": _entry,
    "binding": _binding,
    "adopted": _adopted,
    "number": _number,
    "issuer": _issuer,
    "title": _title,
    "purpose": _purpose,
    "kind": _kind,
    "untold": _untold,
    "count": _count,
}
