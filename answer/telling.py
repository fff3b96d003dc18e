"""Where a ruling tells a term: in its own words, or as a concept of law that is called otherwise.

«Аукцион» stands in a sentence with «электрондық аукцион», and «жария сауда-саттық» tells the same.
Only what is surely meant counts: a concept whose term of law is there, or the words themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from answer.places import Place
from index.analyzer import fold, question_text, stems, words
from index.chunks import pieces
from index.concepts import keys, variants
from index.glossary import Glossary, Match
from index.query import LIGHT, UNSAID
from index.stemmer import stem
from index.stopwords import is_stopword
from ingest.ruling import Ruling, Source


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that a term speaks of: the concepts that it may be, the stems that it is said in.

    ``light``: only such as any topic has (a time, a thing done).
    """

    concepts: frozenset[str]
    stems: tuple[str, ...]
    light: bool = False

    def in_words(self, sentence: str) -> bool:
        """Whether its words stand in a row in a Kazakh sentence."""
        said, wanted = stems(sentence), list(self.stems)
        return any(said[i : i + len(wanted)] == wanted for i in range(len(said)))

    def told(self, sentence: str) -> bool:
        """Whether a Kazakh sentence tells it, in whatever words."""
        return bool(self.concepts & _concepts(sentence)) or self.in_words(sentence)


@dataclass(frozen=True, slots=True)
class Term:
    """What is looked for, as it is shown («мемлекеттік баж») and as it is compared.

    ``parts`` are its words one by one, with the concepts inside its own.
    """

    shown: str
    units: tuple[Unit, ...]
    parts: tuple[Unit, ...]

    @property
    def scattered(self) -> "Term":
        """The same, its words anywhere in one sentence."""
        return Term(self.shown, self.parts[1:], ())

    def told(self, sentence: str) -> bool:
        """Whether one sentence tells all of it."""
        return all(unit.told(sentence) for unit in self.units)

    def in_words(self, sentence: str) -> bool:
        """Whether one sentence has all of its own words."""
        return all(unit.in_words(sentence) for unit in self.units)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells a term, and whether in the term's own words."""

    place: Place
    in_words: bool


def term_of(text: str, language: str, literal: bool = False) -> Term | None:
    """The term as it was typed, read; None where it says nothing or is typed with a slip.

    ``literal``: its words alone are meant («“аукцион” сөзі»), not what they stand for.
    """
    spoken = words(question_text(text, language))
    matches = [] if literal else Glossary.load().concepts(spoken, language)
    if not all(match.exact for match in matches):
        return None
    matches = [match for match in matches if match.concept.field != UNSAID]
    units: list[Unit] = []
    for start, end in dict.fromkeys((match.start, match.end) for match in matches):
        meant = [match.concept for match in matches if match.start == start]
        said = tuple(stem(fold(word)) for word in spoken[start:end])
        light = all(concept.field in LIGHT for concept in meant)
        units.append(Unit(frozenset(concept.name for concept in meant), said, light))
    held = {i for match in matches for i in range(match.start, match.end)}
    units += [
        _of_word(word)
        for i, word in enumerate(spoken)
        if i not in held and not is_stopword(word, language)
    ]
    shown = text if len(units) > 1 else _dictionary_form(matches, spoken) or text
    return Term(shown, tuple(units), _parts(spoken, language)) if units else None


def _parts(spoken: Sequence[str], language: str) -> tuple[Unit, ...]:
    inside = Glossary.load().concepts(spoken, language, nested=True)
    names = [match.name for match in inside if match.concept.field not in {UNSAID, *LIGHT}]
    said = [word for word in spoken if not is_stopword(word, language)]
    return (Unit(frozenset(names), ("",)), *(_of_word(word) for word in said))


def _of_word(word: str) -> Unit:
    return Unit(frozenset(), (stem(fold(word)),))


def _dictionary_form(matches: Sequence[Match], spoken: Sequence[str]) -> str:
    """«мемлекеттік баж» for «мемлекеттік бажға»: the glossary's form of all that was typed."""
    for match in matches:
        for variant in variants(match.concept):
            if variant.language == match.language and len(variant.words) == len(spoken):
                pairs = zip(spoken, variant.keys, strict=True)
                if all({*keys(word, match.language)} & {*known} for word, known in pairs):
                    return " ".join(variant.words)
    return ""


def tellings(ruling: Ruling, term: Term) -> list[Telling]:
    """The sentence of the header, the preamble and each paragraph that tells it, in that order.

    The first with the term's own words, else the first; notes and excluded paragraphs tell nothing.
    """
    out = []
    for name, source, text in _texts(ruling):
        told = [
            Telling(Place(name, source, start, end), term.in_words(text[start:end]))
            for level, start, end in pieces(text)
            if level == "sentence" and term.told(text[start:end])
        ]
        if told:
            out.append(next((one for one in told if one.in_words), told[0]))
    return out


def tells_part(ruling: Ruling, term: Term) -> bool:
    """Whether a part of what is looked for is told somewhere: «шағым» of «шағым беру мерзімі»."""
    return any(part.told(text) for part in term.parts for _, _, text in _texts(ruling))


def _texts(ruling: Ruling) -> Iterator[tuple[str, Source, str]]:
    yield "header", "header", ruling.header
    yield "preamble", "preamble", ruling.preamble
    for paragraph in ruling.paragraphs:
        if not paragraph.excluded:
            yield paragraph.number, "text", paragraph.text


@lru_cache(maxsize=4096)
def _concepts(sentence: str) -> frozenset[str]:
    """The concepts whose term of law stands in a Kazakh sentence, each in its own sense."""
    spoken = words(sentence)
    glossary = Glossary.load()
    found = glossary.concepts(spoken, "kk", nested=True)
    taken = [any(_takes(other, one, spoken) for other in found) for one in found]
    senses = {one.name for one, other in zip(found, taken, strict=True) if not other}
    lost = {one.name for one, other in zip(found, taken, strict=True) if other} - senses
    return glossary.present(spoken) - lost


def _takes(other: Match, one: Match, spoken: Sequence[str]) -> bool:
    """Whether a longer match takes the word for another sense: «шара ретінде бағалануға тиіс»
    values no property.
    """
    inside = other.start <= one.start and one.end <= other.end
    longer = other.end - other.start > one.end - one.start == 1
    if other.name == one.name or not (inside and longer):
        return False
    said = {*keys(spoken[one.start], "kk")}
    return any(
        len(variant.words) == 1 and variant.law and variant.language == "kk"
        for variant in variants(other.concept)
        if said & {*keys(variant.words[0], "kk")}
    )
