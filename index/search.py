"""Searching a collection of documents: four legs, one score each, added after standardising.

    question ──┬─ lexical    BM25 over stems and 4-grams              (index.lexical)
               ├─ dense      cosine of whole document and question    (index.encoder)
               ├─ sentence   best cosine among blocks and sentences
               └─ late       late interaction, token against token    (index.late)

Scores are standardised per question (z-score over the documents) and added with weights that
belong to the encoder (:mod:`index.fusion`); ranks are not used: rank fusion lost 0.035 nDCG@10
on outside Kazakh text. The same code serves the ruling and any other set of texts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from index.analyzer import terms
from index.chunks import pieces
from index.fusion import Weights, weights_of
from index.late import LateIndex
from index.lexical import LexicalIndex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.encoder import Encoder

    Floats = NDArray[np.float32]

LEGS = ("lexical", "dense", "sentence", "late")
MODES: Mapping[str, tuple[str, ...]] = {
    "hybrid": LEGS,
    "dense": ("dense", "sentence", "late"),
    "lexical": ("lexical",),
}


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready: ``texts`` for the encoder (as typed, then variants), search terms of
    its own words, and terms that the glossary adds (other words for the same, translations)."""

    texts: tuple[str, ...]
    own: tuple[str, ...]
    added: tuple[str, ...] = ()

    @classmethod
    def plain(cls, text: str) -> "Query":
        """A Kazakh question with nothing added."""
        return cls((text,), tuple(terms(text)))


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
    """What one question scored: a row of floats per leg over documents, and over sentences.

    ``documents[leg]`` has shape (documents,), ``sentences[leg]`` (sentences,), in the collection's
    order; ``fused`` (documents,) is the weighted sum of the standardised legs.
    """

    documents: Mapping[str, "Floats"]
    sentences: Mapping[str, "Floats"]
    fused: "Floats"
    weights: Weights

    @cached_property
    def fused_sentences(self) -> "Floats":
        """The same sum over sentences, shape (sentences,)."""
        return self.weights.fuse(self.sentences, tuple(self.sentences))

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
    late: LateIndex = field(init=False)
    late_sentences: LateIndex = field(init=False)

    def __post_init__(self) -> None:
        blocks = self._rows("block")
        sentences = self._rows("sentence")
        late = LateIndex.of(
            [self.tokens[i] for i in blocks],
            [self.pieces[i].document for i in blocks],
            len(self.names),
        )
        object.__setattr__(self, "late", late)
        by_sentence = LateIndex.of(
            [self.tokens[i] for i in sentences], list(range(len(sentences))), len(sentences)
        )
        object.__setattr__(self, "late_sentences", by_sentence)

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
            LexicalIndex.of(list(documents.values())),
            LexicalIndex.of([p.text for p in found if p.level == "sentence"]),
            weights_of(encoder.name),
        )

    def _rows(self, level: str) -> list[int]:
        return [i for i, piece in enumerate(self.pieces) if piece.level == level]

    @cached_property
    def sentences(self) -> list[Piece]:
        """The sentences, in the order of ``Scores.sentences``."""
        return [self.pieces[i] for i in self._rows("sentence")]

    @cached_property
    def _documents_of(self) -> "tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]":
        import numpy as np

        whole = np.array(self._rows("paragraph"), dtype=np.intp)
        parts = np.array(self._rows("block") + self._rows("sentence"), dtype=np.intp)
        return whole, parts, np.array(self._rows("sentence"), dtype=np.intp)

    def score(self, query: Query, mode: str = "hybrid") -> Scores:
        """Every leg's score of every document and sentence; one encoder pass, none for lexical."""
        import numpy as np

        own = list(dict.fromkeys(query.own))
        added = [term for term in dict.fromkeys(query.added) if term not in set(own)]
        share = self.weights.added
        documents = {"lexical": self.lexical.scores(own) + share * self.lexical.scores(added)}
        sentences = {
            "lexical": self.lexical_sentences.scores(own)
            + share * self.lexical_sentences.scores(added)
        }
        if mode != "lexical":
            pooled, matrices = self.encoder.embed(query.texts, self.encoder.question_prefix)
            cosines = (self.vectors @ pooled.T).mean(axis=1)
            whole, parts, rows = self._documents_of
            count = len(self.names)
            documents["dense"] = self._best(cosines, whole, count)
            documents["sentence"] = self._best(cosines, parts, count)
            documents["late"] = np.mean([self.late.scores(m) for m in matrices], axis=0)
            sentences["dense"] = cosines[rows]
            sentences["late"] = np.mean([self.late_sentences.scores(m) for m in matrices], axis=0)
        return Scores(
            documents, sentences, self.weights.fuse(documents, MODES[mode]), self.weights
        )

    def _best(self, cosines: "Floats", rows: "NDArray[np.intp]", count: int) -> "Floats":
        """The highest of the given rows' cosines for each document, shape (count,)."""
        import numpy as np

        best = np.full(count, -1.0, dtype=np.float32)
        owners = np.array([self.pieces[i].document for i in rows], dtype=np.intp)
        np.maximum.at(best, owners, cosines[rows])
        return best

    def rank(self, question: str, mode: str = "hybrid", limit: int = 10) -> list[tuple[str, float]]:
        """The best documents for a Kazakh question as it is typed: (name, fused score)."""
        scores = self.score(Query.plain(question), mode)
        return [(self.names[i], float(scores.fused[i])) for i in scores.order[:limit]]
