"""What a question says, in any of three languages, as concepts and as terms of Kazakh law.

Words meet the glossary by key, so inflection and careless typing do not matter; the words of a
variant stand in its order, with one other word at most between them.

>>> glossary = Glossary.load()
>>> [m.name for m in glossary.concepts(["ондирип", "алушыдан"], "kk")]
['enforcement.creditor']
>>> glossary.concepts(["судебному", "исполнителю"], "ru")[0].kk[0]
'сот орындаушысы'
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from index.analyzer import distinct, fold, words
from index.concepts import FILE, LANGUAGES, Concept, Variant, keys, read_concepts, variants
from index.likeness import agree, alike, careful, one_slip, prefix
from index.slips import SLIP, Spelling
from index.standins import kinds_of, marked, marks
from index.stopwords import is_stopword

INSERTED = 1  # other words allowed inside a variant: «борышкердің барлық мүлкі»
FOREIGN = 4  # letters a word needs to be read in another language than the question's: «он», «не»
COMMON = 5  # first letters that two Russian forms share, where no key meets: «вернули», «вернуть»
ENDING = 3  # letters that each of the two forms may have after those


@dataclass(frozen=True, slots=True)
class Match:
    """A concept found: tokens[start:end] in ``language``; ``exact`` unless only letters agree."""

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
class _Found:
    """A variant at token positions ``at``; ``alike`` tells how well its letters fit."""

    variant: Variant
    at: tuple[int, ...]
    alike: tuple[int, int]
    exact: bool = True


@dataclass(frozen=True, eq=False)  # one object a file, so that what it found is kept
class Glossary:
    """All concepts with the lookups made from them. Use :meth:`load`."""

    entries: Mapping[str, Concept]
    _by_key: Mapping[tuple[str, str], tuple[Variant, ...]]  # one word: (language, its key)
    _by_two: Mapping[tuple[str, str, str], tuple[Variant, ...]]  # more: keys of the first two
    _by_head: Mapping[tuple[str, str], tuple[Variant, ...]]  # (language, first letters of one word)
    _kinds: Mapping[str, str]  # the kind that a word's Kazakh key is one of: «камаз» a thing
    _spelling: Spelling

    @staticmethod
    def load(file: Path = FILE) -> "Glossary":
        """The glossary of ``file``, read and indexed once a process; IndexError_ if malformed."""
        return _load(file)

    def concepts(
        self,
        tokens: Sequence[str],
        language: str = "kk",
        nested: bool = False,
        spelled: bool = True,
    ) -> list[Match]:
        """The concepts that ``tokens`` name, in the order of the text.

        ``tokens`` are words in lower case, not stemmed and not folded (``analyzer.words``);
        ``language`` is the question's: it wins where a word could be of two languages, and short
        words and its stop words are read in no other. Longest match first; matches share no token.
        Concepts that have one and the same variant are all given, with one span. ``nested`` adds
        those inside longer matches: the bailiff in «приставқа шағым». Where letters are not as they
        were ``spelled`` but turned from another script, they tell no «болған» from «бөлген».
        """
        return list(_matches(self, tuple(tokens), language, nested, spelled))

    def _concepts(
        self, tokens: Sequence[str], language: str, nested: bool, spelled: bool
    ) -> list[Match]:
        care = careful(tokens) if spelled else None
        at = range(len(tokens))
        typed = tokens
        if language == "kk":
            tokens = [self._spelling.meant(token) for token in typed]
        slips = {i for i in at if typed[i] != tokens[i]}
        found = [f for i in at for f in self._at(tokens, i, language, LANGUAGES, care)]
        found = [replace(f, exact=slips.isdisjoint(f.at)) for f in found] if slips else found
        best = _disjoint(found, language)
        taken = {i for f in best for i in f.at}
        free = [i for i in range(len(tokens)) if i not in taken]
        best += _disjoint([f for i in free for f in self._near(tokens[i], i, language)], language)
        for longer in [f.at for f in best if nested and len(f.at) > 1]:
            inside = [f for f in found if set(f.at) < set(longer)]
            best += [f for f in _disjoint(inside, language) if f not in best]
        best.sort(key=lambda f: (f.at[0], -len(f.at)))
        return [
            Match(f.variant.concept, f.at[0], f.at[-1] + 1, f.variant.language, f.exact)
            for f in best
        ]

    def expand(
        self,
        tokens: Sequence[str],
        language: str = "kk",
        matches: Sequence[Match] | None = None,
    ) -> list[str]:
        """The Kazakh terms of law for what ``tokens`` say, without those already said.

        Question words («қанша», «кто») add nothing. ``matches`` are its :meth:`concepts`, for those
        who have them at hand.

        >>> Glossary.load().expand(["взыскатель"], "ru")
        ['өндіріп алушы', 'өндіруші']
        """
        said = {key for token in tokens for key in keys(token, "kk")}
        return distinct(
            term
            for match in (self.concepts(tokens, language) if matches is None else matches)
            if match.concept.field != "question"
            for term in match.kk
            if not said.issuperset(keys(word, "kk")[0] for word in words(term))
        )

    def present(self, tokens: Sequence[str]) -> frozenset[str]:
        """The names of all concepts whose Kazakh term of law stands in a Kazakh text.

        Unlike :meth:`concepts` it keeps shorter terms inside longer ones and looks for no likeness:
        it answers whether a text speaks of a concept at all.
        """
        care = careful(tokens)
        return frozenset(
            found.variant.concept.name
            for i in range(len(tokens))
            for found in self._at(tokens, i, "kk", ("kk",), care)
            if found.variant.law
        )

    def knows(self, word: str, language: str) -> bool:
        """Whether ``word``, in any form, stands in a term of that language."""
        return any((language, key) in self._spelling.known for key in keys(word, language))

    def _at(
        self,
        tokens: Sequence[str],
        start: int,
        language: str,
        tried: Sequence[str],
        care: bool | None,
    ) -> Iterator[_Found]:
        """Every variant that begins at ``start``, read in each language of ``tried``.

        ``care``: whether Kazakh is typed carefully; None where its letters tell nothing.
        """
        token = tokens[start]
        stop = is_stopword(token, language)
        read = self._read if language == "kk" else keys
        for other in tried:
            if stop and other != language:
                continue
            beginning = (
                self._beginning(other, key, tokens, start, read) for key in read(token, other)
            )
            for variant in distinct(chain.from_iterable(beginning)):
                if other != language and sum(map(len, variant.words)) < FOREIGN:
                    continue
                if stop and fold(variant.words[0]) != fold(token):
                    continue
                at = _positions(variant, tokens, start, read)
                said = [tokens[i] for i in at]
                if at and (care is None or other != "kk" or agree(said, variant.words, care)):
                    yield _Found(variant, at, alike(said, variant.words, other == "kk"))

    def _beginning(
        self,
        language: str,
        key: str,
        tokens: Sequence[str],
        start: int,
        read: Callable[[str, str], Sequence[str]],
    ) -> Iterator[Variant]:
        """The variants that may begin at ``start``, whose word has ``key``, by its next words; one
        may come more than once."""
        yield from self._by_key.get((language, key), ())
        for token in tokens[start + 1 : start + 2 + INSERTED]:
            for second in read(token, language):
                yield from self._by_two.get((language, key, second), ())

    def _read(self, token: str, language: str) -> tuple[str, ...]:
        """The keys of ``token``, with the marks of the kinds of things that it may be one of."""
        found = keys(token, language)
        return (*found, *marks(token, found, self._kinds)) if language == "kk" else found

    def _near(self, token: str, at: int, language: str) -> Iterator[_Found]:
        """One-word variants that only resemble ``token``: a rare form, one slip of the hand."""
        if len(token) <= COMMON or is_stopword(token, language):
            return
        folded = fold(token)
        for variant in self._by_head.get((language, folded[:3]), ()):
            word = fold(variant.words[0])
            shared = prefix(folded, word)
            rest = max(len(folded), len(word)) - shared
            inflected = language == "ru" and shared >= COMMON and rest <= ENDING
            if inflected or (len(word) >= SLIP and one_slip(folded, word)):
                yield _Found(variant, (at,), (shared - rest, shared), exact=False)


def _positions(
    variant: Variant,
    tokens: Sequence[str],
    start: int,
    read: Callable[[str, str], Sequence[str]],
) -> tuple[int, ...]:
    """Where the words of ``variant`` stand from ``start`` on; () where they do not.

    What an inserted word parts must be a word of weight: «болса» may not end a term from afar.
    """
    language, spare = variant.language, INSERTED
    out = [start]
    for wanted in variant.keys[1:]:
        at = out[-1] + 1
        while at < len(tokens) and not any(key in wanted for key in read(tokens[at], language)):
            at, spare = at + 1, spare - 1
            if spare < 0:
                return ()
        if at >= len(tokens) or (at > out[-1] + 1 and is_stopword(tokens[at], language)):
            return ()
        out.append(at)
    return tuple(out)


def _rank(found: _Found, language: str) -> tuple[int, int, bool, tuple[int, int]]:
    """More words first, then no gap, the question's language, the best fitting letters."""
    at = found.at
    return len(at), at[0] - at[-1], found.variant.language == language, found.alike


