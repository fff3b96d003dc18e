"""Numbers with their units, articles with their acts, dates: each must stand in the quote.

>>> from answer.verify.text import read
>>> [(v.number, v.unit) for v in values(read("он күннің ішінде, 20 АЕК, 240-5-бабы"))]
[('10', 'day'), ('20', 'aek'), ('240-5', 'article')]
>>> number_fault(read("Шағым отыз күнде беріледі."), read("шағым он күннің ішінде беріледі"))
'number'
>>> number_fault(read("Шағым 10 айда беріледі."), read("шағым он күннің ішінде беріледі"))
'unit'
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from answer.verify.acts import act_of, acts
from answer.verify.lexicon import lexicon
from answer.verify.text import Text

Fault = Literal["number", "unit", "article"]
YEARS = range(1900, 2100)  # a number of these may be a year
PLACES = frozenset({"article", "subpoint", "point", "part", "chapter"})
_BEFORE = {"kk": 0, "ru": 2, "en": 2}  # words before a number where its unit may stand: «статья 9»
_NEAR = 4  # words before a share where its base may stand: «соманың немесе құнның он пайызы»
_GENITIVE = re.compile(r"[ндт]ин$")
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
    for at, numeral in enumerate(text.numerals):
        unit, end = _unit(text, numeral.first, numeral.last)
        following = text.numerals[at + 1] if at + 1 < len(text.numerals) else None
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
        late = 0 if text.language == "kk" else _AFTER  # «31 марта 2017 года»
        near = [n.value for n in text.numerals if n.last == at or at - 3 <= n.first <= at + late]
        year = next((int(v) for v in near if v.isdigit() and int(v) > 1900), None)
        day = next(
            (int(n.value) for n in text.numerals if n.last == at and n.value.isdigit()), None
        )
        if month and year and day:
            out.add((year, month, day))
    return out


def number_fault(claim: Text, quote: Text, own: str = "") -> Fault | None:
    """The first number, unit or article of ``claim`` that ``quote`` does not have.

    ``own`` is the number of the cited paragraph, which a claim may name.
    """
    if dates(claim.raw, claim) - dates(quote.raw, quote):
        return "number"
    said, stated = values(claim), values(quote)
    pairs = {(v.number, v.unit) for v in stated}
    numbers = {v.number for v in stated}
    for value in said:
        if _excused(value, claim, quote, own, numbers):
            continue
        if value.unit in PLACES:
            if (value.number, value.unit) not in pairs:
                return "article"
        elif value.number not in numbers:
            return "number"
        elif value.unit is None and _of_another(value, claim, quote, stated):
            return "unit"
        elif value.unit is None or (value.number.isdigit() and int(value.number) > 1900):
            continue
        elif (value.number, value.unit) not in pairs or _of_another_base(
            value, claim, quote, stated
        ):
            return "unit"
    if any(lexicon().fractions.match(k) for k in claim.keys) and not any(
        lexicon().fractions.match(k) for k in quote.keys
    ):
        return "number"
    stray = {
        u for w in claim.words if (u := unit_of(w.word)) in ("aek", "tenge", "percent", "times")
    }
    if stray - {unit_of(w.word) for w in quote.words}:
        return "unit"
    return "article" if _act_fault(claim, quote, own) else None


def _of_another(value: Value, claim: Text, quote: Text, stated: list[Value]) -> bool:
    """«он жалақы» where the quote has its ten only with units, and no such word."""
    same = [v for v in stated if v.number == value.number]
    after = claim.stems[value.last : value.last + 2]
    bare = value.ordinal or int(value.number.split("-")[0]) > 1900 or not after
    shared = {v.unit for v in values(claim) if v.first > value.first}  # «он, ал … жиырма АЕК»
    bare = bare or bool(shared & {v.unit for v in same})
    return not bare and all(v.unit for v in same) and not set(after) & set(quote.stems)


def _of_another_base(value: Value, claim: Text, quote: Text, stated: list[Value]) -> bool:
    """«соманың он АЕК» where the quote has «соманың он пайызы», and its ten АЕК of nothing."""
    base = {claim.stems[at] for at in _bases(claim, value, 1)}
    same = [v for v in stated if v.number == value.number]
    of = [v.unit for v in same if base & {quote.stems[at] for at in _bases(quote, v, _NEAR)}]
    return bool(of) and value.unit not in of


def _bases(text: Text, value: Value, near: int) -> list[int]:
    """The genitives so near before a value: what it is a share of."""
    before = range(max(0, value.first - near), value.first)
    return [at for at in before if _GENITIVE.search(text.keys[at])]


def _excused(value: Value, claim: Text, quote: Text, own: str, stated: set[str]) -> bool:
    """Numbers that need no support: the paragraph's own, «бір» as an article, a count of a list."""
    after = claim.keys[value.last : value.last + 2]
    if value.unit == "point" and value.number == own:
        return True
    if (
        value.spoken
        and value.number == "1"
        and value.unit in (None, "part", "turn")
        and not value.ordinal
    ):
        return True
    if value.ordinal and value.number == "1" and after[:1] == ("болип",):
        return True
    if any(key.startswith("емес") for key in after) and value.number not in stated:
        return bool({n.value for n in claim.numerals} & stated)  # «отыз күн емес, он күн»
    if value.number == "2" and any(lexicon().sides.match(k) for k in after[:1]):
        return True
    if value.number == "2" and value.ordinal and after[:1] == ("рет",):
        return any(k.startswith("каита") for k in quote.keys)
    if value.number == "2" and value.ordinal and any(k.startswith("каиталама") for k in quote.keys):
        return any(k.startswith(("аукц", "аукт", "сауда")) for k in after)
    if any(lexicon().counted.match(k) for k in after[:1]):
        if value.number == "2" and {"немесе", "не", "сондаи"} & set(quote.keys):
            return True
        items = [line for line in quote.raw.splitlines() if line.lstrip().startswith("- ")]
        return bool(items) and str(len(items)) == value.number
    return False


def _act_fault(claim: Text, quote: Text, own: str) -> bool:
    """Whether an article is given to another act, or an act is named that the quote has not."""
    said, stated = acts(claim), acts(quote)
    stated_pairs: dict[tuple[str, str | None], set[str]] = {}
    for value in values(quote):
        if value.unit in ("article", "chapter"):
            act = act_of(stated, value.first, quote)
            stated_pairs.setdefault((value.number, value.unit), set()).update({act} if act else ())
    bound: set[int] = set()
    for value in values(claim):
        if value.unit not in ("article", "chapter"):
            continue
        act = act_of(said, value.first, claim)
        bound |= {m.at for m in said if m.name == act}
        known = stated_pairs.get((value.number, value.unit), set())
        if act and known and act not in known:
            return True
    names = {m.name for m in stated}
    return any(m.name not in names and m.name != "law" for m in said if m.at not in bound)
