"""Whether each number with its unit, article with its act and date of a claim stands in its quote.

>>> from answer.verify.text import read
>>> number_fault(read("Шағым отыз күнде беріледі."), read("шағым он күннің ішінде беріледі"))
'number'
>>> number_fault(read("Шағым 10 айда беріледі."), read("шағым он күннің ішінде беріледі"))
'unit'
"""

import re
from typing import Literal

from answer.verify.acts import act_of, acts
from answer.verify.lexicon import lexicon
from answer.verify.ratios import is_ratio
from answer.verify.text import Text
from answer.verify.values import PLACES, Value, dates, months, unit_of, values

Fault = Literal["number", "unit", "article"]
_NEAR = 4  # words before a share where its base may stand: «соманың немесе құнның он пайызы»
_GENITIVE = re.compile(r"[ндт]ин$")


def number_fault(claim: Text, quote: Text, own: str = "") -> Fault | None:
    """The first number, unit or article of ``claim`` that ``quote`` does not have.

    ``own`` is the number of the cited paragraph, which a claim may name.
    """
    known = dates(quote.raw, quote)
    if dates(claim.raw, claim) - known or _strange_months(claim, known, quote):
        return "number"
    said, stated = values(claim), values(quote)
    pairs = {(v.number, v.unit) for v in stated}
    numbers = {v.number for v in stated}
    ratios = [v for v in said if v.unit == "times" and is_ratio(v, claim, quote)]
    for value in said:
        if value in ratios or _excused(value, claim, quote, own, numbers):
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
    counted = {unit_of(w.word) for w in quote.words} | ({"times"} if ratios else set())
    if stray - counted:
        return "unit"
    return "article" if _act_fault(claim, quote, own) else None


def _strange_months(claim: Text, known: set[tuple[int, int, int]], quote: Text) -> bool:
    """Whether the claim names a month, alone or with its year, that the quote does not."""
    stated = months(quote) | {(year, month) for year, month, _ in known}
    loose = {month for _, month in stated}
    return any(
        (year, month) not in stated if year and stated else month not in loose
        for year, month in months(claim)
    )


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
