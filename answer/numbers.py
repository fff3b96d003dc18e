"""Numbers in a question, in digits or in words: Kazakh, Russian and English, to 9999.

Cardinals and ordinals, bare or with their endings, well or carelessly typed; «11-1» is one number,
also when it is said: «он бірдің бірі», «тринадцать дробь один», "thirteen dash one".

>>> [numeral.value for numeral in numerals(keys("он бірінші және жиырма бес"))]
['11', '25']
>>> sorted(numbers_in("2005 жылғы жүз он күн")), sorted(numbers_in("besinshi"))
(['110', '2005'], ['5'])
>>> sorted(numbers_in("пятнадцатый день", "ru")), sorted(numbers_in("twenty-first", "en"))
(['15'], ['21'])

Limits: no fractions, no «екі жарым»; «бір», «один» and "one" count as 1 also where they only mean
"some". Kazakh words that merely look like a number with an ending («онда» there, «үшін» for,
«бірге» together, «жүзінде» in fact) are not numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.number_words import AFTER_DIGITS, BETWEEN, part
from answer.words import keys

_GROUPED = re.compile(r"(?<![\d.-])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number in the words ``first`` to ``last`` (exclusive); ``value`` is "5" or "11-1"."""

    value: str
    first: int
    last: int
    ordinal: bool


def numbers_in(text: str, language: str = "kk") -> frozenset[str]:
    """The values of all numbers in ``text``; «10 000» is one, a date gives its parts.

    >>> sorted(numbers_in("31.03.2017 жылы 10 000 теңге, 240-5-бап"))
    ['10000', '2017', '240-5', '3', '31']
    """
    whole = _GROUPED.sub(lambda found: re.sub(r"\s", "", found.group()), text)
    return frozenset(numeral.value for numeral in numerals(keys(whole, language), language))


def numerals(words: Sequence[str], language: str = "kk") -> list[Numeral]:
    """The numbers among folded words (:func:`answer.words.keys`), in their order."""
    found: list[Numeral] = []
    at = 0
    while at < len(words):
        numeral = _digits(words, at) or _spoken(words, at, language)
        if numeral is None:
            at += 1
            continue
        found.append(numeral)
        at = numeral.last
    return _joined(words, found, language)


def _digits(words: Sequence[str], at: int) -> Numeral | None:
    if not words[at][0].isdecimal():
        return None
    value = "-".join(str(int(one)) for one in words[at].split("-"))
    ordinal = at + 1 < len(words) and words[at + 1] in AFTER_DIGITS
    return Numeral(value, at, at + 1 + ordinal, ordinal)


def _spoken(words: Sequence[str], at: int, language: str) -> Numeral | None:
    """The longest number said from the word ``at`` on: each word smaller than the one before."""
    total = chunk = 0
    limit, end, ordinal = 1000, at, False
    while end < len(words):
        linked = words[end] == "and" and chunk >= 100 and end + 1 < len(words)
        said = part(words[end + linked], language)  # "one hundred and five"
        if said is None:
            break
        if said.value == 1000 and not total:
            total, chunk, limit = max(chunk, 1) * 1000, 0, 1000
        elif said.value == 100 and chunk < 10:
            chunk, limit = max(chunk, 1) * 100, 100
        elif said.value < limit and said.value not in (100, 1000):
            chunk += said.value
            limit = _below(said.value, language)
        else:
            break
        end += 1 + linked
        ordinal = said.ordinal
        if said.closed:
            break
    return Numeral(str(total + chunk), at, end, ordinal) if end > at else None


def _below(value: int, language: str) -> int:
    """What may follow ``value`` inside one number must be less: 10 after «отыз», 1 after «бес»."""
    if value >= 200:
        return 100
    return 10 if value % 10 == 0 and (value > 10 or language == "kk") else 1


def _joined(words: Sequence[str], found: list[Numeral], language: str) -> list[Numeral]:
    """«он үштің бірі» and «13 дробь 1» as one number, 13-1."""
    out: list[Numeral] = []
    for numeral in found:
        before = out[-1] if out else None
        if before and "-" not in before.value + numeral.value:
            between = words[before.last : numeral.first]
            whole, share = (part(words[i], language) for i in (before.last - 1, numeral.first))
            owned = not between and whole and share and whole.whole and share.share
            if owned or (len(between) == 1 and between[0] in BETWEEN):
                value = f"{before.value}-{numeral.value}"
                out[-1] = Numeral(value, before.first, numeral.last, numeral.ordinal)
                continue
        out.append(numeral)
    return out
