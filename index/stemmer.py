"""A light stemmer for Kazakh words already folded: suffixes off by general grammar, no lexicon.

It works on :func:`index.analyzer.fold`-ed words, so «мүлікті» and «муликти» give one key. The order
is that of the word from its end: predicate and person endings, case, possessive, plural, then
-дағы/-лық/-лы/-сыз, participles, converb, infinitive. A suffix goes only when the consonant
before it is one that this allomorph wants («-та» after a voiceless sound, «-да» after others),
front and back vowels do not clash, and a root is left. What comes out is an index key, not a word:
never show it.

>>> stem("сотка"), stem("соттардин"), stem("сотта")
('сот', 'сот', 'сот')
>>> stem("мулигинен"), stem("муликти"), stem("мулки"), stem("мулкине")
('мулк', 'мулк', 'мулк', 'мулк')
>>> stem("шагимди"), stem("шагим")
('шагим', 'шагим')
"""

import re
from functools import lru_cache

VOWELS = "аеиоуэюяө"
VOICELESS = "птксшщхцчфбвгд"  # б в г д end loanwords only and harden there
SONORANT = "лмнңзжр"

# Endings by stage, longest first inside a stage. Each: (ending, letters it may follow).
_V = set(VOWELS)
_T = set(VOICELESS)
_ALL = set("абвгдежзиклмнопрстуфхцчшщэюяъь")
_N = _ALL - _T  # vowels and voiced consonants
_AFTER = {
    "т": _T,
    "к": _T,
    "п": _T,
    "д": _N | set("бвгд"),
    "г": _N,
    "б": set("лмнңзжр"),
    "н": _V | set("мн"),
    "л": _V | set("ру") | set("л"),
    "м": _N,
    "с": _V,
}


def _endings(*patterns: str) -> tuple[str, ...]:
    """«[дт]ан» style patterns spelled out, longest first."""
    out: set[str] = set()
    for pattern in patterns:
        stack = [pattern]
        while stack:
            one = stack.pop()
            found = re.search(r"\[(\w+)\]", one)
            if found is None:
                out.add(one)
                continue
            stack += [one[: found.start()] + c + one[found.end() :] for c in found.group(1)]
    return tuple(sorted(out, key=lambda e: (-len(e), e)))


PREDICATE = _endings("[мбп]ин", "сиз", "[мбп]из", "[дт]им", "[дт]ик", "[дт]ин", "низ", "иниз")
CASE = _endings(
    "[ндт]ин",
    "[дтн]а[н]",
    "[дтн]е[н]",
    "[дт]а",
    "[дт]е",
    "нда",
    "нде",
    "[гк]а",
    "[гк]е",
    "на",
    "не",
    "[ндт]и",
    "[мбп]ен",
)
POSSESSIVE = _endings("имиз", "иниз", "миз", "низ", "им", "ин", "си", "и")
PLURAL = _endings("[лдт]ар", "[лдт]ер")
DERIVED = _endings("[дт]аги", "[дт]еги", "[лдт]ик", "[лдт]и", "сиз")
VERBAL = _endings(
    "[гк]ан",
    "[гк]ен",
    "атин",
    "етин",
    "итин",
    "ип",
    "иу",
    "у",
    "май",
    "меи",
    "маи",
    "баи",
    "беи",
    "паи",
    "пеи",
    "са",
    "се",
)
_PROTECTED = ("шагим", "тииим", "уигарим", "тийим", "булим", "адам", "заман")


def _fits(root: str, ending: str, least: int) -> bool:
    """Whether ``ending`` may stand after ``root``: length, consonant, vowel harmony."""
    if len(root) < least or not any(v in root for v in VOWELS):
        return False
    first = ending[0]
    allowed = _AFTER.get(first)
    if allowed is not None and root[-1] not in allowed:
        return False
    if first in VOWELS and root[-1] in VOWELS and root[-1] not in "иу":
        return False
    vowel = next((v for v in ending if v in "ае"), None)
    last = next((v for v in reversed(root) if v in "аеоя"), None)
    return not (vowel == "а" and last == "е")


def _strip(word: str, endings: tuple[str, ...], least: int) -> str:
    for ending in endings:
        if word.endswith(ending) and _fits(word[: -len(ending)], ending, least):
            return word[: -len(ending)]
    return word


def _restore(root: str) -> str:
    """б→п, г→к at the end (a possessive had voiced them), мулик/мулк to one key."""
    if root[-1:] == "б":
        root = root[:-1] + "п"
    elif root[-1:] == "г":
        root = root[:-1] + "к"
    found = re.fullmatch(r"(.*[аеиоуюя].*[лрнмз])и([кпнс])", root)
    return found.group(1) + found.group(2) if found and len(root) <= 5 else root


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The index key of one folded word; numbers and short words as they are."""
    if len(word) < 4 or not word.isalpha():
        return word
    if word.startswith(_PROTECTED):
        return next(p for p in _PROTECTED if word.startswith(p))
    root = word
    root = _strip(root, PREDICATE, 4)
    root = _strip(root, CASE, 3)
    root = _strip(root, POSSESSIVE, 3)
    root = _strip(root, PLURAL, 3)
    root = _strip(root, DERIVED, 4)
    root = _strip(root, VERBAL, 3)
    return _restore(root)
