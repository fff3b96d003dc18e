"""Puts gold questions to the assistant, the way people do, and keeps what comes back."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from answer.answer import Answer
from evals.record import Form, Record
from evals.row import Row
from ingest.ruling import Ruling


class Asked(Protocol):
    """What is measured: :class:`answer.ask.Assistant`, or anything with its ``ask``."""

    @property
    def ruling(self) -> Ruling:
        """The ruling that is asked."""
        ...

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """The answer; ``history`` is the user's earlier questions, oldest first."""
        ...


def forms(row: Row) -> Iterator[tuple[Form, str, tuple[str, ...]]]:
    """How a row is asked: (form, question, history). See :data:`evals.record.Form`."""
    if not row.history:
        yield "alone", row.question, ()
        return
    yield "follow_up", row.question, row.history
    if row.rewrite is not None:
        yield "rewritten", row.rewrite, ()
    yield "without_history", row.question, ()


def ask_all(
    rows: Sequence[Row],
    assistant: Asked,
    progress: Callable[[Sequence[Row]], Iterator[Row]] = iter,
) -> list[Record]:
    """Every row in every form that it has, in order; ``progress`` wraps the rows as tqdm does.

    An error of the assistant is not caught: a question that breaks it is not a score.
    """
    records: list[Record] = []
    for row in progress(rows):
        for form, question, history in forms(row):
            start = time.perf_counter()
            answer = assistant.ask(question, history)
            wall_ms = (time.perf_counter() - start) * 1000
            records.append(Record(row, form, answer, wall_ms, assistant.ruling))
    return records
