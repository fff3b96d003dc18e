"""Searching a collection of documents: standardised legs added up, sentence by sentence.

    question ──┬─ lexical   BM25 over stems and 4-grams of its own words    (index.lexical)
               ├─ concept   the share of its concepts and words that is met  (index.coverage)
               ├─ related   BM25 over concepts that the law may name instead (index.relations)
               ├─ added     BM25 over the law's words for those concepts
               ├─ dense     cosine of pooled vectors                        (index.encoder)
               ├─ late      late interaction, token against token           (index.late)
               └─ kind      the sentence tells what the question asks for   (index.kinds)

Every leg but the last two is taken twice: for the sentence, and for the document it stands in
(late interaction with whole documents added nothing on development questions). Each is
standardised per question (z-score), but for shares and counts, and added with weights that belong
to the encoder (:mod:`index.fusion`). A document's score is the log-sum-exp of its sentences'
scores, so that one good sentence carries it and several good ones carry it further. Ranks are not
used: rank fusion lost 0.035 nDCG@10 on outside Kazakh text. The same code serves the ruling and any
set of texts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.chunks import pieces
from index.coverage import CoverageIndex
from index.fusion import PLAIN, Weights, weights_of
from index.kinds import told
from index.late import LateIndex
from index.lexical import LexicalIndex
from index.query import CONCEPT, EARLIER, Query, document_terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.encoder import Encoder
    from index.reader import Index

    Floats = NDArray[np.float32]

LEGAL = tuple(f"{CONCEPT}{field}." for field in ("court", "enforcement"))
SPEAKS_OF_LAW = 0.15  # its concepts per word: the built-in ruling has 0.41, general texts 0.04

LEXICAL = ("lexical", "concept", "related", "added")
DENSE = ("dense", "late")
MODES: Mapping[str, tuple[str, ...]] = {
    "hybrid": (*LEXICAL, *DENSE, "kind"),
    "dense": DENSE,
    "lexical": (*LEXICAL, "kind"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A slice ``text == documents[name][start:end]`` of one document."""

    document: int
    level: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Scores:
    """What one question scored, in the collection's order.

    ``documents[leg]`` has shape (documents,), ``sentences[leg]`` (sentences,). ``fused_sentences``
    (sentences,) is the weighted sum of the standardised legs of sentence and document, ``fused``
    (documents,) the log-sum-exp over each document's sentences.
    """

    documents: Mapping[str, "Floats"]
    sentences: Mapping[str, "Floats"]
    fused: "Floats"
    fused_sentences: "Floats"

    @cached_property
    def order(self) -> list[int]:
        """Documents, best first; equal scores in reading order."""
        return sorted(range(len(self.fused)), key=lambda i: -float(self.fused[i]))


