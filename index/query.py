"""A question made ready for search: what the encoder reads, and the terms of the lexical legs."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.analyzer import distinct, question_text, terms, words
from index.glossary import Glossary, Match
from index.stopwords import is_stopword

CONCEPT = "#"  # marks a glossary concept among the search terms: «#court.complaint»
UNSAID = "question"  # the glossary's field of question words: they name no topic


def concept_terms(matches: Sequence[Match]) -> list[str]:
    """The concepts as search terms, question words left out."""
    return distinct(f"{CONCEPT}{m.name}" for m in matches if m.concept.field != UNSAID)


def document_terms(text: str) -> list[str]:
    """The search terms of a Kazakh text: the analyzer's, then its concepts.

    >>> [t for t in document_terms("Сот орындаушысы") if t.startswith("#")]
    ['#enforcement.bailiff']
    """
    found = Glossary.load().concepts(words(text), "kk")
    law = [m for m in found if m.language == "kk" and m.exact]
    return terms(text) + [f"{CONCEPT}{m.name}" for m in law if m.concept.field != UNSAID]


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the search reads it.

    ``texts`` go to the encoder, the question first; ``own`` are the terms of its words without stop
    words, ``concepts`` the glossary's concepts in it, ``added`` the terms of the law's words for
    them (other words for the same, translations). ``matches`` and ``content`` (its words that are
    not stop words) are kept for those who judge the answer.
    """

    texts: tuple[str, ...]
    own: tuple[str, ...]
    concepts: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    content: tuple[str, ...] = ()

    @classmethod
    def of(cls, question: str, language: str = "kk", context: str = "") -> "Query":
        """Read ``question``; ``context`` is what went before it in a conversation, "" if nothing.

        Both are as typed; Kazakh is turned to Cyrillic here.
        """
        glossary = Glossary.load()
        text = question_text(question, language)
        spoken = words(text)
        content = [w for w in spoken if not is_stopword(w, language)]
        matches = glossary.concepts(spoken, language)
        variant = " ".join(distinct(m.kk[0] for m in matches if m.concept.field != UNSAID))
        texts = [text]
        if language != "kk" and variant:
            texts.append(variant)
        added = [
            term
            for phrase in glossary.expand(spoken, language)
            for term in terms(phrase)
        ]
        own = terms(" ".join(content) or text)
        concepts = concept_terms(matches)
        if context:
            before = cls.of(context, language)
            texts.append(f"{before.texts[0]} {text}")
            added += [*before.own, *before.added]
            concepts = distinct([*concepts, *before.concepts])
        return cls(
            tuple(texts),
            tuple(distinct(own)),
            tuple(concepts),
            tuple(distinct(added)),
            tuple(matches),
            tuple(content),
        )
