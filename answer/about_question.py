"""A question read for :mod:`answer.about`: its words without numbers, years, acts, its subject."""

import re
from dataclasses import dataclass
from functools import lru_cache

from answer import about_words as said
from answer.about_words import squeezed
from answer.lookup_words import ABOUT as POSTPOSITIONS
from answer.lookup_words import ENDINGS, is_filler
from answer.numbers import numerals
from answer.words import keys
from index.analyzer import stems
from ingest.ruling import Ruling


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question without its numbers, and what kinds of words are among them."""

    words: tuple[str, ...]
    years: tuple[str, ...]
    acts: tuple[str, ...]
    subject: bool

    def has(self, roots: tuple[str, ...]) -> bool:
        """Whether a word begins with one of ``roots``."""
        return any(word.startswith(roots) for word in self.words)

    def any(self, words: frozenset[str]) -> bool:
        """Whether one of ``words`` is there whole."""
        return any(word in words for word in self.words)

    @property
    def when(self) -> bool:
        """Whether a time is asked for: «қашан», «қай жылы»."""
        return self.any(said.WHEN)

    @property
    def which_act(self) -> bool:
        """Whether a person, body, act or number is asked for."""
        return self.any(said.WHO) or self.has(said.ACT) or self.has(said.NUMBER)


def read(question: str, ruling: Ruling, language: str, focus: str | None) -> Asked | None:
    """The question's words; None where a «қаулы» in it is somebody else's."""
    typed = keys(question, language)
    found = numerals(typed, language)
    used = {i for one in found for i in range(one.first, one.last)}
    words = [squeezed(word) for word in typed]
    subject = focus == "header"
    acts: list[str] = []
    for at, word in enumerate(words):
        if word in said.LAW and at and words[at - 1] in said.THIS:
            subject, words[at] = True, said.RULING[0]
        if not word.startswith(said.RULING):
            continue
        own = any(w.startswith(said.OWN_RULING) for w in words[max(0, at - 3) : at])
        if word.startswith("каулиси") and not own:
            return None
        subject = True
        acts += [one.value for one in found if at in (one.last, one.first - 1)]
    acts += re.findall(r"№\s*(\d+)", question)
    named = [one.value for one in found if words[one.last : one.last + 1] == ["жилги"]]
    years = tuple(one.value for one in found if re.fullmatch(r"(19|20)\d\d", one.value))
    left = tuple(word for i, word in enumerate(words) if i not in used)
    asked = Asked(left, years, tuple(dict.fromkeys(a for a in acts if len(a) < 4)), subject)
    other = {*asked.acts, *named} - {ruling.number, *(str(int(p)) for p in ruling.date.split("-"))}
    if "кушине" in words or (other and not asked.has(said.CHANGE + said.REPEAL)):
        return None
    return asked


def plain_words(text: str, language: str) -> tuple[str, ...]:
    """The words of ``text`` without its numbers, as the lists compare them."""
    typed = keys(text, language)
    used = {i for one in numerals(typed, language) for i in range(one.first, one.last)}
    return tuple(squeezed(word) for i, word in enumerate(typed) if i not in used)


def unexplained(asked: Asked, groups: tuple[tuple[str, ...], ...]) -> list[str]:
    """The words that none of the lists explains."""
    lists = said.WHEN | said.WHO | said.WHAT | said.ABOUT | said.FOR_WHAT | said.COUNT | said.WHY
    known = lists | said.SOFT | said.TAG | said.NOT_IN_FORCE | ENDINGS | POSTPOSITIONS
    roots = tuple(root for group in groups for root in group)
    return [
        word
        for word in asked.words
        if word not in known and not word.startswith(roots) and not is_filler(word)
    ]


@lru_cache(maxsize=4)
def vocabulary(ruling: Ruling) -> frozenset[str]:
    """The stems of the ruling's own text: words that make a question one about its content."""
    text = " ".join(paragraph.text for paragraph in ruling.paragraphs)
    return frozenset(stem for stem in stems(text) if len(stem) > 3)
