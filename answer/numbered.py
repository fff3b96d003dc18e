"""Which numbers of a question name paragraphs, and of which act.

«7-тармақта», «үшінші және бесінші тармақ», «тармақ 7», «пункт № 7», "paragraphs 3 and 4" name;
«екі тармақ» and «15 пунктов» count; «541-баптың 1-тармағы» and «№ 5 қаулының 3-тармағы» are
another act's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from answer.lookup_words import (
    ACT,
    AND,
    ARTICLE,
    BARE_PARAGRAPH,
    BLOCK,
    COUNTED,
    ENDINGS,
    FIRST,
    LAST,
    NOT_PARAGRAPH,
    NUMBER_SIGN,
    PARAGRAPH,
    RULING,
    UNIT,
    WHICH,
)
from answer.numbers import Numeral, numerals
from answer.words import Word, read
from ingest.ruling import Ruling


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question, their folded forms, and the numbers among them."""

    text: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    found: list[Numeral]
    language: str


def question_of(question: str, ruling: Ruling, language: str) -> Question:
    """A question read for the paragraphs of this ruling; "one" in "the first one" is no number."""
    words = read(question, language)
    keys = tuple(word.key for word in words)
    found = numerals(keys, language)
    places = {one.last for one in found if one.ordinal}
    places |= {at + 1 for at, word in enumerate(keys) if word in LAST}
    found = [one for one in found if not (keys[one.first] == "one" and one.first in places)]
    known = [paragraph.number for paragraph in ruling.paragraphs]
    return Question(question, words, keys, merged(found, known), language)


def merged(found: list[Numeral], known: list[str]) -> list[Numeral]:
    """«11 1» and «он бір бір» as one number where the ruling has 11-1."""
    out: list[Numeral] = []
    for numeral in found:
        whole = f"{out[-1].value}-{numeral.value}" if out else ""
        if out and out[-1].last == numeral.first and whole in known:
            out[-1] = Numeral(whole, out[-1].first, numeral.last, numeral.ordinal)
        else:
            out.append(numeral)
    return out


def is_paragraph(keys: Sequence[str], at: int) -> bool:
    """Whether the word is «тармақ» in some form; «п.» and «т.» are one only beside a number."""
    after = at + 1 < len(keys) and keys[at + 1][0].isdecimal()
    if keys[at] == "п":
        return after
    if keys[at] == "т":
        return after or (at > 0 and keys[at - 1][0].isdecimal() and keys[at + 1 : at + 2] != ("б",))
    return keys[at].startswith(PARAGRAPH) and not keys[at].startswith(NOT_PARAGRAPH)


def beside(asked: Question, at: int) -> list[Numeral]:
    """The numbers that belong to the word «тармақ» at ``at``: before it, or after it."""
    before, after = _before(asked, at), _after(asked, at)
    if asked.keys[at] == "п":
        return after
    last = after[-1].last if after else 0
    counted = last < len(asked.keys) and asked.keys[last].startswith(BLOCK)
    if asked.language == "kk" or (before and counted):  # «7 пункт 2 абзац»
        return before or after
    return after or before


def _before(asked: Question, at: int) -> list[Numeral]:
    span: list[Numeral] = []
    end = 0 if asked.keys[at] in COUNTED else at
    while end:
        numeral = next((one for one in asked.found if one.last == end), None)
        if numeral is None and asked.keys[end - 1] in AND | ENDINGS:
            end -= 1
        elif numeral is None or not _names(asked, numeral):
            break
        else:
            span.insert(0, numeral)
            end = numeral.first
    return span


def _names(asked: Question, numeral: Numeral) -> bool:
    """Whether the number before «тармақ» names one: «5» and «бесінші» do, «бес» counts them."""
    digits = asked.keys[numeral.first][0].isdecimal()
    counts = numeral.first and asked.keys[numeral.first - 1] in LAST | FIRST
    return (digits or numeral.ordinal or "-" in numeral.value) and not counts


def _after(asked: Question, at: int) -> list[Numeral]:
    keys = asked.keys
    if (at and keys[at - 1] in WHICH) or (
        asked.language == "kk" and keys[at] not in BARE_PARAGRAPH
    ):
        return []
    span: list[Numeral] = []
    start = at + 1
    while True:
        while start < len(keys) and keys[start] in AND | NUMBER_SIGN:
            start += 1
        numeral = next((one for one in asked.found if one.first == start), None)
        if numeral is None:
            return span
        follows = keys[numeral.last] if numeral.last < len(keys) else ""
        counts = follows.startswith(UNIT + ARTICLE) and not follows.startswith(BLOCK)
        if counts or (follows and is_paragraph(keys, numeral.last) and asked.language == "kk"):
            return span
        span.append(numeral)
        start = numeral.last


def of_other_act(keys: Sequence[str], first: int, last: int) -> bool:
    """Whether the words around say that the тармақ is an article's or a law's."""
    at = first - 1
    while at > 0 and keys[at] in ENDINGS:
        at -= 1  # «АІЖК-нің»
    before = keys[at] if at >= 0 else ""
    acronym = at < first - 1 and 0 < len(before) <= 5 and before.isalpha()
    if before.startswith(ARTICLE + ACT) or before == "ст" or acronym:
        return True
    after = [word for word in keys[last : last + 4] if word not in {"of", "the", "to"}][:2]
    if keys[last : last + 1] == ("of",):
        return any(word.startswith(ARTICLE + ACT) or word == "code" for word in after)
    return bool(after) and (after[0].startswith(("стат", "закон", "кодекс")) or after[0] == "ст")


def ruling_named(asked: Question, ruling: Ruling) -> set[int] | None:
    """The words that name this ruling by number or year: «№ 2 қаулының», «2005 жылғы қаулының».

    None where they name another: «№ 5 қаулының 3-тармағы».
    """
    own = {ruling.number, ruling.date[:4]}
    used: set[int] = set()
    for at, word in enumerate(asked.keys):
        if not word.startswith(RULING):
            continue
        for numeral in asked.found:
            year = asked.keys[numeral.last : numeral.last + 1] == ("жилги",)
            year = year and numeral.last < at <= numeral.last + 4
            follows = asked.language != "kk" and numeral.first == at + 1
            paragraph = numeral.last < len(asked.keys) and is_paragraph(asked.keys, numeral.last)
            before = numeral.last == at and not _is_of_paragraph(asked, numeral)
            if before or year or (follows and not paragraph):
                if numeral.value not in own:
                    return None
                used |= set(range(numeral.first, at + 1)) | set(range(at, numeral.last))
    return used


def _is_of_paragraph(asked: Question, numeral: Numeral) -> bool:
    """Whether the word before the number claims it: «в пункте 5 постановления»."""
    at = numeral.first - 1
    while at > 0 and asked.keys[at] in NUMBER_SIGN:
        at -= 1
    return at >= 0 and is_paragraph(asked.keys, at) and numeral in _after(asked, at)
