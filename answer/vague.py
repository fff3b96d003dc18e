"""Whether a question says too little to be answered: then the choice is given back.

A vague question has hardly a content word, and what it has fits several paragraphs alike:
«Мерзімі қанша?», «Қай бап?». One telling word («санкция») is enough to be answered.
"""

import math

from answer.reading import Reading
from index.query import UNSAID
from index.search import Collection, Scores

FEW = 1  # topical words that can still be too few
CLEAR = 0.55  # posterior of the best paragraph with which even one word is clear; from dev


def is_vague(reading: Reading, scores: Scores, collection: Collection) -> bool:
    """Whether to ask back instead of answering."""
    if reading.leaning:
        return False
    topical = {m.start for m in reading.query.matches if m.concept.field != UNSAID}
    if max(len(reading.query.content), len(topical)) > FEW:
        return False
    if not reading.query.content and not topical:
        return True
    known = any(t in collection.all_terms for t in (*reading.query.own, *reading.query.concepts))
    best = float(scores.fused[scores.order[0]])
    total = sum(math.exp(float(f) - best) for f in scores.fused)
    return known and 1.0 / total < CLEAR
