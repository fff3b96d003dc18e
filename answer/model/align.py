"""A quote that is nearly the ruling's words, brought back to them, or not at all.

Blanks, quotation marks, letters typed without their Kazakh form and endings of words may differ;
a number, a negation or another word may not.

>>> align("шағым он кунның ішінде беріледі", "Онда шағым он күннің ішінде беріледі.")
(5, 36)
>>> align("шағым отыз күннің ішінде беріледі", "Онда шағым он күннің ішінде беріледі.") is None
True
>>> align("жол беріледі", "тартуға жол берілмейді") is None
True
"""

import re

from answer.verify.denial import is_negative
from index.analyzer import fold
from index.stemmer import stem

_WORD = re.compile(r"\d+(?:-\d+)*|[^\W\d_]+")
LEAST = 3  # words; a shorter quote must be exact
DIFFERENT = 0.2  # share of words whose ending may differ


def align(quote: str, text: str) -> tuple[int, int] | None:
    """Where ``quote`` stands in ``text``, exactly or nearly, as [start, end); None if nowhere."""
    at = text.find(quote)
    if at >= 0 and quote:
        return at, at + len(quote)
    wanted = [fold(word) for word in _WORD.findall(quote)]
    places = list(_WORD.finditer(text))
    words = [fold(place.group()) for place in places]
    if len(wanted) < LEAST:
        return None
    spare = int(len(wanted) * DIFFERENT)
    for start in range(len(words) - len(wanted) + 1):
        left = spare
        for mine, theirs in zip(wanted, words[start : start + len(wanted)], strict=True):
            if mine != theirs:
                left = left - 1 if _same_word(mine, theirs) else -1
            if left < 0:
                break
        else:
            return places[start].start(), places[start + len(wanted) - 1].end()
    return None


def _same_word(one: str, other: str) -> bool:
    if one[0].isdigit() or other[0].isdigit() or is_negative(one) != is_negative(other):
        return False
    return stem(one) == stem(other) and len(stem(one)) > 2
