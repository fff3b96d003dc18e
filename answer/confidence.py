"""How sure the first citation is: a calibrated probability from a handful of named features.

Logistic regression (scikit-learn) fitted on development questions, once for each encoder; the
weights are data (``data/calibration.json``) and every one can be read. The features look at three
things: how well the best paragraph stands out, whether it tells of all that the question is about,
and whether the kind of thing asked for (days, a percentage) is there. What the question is about
are its concepts of weight: those of the glossary that not every topic may use.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from answer.defining import defines, term_asked
from answer.language import language_of
from answer.verify.parties import parties
from answer.verify.shares import GROUPS
from answer.verify.text import read
from index.analyzer import fold, words
from index.coverage import Wanted
from index.glossary import Glossary, Match
from index.kinds import UNITS, around, told
from index.query import CONCEPT, LIGHT, UNSAID, Query, asked_from, document_terms
from index.relations import covering, related
from index.search import Collection, Scores
from index.stemmer import stem
from index.stopwords import is_stopword

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FILE = Path(__file__).resolve().parent.parent / "data" / "calibration.json"
OTHER = "*"
FOREIGN = 2  # concepts the ruling does not tell of; more of them say no more
LONG = 30  # words of a question; more of them say no more
WIDTH = 10  # words on either side of a unit; 6, 8 and 14 were a little worse
EVEN = 0.5  # what a share counts where there is nothing to share
ASKED_TOLD = 0.7  # what a kind counts that is not asked for: the usual share of those that are told


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted model: for each feature its mean, scale and weight.

    Below ``threshold`` a question is refused; from there to ``doubt`` it is answered with a word
    of doubt.
    """

    intercept: float
    features: Mapping[str, tuple[float, float, float]]
    threshold: float
    doubt: float

    def probability(self, values: Mapping[str, float]) -> float:
        """The probability that the first citation answers, 0–1."""
        total = self.intercept
        for name, (mean, scale, weight) in self.features.items():
            total += weight * (values[name] - mean) / scale
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=8)
def calibration_of(encoder: str) -> Calibration:
    """The calibration for that encoder, or that for encoders nobody has fitted."""
    table = json.loads(FILE.read_text(encoding="utf-8"))
    row = table.get(encoder, table[OTHER])
    return Calibration(
        row["intercept"],
        {name: (v[0], v[1], v[2]) for name, v in row["features"].items()},
        row["threshold"],
        row["doubt"],
    )


def features(collection: Collection, query: Query, scores: Scores) -> dict[str, float]:
    """The named features of one searched question.

    - posterior: the best paragraph's softmax share;
    - said_in_sentence: the share of the question's content words that stand in its best sentence,
      by stem, by a concept of the glossary or by one that it brings to mind;
    - nearly_said: concepts of which the best paragraph tells only what is related to them;
    - length: the number of its words, LONG at most;
    - foreign: concepts that it is about and the whole ruling does not tell of;
    - told_of: the share of its concepts that the best paragraph tells of; of its words where it
      has no concept;
    - amount_asked: whether an amount is asked for;
    - kind_told: whether the best sentence tells any of the kinds of thing asked for;
    - unit_near: what share of all that is asked stands round the term, the days, months, years,
      percentage or sum that is asked for, where the best sentence tells one;
    - of_another: whether it asks of one party and the best sentence names only its counterpart
      (:data:`answer.verify.shares.GROUPS`: the state's bailiff for a private one);
    - definition_told: whether it defines the term whose meaning is asked for;
    - leaning: whether the question was read with what went before it;
    - story: whether something is told before the sentence that asks;
    - words_met: how much of its words and of the law's words for them the best sentence holds (log
      of 1 + BM25).
    """
    import numpy as np

    fused = scores.fused.astype(np.float64)
    share = np.exp(fused - fused.max())
    order = scores.order
    top = order[0]
    rows = [i for i, s in enumerate(collection.sentences) if s.document == top]
    best = max(rows, key=lambda i: float(scores.fused_sentences[i]), default=None)
    sentence = collection.sentence_terms[best] if best is not None else frozenset[str]()
    topics = [m for m in query.matches if m.concept.field not in LIGHT | {UNSAID}]
    every, here = collection.all_terms, collection.lexical_terms[top]
    foreign = sum(m.exact and not tells_of(every, m.name) for m in topics)
    wanted = query.kinds
    said = collection.sentences[best].text if best is not None else ""
    kinds = wanted & told(said)
    return {
        "posterior": float(share[top] / share.sum()),
        "said_in_sentence": _said(query, sentence),
        "nearly_said": float(sum(_nearly(here, one) for one in query.wanted)),
        "length": float(min(LONG, len(words(query.texts[0])))),
        "foreign": float(min(FOREIGN, foreign)),
        "told_of": _told_of(query, topics, here),
        "amount_asked": float("amount" in wanted),
        "kind_told": float(bool(kinds)) if wanted else ASKED_TOLD,
        "unit_near": _near(query, kinds, said) if UNITS & wanted else ASKED_TOLD,
        "of_another": float(of_another(query, said)),
        "definition_told": _definition_told(query, said),
        "leaning": float(query.leaning),
        "story": float(asked_from(query.texts[0]) > 0),
        "words_met": _words_met(scores, best) if best is not None else 0.0,
    }


