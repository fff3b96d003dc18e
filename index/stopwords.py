"""Words of a question that say nothing about its topic, one list a language, as data.

>>> is_stopword("қалай", "kk"), is_stopword("калай", "kk"), is_stopword("шағым", "kk")
(True, True, False)
"""

from functools import cache
from pathlib import Path

from index.analyzer import fold

_FOLDER = Path(__file__).resolve().parent.parent / "data" / "stopwords"


@cache
def stopwords(language: str) -> frozenset[str]:
    """The folded stop words of ``language`` (kk, ru, en), read once; none for another language."""
    file = _FOLDER / f"{language}.txt"
    if not file.is_file():
        return frozenset()
    return frozenset(fold(line) for line in file.read_text(encoding="utf-8").split())


def is_stopword(word: str, language: str) -> bool:
    """Whether ``word``, carefully typed or not, is a stop word of ``language``."""
    return fold(word) in stopwords(language)
