"""A claim or a quote as the verifier reads it: words with their sentence and clause.

>>> [(w.key, w.clause) for w in read("Ол, АІЖК-нің 240-5-бабы бойынша, шағым бермейді.").words]
[('ол', 0), ('аижк', 1), ('240-5', 1), ('баби', 1), ('боиинша', 1), ('шагим', 2), ('бермеиди', 2)]
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from answer.numbers import Numeral, numerals
from answer.verify.lexicon import lexicon, synonyms
from answer.words import key
from index.concepts import keys as concept_keys
from index.scripts import mend_lookalikes
from index.stemmer import stem

_PART = re.compile(r"\d+(?:-\d+)*|%|[^\W\d_]+|[^\w\s]|\n")
_SENTENCE = frozenset("!?\n")
_CLAUSE = frozenset(",;:()—–")
_GROUPED = re.compile(r"(?<![\d.-])(\d{1,3})[ \u00a0](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: in lower case, folded, whether it began with a capital, where it stands."""

    word: str
    key: str
    capital: bool
    sentence: int
    clause: int
    dash: bool  # a dash or bracket, not a comma, opened its clause


@dataclass(frozen=True, eq=False)  # one object a text, since :func:`read` keeps them
class Text:
    """The words of a text and, computed once, what is read off them."""

    words: tuple[Word, ...]
    language: str
    raw: str

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(word.key for word in self.words)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Their light stems."""
        return tuple(stem(key) for key in self.keys)

    @cached_property
    def roots(self) -> tuple[frozenset[str], ...]:
        """For each word the roots it may have as a Kazakh verb, without negation and voice."""
        return tuple(_roots(word.word) for word in self.words)

    @cached_property
    def senses(self) -> tuple[frozenset[str], ...]:
        """The same with the root that stands for all words of one meaning."""
        return tuple(r | synonyms(k) for r, k in zip(self.roots, self.keys, strict=True))

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """Its numbers, in digits or in words."""
        found = numerals([key(w.word) for w in self.words], self.language)
        return tuple(n for n in found if "%" not in n.value)

    def after(self, at: int) -> str:
        """The folded word after the word ``at``, "" after the last."""
        return self.keys[at + 1] if at + 1 < len(self.keys) else ""

    def sentences(self) -> list[range]:
        """The words of each sentence."""
        return self._runs("sentence")

    def sentence(self, at: int) -> range:
        """The words of the sentence in which the word ``at`` stands."""
        return next(words for words in self.sentences() if at in words)

    def clauses(self) -> list[range]:
        """The words of each clause."""
        return self._runs("clause")

    def _runs(self, name: str) -> list[range]:
        out: list[range] = []
        for at, word in enumerate(self.words):
            if out and getattr(self.words[out[-1].start], name) == getattr(word, name):
                out[-1] = range(out[-1].start, at + 1)
            else:
                out.append(range(at, at + 1))
        return out


@lru_cache(maxsize=16384)
def _roots(word: str) -> frozenset[str]:
    return frozenset(k[1:] for k in concept_keys(word, "kk") if k.startswith("~"))


@lru_cache(maxsize=1024)
def read(text: str, language: str = "kk") -> Text:
    """``text`` cut into words. Case endings hung on numbers and abbreviations are dropped."""
    plain = unicodedata.normalize("NFC", text)
    if language != "en":
        plain = mend_lookalikes(plain)
    plain = re.sub(r":\s*\n", ": ", plain)  # a list goes on with its head
    plain = _GROUPED.sub(r"\1", plain)
    for pattern, by in lexicon().rewrites:
        plain = re.sub(pattern.pattern, by, plain, flags=re.IGNORECASE)
    words: list[Word] = []
    sentence = clause = 0
    dash, before, last = False, "", ""
    for found in _PART.finditer(plain):
        part = found.group()
        if part[0].isalnum() or part == "%":
            hung = before == "-" and (last[-1:].isdigit() or last == "%" or last.isupper())
            if not (hung and len(part) <= 4 and part.islower() and _is_ending(part)):
                words.append(_word(part, sentence, clause, dash))
                last = part
        elif part in _SENTENCE or (part == "." and plain[found.end() : found.end() + 1] in " \n"):
            sentence, clause, dash = sentence + 1, clause + 1, False
        elif part in _CLAUSE or (part == "-" and _spaced(plain, found.start())):
            clause, dash = clause + 1, part not in ",;:"
        before = part if not part.isspace() else before
    return Text(tuple(words), language, text)


@lru_cache(maxsize=1024)
def cut(text: Text, words: range) -> Text:
    """Those words of ``text`` as a text of their own."""
    kept = text.words[words.start : words.stop]
    return Text(kept, text.language, " ".join(word.word for word in kept))


def _word(part: str, sentence: int, clause: int, dash: bool) -> Word:
    low = part.lower()
    return Word(low, key(low), part[0].isupper(), sentence, clause, dash)


def _is_ending(part: str) -> bool:
    return not any(pattern.fullmatch(part) for _, pattern in lexicon().units)


def _spaced(text: str, at: int) -> bool:
    return text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()
