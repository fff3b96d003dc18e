"""The legal glossary: what a question says, in any of three languages, as terms of Kazakh law.

Source: ``data/glossary.tsv``, a row a concept (``field.name``), with the variants of law (kk), of
everyday speech (kk_everyday), Russian and English; the first variant is the canonical one. It is
knowledge of the language and of the law's vocabulary alone: it knows no ruling and no question.

Words meet by key (folded light stem, or Snowball stem), so inflection and careless typing do not
matter; the words of a variant stand in its order, with one other word at most between them.

>>> glossary = Glossary.load()
>>> [m.name for m in glossary.concepts(["приставтың", "үстінен", "шагым"], "kk")]
['enforcement.bailiff', 'court.complaint']
>>> glossary.concepts(["судебному", "исполнителю"], "ru")[0].kk[0]
'сот орындаушысы'
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from errors import IndexError_
from index.analyzer import distinct, fold, words
from index.russian_english import english_key, russian_key
from index.stemmer import stem
from index.stopwords import is_stopword

FILE = Path(__file__).resolve().parent.parent / "data" / "glossary.tsv"
HEADER = ("concept", "kk", "kk_everyday", "ru", "en")

INSERTED = 1  # other words allowed inside a variant: «борышкердің барлық мүлкі»
FOREIGN = 4  # letters a word needs to be read in another language than the question's: «он», «не»
COMMON = 5  # first letters that two forms share, where no key meets: «продают», «продать»
ENDING = 4  # letters that each of the two forms may have after those


def _kazakh_key(word: str) -> str:
    return stem(fold(word))


KEYS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"kk": _kazakh_key, "ru": russian_key, "en": english_key}
)


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
class Match:
    """A concept found: tokens[start:end] in ``language``; ``exact`` unless only alike in letters."""

    concept: Concept
    start: int
    end: int
    language: str
    exact: bool = True

    @property
    def name(self) -> str:
        """The concept's name, "court.complaint"."""
        return self.concept.name

    @property
    def kk(self) -> tuple[str, ...]:
        """The Kazakh terms of law, canonical first, for the expansion of a question."""
        return self.concept.kk


