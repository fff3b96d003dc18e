"""Questions about the ruling itself: in force or not, when, by whom, its number, name, changes.

Answered from header, status and notes, for any ruling; the words decide. Every word has to be
accounted for: «Қаулы күшінде ме?» is about the ruling, «шешім күшінде ме?» and «Сот орындаушысының
қаулысы қашан қабылданады?» are not. Only where the ruling or a paragraph is named and a telling
word is said of it («қабылданған», «өзгертілген») may other words stand beside, none of a matter of
law.

``focus`` is what the conversation is about: a paragraph's number for «Ол қашан қосылған?»,
"header" for «Қай актімен?» after a question about the ruling. ``earlier`` are the questions that
«Ал оныншысы ше?» leans on, the last one last.
"""

import re
from dataclasses import dataclass, replace

from answer import about_words as said
from answer.about_aspects import entered, of_making, of_whole
from answer.about_changes import Fact, ruling_changes, unchanged
from answer.about_facts import Aspect, fact
from answer.about_paragraphs import (
    CHANGES,
    another_time,
    made_of,
    paragraphs_changes,
    sure_change,
)
from answer.about_question import Asked, of_a_matter, plain_words, read, unexplained
from answer.lookup import lookup
from answer.places import Place
from ingest.ruling import Ruling
from prompts import render

_OWN = (said.BODY, said.RULING, said.ADOPT, said.NUMBER, said.TITLE, said.PURPOSE, said.ACT)
_STATE = (said.STATUS, said.REPEAL, said.PARAGRAPH, said.ADDRESSED, said.KIND)
_BINDS = (said.BINDING, said.OBEYED)
_ENTRY = (said.ENTRY, said.INTO_FORCE, said.ENTERS, said.STARTS)
MORE = 5  # words besides, where the ruling is named and asked about beyond doubt


@dataclass(frozen=True, slots=True)
class About:
    """``text`` says the facts, ``places`` prove them; ``corrects``: the question had them wrong."""

    aspects: tuple[str, ...]
    text: str
    places: tuple[Place, ...]
    corrects: bool = False


def about(
    question: str,
    ruling: Ruling,
    language: str = "kk",
    focus: str | None = None,
    earlier: str = "",
) -> About | None:
    """What the ruling says of itself in answer to ``question``, or None where that is not asked."""
    if earlier and (again := another_time(question, earlier, language)):
        return about(again[0], ruling, again[1], focus)
    looked = lookup(question, ruling, language)
    if looked is not None and looked.missing:
        return None
    if rows := paragraphs_changes(question, looked, ruling, language, focus, earlier):
        text, places = _joined([row for _, row in rows], language)
        corrects = any(name.startswith("not_") for name, _ in rows)
        return About(tuple(f"paragraph_{name}" for name, _ in rows), text, places, corrects)
    asked = read(question, ruling, language, focus) if looked is None else None
    if asked is None:
        return None
    return _changes(asked, ruling, language) or _facts(asked, ruling, language, focus)


def of_anothers_force(question: str, ruling: Ruling, language: str) -> bool:
    """Whether it is asked if something else is in force: «Пристав қаулы берді, күші бар ма?»,
    «Тыйым күшінде ме?». That this ruling was repealed is then no answer.
    """
    asked = Asked(plain_words(question, language))
    if not asked.has(said.STANDING + said.REPEAL):
        return False
    whole = read(question, ruling, language, None)
    if whole is not None and whole.itself:
        return False
    if asked.has(said.RULING + said.ORDER):
        return asked.has(said.PARTY)
    return of_a_matter(unexplained(asked, _STATE), ruling, language)


def _changes(asked: Asked, ruling: Ruling, language: str) -> About | None:
    """«Қай тармақтар 2014 жылы қосылды?», «2012 жылғы № 8 қаулымен не өзгерді?»."""
    paragraphs = asked.has(said.PARAGRAPH)
    made_by = [one for paragraph in ruling.paragraphs for one in paragraph.amendments]
    years = {one.date[:4] for one in made_by} & set(asked.years)
    changed = years and asked.has(said.SURE_CHANGE)
    if not (asked.named or paragraphs or asked.has(said.NOUN) or years):
        return None
    made = made_of(asked, ruling)
    acts = set(made.acts) & {one.number for one in made_by}
    never = language != "kk" and asked.any(said.NEVER) and asked.has(said.CHANGE)
    if paragraphs and (never or asked.has(said.UNCHANGED)) and not made.dated:
        row, aspect = unchanged(ruling, language), "unchanged"
    elif (asked.has(said.CHANGE) and not entered(asked)) or (acts and paragraphs):
        if made.kind == "excluded" and not (paragraphs or changed or asked.any(said.OUT_OF)):
            return None
        counted = asked.any(said.COUNT)
        whole = paragraphs or not (asked.when or asked.which_act or counted) or made.dated
        if not paragraphs:
            counted = counted or made.times is not None
            made = replace(made, both=False, times=None)
        if not (paragraphs or asked.has(said.ADDED) or made.kind == "excluded"):
            made = replace(made, kind=None)
        row = ruling_changes(ruling, made, whole, language, counted)
        aspect = f"changes_{made.kind}" if made.kind else "changes"
    else:
        return None
    sure = sure_change(asked) and (paragraphs or years or asked.named)
    if not _accounted(asked, (*CHANGES, *_OWN, *_STATE), bool(sure), ruling, language):
        return None
    return About((aspect,), *_joined([row], language))