@dataclass(frozen=True)
class Collection:
    """Named documents with everything that searching them takes, held in memory."""

    names: Sequence[str]
    pieces: Sequence[Piece]
    vectors: "Floats"
    tokens: Sequence["Floats"]
    encoder: "Encoder"
    lexical: LexicalIndex
    lexical_sentences: LexicalIndex
    weights: Weights

    @classmethod
    def of(cls, documents: Mapping[str, str], encoder: "Encoder") -> "Collection":
        """A collection over ``documents`` (name → text), encoded here and now."""
        found = [
            Piece(number, level, start, end, text[start:end])
            for number, text in enumerate(documents.values())
            for level, start, end in pieces(text)
        ]
        texts = list(dict.fromkeys(piece.text for piece in found))
        pooled, matrices = encoder.embed(texts, encoder.passage_prefix)
        row = {text: at for at, text in enumerate(texts)}
        at = [row[piece.text] for piece in found]
        return cls(
            tuple(documents),
            found,
            pooled[at],
            [matrices[i] for i in at],
            encoder,
            *lexical_of(list(documents.values()), found),
            weights_of(encoder.name),
        )

    @classmethod
    def opened(cls, index: "Index", encoder: "Encoder") -> "Collection":
        """The collection of a built index: paragraphs, header and preamble are its documents."""
        names = list(dict.fromkeys(chunk.paragraph for chunk in index.chunks))
        row = {name: at for at, name in enumerate(names)}
        found = [Piece(row[c.paragraph], c.level, c.start, c.end, c.text) for c in index.chunks]
        return cls(
            names,
            found,
            index.vectors,
            index.tokens,
            encoder,
            index.documents,
            index.sentences,
            weights_of(encoder.name),
        )

    def rows(self, level: str) -> list[int]:
        """The positions of the pieces of one level ("paragraph", "block", "sentence")."""
        return [i for i, piece in enumerate(self.pieces) if piece.level == level]

    @cached_property
    def sentences(self) -> list[Piece]:
        """The sentences, in the order of ``Scores.sentences``."""
        return [self.pieces[i] for i in self.rows("sentence")]

    @cached_property
    def late(self) -> LateIndex:
        """Late interaction with each document, over the tokens of its blocks."""
        rows = self.rows("block")
        owners = [self.pieces[i].document for i in rows]
        return LateIndex.of([self.tokens[i] for i in rows], owners, len(self.names))

    @cached_property
    def late_sentences(self) -> LateIndex:
        """Late interaction with each sentence."""
        rows = self.rows("sentence")
        return LateIndex.of([self.tokens[i] for i in rows], range(len(rows)), len(rows))

    @cached_property
    def lexical_terms(self) -> list[frozenset[str]]:
        """The search terms of each document, concepts among them."""
        return [frozenset(document_terms(self.pieces[i].text)) for i in self.rows("paragraph")]

    @cached_property
    def sentence_terms(self) -> list[frozenset[str]]:
        """The search terms of each sentence."""
        return [frozenset(document_terms(s.text)) for s in self.sentences]

    @cached_property
    def speaks_of_law(self) -> bool:
        """Whether the glossary's law is what these texts speak of; if not, :data:`PLAIN` ranks."""
        found = sum(term.startswith(LEGAL) for terms in self.sentence_terms for term in terms)
        spoken = sum(term.startswith("=") for terms in self.sentence_terms for term in terms)
        return found > SPEAKS_OF_LAW * spoken

    @cached_property
    def _coverage(self) -> CoverageIndex:
        return CoverageIndex.of([tuple(terms) for terms in self.lexical_terms])

    @cached_property
    def _coverage_sentences(self) -> CoverageIndex:
        return CoverageIndex.of([tuple(terms) for terms in self.sentence_terms])

    @cached_property
    def all_terms(self) -> frozenset[str]:
        """The search terms of all documents."""
        return frozenset().union(*self.lexical_terms)

    @cached_property
    def owner(self) -> "NDArray[np.intp]":
        """The document of each sentence, shape (sentences,)."""
        import numpy as np

        return np.array([s.document for s in self.sentences], dtype=np.intp)

    @cached_property
    def _told(self) -> list[frozenset[str]]:
        return [told(s.text) for s in self.sentences]

    def score(self, query: Query, mode: str = "hybrid") -> Scores:
        """Every leg's score of every document and sentence; one encoder pass, none for lexical."""
        import numpy as np

        weights = self.weights if self.speaks_of_law else PLAIN
        said = {"lexical": query.own, "related": query.related, "added": query.added}
        documents = {leg: self.lexical.scores(terms) for leg, terms in said.items()}
        sentences = {leg: self.lexical_sentences.scores(terms) for leg, terms in said.items()}
        for index, found in ((self.lexical, documents), (self.lexical_sentences, sentences)):
            found["added"] = found["added"] + EARLIER * index.scores(query.earlier)
        documents["concept"] = self._coverage.scores(query.wanted)
        sentences["concept"] = self._coverage_sentences.scores(query.wanted)
        matched = [float(len(query.kinds & kinds)) for kinds in self._told]
        sentences["kind"] = np.array(matched, dtype=np.float32)
        if mode != "lexical":
            pooled, matrices = self.encoder.embed(query.texts, self.encoder.question_prefix)
            cosines = (self.vectors @ pooled.T).mean(axis=1)
            documents["dense"] = cosines[self.rows("paragraph")]
            sentences["dense"] = cosines[self.rows("sentence")]
            sentences["late"] = np.mean([self.late_sentences.scores(m) for m in matrices], axis=0)
            if "late" in weights.document:
                documents["late"] = np.mean([self.late.scores(m) for m in matrices], axis=0)
        fused_sentences = weights.fuse(documents, sentences, self.owner, MODES[mode])
        fused = weights.gather(fused_sentences, self.owner, len(self.names))
        return Scores(documents, sentences, fused, fused_sentences)

    def rank(self, question: str, mode: str = "hybrid", limit: int = 10) -> list[tuple[str, float]]:
        """The best documents for a Kazakh question as it is typed: (name, fused score)."""
        scores = self.score(Query.of(question), mode)
        return [(self.names[i], float(scores.fused[i])) for i in scores.order[:limit]]


def lexical_of(
    documents: Sequence[str], found: Sequence[Piece]
) -> tuple[LexicalIndex, LexicalIndex]:
    """The two lexical indexes of a collection: over its documents and over their sentences."""
    return (
        LexicalIndex.of([document_terms(text) for text in documents]),
        LexicalIndex.of([document_terms(p.text) for p in found if p.level == "sentence"]),
    )
