"""Search keys of Russian and English words, for the legal glossary.

Snowball's stemmers, with ё read as е first. A key is never shown; it only has to be the same for
the forms of one word. Verbs of two aspects («подать», «подавать») have two keys: the glossary
lists both.

>>> russian_key("судебному"), russian_key("судебный")
('судебн', 'судебн')
>>> english_key("bailiffs"), english_key("creditor's")
('bailiff', 'creditor')
"""

from functools import lru_cache
from typing import Any


def _stemmer(language: str) -> Any:
    """A stemmer of ``language`` ("russian", "english"). It keeps the word that it is at in itself,
    so that two threads must not share one; a new one costs a hundredth of a word.
    """
    import snowballstemmer

    return snowballstemmer.stemmer(language)


@lru_cache(maxsize=16384)
def russian_key(word: str) -> str:
    """The key of one Russian word in lower case, ё as е."""
    return str(_stemmer("russian").stemWord(word.lower().replace("ё", "е")))


@lru_cache(maxsize=16384)
def english_key(word: str) -> str:
    """The key of one English word in lower case, a possessive 's dropped."""
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    return str(_stemmer("english").stemWord(low))
