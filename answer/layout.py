"""A question typed while the other keyboard layout was on, read as it was meant.

«cfyrwbz» is «санкция» under the English layout, «if5sv» is «шағым» of the Kazakh one, whose digit
row has letters, and «ыфтсешщт» is "sanction" under the Russian one. The other reading is taken only
where known words make up most of it and hardly any of what was typed: stop words, words of the
glossary, of the ruling, of small talk. Names, abbreviations and Kazakh in Latin letters stay.

>>> relaid("cfyrwbz"), relaid("if5sv vthp3v3 0fyif&"), relaid("црфе шы еру вуфвдшту")
('санкция', 'шағым мерзімі қанша?', 'what is the deadline')
>>> relaid("sot oryndaushysy"), relaid("АІЖК 240-5"), relaid("IBAN"), relaid("what is a sanction")
('sot oryndaushysy', 'АІЖК 240-5', 'IBAN', 'what is a sanction')
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from answer.language import FUNCTION_WORDS
from answer.small_talk import small_talk
from answer.words import key
from index.analyzer import fold, words
from index.glossary import Glossary
from index.scripts import latin_to_cyrillic, layout_to_cyrillic, russian_to_cyrillic
from index.stemmer import stem
from index.stopwords import is_stopword

MOST = 0.5  # of the letters that a reading's known words must have
PLAIN = 0.6  # of the letters of what was typed in known words, with which nothing is read anew
CLEARLY = 3  # times as many letters in known words as what was typed has
LEAST = 4  # letters of known words without which nothing is read anew

_ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_SHIFTED = str.maketrans("[];',.`", '{}:"<>~')
_ROW, _ROW_KEYS, _ROW_SHIFTED = "әіңғүұқөһ", "234589" + "0-=", "@#$%*()_+"
_TO_CYRILLIC = str.maketrans(
    _ENGLISH + _ENGLISH.upper().translate(_SHIFTED) + "&", _RUSSIAN + _RUSSIAN.upper() + "?"
)
_CAPITALS = str.maketrans(_ROW_SHIFTED, _ROW.upper())
_TO_LATIN = str.maketrans(
    _RUSSIAN + _RUSSIAN.upper() + _ROW + _ROW.upper(),
    _ENGLISH + _ENGLISH.upper().translate(_SHIFTED) + _ROW_KEYS * 2,
)
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_LETTER = re.compile(r"[^\W\d_]")
_CAPITAL = re.compile(r"[@#$%*_+]|\)(?=[A-Za-z0-9;',.`\[\]])|^\((?=[^)]+$)")
_WORD = re.compile(r"\W*[^\W\d_]+(?:[-'’`][^\W\d_]+)*\W*")
_SIGNS = re.compile(r"([(«\"]*)(.*?)([.,;:!?)»\"/]*)")  # what may stand round a word
_STOPS = str.maketrans("/", ".")  # the key of the Russian full stop


@dataclass(frozen=True, slots=True)
class _Read:
    """One token as typed and as meant, with the letters of known words in both."""

    typed: str
    meant: str
    known_typed: int
    known_meant: int

    @property
    def letters(self) -> int:
        """The letters of the reading."""
        return len(_LETTER.findall(self.meant))

    @property
    def sure(self) -> bool:
        """Whether it is a word of some length in the other layout, and none as typed."""
        return self.known_meant >= LEAST and not self.known_typed and not _short_name(self.typed)


def relaid(question: str, terms: Collection[str] = ()) -> str:
    """``question`` as meant; itself unless another layout makes words of it.

    ``terms`` are the search terms of the ruling.
    """
    tokens = question.split()
    if _is_plain(tokens, terms):
        return question
    for to_latin in (False, True):
        read = {
            at: _read(token, to_latin, terms, _ends(tokens[at + 1 :]))
            for at, token in _convertible(tokens, to_latin)
        }
        if not read:
            continue
        others = any(_LETTER.search(t) for at, t in enumerate(tokens) if at not in read)
        if others or not _better(list(read.values())):
            taken = {at: one.meant for at, one in read.items() if others and one.sure}
        else:
            taken = {at: one.meant for at, one in read.items()}
        if taken:
            return " ".join(taken.get(at, token) for at, token in enumerate(tokens))
    return question


def _is_plain(tokens: list[str], terms: Collection[str]) -> bool:
    """Whether all is of one script and most of its letters are of known words, as typed."""
    letters = _LETTER.findall(" ".join(tokens))
    latin = {bool(_LATIN_LETTER.match(letter)) for letter in letters}
    known = sum(_known(token, terms) for token in tokens if _WORD.fullmatch(token))
    return len(latin) == 1 and known >= PLAIN * len(letters)


def _convertible(tokens: list[str], to_latin: bool) -> Iterator[tuple[int, str]]:
    """The tokens with letters of the layout that was on, and with no other ones."""
    for at, token in enumerate(tokens):
        letters = _LETTER.findall(token)
        latin = [bool(_LATIN_LETTER.match(letter)) for letter in letters]
        if letters and (not any(latin) if to_latin else all(latin)):
            yield at, token


def _better(read: list[_Read]) -> bool:
    """Whether the whole question is clearly more of a question in the other layout."""
    meant, typed = " ".join(r.meant for r in read), " ".join(r.typed for r in read)
    if _courtesy(meant) and not _courtesy(typed):
        return True
    known, as_typed = sum(r.known_meant for r in read), sum(r.known_typed for r in read)
    if len(read) == 1 and _short_name(read[0].typed):
        return False
    row = any(re.match(r"[2-589=]", r.typed) and not is_stopword(r.meant, "kk") for r in read)
    least = 2 if row else LEAST  # «3c» is «іс»
    share = known / max(1, sum(r.letters for r in read))
    return known >= least and share >= MOST and known > CLEARLY * as_typed


def _short_name(token: str) -> bool:
    """Whether it looks like an abbreviation: «ЧСИ», "XCB"."""
    return token.isupper() and len(_LETTER.findall(token)) < LEAST + 2


def _courtesy(text: str) -> bool:
    return any(small_talk(text, language) is not None for language in ("kk", "ru", "en"))


def _ends(after: list[str]) -> bool:
    """Whether a sentence may end before those tokens."""
    return not after or after[0][0].isupper()


def _read(token: str, to_latin: bool, terms: Collection[str], ends: bool) -> _Read:
    readings = list(_latin_readings(token) if to_latin else _cyrillic_readings(token))
    known = [_known(reading, terms) for reading in readings]
    best = max(range(len(readings)), key=lambda i: known[i])  # the first among equals
    signs = "," + "." * ends  # «б» ends few words
    whole = known[0] == len(_LETTER.findall(readings[0]))
    if not to_latin and token[-1] in signs and whole and not is_stopword(readings[best], "ru"):
        best = 0
    typed = _known(token, terms) if _WORD.fullmatch(token) else 0
    return _Read(token, readings[best], typed, known[best])


def _cyrillic_readings(token: str) -> Iterator[str]:
    """The token under the Russian layout, with digits of the Kazakh row as letters; signs at its
    borders may be signs («cfyrwbz,») or letters («gjlf.»)."""
    found = _SIGNS.fullmatch(token)
    before, core, after = found.groups() if found else ("", token, "")
    for first, middle, last in ((before, core, after), ("", before + core, after), ("", token, "")):
        if _CAPITAL.search(middle):
            middle = middle.translate(_CAPITALS)
        turned = middle.translate(_TO_CYRILLIC)
        for word in (turned, turned.replace("-", "ө")):
            yield first + layout_to_cyrillic(word) + last.translate(_STOPS)


def _latin_readings(token: str) -> Iterator[str]:
    """The token under the English layout: a last comma is its question mark."""
    turned = token.translate(_TO_LATIN)
    yield f"{turned[:-1]}?" if token.endswith(",") else turned


def _known(text: str, terms: Collection[str]) -> int:
    """The letters of the words of ``text`` that are known."""
    return sum(len(word) for word in words(text) if word.isalpha() and _is_known(word, terms))


def _is_known(word: str, terms: Collection[str]) -> bool:
    if _LATIN_LETTER.search(word):
        kazakh, russian = latin_to_cyrillic(word), russian_to_cyrillic(word)
        return _said(word, "en") or _said(kazakh, "kk") or _said(russian, "ru")
    root = stem(fold(word))
    held = len(root) >= LEAST and f"={word[: len(root)]}" in terms
    return held or _said(word, "kk") or _said(word, "ru")


def _said(word: str, language: str) -> bool:
    """Whether it is a word of that language."""
    if is_stopword(word, language) or key(word) in FUNCTION_WORDS[language]:
        return True
    return len(word) > 1 and Glossary.load().knows(word, language)
