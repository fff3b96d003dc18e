"""CRAG score, the headline: right answers add, wrong ones take away, silence does neither.

+1 for a right answer, 0 for none, −1 for a wrong one (Yang et al. 2024, CRAG: Comprehensive RAG
Benchmark, NeurIPS, «truthfulness»: a wrong answer is worse than none). Here, by gold citations in
place of a judge:

| expected        | cites, first citation needed | cites, first citation not needed | refuses |
|-----------------|------------------------------|----------------------------------|---------|
| an answer       | +1                           | −1                               | 0       |
| none            | −1                           | −1                               | +1      |

A false premise is to be answered, with the paragraph that corrects it. Where there is nothing to
answer, refusing is the right answer, not a missing one. The mean lies between −1 and 1; refusing
everything scores the share of questions to be refused.
"""

from evals.measures.measure import Measure
from evals.record import Record


def _score(record: Record) -> float:
    if record.row.refusing:
        return 1.0 if record.answer.refused else -1.0
    if record.answer.refused:
        return 0.0
    return 1.0 if record.first_right else -1.0


MEASURE = Measure("crag", "CRAG score", _score, bounds=(-1.0, 1.0), gated=True)
