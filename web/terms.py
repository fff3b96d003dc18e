"""The legal glossary as readers meet it: the terms of a ruling, and a question's words in them.

The glossary itself is made for search and forgives much; what people are shown is held closer: a
term is named only where its own words stand in the text, in any of their forms, side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.analyzer import distinct, question_text, words
from index.concepts import Concept, keys, variants
from index.glossary import Glossary
from index.likeness import agree
from index.query import LIGHT, UNSAID
from ingest.ruling import Ruling

MOST_READ = 6  # words of a question that are told of
_NO_TERMS = LIGHT | {UNSAID}  # fields of words that belong to no law: «бірінші», «кейін», «қалай»
_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


@dataclass(frozen=True, slots=True)
class Term:
    """A Kazakh term of law, its meanings (mostly one) and the paragraphs that have it, in order."""

    kk: str
    meanings: tuple[Concept, ...]
    places: tuple[str, ...]

    @property
    def ru(self) -> str:
        """The Russian term; two, parted by «; », where Kazakh has one word for both."""
        return "; ".join(distinct(meaning.ru[0] for meaning in self.meanings))

    @property
    def en(self) -> str:
        """The English term, likewise."""
        return "; ".join(distinct(meaning.en[0] for meaning in self.meanings))


@lru_cache(maxsize=4)
def terms_of(ruling: Ruling) -> tuple[Term, ...]:
    """The terms of law whose canonical form stands in the ruling's paragraphs, by the alphabet.

    A tenth of a second for a ruling of 17 paragraphs, and once a process the glossary's loading.
    """
    entries = Glossary.load().entries
    meanings: dict[str, dict[str, Concept]] = {}
    places: dict[str, list[str]] = {}
    for paragraph in ruling.paragraphs:
        tokens = words(paragraph.text)
        for name in sorted(Glossary.load().present(tokens)):
            concept = entries[name]
            kk = concept.kk[0]
            if concept.field not in _NO_TERMS and standing(concept, tokens) == kk:
                meanings.setdefault(kk, {})[name] = concept
                places.setdefault(kk, []).append(paragraph.number)
    found = (Term(kk, tuple(meanings[kk].values()), tuple(distinct(places[kk]))) for kk in meanings)
    return tuple(sorted(found, key=lambda term: alphabetic(term.kk)))


def standing(concept: Concept, tokens: Sequence[str]) -> str | None:
    """The first of the concept's Kazakh terms of law whose words stand side by side in a text.

    >>> bailiff = Glossary.load().entries["enforcement.bailiff"]
    >>> standing(bailiff, words("Сот орындаушысының қаулысы"))
    'сот орындаушысы'
    """
    for variant, term in zip(
        variants(concept), concept.kk, strict=False
    ):  # those of law come first
        size = len(variant.words)
        for start in range(len(tokens) - size + 1):
            said = tokens[start : start + size]
            pairs = zip(said, variant.keys, strict=True)
            if all(set(keys(word, "kk")) & set(wanted) for word, wanted in pairs) and agree(
                said, variant.words, careful=True
            ):
                return term
    return None


def in_law(question: str, language: str, text: str) -> list[tuple[str, str]]:
    """The question's words that the glossary reads as terms of law which ``text`` has.

    Words that are the law's own already are left out.

    >>> in_law("Как пожаловаться на пристава?", "ru", "сот орындаушысының қаулысы")
    [('пристава', 'сот орындаушысы')]
    """
    glossary, tokens, spoken = (
        Glossary.load(),
        words(text),
        words(question_text(question, language)),
    )
    out: list[tuple[str, str]] = []
    done = 0
    for match in glossary.concepts(spoken, language, nested=True):  # longer ones come first
        if match.end <= done:
            continue
        said = spoken[match.start : match.end]
        term = None if match.concept.field in _NO_TERMS else standing(match.concept, tokens)
        if term is not None and match.name not in glossary.present(said):
            out.append((" ".join(said), term))
            done = match.end
    return distinct(out)[:MOST_READ]


def alphabetic(text: str) -> list[int]:
    """The order of Kazakh dictionaries: «әкім» after «азамат», before «банк».

    >>> sorted(["банк", "әкім", "азамат"], key=alphabetic)
    ['азамат', 'әкім', 'банк']
    """
    return [_ALPHABET.find(letter) for letter in text.lower()]
