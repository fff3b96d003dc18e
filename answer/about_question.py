"""A question read for :mod:`answer.about`: its words without numbers, years, acts, its subject."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from answer import about_words as said
from answer.about_words import squeezed
from answer.act_names import acts_in
from answer.lookup_words import ABOUT as POSTPOSITIONS
from answer.lookup_words import ENDINGS, WHICH, is_filler
from answer.numbers import Numeral, numerals
from answer.words import key, keys
from index.analyzer import stems
from index.query import Query
from ingest.ruling import Ruling

_MATTERS = frozenset({"enforcement", "court", "property", "money", "party"})
_MONTHS = tuple(
    tuple(squeezed(key(name)) for name in row.split())
    for row in (
        "қаңтар январ january",
        "ақпан феврал february",
        "наурыз март march",
        "сәуір апрел april",
        "мамыр мая",
        "маусым июн june",
        "шілде июл july",
        "тамыз август august",
        "қыркүйек сентябр september",
        "қазан октябр october",
        "қараша ноябр november",
        "желтоқсан декабр december",
    )
)
_DOTTED = re.compile(r"\b\d{1,2}\.(\d{2})\.\d{4}\b|\b\d{4}\.(\d{2})\.\d{2}\b")
_AT_LEAST = re.compile("кем дегенде|кеминде|хотя би|минимум|не менее|не меньше|at least")
_MORE_THAN = re.compile("реттен (?:коп|артик|астам)|(?<!не )(?:больше|более) |more than")
_SEVERAL = re.compile(
    "бирнеше (?:рет|марте)|несколько раз|неоднократно|(?:several|multiple|many) times|repeatedly"
)
_ALWAYS = 1000
_ACT = re.compile(r"(?:№|\bN)\s*(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question without its numbers, and what kinds of words are among them.

    ``named``: the ruling is named («бұл құжат»); ``itself``: beyond doubt, as the thing spoken of
    («2005 жылғы қаулы», not «осы қаулы бойынша»); ``implied``: nothing else is, so that «Нөмірі
    қанша?» may be asked of it. ``months`` are two digits each, as in an ISO date; ``times`` says
    how often: «екі рет», «неоднократно».
    """

    words: tuple[str, ...]
    years: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    times: range | None = None
    named: bool = False
    itself: bool = False
    implied: bool = False

    def has(self, roots: tuple[str, ...]) -> bool:
        """Whether a word begins with one of ``roots``."""
        return any(word.startswith(roots) for word in self.words)

    def any(self, words: frozenset[str]) -> bool:
        """Whether one of ``words`` is there whole."""
        return any(word in words for word in self.words)

    @property
    def when(self) -> bool:
        """Whether a time is asked for: «қашан», «қай жылы»."""
        return self.any(said.WHEN)

    @property
    def what_for(self) -> bool:
        """Whether a purpose is asked for: «не үшін», «неге», «зачем»."""
        what_for = any(pair in said.WHAT_FOR for pair in pairwise(self.words))
        return what_for or self.any(said.FOR_WHAT | said.WHY)

    @property
    def which_act(self) -> bool:
        """Whether a person, body, act or number is asked for."""
        return self.any(said.WHO) or self.has(said.ACT) or self.has(said.NUMBER)

    @property
    def dated(self) -> bool:
        """Whether a year, a month or an act is told."""
        return bool(self.years or self.months or self.acts)


def read(question: str, ruling: Ruling, language: str, focus: str | None) -> Asked | None:
    """The question's words; None where a «қаулы» in it is somebody else's."""
    typed = keys(question, language)
    found = numerals(typed, language)
    words = [squeezed(word) for word in typed]
    named = this = supreme = False
    acts: list[str] = []
    for at, word in enumerate(words):
        if word.startswith(said.CALLED) and set(words[max(0, at - 2) : at]) & said.THIS:
            named, words[at] = True, said.RULING[0]
        if not word.startswith(said.RULING):
            continue
        before = words[max(0, at - 3) : at]
        own = any(w.startswith(said.OWN_RULING) or w == ruling.date[:4] for w in before)
        if word.startswith("каулиси") and not own:
            return None
        which = words[at - 1 : at] and words[at - 1] in WHICH and not said.THIS & set(words)
        named = named or not (which or word.startswith(said.MANY))
        if not _aside(words, at):
            this = this or bool(said.THIS & {*before})
            supreme = supreme or own
        acts += [one.value for one in found if at in (one.last, one.first - 1)]
    used = {i for one in found for i in range(one.first, one.last)}
    left = tuple(w for i, w in enumerate(words) if i not in used)
    asked = _dated(question, left, found, language)
    acts = [act for act in (*acts, *asked.acts) if len(act) < 4]
    implied = focus in (None, "header", "preamble")
    known = supreme or (named and ruling.date[:4] in asked.years)
    if known and not asked.has(said.ADOPT):
        name = {one.value for one in found if not _when(words, one)} & {ruling.date[:4]}
        asked = replace(asked, years=tuple(year for year in asked.years if year not in name))
    asked = replace(
        asked,
        acts=tuple(dict.fromkeys(acts)),
        named=named,
        itself=known or (this and not asked.has(said.PARTY)),  # a bailiff has «қаулы» too
        implied=implied,
    )
    years = [one.value for one in found if words[one.last : one.last + 1] == ["жилги"]]
    other = {*acts, *years} - {ruling.number, *(str(int(p)) for p in ruling.date.split("-"))}
    told = asked.has(said.CHANGE + said.REPEAL + said.ADOPT + said.NUMBER)
    if other and not told and not asked.any(said.THIS):
        return None
    return asked


