"""The rows of the legal glossary and the keys by which words meet them.

Source: ``data/glossary.tsv``, a row a concept (``field.name``): the terms of law (kk), of everyday
speech (kk_everyday), Russian and English, variants parted by "; ", the first one canonical. It is
knowledge of the language and of the law's vocabulary alone: it knows no ruling and no question.

>>> keys("сатылады", "kk"), keys("судебному", "ru"), keys("bailiffs", "en")
(('сатилади', 'сатилад', 'сатила', '~сатил', '~сат', '~сатила'), ('судебн',), ('bailiff',))
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from errors import IndexError_
from index.analyzer import fold, words
from index.nouns import noun, noun_roots
from index.russian_english import english_key, russian_key
from index.verbs import infinitive_root, verb_roots

FILE = Path(__file__).resolve().parent.parent / "data" / "glossary.tsv"
HEADER = ("concept", "kk", "kk_everyday", "ru", "en")
LANGUAGES = ("kk", "ru", "en")
VERB = "~"  # before the root of a verb, which no noun has


@dataclass(frozen=True, slots=True)
class Concept:
    """One row: variants in dictionary form, the canonical one first."""

    name: str
    kk: tuple[str, ...]
    kk_everyday: tuple[str, ...]
    ru: tuple[str, ...]
    en: tuple[str, ...]

    @property
    def field(self) -> str:
        """The part of law or of speech it belongs to: "court" of "court.complaint"."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Variant:
    """One variant as it is matched: its words, the keys of each; ``law`` unless everyday speech."""

    concept: Concept
    language: str
    words: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    law: bool


@lru_cache(maxsize=32768)
def keys(word: str, language: str) -> tuple[str, ...]:
    """The keys of a word as it stands in a text: in Kazakh all dictionary forms it may have."""
    if language != "kk":
        return (russian_key(word) if language == "ru" else english_key(word),)
    folded = fold(word)
    return (*noun_roots(folded), *(VERB + root for root in verb_roots(folded)))


def _dictionary_keys(word: str, language: str, alone: bool) -> tuple[str, ...]:
    """The keys of a variant's word: in Kazakh its own form, with a verb's root if an infinitive.

    A word that does not stand ``alone`` may be inflected: «мүліктің құны» meets «мүлкінің құны».
    """
    if language != "kk":
        return keys(word, language)
    folded = fold(word)
    root = infinitive_root(folded)
    return (*((noun(folded),) if alone else noun_roots(folded)), *((VERB + root,) if root else ()))


def variants(concept: Concept) -> Iterator[Variant]:
    """All variants of ``concept``, those of law first."""
    columns = (
        ("kk", True, concept.kk),
        ("kk", False, concept.kk_everyday),
        ("ru", True, concept.ru),
        ("en", True, concept.en),
    )
    for language, law, terms in columns:
        for term in terms:
            said = tuple(words(term))
            yield Variant(
                concept,
                language,
                said,
                tuple(_dictionary_keys(w, language, alone=len(said) == 1) for w in said),
                law,
            )


def read_concepts(file: Path = FILE) -> Iterator[Concept]:
    """The rows of ``file``; IndexError_ where one is not five cells or a needed cell is empty."""
    lines = file.read_text(encoding="utf-8").splitlines()
    if not lines or tuple(lines[0].split("\t")) != HEADER:
        raise IndexError_(
            f"{file}, line 1: expected the header {', '.join(HEADER)} between tabs, found "
            f"{lines[0] if lines else 'nothing'!r}; put the header back"
        )
    for number, line in enumerate(lines[1:], 2):
        cells = [tuple(v for v in cell.split("; ") if v) for cell in line.split("\t")]
        if len(cells) != len(HEADER) or not all((cells[0], cells[1], cells[3], cells[4])):
            raise IndexError_(
                f"{file}, line {number}: found {sum(map(bool, cells))} filled cells, expected "
                f"{len(HEADER)} between tabs, of which only kk_everyday may be empty; mend the row"
            )
        yield Concept(cells[0][0], *cells[1:])
