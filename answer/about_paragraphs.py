"""What is asked of the changes of single paragraphs, and which changes are meant.

«12-тармаққа қашан өзгеріс енгізілді?», «Ол кейін қосылған ба?», «Ал оныншысы ше?».
"""

import re
from itertools import pairwise

from answer import about_words as said
from answer.about_changes import Fact, Made, not_so, paragraph_changes
from answer.about_question import Asked, plain_words, read_rest, unexplained
from answer.language import language_of
from answer.lookup import Lookup, lookup, mentioned
from answer.lookup_words import ENDINGS, PARAGRAPHS, WHICH
from ingest.ruling import AmendmentKind, Ruling

CHANGES = (said.CHANGE, said.REWORDED, said.UNCHANGED, said.ADDED, said.EXCLUDED, said.NOTE)
"""The words that speak of changes."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?:№|\bN)\s*\d+")


def paragraphs_changes(
    question: str,
    looked: Lookup | None,
    ruling: Ruling,
    language: str,
    focus: str | None,
    earlier: str,
) -> list[tuple[str, Fact]] | None:
    """«12-тармаққа қашан өзгеріс енгізілді?»: what became of single paragraphs."""
    numbers = looked.numbers if looked else mentioned(question, ruling, language)
    told = bool(numbers)
    told = told or bool(focus and of_this_paragraph(question, language))
    numbers = numbers or ((focus,) if focus else ())
    paragraphs = [found for number in numbers if (found := ruling.paragraph(number))]
    asked = read_rest(looked.rest if looked else question, language)
    which = any(a in WHICH and b.startswith(said.RULING) for a, b in pairwise(asked.words))
    if not paragraphs or (not told and asked.has(said.RULING) and not which):
        return None
    if told and earlier and _again(question, language):
        asked = _earlier(earlier, ruling, language)
    sure = told and sure_change(asked)
    gone = told and bool(asked.words) and all(paragraph.excluded for paragraph in paragraphs)
    if not (gone or sure or asked.has(said.CHANGE + said.STATE_OF + said.REPEAL + said.REWORDED)):
        return None
    named = (said.PARAGRAPH if told else (), said.STATUS, said.REPEAL, said.RULING, said.ACT)
    explained = (*CHANGES, said.STATE_OF, *named)
    if not (gone or sure) and (_to_do(asked) or unexplained(asked, explained)):
        return None
    made = made_of(asked, ruling)
    counted = asked.any(said.COUNT)
    rows = [paragraph_changes(paragraph, made, counted, language) for paragraph in paragraphs]
    standing = asked.any(said.TAG) and asked.any(said.IN_FORCE)
    if standing and not asked.any(said.NOT_IN_FORCE):
        return [_not_standing(name, row, language) for name, row in rows]
    return rows


def _not_standing(name: str, row: Fact, language: str) -> tuple[str, Fact]:
    """«14-тармақ күшінде ғой?»: one that was excluded is not."""
    if name != "excluded":
        return name, row
    return "not_standing", (not_so(row[0], language), row[1])


def sure_change(asked: Asked) -> bool:
    """Whether a change of the text is asked about whatever else is said, and not a thing to do."""
    original = asked.has(said.ORIGINAL) and asked.has(said.FORM)
    return (asked.has(said.SURE_CHANGE) or original) and not _to_do(asked)


def _to_do(asked: Asked) -> bool:
    """«8-тармақты өзгертуге бола ма?», «Должник исключён по пункту 5?»: no change of the text."""
    return (asked.any(said.MODAL) and not asked.has(said.NOUN)) or asked.has(said.PARTY)


def _again(question: str, language: str) -> bool:
    """«Ал оныншысы ше?», «А тринадцатый?»: another paragraph, the same asked of it."""
    return all(
        word in said.AGAIN | ENDINGS or word.startswith(said.PARAGRAPH)
        for word in plain_words(question, language)
    )


def of_this_paragraph(question: str, language: str) -> bool:
    """«Осы тармаққа өзгеріс енгізілген бе?», «этот пункт»: the one that was shown."""
    return any(
        one in said.THIS_ONE and two.startswith(said.PARAGRAPH) and not two.startswith(PARAGRAPHS)
        for one, two in pairwise(plain_words(question, language))
    )


def _earlier(topic: str, ruling: Ruling, language: str) -> Asked:
    """What the latest earlier question asked of a paragraph; nothing where it was only shown."""
    for question in reversed(topic.split("\n")):
        read_as = spoken_with(question, language)
        looked = lookup(question, ruling, read_as)
        asked = read_rest(looked.rest if looked else question, read_as)
        if (looked is not None and looked.rest) or sure_change(asked):
            return asked
        if not _again(question, read_as):
            break
    return Asked(())


def spoken_with(question: str, language: str) -> str:
    """The language to read an earlier question in: the later one's, but for English."""
    own = language_of(question)
    return own if "en" in (own, language) else language


def another_time(question: str, earlier: str, language: str) -> tuple[str, str] | None:
    """«Ал 2014 жылы ше?»: the earlier question with this time in place of its own, and the
    language to read it in; None where not only another time is named.
    """
    asked = read_rest(question, language)
    known = said.AGAIN | said.OF_A_YEAR | ENDINGS
    if not asked.years or asked.numbers or any(word not in known for word in asked.words):
        return None
    for one in reversed(earlier.split("\n")):
        if not (plain := plain_words(one, language)) or any(word not in known for word in plain):
            return f"{_YEAR.sub(' ', one).rstrip(' ?!.')} {question}", spoken_with(one, language)
    return None


def made_of(asked: Asked, ruling: Ruling) -> Made:
    """Which changes are meant; of two years after «только» the first: «а в 2014 уже нет»."""
    kind: AmendmentKind | None = None
    if asked.has(said.EXCLUDED):
        kind = "excluded"
    elif asked.has(said.ADDED):
        kind = "added"
    elif asked.has(said.REWORDED):
        kind = "reworded"
    only = asked.any(said.ONLY) and asked.times in (None, range(1, 2))
    acts = tuple(act for act in asked.acts if act != ruling.number)
    years = asked.years[:1] if only else asked.years
    kind = None if only else kind
    both = len({*years}) > 1 and kind is None and not asked.any(said.EITHER)
    times = asked.times if kind in (None, "reworded") else None
    return Made(kind, years, asked.months, acts, only, both, times)