@dataclass(frozen=True, slots=True)
class _Variant:
    """One variant of one concept as it is matched; ``law`` unless it is everyday speech."""

    concept: Concept
    language: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    law: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A variant at token positions ``at``; ``alike`` is how well its letters fit, best highest."""

    variant: _Variant
    at: tuple[int, ...]
    alike: tuple[int, int]
    exact: bool = True


def _prefix(one: str, other: str) -> int:
    """The number of first letters that two words share."""
    for i, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return i
    return min(len(one), len(other))


def _alike(token: str, word: str) -> tuple[int, int]:
    """How well a token fits a variant's word: shared first letters as typed, letters left over.

    «құны» fits «құн» better than «күн», though their keys are one.
    """
    shared = _prefix(token, word)
    return shared, shared - len(word)


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter changed, lost, added or two swapped make ``other`` of ``one``."""
    if abs(len(one) - len(other)) > 1:
        return False
    head = _prefix(one, other)
    a, b = one[head:], other[head:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


@dataclass(frozen=True)
class Glossary:
    """All concepts with the lookups made from them. Use :meth:`load`."""

    entries: Mapping[str, Concept]
    _by_first: Mapping[tuple[str, str], tuple[_Variant, ...]]
    _by_head: Mapping[tuple[str, str], tuple[_Variant, ...]]

    @staticmethod
    def load(file: Path = FILE) -> "Glossary":
        """The glossary of ``file``, read and indexed once a process (about 0.2 s).

        Raises IndexError_ where a row is not five cells or a needed cell is empty.
        """
        return _load(file)

    def concepts(self, tokens: Sequence[str], language: str = "kk") -> list[Match]:
        """The concepts that ``tokens`` name, in the order of the text.

        ``tokens`` are words in lower case, not stemmed and not folded (``analyzer.words``);
        ``language`` is the question's: it wins where a word could be of two languages, and short
        words and its stop words are read in no other. Longest match first; matches share no token.
        Concepts with the same variant are all given, with the same span.
        """
        found = [f for i in range(len(tokens)) for f in self._at(tokens, i, language)]
        found.sort(key=lambda f: _rank(f, language), reverse=True)
        matches = _disjoint(found, language)
        taken = {i for m in matches for i in m.at}
        loose = [
            f for i in range(len(tokens)) if i not in taken for f in self._near(tokens[i], i, language)
        ]
        loose.sort(key=lambda f: _rank(f, language), reverse=True)
        matches += _disjoint(loose, language)
        matches.sort(key=lambda f: f.at)
        return [
            Match(f.variant.concept, f.at[0], f.at[-1] + 1, f.variant.language, f.exact)
            for f in matches
        ]

    def expand(self, tokens: Sequence[str], language: str = "kk") -> list[str]:
        """The Kazakh terms of law for what ``tokens`` say, without those already said.

        Question words («қанша», «кто») and words alike by letters alone add nothing.

        >>> Glossary.load().expand(["пристав"], "ru")
        ['сот орындаушысы', 'орындаушы']
        """
        said = {_kazakh_key(t) for t in tokens}
        terms = [
            term
            for match in self.concepts(tokens, language)
            if match.concept.field != "question"
            for term in match.kk
            if not said.issuperset(_kazakh_key(w) for w in words(term))
        ]
        return distinct(terms)

    def present(self, tokens: Sequence[str]) -> frozenset[str]:
        """The names of all concepts whose Kazakh term of law stands in a Kazakh text.

        Unlike :meth:`concepts` it keeps shorter terms inside longer ones: it answers whether a
        text speaks of a concept at all.
        """
        return frozenset(
            found.variant.concept.name
            for i in range(len(tokens))
            for found in self._at(tokens, i, "kk", ("kk",))
            if found.variant.law
        )

    def _at(
        self, tokens: Sequence[str], start: int, language: str, tried: Sequence[str] = tuple(KEYS)
    ) -> Iterator[_Found]:
        """Every variant that begins at ``start``."""
        for other in tried:
            key = KEYS[other]
            if other != language and is_stopword(tokens[start], language):
                continue
            for variant in self._by_first.get((other, key(tokens[start])), ()):
                if other != language and sum(map(len, variant.words)) < FOREIGN:
                    continue
                at = _positions(variant, tokens, start)
                if at:
                    fits = [_alike(tokens[i], w) for i, w in zip(at, variant.words, strict=True)]
                    yield _Found(variant, at, (sum(f[0] for f in fits), sum(f[1] for f in fits)))

    def _near(self, token: str, at: int, language: str) -> Iterator[_Found]:
        """One-word variants that only resemble ``token``: a rare verb form, one slip of the hand."""
        if len(token) < COMMON + 1 or is_stopword(token, language):
            return
        folded = fold(token)
        for other in KEYS:
            for variant in self._by_head.get((other, folded[:3]), ()):
                word = fold(variant.words[0])
                shared = _prefix(folded, word)
                ends = max(len(folded), len(word)) - shared
                if (shared >= COMMON and ends <= min(ENDING, shared - 1)) or (
                    len(word) > COMMON and _one_slip(folded, word)
                ):
                    yield _Found(variant, (at,), (shared, -ends), exact=False)


def _positions(variant: _Variant, tokens: Sequence[str], start: int) -> tuple[int, ...]:
    """Where the words of ``variant`` stand from ``start`` on; () where they do not."""
    key, at, spare = KEYS[variant.language], start, INSERTED
    out = [start]
    for wanted in variant.keys[1:]:
        at += 1
        while at < len(tokens) and key(tokens[at]) != wanted and spare:
            at, spare = at + 1, spare - 1
        if at >= len(tokens) or key(tokens[at]) != wanted:
            return ()
        out.append(at)
    return tuple(out)


def _rank(found: _Found, language: str) -> tuple[int, int, bool, tuple[int, int]]:
    """More words first, then no gap, the question's language, the best fitting letters."""
    at = found.at
    return len(at), at[0] - at[-1], found.variant.language == language, found.alike


def _disjoint(ranked: Sequence[_Found], language: str) -> list[_Found]:
    """The best of ``ranked`` (best first) without shared tokens; equals on one span all stay."""
    owner: dict[int, _Found] = {}
    out: dict[tuple[str, tuple[int, ...]], _Found] = {}
    for found in ranked:
        holders = [owner.get(i) for i in found.at]
        if not any(holders):
            owner.update(dict.fromkeys(found.at, found))
        elif any(h is None or h.at != found.at for h in holders) or any(
            h is not None and _rank(h, language) != _rank(found, language) for h in holders
        ):
            continue
        out.setdefault((found.variant.concept.name, found.at), found)
    return list(out.values())


def _read(file: Path) -> Iterator[Concept]:
    """The rows of ``file``, checked."""
    lines = file.read_text(encoding="utf-8").splitlines()
    if not lines or tuple(lines[0].split("\t")) != HEADER:
        raise IndexError_(f"{file}: the first line must be the header {', '.join(HEADER)}")
    for number, line in enumerate(lines[1:], 2):
        cells = [tuple(v for v in c.split("; ") if v) for c in line.split("\t")]
        if len(cells) != len(HEADER) or not all((cells[0], cells[1], cells[3], cells[4])):
            raise IndexError_(
                f"{file}, line {number}: found {len(cells)} cells, expected {len(HEADER)} between "
                "tabs, of which only kk_everyday may be empty; mend the row"
            )
        yield Concept(cells[0][0], *cells[1:])


@cache
def _load(file: Path) -> Glossary:
    entries = {concept.name: concept for concept in _read(file)}
    first: dict[tuple[str, str], list[_Variant]] = {}
    head: dict[tuple[str, str], list[_Variant]] = {}
    for concept in entries.values():
        columns = (("kk", True, concept.kk), ("kk", False, concept.kk_everyday))
        for language, law, terms in (*columns, ("ru", True, concept.ru), ("en", True, concept.en)):
            for term in terms:
                said = tuple(words(term))
                keys = tuple(map(KEYS[language], said))
                variant = _Variant(concept, language, said, keys, law)
                first.setdefault((language, keys[0]), []).append(variant)
                if len(said) == 1 and concept.field != "question":
                    head.setdefault((language, fold(said[0])[:3]), []).append(variant)
    return Glossary(
        MappingProxyType(entries),
        MappingProxyType({k: tuple(v) for k, v in first.items()}),
        MappingProxyType({k: tuple(v) for k, v in head.items()}),
    )
