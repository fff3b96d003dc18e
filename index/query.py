"""A question made ready for search: what the encoder reads, and the terms of the lexical legs."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.analyzer import distinct, question_text, terms, words
from index.glossary import Glossary, Match
from index.stopwords import is_stopword

CONCEPT = "#"  # marks a glossary concept among the search terms: «#court.complaint»
UNSAID = "question"  # the glossary's field of question words: they name no topic


def concept_terms(matches: Sequence[Match]) -> list[str]:
    """The concepts as search terms, with those that their terms of law are made of.

    «борышкердің ақшасы» is a concept of its own and speaks of the debtor and of money too.
    Question words are left out: they name no topic.
    """
    glossary = Glossary.load()
    topical = [m for m in matches if m.concept.field != UNSAID]
    names = [n for m in topical for n in (m.name, *sorted(glossary.present(words(m.kk[0]))))]
    return distinct(CONCEPT + n for n in names if not n.startswith(f"{UNSAID}."))


def document_terms(text: str) -> list[str]:
    """The search terms of a Kazakh text: the analyzer's, then its concepts, each once.

    >>> [t for t in document_terms("Сот орындаушысы") if t.startswith("#")]
    ['#court.court', '#enforcement.bailiff']
    """
    present = sorted(Glossary.load().present(words(text)))
    return terms(text) + [CONCEPT + n for n in present if not n.startswith(f"{UNSAID}.")]


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
