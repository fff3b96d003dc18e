"""Numbers with their units, and dates, as a text gives them.

>>> from answer.verify.text import read
>>> [(v.number, v.unit) for v in values(read("он күннің ішінде, 20 АЕК, 240-5-бабы"))]
[('10', 'day'), ('20', 'aek'), ('240-5', 'article')]
>>> [(v.number, v.unit) for v in values(read("бағаның бестен бірі"))]
[('20', 'percent')]
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from answer.numbers import Numeral
from answer.verify.lexicon import lexicon
from answer.verify.text import Text

YEARS = range(1900, 2100)  # a number of these may be a year
PLACES = frozenset({"article", "subpoint", "point", "part", "chapter"})
_BEFORE = {"kk": 0, "ru": 2, "en": 2}  # words before a number where its unit may stand: «статья 9»
_OWNER = re.compile(r"[ндт]ин$")
_LATE = 3  # words after a month where its year may stand: «31 марта 2017 года»
_AFTER = 2  # words after it: «он күнтізбелік күн»


@dataclass(frozen=True, slots=True)
class Value:
    """A number, its unit if it has one, and the words first to last (exclusive) it stands in."""

    number: str
    unit: str | None
    first: int
    last: int
    ordinal: bool
    spoken: bool


def values(text: Text) -> list[Value]:
    """All numbers of ``text`` with their units; a range of articles gives each of them."""
    out: list[Value] = []
    numerals = list(text.numerals)
    for at, numeral in enumerate(numerals):
        share = _share(text, numeral, numerals[at + 1 : at + 2])
        if share:
            out.append(share)
            continue
        if out and out[-1].last == numeral.last:
            continue
        unit, end = _unit(text, numeral.first, numeral.last)
        following = numerals[at + 1] if at + 1 < len(numerals) else None
        if unit is None and following is not None and following.first == numeral.last:
            unit, _ = _unit(text, following.first, following.last)  # «62 - 63-баптары»
            unit = unit if unit in PLACES else None
        spoken = not text.keys[numeral.first][0].isdigit()
        plural = end is not None and re.search(
            r"т[ае]р|ларының|статей|статьи|articles", text.words[end].word
        )
        for number in _each(numeral.value) if plural and unit == "article" else [numeral.value]:
            out.append(Value(number, unit, numeral.first, numeral.last, numeral.ordinal, spoken))
    return out


def _share(text: Text, whole: Numeral, after: list[Numeral]) -> Value | None:
    """«оннан бірі», «бестен бір бөлігі»: a share as so many per cent."""
    of = text.keys[whole.last - 1]
    one = bool(after) and after[0].first == whole.last and after[0].value == "1"
    told = text.keys[whole.last : whole.last + 1] == ("бирге",)  # «бестен бірге арзандады»
    if not (one or told) or not re.search(r"[дтн][ае]н$", of) or not whole.value.isdigit():
        return None
    number = int(whole.value)
    if number < 2 or 100 % number:
        return None
    return Value(
        str(100 // number),
        "percent",
        whole.first,
        after[0].last if one else whole.last + 1,
        False,
        True,
    )


def _each(value: str) -> list[str]:
    """«74-76» as the numbers from 74 to 76; «240-5» stays, since 5 does not follow 240."""
    first, _, last = value.partition("-")
    if last.isdigit() and int(first) < int(last) < int(first) + 50:
        return [str(n) for n in range(int(first), int(last) + 1)]
    return [value]


def _unit(text: Text, first: int, last: int) -> tuple[str | None, int | None]:
    before = unit_of(text.words[first - 1].word) if first and text.language != "kk" else None
    if before in PLACES:  # «подпункта 1 части 2»
        return before, first - 1
    for at in range(last, min(last + _AFTER, len(text.words))):
        if text.words[at].key[0].isdigit() or text.words[at].sentence != text.words[first].sentence:
            break
        unit = unit_of(text.words[at].word)
        if unit and not (at > last and unit in PLACES):
            return unit, at
    for at in range(first - 1, max(first - 1 - _BEFORE[text.language], -1), -1):
        unit = unit_of(text.words[at].word)
        if unit:
            return unit, at
    return None, None


@lru_cache(maxsize=16384)
def unit_of(word: str) -> str | None:
    """The unit that a word in lower case names: «пайызы» → "percent", «құны» → None."""
    return next((name for name, form in lexicon().units if form.fullmatch(word)), None)


@lru_cache(maxsize=16384)
def month_of(key: str) -> int | None:
    """The month that a folded word names, in any of three languages: «желтоқсандағы» → 12."""
    return next((i for i, form in enumerate(lexicon().months, 1) if form.match(key)), None)


def months(text: Text) -> set[tuple[int | None, int]]:
    """The months that are named, each with its year if that stands near: «2005 жылғы
    маусымда» as (2005, 6).
    """
    out: set[tuple[int | None, int]] = set()
    for at, key in enumerate(text.keys):
        month = month_of(key)
        if month is None or key == "may":
            continue
        year = next((int(n.value) for n in _near(text, at) if int(n.value) in YEARS), None)
        out.add((year, month))
    return out


def dates(raw: str, text: Text) -> set[tuple[int, int, int]]:
    """Full dates: «31.03.2017», «2011.12.30», «2017 жылғы 31 наурыз» as (year, month, day)."""
    out = {
        (int(c), int(b), int(a)) for a, b, c in re.findall(r"\b(\d\d?)\.(\d\d?)\.(\d{4})\b", raw)
    }
    out |= {
        (int(a), int(b), int(c)) for a, b, c in re.findall(r"\b(\d{4})\.(\d\d?)\.(\d\d?)\b", raw)
    }
    for at, key in enumerate(text.keys):
        month = month_of(key)
        year = next((int(n.value) for n in _near(text, at) if int(n.value) in YEARS), None)
        days = [n for n in _plain(text) if n.last == at] + _days_after(text, at)
        day = next((int(n.value) for n in days), None)
        if month and year and day:
            out.add((year, month, day))
    return out


def _plain(text: Text) -> list[Numeral]:
    return [n for n in text.numerals if n.value.isdigit()]


def _near(text: Text, at: int) -> list[Numeral]:
    """The numbers about a month, those before it first."""
    before = [n for n in _plain(text) if n.last == at or at - 3 <= n.first < at]
    return before + [n for n in _plain(text) if at < n.first <= at + _LATE]


def _days_after(text: Text, at: int) -> list[Numeral]:
    """«наурыздың 31-і», «наурыз айының отыз бірі», "March 31"."""
    first = at + 1 + text.after(at).startswith("аиинин")
    owner = bool(_OWNER.search(text.keys[first - 1]))
    if text.language != "en" and not owner:
        return []
    return [
        n for n in text.numerals if n.first == first and n.value.isdigit() and int(n.value) < 32
    ]