def _told_of(query: Query, topics: Sequence[Match], here: frozenset[str]) -> float:
    if topics:
        return sum(tells_of(here, m.name) for m in topics) / len(topics)
    if query.leaning or not query.content:
        return EVEN
    return sum(stem(fold(word)) in here for word in query.content) / len(query.content)


def _definition_told(query: Query, sentence: str) -> float:
    if "definition" not in query.kinds or term_asked(words(query.texts[0])) is None:
        return ASKED_TOLD
    return float(defines(sentence, query))


def of_another(query: Query, sentence: str) -> bool:
    """Whether the question asks of one of two parties and ``sentence`` names only the other."""
    asked = {p.name for p in parties(read(query.texts[0], language_of(query.texts[0])))}
    stated = {p.name for p in parties(read(sentence))}
    return any(
        one in asked and one not in stated and other in stated
        for pair in GROUPS
        for one, other in (pair, pair[::-1])
        if other not in asked
    )


def _near(query: Query, kinds: frozenset[str], sentence: str) -> float:
    """The greatest share of all that is asked that stands round a unit of ``kinds``."""
    whole = sum(one.weight for one in query.wanted)
    if not whole:
        return EVEN
    places = [frozenset(document_terms(p)) for p in around(sentence, kinds & UNITS, WIDTH)]
    return max((_met(query, place) / whole for place in places), default=0.0)


def _met(query: Query, found: frozenset[str]) -> float:
    """The weight of what is asked and stands, itself or a related thing, among ``found``."""
    return sum(w.weight for w in query.wanted if not found.isdisjoint((w.term, *w.related)))


def _words_met(scores: Scores, sentence: int) -> float:
    met = scores.sentences["lexical"][sentence] + scores.sentences["added"][sentence]
    return math.log1p(float(met))


def _nearly(found: frozenset[str], one: Wanted) -> bool:
    """Whether it is a concept of weight that stands among ``found`` only by what it brings to mind
    or is covered by."""
    if not one.term.startswith(CONCEPT) or one.term in found:
        return False
    name = one.term.removeprefix(CONCEPT)
    weighty = name.split(".")[0] not in LIGHT
    return weighty and (not found.isdisjoint(one.related) or tells_of(found, name))


def tells_of(found: frozenset[str], name: str) -> bool:
    """Whether the concept ``name`` stands among the terms ``found``, one that covers it, or
    everything that its term of law is made of.

    >>> terms = frozenset({"#enforcement.bailiff", "#court.complaint", "#property.property"})
    >>> [tells_of(terms, name) for name in ("property.vehicle", "enforcement.bailiff_licence")]
    [True, False]
    """
    return _stands(found, name) or (
        bool(parts := _made_of(name)) and all(_stands(found, part) for part in parts)
    )


def _stands(found: frozenset[str], name: str) -> bool:
    return any(f"{CONCEPT}{one}" in found for one in (name, *covering(name)))


@lru_cache(maxsize=4096)
def _made_of(name: str) -> tuple[str, ...]:
    """The concepts that a concept's term is made of; () where a word of it is none of them."""
    glossary = Glossary.load()
    said = words(glossary.entries[name].kk[0])
    found = [
        m
        for m in glossary.concepts(said, "kk", nested=True)
        if m.name != name and m.exact and m.concept.field != UNSAID and m.end - m.start < len(said)
    ]
    held = {i for m in found for i in range(m.start, m.end)}
    whole = all(i in held or is_stopword(word, "kk") for i, word in enumerate(said))
    return tuple(sorted({m.name for m in found})) if whole else ()


def _said(query: Query, found: frozenset[str]) -> float:
    """The share of content words whose stem, or whose concept, stands in ``found``; 1 for none."""
    spoken = words(query.texts[0])
    wanted = [i for i, word in enumerate(spoken) if word in query.content]
    if not wanted:
        return 1.0
    topical = [m for m in query.matches if m.concept.field != UNSAID]
    heard = sum(
        stem(fold(spoken[i])) in found
        or any(m.start <= i < m.end and _brought(m, found) for m in topical)
        for i in wanted
    )
    return heard / len(wanted)


def _brought(match: Match, found: frozenset[str]) -> bool:
    """Whether a concept, one of its parts or one that it brings to mind stands in ``found``."""
    near = (match.name, *related(match.name), *_made_of(match.name))
    return any(f"{CONCEPT}{name}" in found for name in near)