def _disjoint(found: Sequence[_Found], language: str) -> list[_Found]:
    """The best without shared tokens; of equals on one span, one for each concept."""
    holder: dict[int, _Found] = {}
    out: dict[tuple[str, tuple[int, ...]], _Found] = {}
    for one in sorted(found, key=lambda f: _rank(f, language), reverse=True):
        holders = [holder[i] for i in one.at if i in holder]
        if not holders:
            holder.update(dict.fromkeys(one.at, one))
        elif any(h.at != one.at or _rank(h, language) != _rank(one, language) for h in holders):
            continue
        out.setdefault((one.variant.concept.name, one.at), one)
    return list(out.values())


@cache
def _load(file: Path) -> Glossary:
    entries = {concept.name: concept for concept in read_concepts(file)}
    by_key: dict[tuple[str, str], list[Variant]] = {}
    by_two: dict[tuple[str, str, str], list[Variant]] = {}
    by_head: dict[tuple[str, str], list[Variant]] = {}
    kinds = kinds_of(entries)
    every = [marked(v, kinds) for concept in entries.values() for v in variants(concept)]
    for variant in every:
        for key in variant.keys[0]:
            if len(variant.words) == 1:
                by_key.setdefault((variant.language, key), []).append(variant)
            else:
                for second in variant.keys[1]:
                    by_two.setdefault((variant.language, key, second), []).append(variant)
        if len(variant.words) == 1 and variant.concept.field != "question":
            head = variant.language, fold(variant.words[0])[:3]
            by_head.setdefault(head, []).append(variant)
    return Glossary(
        MappingProxyType(entries),
        MappingProxyType({key: tuple(held) for key, held in by_key.items()}),
        MappingProxyType({two: tuple(held) for two, held in by_two.items()}),
        MappingProxyType({key: tuple(held) for key, held in by_head.items()}),
        MappingProxyType(kinds),
        Spelling.of(every),
    )


@lru_cache(maxsize=2048)
def _matches(
    glossary: Glossary, tokens: tuple[str, ...], language: str, nested: bool, spelled: bool
) -> tuple[Match, ...]:
    """The concepts of some words, which one question asks for several times."""
    return tuple(glossary._concepts(tokens, language, nested, spelled))
