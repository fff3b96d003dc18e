"""Questions about the ruling itself: in force or not, when, by whom, its number, name, changes.

Answered from header, status and notes, for any ruling; the words decide, and every word must be
accounted for: «Қаулы күшінде ме?» is about the ruling, «шешім күшінде ме?» and «Сот
орындаушысының қаулысы қашан қабылданады?» are not.

``focus`` is what the conversation is about: a paragraph's number for «Ол қашан қосылған?»,
"header" for «Қай актімен?» after a question about the ruling.
"""

import re
from dataclasses import dataclass

from answer import about_words as said
from answer.about_facts import Aspect, Fact, fact, paragraph_changes, ruling_changes, unchanged
from answer.about_question import Asked, plain_words, read, unexplained, vocabulary
from answer.lookup import Lookup, lookup
from answer.places import Place
from index.analyzer import stems
from ingest.ruling import AmendmentKind, Ruling
from prompts import render

_CHANGES = (said.CHANGE, said.REWORDED, said.UNCHANGED, said.ADDED, said.EXCLUDED, said.NOTE)
_OWN = (said.BODY, said.RULING, said.ADOPT, said.NUMBER, said.TITLE, said.PURPOSE, said.ACT)


@dataclass(frozen=True, slots=True)
class About:
    """``text`` says the facts, ``places`` prove them; ``corrects``: the question had them wrong."""

    aspects: tuple[str, ...]
    text: str
    places: tuple[Place, ...]
    corrects: bool = False


def about(
    question: str, ruling: Ruling, language: str = "kk", focus: str | None = None
) -> About | None:
    """What the ruling says of itself in answer to ``question``, or None where that is not asked."""
    looked = lookup(question, ruling, language)
    if looked is not None and looked.missing:
        return None
    if changes := _paragraphs(question, looked, ruling, language, focus):
        return changes
    asked = read(question, ruling, language, focus)
    if asked is None:
        return None
    found = _changes(asked, ruling, language) or _facts(asked, ruling, language, focus)
    return found if found and _all_said(asked, ruling, found) else None


def _paragraphs(
    question: str, looked: Lookup | None, ruling: Ruling, language: str, focus: str | None
) -> About | None:
    """«12-тармаққа қашан өзгеріс енгізілді?»: what became of single paragraphs."""
    numbers = looked.numbers if looked else (focus,) if focus else ()
    paragraphs = [found for number in numbers if (found := ruling.paragraph(number))]
    words = plain_words(looked.rest if looked else question, language)
    if not paragraphs or (looked is None and any(w.startswith(said.RULING) for w in words)):
        return None
    asked = Asked(words, (), (), subject=True)
    gone = (asked.any(said.WHY) or asked.has(said.STATUS)) and all(
        paragraph.excluded for paragraph in paragraphs
    )
    if not (gone or asked.has(said.CHANGE + said.STATE_OF + said.REPEAL + said.REWORDED)):
        return None
    if unexplained(
        asked, (*_CHANGES, said.STATE_OF, said.STATUS, said.REPEAL, said.RULING, said.ACT)
    ):
        return None
    kind = _kind(asked)
    rows = [paragraph_changes(paragraph, kind, language) for paragraph in paragraphs]
    made = _joined([row for _, row in rows], language)
    corrects = any(name.startswith("not_") for name, _ in rows)
    return About(tuple(f"paragraph_{name}" for name, _ in rows), *made, corrects)


def _changes(asked: Asked, ruling: Ruling, language: str) -> About | None:
    """«Қай тармақтар 2014 жылы қосылды?», «2012 жылғы № 8 қаулымен не өзгерді?»."""
    paragraphs = asked.has(said.PARAGRAPH)
    made_by = [one for paragraph in ruling.paragraphs for one in paragraph.amendments]
    years = {one.date[:4] for one in made_by} & set(asked.years)
    if not (asked.subject or paragraphs or asked.has(said.NOUN) or years):
        return None
    by = {one.number for one in made_by} - {ruling.number}
    acts = tuple(act for act in asked.acts if act in by)
    never = language != "kk" and asked.any(said.NEVER) and asked.has(said.CHANGE)
    if paragraphs and (never or asked.has(said.UNCHANGED)):
        return About(("unchanged",), *_joined([unchanged(ruling, language)], language))
    if not (asked.has(said.CHANGE) or acts):
        return None
    kind = _kind(asked) if paragraphs or asked.has(said.ADDED) else None
    whole = paragraphs or not (asked.when or asked.which_act)
    made = ruling_changes(ruling, kind, asked.years, acts, whole, language)
    return About((f"changes_{kind}" if kind else "changes",), *_joined([made], language))