def _aside(words: Sequence[str], at: int) -> bool:
    """Whether the ruling is only where or whereby something is: «осы қаулыда», «under this
    ruling»."""
    before, after = words[max(0, at - 3) : at], words[at + 1 : at + 2]
    return bool(
        re.search(r"[дт][ае]н?$", words[at]) or said.WHEREBY & {*after} or said.IN_OR_BY & {*before}
    )


def _when(words: Sequence[str], year: Numeral) -> bool:
    """Whether something was done in that year, which does not name what it stands beside."""
    return bool(
        said.IN_THE_YEAR & {*words[year.last : year.last + 1]}
        or said.IN_OR_BY & {*words[max(0, year.first - 1) : year.first]}
    )


def read_rest(text: str, language: str) -> Asked:
    """What is asked of a paragraph: its words and the time or act told, without numbers."""
    found = numerals(keys(text, language), language)
    return _dated(text, plain_words(text, language), found, language)


def _dated(text: str, words: tuple[str, ...], found: Sequence[Numeral], language: str) -> Asked:
    """The words with the years, months, acts and other numbers that stand among them."""
    values = tuple(one.value for one in found)
    months = [first or second for first, second in _DOTTED.findall(text)]
    for number, names in enumerate(_MONTHS, start=1):
        named = [word for word in words if word.startswith(names) and word not in said.TIMES]
        months += [f"{number:02}"] * len(named)
    years = tuple(value for value in values if re.fullmatch(r"(19|20)\d\d", value))
    numbers = tuple(value for value in values if value not in years)
    acts = tuple(_ACT.findall(text))
    return Asked(words, years, tuple(dict.fromkeys(months)), acts, numbers, _times(text, language))


def _times(text: str, language: str) -> range | None:
    """How often: «екі рет», «дважды», "at least once"; «бірнеше рет» is more than once."""
    typed = keys(text, language)
    line = " ".join(typed)
    often = [said.HOW_OFTEN[word] for word in typed if word in said.HOW_OFTEN]
    for one in numerals(typed, language):
        if said.TIMES & {*typed[one.last : one.last + 1]} and not one.ordinal:
            often += [int(one.value)] if one.value.isdigit() else []
    if not often:
        return range(2, _ALWAYS) if _SEVERAL.search(line) else None
    if _MORE_THAN.search(line):
        return range(often[0] + 1, _ALWAYS)
    return range(often[0], _ALWAYS if _AT_LEAST.search(line) else often[0] + 1)


def plain_words(text: str, language: str) -> tuple[str, ...]:
    """The words of ``text`` without its numbers, as the lists compare them."""
    typed = keys(text, language)
    used = {i for one in numerals(typed, language) for i in range(one.first, one.last)}
    return tuple(squeezed(word) for i, word in enumerate(typed) if i not in used)


def unexplained(asked: Asked, groups: tuple[tuple[str, ...], ...]) -> list[str]:
    """The words that none of the lists explains."""
    lists = said.WHEN | said.WHO | said.WHAT | said.ABOUT | said.FOR_WHAT | said.COUNT | said.WHY
    known = lists | said.SOFT | said.TAG | said.NOT_IN_FORCE | said.THIS | said.ONLY | said.OUT_OF
    known |= ENDINGS | POSTPOSITIONS | said.OFTEN | said.EITHER
    roots = tuple(root for group in groups for root in group)
    roots += tuple(name for names in _MONTHS for name in names)
    return [
        word
        for word in asked.words
        if word not in known and not word.startswith(roots) and not is_filler(word)
    ]


def of_a_matter(left: Sequence[str], ruling: Ruling, language: str) -> bool:
    """Whether these words name a matter of law: then not the ruling itself is asked about."""
    text = " ".join(left)
    fields = {match.concept.field for match in Query.of(text, language).matches}
    told = {squeezed(stem) for stem in stems(text)} & vocabulary(ruling)
    return bool(fields & _MATTERS or acts_in(left) or told)


@lru_cache(maxsize=4)
def vocabulary(ruling: Ruling) -> frozenset[str]:
    """The squeezed stems of the ruling's text: words that make a question one about its content."""
    text = " ".join(paragraph.text for paragraph in ruling.paragraphs)
    return frozenset(squeezed(stem) for stem in stems(text) if len(stem) > 3)
