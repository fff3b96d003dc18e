"""Answer focus: how much of what is quoted is evidence, and how much of the evidence is quoted.

By characters of the ruling, over the answerable questions with evidence that were answered:

- focus: the share of the quoted characters that lie in gold evidence (a whole page quoted for one
  sentence is right, and useless);
- coverage: of the gold evidence in the paragraphs cited, the share of characters quoted. What is
  not cited at all is counted by citation recall.

Precision and recall of spans at character level, as in Text Analysis Conference nugget matching and
SQuAD's overlap (Rajpurkar et al. 2016, EMNLP), with characters for tokens.
"""

from evals.measures.measure import Measure
from evals.record import Record

Spot = tuple[str, str, int]


def _quoted(record: Record) -> set[Spot]:
    cited = record.answer.citations
    return {(c.paragraph, c.source, at) for c in cited for at in range(c.start, c.end)}


def _evidence(record: Record) -> set[Spot]:
    gold = record.row.evidence
    return {(e.paragraph, e.source, at) for e in gold for at in range(e.start, e.end)}


def _focus(record: Record) -> float | None:
    quoted, evidence = _quoted(record), _evidence(record)
    if record.row.refusing or not quoted or not evidence:
        return None
    return len(quoted & evidence) / len(quoted)


def _coverage(record: Record) -> float | None:
    quoted = _quoted(record)
    evidence = {spot for spot in _evidence(record) if spot[0] in record.cited}
    if record.row.refusing or not quoted or not evidence:
        return None
    return len(quoted & evidence) / len(evidence)


MEASURES = (
    Measure("focus", "Answer focus", _focus),
    Measure("coverage", "Evidence covered", _coverage),
)
