"""What was wrong with an answer, in words: the failures that a report shows one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from evals.measures import grounded_numbers, must_include, must_not_include
from evals.measures.every import HEADLINE, MEASURES
from evals.measures.refusal_reason import reasons
from evals.record import Record
from evals.score import Scored, Scores


@dataclass(frozen=True, slots=True)
class Failure:
    """A record and what is wrong with it, the worst first. ``weight`` sorts: 0 is the worst."""

    record: Record
    faults: tuple[str, ...]
    weight: int


def failures(scored: Scored) -> list[Failure]:
    """Every question, as people ask them, with something wrong; wrong answers before refusals
    before smaller faults, kinds together."""
    found = []
    for record, scores in scored.asked:
        faults = tuple(_faults(record, scores))
        if faults:
            found.append(Failure(record, faults, _weight(scores)))
    return sorted(found, key=lambda f: (f.weight, f.record.row.kind, f.record.key))


def _weight(scores: Scores) -> int:
    if any(
        m.invariant and (scores[m.name] or 0) < 1 for m in MEASURES if scores[m.name] is not None
    ):
        return 0
    return {-1.0: 1, 0.0: 2}.get(scores[HEADLINE.name] or 0.0, 3)


def _faults(record: Record, scores: Scores) -> Iterator[str]:
    row, answer = record.row, record.answer
    for measure in MEASURES:
        value = scores[measure.name]
        if measure.invariant and value is not None and value < 1:
            yield f"invariant broken: {measure.title.lower()} {value:.2f}"
    if row.refusing and not answer.refused:
        yield "answered, though the ruling does not answer this"
    if not row.refusing and answer.refused:
        yield f"refused ({answer.reason}), though the ruling answers this"
    if not row.refusing and not answer.refused:
        if not record.first_right:
            yield f"the first citation is {record.cited[0] if record.cited else 'missing'}"
        missing = [paragraph for paragraph in row.required if paragraph not in record.cited]
        if missing:
            yield f"not cited: {', '.join(missing)}"
        untold = must_include.untold(record)
        if untold:
            yield f"not told: {', '.join(untold)}"
    told = must_not_include.told(record)
    if told:
        yield f"told, but must not be: {', '.join(told)}"
    numbers = grounded_numbers.ungrounded(record) if answer.citations else set()
    if numbers:
        yield f"numbers in no quote: {', '.join(sorted(numbers))}"
    if scores["refusal_reason"] == 0:
        yield f"refused as {answer.reason}, expected {' or '.join(sorted(reasons(row)))}"
    if scores["language_kept"] == 0:
        yield f"not all in the question's language ({row.language})"
    if scores["no_mixed_script"] == 0:
        yield "a word mixes scripts"
