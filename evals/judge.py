"""``python -m evals run --judge ADDRESS MODEL``: what a language model thinks of the answers.

Off by default, reported apart, and never part of the gate: a model that judges is itself unmeasured
(Zheng et al. 2023, Judging LLM-as-a-Judge, NeurIPS: it likes long answers, and its own). What the
measures cannot see is whether a quote answers the question in the eyes of a reader; that alone is
asked, of every answer to a question that the ruling answers, beside the words that are right.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from answer.model.endpoint import Endpoint
from answer.model.faults import Fault
from answer.model.parsing import objects_in
from answer.model.prompt import data
from errors import ModelError
from evals.estimate import Estimate, mean_estimate
from evals.record import Record
from evals.score import Scored
from prompts import render
from settings import Settings

log = logging.getLogger(__name__)

Grade = Literal["right", "partly", "wrong"]
WORTH: dict[Grade, float] = {"right": 1.0, "partly": 0.5, "wrong": 0.0}

SCHEMA: dict[str, Any] = {
    "type": "json_schema",
    "json_schema": {
        "name": "verdict",
        "strict": True,
        "schema": {
            "type": "object",
            "additionalProperties": False,
            "required": ["reason", "verdict"],
            "properties": {
                "reason": {"type": "string"},
                "verdict": {"type": "string", "enum": list(get_args(Grade))},
            },
        },
    },
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge said of one answer; ``grade`` is None where it said nothing of use."""

    key: str
    question: str
    grade: Grade | None
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """All verdicts of one judge. ``score``: right 1, partly ½, wrong 0. ``agreement``: how often
    «right» and the measure «first citation right» say the same."""

    model: str
    verdicts: tuple[Verdict, ...]
    score: Estimate | None
    agreement: Estimate | None

    def to_json(self) -> dict[str, Any]:
        """The judge's part of ``report.json``."""
        return asdict(self)


def judge(
    scored: Scored,
    endpoint: Endpoint,
    model: str,
    progress: Callable[[Sequence[Record]], Iterator[Record]] = iter,
) -> Judged:
    """Every answer to an answerable question, judged by ``model`` at its ``endpoint``."""
    answered = [r for r, _ in scored.asked if not r.row.refusing and not r.answer.refused]
    verdicts = [_verdict(endpoint, record) for record in progress(answered)]
    graded = [
        (record, verdict.grade)
        for record, verdict in zip(answered, verdicts, strict=True)
        if verdict.grade is not None
    ]
    families = [record.row.family for record, _ in graded]
    same = [float((grade == "right") == record.first_right) for record, grade in graded]
    return Judged(
        model,
        tuple(verdicts),
        mean_estimate([WORTH[grade] for _, grade in graded], families),
        mean_estimate(same, families),
    )


def endpoint_of(settings: Settings, address: str, model: str) -> Endpoint:
    """The judge's endpoint; another server never sees the key of the model that answers."""
    if not address.startswith(("http://", "https://")):
        raise ModelError(
            f"--judge has the address {address!r}: expected one like http://127.0.0.1:11434/v1"
        )
    key = settings.llm_api_key if address == settings.llm_base_url else None
    changed = {"llm_base_url": address, "llm_model": model, "llm_api_key": key}
    return Endpoint(settings.model_copy(update=changed))


def _verdict(endpoint: Endpoint, record: Record) -> Verdict:
    row = record.row
    asked = [
        ("system", render("model.judge")),
        (
            "user",
            render(
                "model.judged",
                question=data(row.rewrite or row.question),
                evidence=data(_evidence(record)),
                answer=data(record.answer.answer),
            ),
        ),
    ]
    try:
        with closing(endpoint.stream(asked, SCHEMA)) as pieces:
            said = "".join(pieces)
    except Fault as fault:
        log.warning("%s", fault)
        return Verdict(record.key, row.question, None, str(fault))
    return Verdict(record.key, row.question, *graded_in(said))


def graded_in(said: str) -> tuple[Grade | None, str]:
    """The grade and its reason out of whatever a model says, the last one if it says several.

    >>> graded_in('Міне: {"reason": "Мерзім дұрыс.", "verdict": "right"}')
    ('right', 'Мерзім дұрыс.')
    >>> graded_in("Жақсы жауап!")
    (None, 'no verdict: Жақсы жауап!')
    """
    for found in reversed(list(objects_in(said))):
        for grade in WORTH:
            if found.get("verdict") == grade:
                return grade, str(found.get("reason", ""))
    return None, f"no verdict: {said[:80]}"


def _evidence(record: Record) -> str:
    """The words that hold the answer; where the row marks none, the paragraphs that are needed."""
    row, ruling = record.row, record.ruling
    quotes = [evidence.quote for evidence in row.evidence]
    texts = [ruling.source_text(name, "text") or "" for name in sorted(row.needed)]
    return "\n".join(quotes or texts)
