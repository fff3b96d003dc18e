"""Mixed script: no word of the answer has both Latin and Cyrillic letters.

Look-alikes («Қазақcтан» with a Latin c) cannot be searched, copied or read aloud. 1 where the whole
text shown has no such word, else 0. Letters on two sides of a hyphen or an apostrophe are two words
(«PDF-тен» is fine). Script of a letter: its Unicode name, as in UTS 39, Unicode Security Mechanisms
(mixed-script detection), https://www.unicode.org/reports/tr39/
"""

import re
import unicodedata

from evals.measures.measure import Measure
from evals.record import Record

_WORD = re.compile(r"[^\W\d_]+")


def mixed_words(text: str) -> list[str]:
    """The words of ``text`` with both Latin and Cyrillic letters.

    >>> mixed_words("мүлiк сатылады, PDF-тен")  # the i is Latin
    ['мүлiк']
    """
    return [word for word in _WORD.findall(text) if {"LATIN", "CYRILLIC"} <= _scripts(word)]


def _scripts(word: str) -> set[str]:
    return {unicodedata.name(letter, "?").split(" ")[0] for letter in word}


def _score(record: Record) -> float:
    return float(not mixed_words(" ".join((record.answer.answer, *record.answer.notices))))


MEASURE = Measure("no_mixed_script", "No mixed-script word", _score)
