"""Which paragraphs speak of a term, each with the sentence that does.

«Аукцион сөзі қай тармақтарда кездеседі?» → «Аукцион» мына тармақтарда аталады: 8-тармақ, 10-тармақ.
Laws and articles are found by :mod:`answer.references`; a term that is not told is refused by name.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from answer.labels import PLACES, begun, labels
from answer.mention_words import AskedTerm, asked_term
from answer.places import Place
from answer.telling import Telling, Term, tellings, tells_part, term_of
from ingest.ruling import Ruling
from prompts import render

MANY = 6  # sentences quoted at most; where more tell the term,
FIRST = 3  # only the first of them are


@dataclass(frozen=True, slots=True)
class Mentions:
    """``places`` are sentences, one a paragraph; none where the ruling does not tell the term."""

    text: str
    places: tuple[Place, ...] = ()


def mentions(question: str, ruling: Ruling, language: str = "kk") -> Mentions | None:
    """The paragraphs that tell the term asked about, or None where none is asked about so."""
    asked = asked_term(question, language)
    if asked is None:
        return None
    term = term_of(asked.text, language, asked.literal and language == "kk")
    if term is None or not _listed(asked, term):
        return None
    found = tellings(ruling, term)
    if not found and asked.named and language == "kk":
        found = tellings(ruling, term.scattered)
    if not found:
        return _untold(term, ruling, language)
    text = _text(term, found, language)
    if len(found) <= MANY:
        return Mentions(text, tuple(one.place for one in found))
    told = render("mentions.first", language, count=FIRST)
    return Mentions(f"{text} {told}", tuple(one.place for one in found[:FIRST]))


def _listed(asked: AskedTerm, term: Term) -> bool:
    """Whether a list is what is asked for: one rule on several things at once is searched for, and
    so is a time or an amount, which is told without its name.
    """
    several = asked.several or len(term.units) == 1
    return asked.named or (several and not any(unit.light for unit in term.units))


def _untold(term: Term, ruling: Ruling, language: str) -> Mentions | None:
    """That the ruling does not speak of it, where that is sure."""
    known = language == "kk" or all(unit.concepts for unit in term.units)
    if not known or tells_part(ruling, term):
        return None
    return Mentions(render("mentions.none", language, term=term.shown))


def _text(term: Term, found: Sequence[Telling], language: str) -> str:
    """The paragraphs by name; in Kazakh those apart that say the same in other words."""
    shown = begun(term.shown)
    own = [one.place.paragraph for one in found if one.in_words]
    other = [one.place.paragraph for one in found if not one.in_words]
    if language != "kk" or len(term.units) > 1:
        own, other = [one.place.paragraph for one in found], []
    if not own:
        return render("mentions.meant", language, term=term.shown, labels=labels(other, language))
    name = "one" if len(own) == 1 else "several"
    name = "places" if {*own} & {*PLACES} else name
    text = render(f"mentions.{name}", language, term=shown, labels=labels(own, language))
    if not other:
        return text
    return f"{text} {render('mentions.also', language, labels=labels(other, language))}"