def _facts(asked: Asked, ruling: Ruling, language: str, focus: str | None) -> About | None:
    """Status, adoption, number, name, purpose, count: each aspect that the words ask for."""
    aspects: list[Aspect] = []
    repeal, adopt, status = (asked.has(r) for r in (said.REPEAL, said.ADOPT, said.STATUS))
    if asked.has(said.ENTRY) or (asked.any(said.WHY) and (repeal or status)):
        return None
    if asked.any(said.COUNT) and asked.has(said.PARAGRAPH):
        aspects.append("count")
    elif repeal or (focus == "header" and not adopt and (asked.when or asked.which_act)):
        aspects.append("repealed_by" if asked.when or asked.which_act or asked.years else "status")
    elif status and (asked.subject or asked.any(said.IN_FORCE)):
        aspects.append("repealed_by" if asked.when or asked.years else "status")
    elif asked.subject:
        aspects += _own(asked)
    if not aspects:
        return None
    rows = [fact(aspect, ruling, language) for aspect in aspects]
    text, places = _joined(rows, language)
    if asked.has(said.BODY):
        places = tuple(sorted(places, key=lambda place: place.paragraph != "preamble"))
    corrects = _contradicted(asked, aspects, ruling)
    if corrects:
        text = f"{render('about.not_so', language)} {text}"
    return About(tuple(aspects), text, places, corrects)


def _own(asked: Asked) -> list[Aspect]:
    """The aspects of the ruling's own making."""
    aspects: list[Aspect] = []
    adopt = asked.has(said.ADOPT)
    if asked.has(said.PURPOSE) or (adopt and asked.any(said.FOR_WHAT | said.WHY)):
        return ["purpose"]
    if asked.any(said.WHO):
        aspects.append("issuer")
    if asked.when or (adopt and not aspects):
        aspects.append("adopted")
    if asked.has(said.NUMBER):
        aspects.append("number")
    named = asked.has(said.TITLE) or (asked.any(said.ABOUT) and asked.any(said.WHAT))
    return [*aspects, "title"] if named else aspects


def _contradicted(asked: Asked, aspects: list[Aspect], ruling: Ruling) -> bool:
    """Whether the question takes for granted what header or status deny."""
    if "status" in aspects:
        sure = asked.any(said.TAG) and asked.any(said.IN_FORCE) and not asked.has(said.REPEAL)
        return sure and ruling.status.state == "repealed" and not asked.any(said.NOT_IN_FORCE)
    ended = (ruling.status.date or "")[:4]
    true = {"repealed_by": {ended}, "adopted": {ruling.date[:4]}, "number": {ruling.date[:4]}}
    known = set().union(*(true.get(aspect, set()) for aspect in aspects))
    return bool(known and asked.years and not known & set(asked.years))


def _kind(asked: Asked) -> AmendmentKind | None:
    if asked.has(said.EXCLUDED):
        return "excluded"
    if asked.has(said.ADDED):
        return "added"
    return "reworded" if asked.has(said.REWORDED) else None


def _all_said(asked: Asked, ruling: Ruling, found: About) -> bool:
    """Whether every word is accounted for; a status asked of this ruling by name may have more."""
    left = unexplained(asked, (*_CHANGES, *_OWN, said.STATUS, said.REPEAL, said.PARAGRAPH))
    if not left:
        return True
    named = asked.any(said.THIS) or asked.words[0].startswith("каули")
    loose = set(found.aspects) <= {"status", "repealed_by"} and named and len(left) <= 2
    return asked.subject and loose and not set(stems(" ".join(left))) & vocabulary(ruling)


def _joined(rows: list[Fact], language: str) -> tuple[str, tuple[Place, ...]]:
    """Several facts as one text: only the last sentence leads over to the quotes."""
    texts = list(dict.fromkeys(text for text, _ in rows))
    texts = [re.sub(r":$", ".", text) for text in texts[:-1]] + texts[-1:]
    places = dict.fromkeys(place for _, places in rows for place in places)
    return " ".join(texts), tuple(places)
