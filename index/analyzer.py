"""How text becomes search terms: one readable place for folding, words, stems and 4-grams.

Both sides of the lexical search, the ruling and the question, go through :func:`terms`.

>>> fold("Сот орындаушысының қаулысы")
'сот ориндаушисинин каулиси'
>>> words("АІЖК-нің 240-5-бабы, 11-1-тармақ, 9 күн")
['аіжк', 'нің', '240-5', 'бабы', '11-1', 'тармақ', '9', 'күн']
>>> terms("мүлікті")[0]
'мулк'
"""

import re
import unicodedata
from collections.abc import Hashable, Iterable
from typing import TypeVar

from index.scripts import latin, russian_to_cyrillic, to_cyrillic
from index.stemmer import stem

VERSION = "1"  # raise it when the terms change: the manifest holds it, and old indexes are rebuilt

T = TypeVar("T", bound=Hashable)

GRAM = 4  # 4-grams of the folded word: best of 3, 4, 5 on outside Kazakh text

_FOLD = str.maketrans("әғқңөұүһіыйё", "агкноуухииие")
_WORD = re.compile(r"\d+(?:-\d+)*|[^\W\d_]+")


def fold(text: str) -> str:
    """Lower case without Kazakh letters: one form for «қаулы», «каулы» and «кaулы»-like typing.

    ә→а ғ→г қ→к ң→н ө→о ұ,ү→у һ→х and і,ы,й→и, ё→е. It merges 1.8 % of Kazakh word types and
    absorbs Russian-keyboard typing, official misspellings and the Latin i.
    """
    return unicodedata.normalize("NFC", text).lower().translate(_FOLD)


def words(text: str) -> list[str]:
    """The words and numbers of ``text`` in order, lower case; «240-5» and «9» stay whole."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def stems(text: str) -> list[str]:
    """Folded light stems of the words of ``text``, numbers as they are.

    >>> stems("Борышкердің мүлкіне")
    ['боришкер', 'мулк']
    """
    return [stem(fold(word)) for word in words(text)]


def grams(word: str) -> list[str]:
    """The 4-grams of one folded word with its borders marked; none for a number.

    >>> grams("сот")
    ['_сот', 'сот_']
    """
    if not word.isalpha():
        return []
    framed = f"_{word}_"
    return [framed[i : i + GRAM] for i in range(max(1, len(framed) - GRAM + 1))]


def terms(text: str) -> list[str]:
    """The search terms of ``text``: each word's stem, folded («күні» and «куни» meet) and with its
    own letters («=күн», so «құн» stays apart where people type Kazakh letters), then its 4-grams.

    Measured on outside Kazakh questions (nDCG@10, k1 1.2, b 0.75): stems 0.811, stems and 4-grams
    0.844, all three 0.850; typed without Kazakh letters 0.849.

    >>> terms("құны")
    ['кун', '=құн', '_кун', 'куни', 'уни_']
    """
    out: list[str] = []
    for word in words(text):
        folded = fold(word)
        root = stem(folded)
        out.append(root)
        if folded.isalpha():
            out.append(f"={word[: len(root)]}")
            out.extend(grams(folded))
    return out


def question_text(question: str, language: str) -> str:
    """The question as both searches read it: Kazakh and Russian in Cyrillic, English as typed."""
    if language == "kk":
        return to_cyrillic(question)
    return russian_to_cyrillic(question) if language == "ru" and latin(question) else question


def distinct(items: Iterable[T]) -> list[T]:
    """The items without repeats, first order kept."""
    return list(dict.fromkeys(items))
