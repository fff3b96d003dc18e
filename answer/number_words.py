"""The words that numbers are said with, in three languages, with all their endings.

Kazakh forms are built by the grammar of :mod:`answer.suffixes`, so «бесінші», «бестің» and «беске»
need no list; Russian cases and English are written out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from answer.suffixes import Case, is_front, possessed, with_case
from answer.words import folded, key


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a number: 1 to 99, a hundred or hundreds, 1000.

    ``closed``: it has an ending that only the last word of a number carries. ``whole`` and
    ``share`` are the two sides of «он үштің бірі», which is how 13-1 is said.
    """

    value: int
    ordinal: bool = False
    closed: bool = False
    whole: bool = False
    share: bool = False


_VALUES = (*range(1, 11), *range(20, 101, 10), 1000)
_KK = (
    "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан "
    "жүз мың"
)
_KK_PLACE = {"жиырма": "жиырмасыншы", "қырық": "қырқыншы"}
_KK_TOGETHER = "біреу екеу үшеу төртеу бесеу алтау жетеу"
_KK_CARELESS = {"жирма": 20, "жыйырма": 20, "кырк": 40}
_NOT_NUMBERS = folded(
    """онда оның онымен оңды үшін жүзі жүзін жүзінің жүзіне жүзінде жүзінен бірге бірде бірден екен
    оны онан елуі мыңы ондық"""
)

_RU = {
    1: "один одна одно одного одной одному одном одну",
    2: "два две двух двум двумя",
    3: "три трех трем тремя",
    4: "четыре четырех четырем",
    5: "пять пяти пятью",
    6: "шесть шести",
    7: "семь семи",
    8: "восемь восьми",
    9: "девять девяти",
    10: "десять десяти",
    11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати",
    13: "тринадцать тринадцати",
    14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати",
    16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати",
    18: "восемнадцать восемнадцати",
    19: "девятнадцать девятнадцати",
    20: "двадцать двадцати",
    30: "тридцать тридцати",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти",
    60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти",
    80: "восемьдесят восьмидесяти",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот",
    300: "триста трехсот",
    400: "четыреста четырехсот",
    500: "пятьсот пятисот",
    600: "шестьсот шестисот",
    700: "семьсот семисот",
    800: "восемьсот восьмисот",
    900: "девятьсот девятисот",
    1000: "тысяча тысячи тысяч тысячу",
}
_RU_PLACE = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат "
    "четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат тридцат "
    "сороков пятидесят шестидесят семидесят восьмидесят девяност сот"
)
_RU_ENDINGS = "ый ий ой ая ое ого ому ом ым ую ые ых ыми ья ье ьего ьему ьем ьей ью ьих"
_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand"
)
_EN_PLACE = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth "
    "fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth"
)
_TO_HUNDRED = (*range(1, 20), *range(20, 101, 10))

AFTER_DIGITS = folded("ші шы інші ыншы нші ншы ый й ый ой я ая го ого м ом му х") | frozenset(
    ["st", "nd", "rd", "th"]
)
BETWEEN = folded("прим тире дефис сызықша дробь слэш черта") | frozenset(
    ["dash", "hyphen", "slash"]
)


def part(word: str, language: str) -> Part | None:
    """What one folded word says in a number, or None.

    >>> part("бесинши", "kk"), part("двадтсатом", "ru").value, part("онда", "kk")
    (Part(value=5, ordinal=True, closed=True, whole=False, share=False), 20, None)
    """
    return _forms(language).get(word)


@lru_cache(maxsize=3)
def _forms(language: str) -> dict[str, Part]:
    rows = {"kk": _kazakh, "ru": _russian, "en": _english}[language]()
    forms: dict[str, Part] = {}
    for word, one in rows:
        forms.setdefault(key(word), one)
    for word in _NOT_NUMBERS if language == "kk" else ():
        forms.pop(word, None)
    return forms


def _kazakh() -> Iterator[tuple[str, Part]]:
    bases = dict(zip(_KK.split(), _VALUES, strict=True))
    for word, value in (bases | _KK_CARELESS).items():
        yield word, Part(value)
    for word, value in bases.items():
        close = "і" if is_front(word) else "ы"
        link = "" if word[-1] in "іы" else close
        place = _KK_PLACE.get(word, f"{word}{link}нш{close}")
        ordinals = {with_case(place, case) for case in get_args(Case)} | _owned(place) | {place}
        for form in ordinals:
            yield form, Part(value, ordinal=True, closed=True)
        for case in get_args(Case):
            yield with_case(word, case), Part(value, closed=True, whole=case == "genitive")
        for form in _owned(word):
            yield form, Part(value, closed=True, share=True)
    for value, word in enumerate(_KK_TOGETHER.split(), start=1):
        for form in _owned(word) | {word}:
            yield form, Part(value, closed=True)


def _owned(word: str) -> set[str]:
    """The word as somebody's, in its cases: «бірі», «бірін», «бірінде»."""
    own = possessed(word)
    endings = "нің н не нде нен мен" if is_front(own) else "ның н на нда нан мен"
    return {own, *(own + ending for ending in endings.split())}


def _russian() -> Iterator[tuple[str, Part]]:
    for value, forms in _RU.items():
        for form in forms.split():
            yield form, Part(value)
    for value, stem in zip(_TO_HUNDRED, _RU_PLACE.split(), strict=True):
        for ending in _RU_ENDINGS.split():
            yield stem + ending, Part(value, ordinal=True, closed=True)


def _english() -> Iterator[tuple[str, Part]]:
    for value, word in zip((*_TO_HUNDRED, 1000), _EN.split(), strict=True):
        yield word, Part(value)
    for value, word in zip((*_TO_HUNDRED, 1000), _EN_PLACE.split(), strict=True):
        yield word, Part(value, ordinal=True, closed=True)
