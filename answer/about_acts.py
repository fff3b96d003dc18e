"""«Қай актімен?», «Қашан?», "by what act?" after changes were told: the acts of the notes cited."""

from collections.abc import Sequence

from answer import about_words as said
from answer.about_changes import Fact, Made, acts_of
from answer.about_paragraphs import made_of, spoken_with
from answer.about_question import read_rest
from answer.lookup_words import ENDINGS, WHICH
from answer.places import Place, note_places
from ingest.ruling import Amendment, Paragraph, Ruling
from prompts import render

_ANY = said.AGAIN | said.WHEN | said.WHO | said.THIS | said.WHAT | said.IN_OR_BY | ENDINGS | WHICH
_ANY |= said.BY_WHICH
_MADE = (*said.CHANGE, *said.EXCLUDED, *said.ADOPT)


def acts_behind(
    question: str, ruling: Ruling, language: str, cited: Sequence[Place], topic: str
) -> Fact | None:
    """The acts that made the changes just told; None where not only that is asked.

    ``topic``: the questions before, of which the last says which changes they were.
    """
    asked = read_rest(question, language)
    plain = all(word in _ANY or word.startswith(said.ACT + _MADE) for word in asked.words)
    if asked.dated or asked.numbers or not plain or not (asked.when or asked.which_act):
        return None
    if not cited or any(place.source != "note" for place in cited):
        return None
    last = topic.split("\n")[-1]
    made = made_of(read_rest(last, spoken_with(last, language)), ruling)
    rows = [(paragraph, _told(paragraph, cited)) for paragraph in ruling.paragraphs]
    meant = [(paragraph, [one for one in ones if _fits(one, made)]) for paragraph, ones in rows]
    acts = acts_of(meant if any(ones for _, ones in meant) else rows, language)
    return render("about.changed_by", language, acts=acts), list(cited)


def _told(paragraph: Paragraph, cited: Sequence[Place]) -> list[Amendment]:
    """The amendments of which these notes tell."""
    return [one for one in paragraph.amendments if {*note_places(paragraph, [one])} & {*cited}]


def _fits(one: Amendment, made: Made) -> bool:
    return made.at(one) and made.kind in (None, one.kind)
