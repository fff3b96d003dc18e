"""A ruling of three paragraphs, rows and answers about it, and an assistant that remembers."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from answer.answer import Answer, Citation
from evals.record import Form, Record
from evals.row import Row
from ingest.ruling import Act, Paragraph, Ruling, Status

STATUS = Status("repealed", "2017-03-31", Act("1", "2017-03-31", "Күші жойылды"))
SHA256 = hashlib.sha256(b"toy").hexdigest()
TEXTS = {
    "1": "Шағым он күннің ішінде сотқа беріледі.",
    "2": "Мүлікті сот орындаушысы сатады.\nБағасы 240-5-бап бойынша анықталады.",
    "3": "Атқару құжаты үш жыл ішінде ұсынылады.",
}


def paragraph(number: str, text: str) -> Paragraph:
    return Paragraph(number, text, tuple(text.split("\n")), (), text, False, (), (), ())


RULING = Ruling(
    id="toy",
    title="Сынақ қаулысы",
    number="2",
    date="2005-06-20",
    issuer="Жоғарғы Сот",
    kind="нормативтік қаулы",
    language="kk",
    status=STATUS,
    header="Сынақ қаулысы\nКүшін жойған",
    preamble="Жоғарғы Соттың жалпы отырысы қаулы етеді:",
    notes=(),
    header_raw="",
    preamble_raw="",
    header_repairs=(),
    preamble_repairs=(),
    paragraphs=tuple(paragraph(number, text) for number, text in TEXTS.items()),
)


def evidence(number: str, quote: str) -> dict[str, Any]:
    start = TEXTS[number].index(quote)
    end = start + len(quote)
    return {"paragraph": number, "source": "text", "start": start, "end": end, "quote": quote}


def fields(**changed: Any) -> dict[str, Any]:
    """A right row as JSON: a question about paragraph 1."""
    return {
        "id": "q1",
        "family": "f1",
        "kind": "number",
        "typing": "clean",
        "language": "kk",
        "question": "Шағым беруге неше күн бар?",
        "history": [],
        "rewrite": None,
        "answerability": "answerable",
        "qrels": {"1": 2},
        "evidence": [evidence("1", "он күннің ішінде")],
        "cite_all_of": ["1"],
        "cite_any_of": [],
        "must_include": [["он күн", "10 күн"]],
        "must_not_include": [],
        "expected_behaviour": "answer",
        "source_sha256": SHA256,
        **changed,
    }


NOTHING: dict[str, Any] = {
    "answerability": "unanswerable",
    "qrels": {},
    "evidence": [],
    "cite_all_of": [],
    "must_include": [],
    "expected_behaviour": "refuse",
}
"""What a row that is to be refused has."""


def row(**changed: Any) -> Row:
    return Row.model_validate_json(json.dumps(fields(**changed)))


def refusable(kind: str = "near", **changed: Any) -> Row:
    return row(**{**NOTHING, "kind": kind, **changed})


def cite(number: str, quote: str | None = None) -> Citation:
    """A citation of a whole paragraph, or of ``quote`` in it."""
    text = TEXTS[number]
    quote = quote or text
    start = text.index(quote)
    return Citation(number, "text", quote, start, start + len(quote), f"{number}-тармақ")


def answer(*citations: Citation, **changed: Any) -> Answer:
    """An answer that shows its quotes; without citations a refusal."""
    made: dict[str, Any] = {
        "id": "a",
        "question": "?",
        "answer": "\n".join(c.quote for c in citations) or "Қаулыда бұған жауап жоқ.",
        "refused": not citations,
        "reason": None if citations else "out_of_scope",
        "mode": "extractive",
        "citations": citations,
        "ranking": tuple(dict.fromkeys([*(c.paragraph for c in citations), "1", "2", "3"])),
        "confidence": 0.8 if citations else 0.1,
        "notices": ("Бұл қаулының күші жойылған.",),
        "status": STATUS,
        "language": "kk",
        "latency_ms": 10.0,
    }
    return Answer(**{**made, **changed})


def record(gold: Row, given: Answer, form: Form = "alone") -> Record:
    return Record(gold, form, given, 11.0, RULING)


class Assistant:
    """Gives the answers that it was told to give and remembers what it was asked."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.ruling = RULING
        self.answers = answers
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        return self.answers[question]


def written(folder: Path, *rows: dict[str, Any], name: str = "gold.jsonl") -> Path:
    path = folder / name
    lines = [json.dumps(given, ensure_ascii=False) + "\n" for given in rows]
    path.write_text("".join(lines), encoding="utf-8")
    return path