def _facts(asked: Asked, ruling: Ruling, language: str, focus: str | None) -> About | None:
    """Status, adoption, number, name, purpose, count: each aspect that the words ask for."""
    row = of_whole(asked)
    aspects = [row] if row else of_making(asked)
    if not row and focus == "header" and not asked.has(said.ADOPT):
        aspects = ["repealed_by"] if asked.when or asked.which_act else aspects
    if not aspects and asked.named:
        which = asked.any(said.THIS) and asked.any(said.WHAT)
        aspects = ["adopted"] if asked.has(said.ADOPT) else ["kind"] if which else []
    entry = asked.has(said.NUMBER) and asked.has(said.ADOPT) and asked.when  # as a heading has it
    groups = (*CHANGES, *_OWN, *_STATE, *(_ENTRY if row == "entry" else ()))
    groups = (*groups, *(_BINDS if row == "binding" else ()))
    telling = asked.has(said.ADOPT + said.NUMBER + said.TITLE) or bool(row)
    sure = asked.named and telling
    plain = entry or _plain(asked, row)
    if not aspects or not (plain or _accounted(asked, groups, sure, ruling, language)):
        return None
    rows = [fact(aspect, ruling, language) for aspect in dict.fromkeys(aspects)]
    text, places = _joined(rows, language)
    if (not places and row != "untold") or (row == "binding" and asked.has(said.PARTY)):
        return None
    if asked.has(said.BODY):
        places = tuple(sorted(places, key=lambda place: place.paragraph != "preamble"))
    corrects = _contradicted(asked, aspects, ruling)
    if corrects:
        text = f"{render('about.not_so', language)} {text}"
    return About(tuple(dict.fromkeys(aspects)), text, places, corrects)


def _plain(asked: Asked, row: Aspect | None) -> bool:
    """Whether the ruling itself is so clearly asked about that any story may stand beside:
    «Адвокатым 2005 жылғы қаулыға сүйеніп отыр, ол жойылмаған ба?».
    """
    if row == "purpose":
        return asked.itself and asked.has(said.ADOPT)
    told = asked.has(said.STANDING + said.REPEAL) and not asked.has(said.ARTICLE)
    return row in ("status", "repealed_by") and asked.itself and told


def _contradicted(asked: Asked, aspects: list[Aspect], ruling: Ruling) -> bool:
    """Whether the question takes for granted what header or status deny."""
    if "status" in aspects:
        sure = asked.any(said.TAG) and asked.any(said.IN_FORCE) and not asked.has(said.REPEAL)
        return sure and ruling.status.state == "repealed" and not asked.any(said.NOT_IN_FORCE)
    ended = ruling.status.date or ""
    true = {"repealed_by": ended, "adopted": ruling.date, "number": ruling.date}
    dates = [true[aspect] for aspect in aspects if aspect in true]
    year = asked.years and not any(date[:4] in asked.years for date in dates)
    month = asked.months and not any(date[5:7] in asked.months for date in dates)
    known = {ruling.number, *(str(int(part)) for part in ruling.date.split("-"))}
    number = aspects == ["number"] and asked.numbers and not known & {*asked.numbers}
    return bool(dates and (year or month or number))


def _accounted(
    asked: Asked, groups: tuple[tuple[str, ...], ...], sure: bool, ruling: Ruling, language: str
) -> bool:
    """Whether every word is accounted for; where it is ``sure`` what is meant, others may stand."""
    left = unexplained(asked, groups)
    return not left or (sure and len(left) <= MORE and not of_a_matter(left, ruling, language))


def _joined(rows: list[Fact], language: str) -> tuple[str, tuple[Place, ...]]:
    """Several facts as one text: only the last sentence leads over to the quotes."""
    texts = list(dict.fromkeys(text for text, _ in rows))
    texts = [re.sub(r":$", ".", text) for text in texts[:-1]] + texts[-1:]
    places = dict.fromkeys(place for _, places in rows for place in places)
    return " ".join(texts), tuple(places)
