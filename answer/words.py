"""A question as the rules read it: folded Cyrillic words that know where they were typed.

The rules of :mod:`answer.lookup`, ``about``, ``references`` and ``small_talk`` are written once, on
these words: «12-тармақта», «12 тармакта», «12-tarmaqta» and «12-тарма0та» read the same.

>>> [word.key for word in read("11-1-tarmaqta не бар?")]
['11-1', 'тармакта', 'не', 'бар']
>>> without("3-тармақ бойынша мерзім қанша?", {0, 1})
'мерзім қанша?'
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from index.analyzer import fold, words
from index.scripts import layout_to_cyrillic, mend_lookalikes, to_cyrillic

_DASH = re.compile(r"\s*[‐‑‒–—−]\s*(?=\d)|[‐‑‒–—−]")
_SUPERSCRIPT = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_RAISED = re.compile(r"(?<=\d)[¹²³⁴⁵⁶⁷⁸⁹⁰]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number of a question; ``at`` is the place of its blank-separated token."""

    key: str
    at: int


@lru_cache(maxsize=32)  # one question is read by several rules
def read(question: str, language: str = "kk") -> tuple[Word, ...]:
    """The words of ``question``; Kazakh and Russian typed in Latin letters become Cyrillic.

    A raised or dashed number is one number: «13¹» and «13–1» are 13-1.
    """
    found: list[Word] = []
    for at, token in enumerate(_plain(question).split()):
        number, tail = _split_number(token)
        if language == "kk" or (language == "ru" and re.search(r"[A-Za-z]", tail)):
            tail = to_cyrillic(tail)
        found += [Word(key(word), at) for word in words(f"{number} {mend_lookalikes(tail)}")]
    return tuple(found)


def keys(question: str, language: str = "kk") -> tuple[str, ...]:
    """The folded words alone."""
    return tuple(word.key for word in read(question, language))


def without(question: str, tokens: Collection[int]) -> str:
    """``question`` without those blank-separated tokens, everything else as typed."""
    kept = [t for at, t in enumerate(_plain(question).split()) if at not in tokens]
    return " ".join(kept)


def key(word: str) -> str:
    """One word as the rules compare it: folded, and ц spelled out, since «ts» is read as either.

    >>> key("Сәлеметсіз"), key("апелляция")
    ('салеметсиз', 'апеллятсия')
    """
    return fold(word).replace("ц", "тс")


def folded(text: str) -> frozenset[str]:
    """A word list as rules keep it: written in good Kazakh, compared folded."""
    return frozenset(key(word) for word in text.split())


def typed_on_russian_layout(token: str) -> bool:
    """Whether digits stand for Kazakh letters in it: «0ашан», but not «10-й»."""
    _, tail = _split_number(token)
    letters = [char for char in tail if char.isalpha()]
    changed = layout_to_cyrillic(tail)
    digits = [sum(c.isdigit() or c == "=" for c in text) for text in (tail, changed)]
    return len(letters) > 1 and digits[1] < digits[0]


def _split_number(token: str) -> tuple[str, str]:
    """A real number and what hangs on it: a hyphen parts them, so 12 in «12-тарма0та» is 12."""
    found = re.match(r"([(«\"№-]*\d+(?:-\d+)*)-(?=[^\W\d_])", token)
    return (found[1], token[found.end() :]) if found else ("", token)


def _plain(question: str) -> str:
    raised = _RAISED.sub(lambda m: "-" + m.group().translate(_SUPERSCRIPT), question)
    return _DASH.sub("-", raised)
