"""A question made ready for search: what the encoder reads, and the terms of the lexical legs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from index.analyzer import distinct, fold, question_text, terms, words
from index.coverage import Wanted
from index.glossary import Glossary, Match
from index.kinds import asked
from index.relations import related
from index.scripts import latin
from index.stemmer import stem
from index.stopwords import is_stopword
from index.sums import without_sums

CONCEPT = "#"  # marks a glossary concept among the search terms: «#court.complaint»
UNSAID = "question"  # the glossary's field of question words: they name no topic
LIGHT = frozenset(("general", "time"))  # fields of words that any topic may use
LIGHTER = 0.5  # what such a concept weighs, of one; 0.2 and 1 were as good
STORY = 0.5  # what is told before the sentence that asks weighs, of one
FADING = 0.4  # what an earlier question's concept weighs, of the one after it; 0.3, 0.5 as good
EARLIER = 0.5  # what the law's words for an earlier question weigh; 0.3, 0.7 and 1 were worse
LINES = 3  # earlier questions that still count

_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n")


def concept_terms(matches: Sequence[Match]) -> list[str]:
    """The concepts as search terms, with those that their terms of law are made of.

    «борышкердің ақшасы» is a concept of its own and speaks of the debtor and of money too.
    Question words are left out: they name no topic.
    """
    topical = [m for m in matches if m.concept.field != UNSAID]
    names = [n for m in topical for n in (m.name, *_within(m.kk[0]))]
    return distinct(CONCEPT + n for n in names if not n.startswith(f"{UNSAID}."))


@cache
def _within(term: str) -> tuple[str, ...]:
    """The concepts that a term of law is made of."""
    return tuple(sorted(Glossary.load().present(words(term))))


def document_terms(text: str) -> list[str]:
    """The search terms of a Kazakh text: the analyzer's, then its concepts, each once.

    >>> [t for t in document_terms("Сот орындаушысы") if t.startswith("#")]
    ['#court.court', '#enforcement.bailiff']
    """
    present = sorted(Glossary.load().present(words(text)))
    return terms(text) + [CONCEPT + n for n in present if not n.startswith(f"{UNSAID}.")]


def wanted_of(
    matches: Sequence[Match], spoken: Sequence[str], language: str, start: int = 0
) -> list[Wanted]:
    """What the words ``spoken`` speak of: concepts with their related ones, and words without any.

    Words before the position ``start`` are the story that the question is told with: they count
    for :data:`STORY`.

    >>> [w.term for w in wanted_of([], ["көлікті", "қалай", "тоқтату"], "kk")]
    ['колк', 'токтат']
    """
    topical = [m for m in matches if m.concept.field != UNSAID]
    out = [
        Wanted(
            CONCEPT + m.name,
            tuple(CONCEPT + n for n in related(m.name)),
            (LIGHTER if m.concept.field in LIGHT else 1.0) * (STORY if m.start < start else 1.0),
        )
        for m in topical
    ]
    held = {i for m in matches for i in range(m.start, m.end)}
    out += [
        Wanted(stem(fold(word)), weight=STORY if i < start else 1.0)
        for i, word in enumerate(spoken)
        if i not in held and not is_stopword(word, language)
    ]
    return heaviest(out)


def heaviest(wanted: Iterable[Wanted]) -> list[Wanted]:
    """Each term once, with its greatest weight."""
    out: dict[str, Wanted] = {}
    for one in wanted:
        if one.term not in out or out[one.term].weight < one.weight:
            out[one.term] = one
    return list(out.values())


def asked_from(text: str) -> int:
    """The position of the first word of the sentence that asks; 0 where there is only one.

    >>> asked_from("Көршім қарыз алды. Мүлкімді алып кетті! Не істеймін?")
    6
    """
    sentences = [part for part in _SENTENCE.split(text) if words(part)]
    asking = [i for i, part in enumerate(sentences) if "?" in part]
    last = asking[-1] if asking else len(sentences) - 1
    return sum(len(words(part)) for part in sentences[: max(last, 0)])


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the search reads it.

    ``texts`` go to the encoder, the question first; ``own`` are the terms of its words without stop
    words, ``concepts`` the glossary's concepts in it, ``added`` the terms of the law's words for
    them (other words for the same, translations), ``related`` the concepts that the law may name
    instead, ``wanted`` all that the question speaks of, ``kinds`` what kind of thing it asks for.
    ``matches`` and ``content`` (its words that are not stop words) are kept for those who judge the
    answer, and whether it is read with what went before it (``leaning``): then ``earlier`` are the
    terms of what was asked before, and a question that asks for no kind of thing («А если я не
    согласен?») asks for what was asked before it.
    """

    texts: tuple[str, ...]
    own: tuple[str, ...]
    concepts: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    matches: tuple[Match, ...] = ()
    content: tuple[str, ...] = ()
    leaning: bool = False
    earlier: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()

    @classmethod
    def of(cls, question: str, language: str = "kk", context: str = "") -> "Query":
        """Read ``question``; ``context`` is what went before it in a conversation, a line a
        question, oldest first, "" if nothing. It counts the less the longer ago it was said.

        Both are as typed; Kazakh is turned to Cyrillic here.
        """
        glossary = Glossary.load()
        text = without_sums(question_text(question, language))
        spoken = words(text)
        content = [w for w in spoken if not is_stopword(w, language)]
        matches = glossary.concepts(spoken, language, spelled=not latin(question))
        variant = " ".join(distinct(m.kk[0] for m in matches if m.concept.field != UNSAID))
        texts = [text]
        if language != "kk" and variant:
            texts.append(variant)
        added = [
            term for phrase in glossary.expand(spoken, language, matches) for term in terms(phrase)
        ]
        own = terms(" ".join(content) or text)
        concepts = concept_terms(matches)
        wanted = wanted_of(matches, spoken, language, asked_from(text))
        before = [cls.of(line, language) for line in reversed(context.splitlines()[-LINES:])]
        earlier: list[str] = []
        if before:
            texts.append(" ".join((*(b.texts[0] for b in reversed(before)), text)))
            for ago, one in enumerate(before, 1):
                earlier += [*one.own, *one.added]
                concepts = [*concepts, *one.concepts]
                wanted += [replace(w, weight=w.weight * FADING**ago) for w in one.wanted]
            wanted = heaviest(wanted)
        return cls(
            tuple(texts),
            tuple(distinct(own)),
            tuple(distinct(concepts)),
            tuple(distinct(added)),
            tuple(distinct(t for w in wanted for t in w.related if t not in concepts)),
            tuple(wanted),
            tuple(matches),
            tuple(content),
            bool(before),
            tuple(distinct(t for t in earlier if t not in added)),
            next((k for k in (asked(text), *(b.kinds for b in before)) if k), frozenset()),
        )
