"""Reads a file of gold questions and trusts none of it: every row is checked, all faults are told.

A wrong gold row makes every number after it wrong, so nothing is scored until all rows fit: their
format (:mod:`evals.row`), the ruling (paragraphs exist, quotes are the text at their offsets, the
rows were written for this very source), each other (no id twice) and the other splits (nothing in
``test.jsonl`` was seen in ``dev.jsonl``).
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from errors import GoldError
from evals.measures.mixed_script import mixed_words
from evals.row import Row
from ingest.ruling import Ruling

FOLDER = Path(__file__).resolve().parent / "gold"
SPLITS = ("dev.jsonl", "calibration.jsonl", "test.jsonl")


@dataclass(frozen=True, slots=True)
class Gold:
    """The checked rows of one file and the file's own hash."""

    path: Path
    sha256: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Fault:
    line: int
    field: str
    expected: str
    found: object = ...  # not told

    def told(self, path: Path) -> str:
        found = "" if self.found is ... else f", found {_short(self.found)}"
        return f"{path}:{self.line}: {self.field}: expected {self.expected}{found}"


def read_gold(path: Path, ruling: Ruling, source_sha256: str) -> Gold:
    """The rows of ``path``, all of them right; else one :class:`GoldError` that names every fault
    by file, line, field and what was expected.

    ``source_sha256`` is the hash of the ruling's source file. Where ``X.sha256`` stands beside
    ``X.jsonl`` (the first word of it a hash), the file must be the one that was pinned.
    """
    try:
        data = path.read_bytes()
        lines = data.decode("utf-8").split("\n")
    except OSError as error:
        raise GoldError(
            f"{path}: cannot be read ({error.strerror}); name a file of rows."
        ) from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: expected UTF-8, found a bad byte at {error.start}.") from error
    sha256 = hashlib.sha256(data).hexdigest()
    _check_pin(path, sha256)

    faults: list[_Fault] = []
    rows: list[tuple[int, Row]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            rows.append((number, Row.model_validate_json(line)))
        except ValidationError as error:
            faults += _misfits(number, error)
    for number, row in rows:
        faults += _unlike_ruling(number, row, ruling, source_sha256)
        faults += _untidy(number, row)
    faults += _twice(rows)
    for name in SPLITS if path.name in SPLITS else ():
        if name != path.name and path.with_name(name).exists():
            faults += _seen_in_other_split(path.with_name(name), rows)
    if faults:
        told = [fault.told(path) for fault in sorted(faults, key=lambda f: f.line)]
        raise GoldError(f"{len(told)} fault(s) in {path}; nothing was scored:\n" + "\n".join(told))
    if not rows:
        raise GoldError(f"{path}: expected at least one row, found none.")
    return Gold(path, sha256, tuple(row for _, row in rows))


def _check_pin(path: Path, sha256: str) -> None:
    pin = path.with_suffix(".sha256")
    if path.suffix != ".jsonl" or not pin.exists():
        return
    pinned = (pin.read_text(encoding="utf-8").split() or ["nothing"])[0]
    if pinned != sha256:
        raise GoldError(
            f"{path}: expected the pinned file (sha256 {pinned[:12]}… in {pin.name}), found "
            f"{sha256[:12]}…; restore it, or pin the new one on purpose."
        )


def _misfits(line: int, error: ValidationError) -> Iterator[_Fault]:
    """Pydantic's findings in our words."""
    for found in error.errors():
        field = ".".join(str(part) for part in found["loc"] if part != "[key]") or "row"
        message, given = found["msg"], found["input"]
        if found["type"] == "missing":
            yield _Fault(line, field, "a value", "nothing")
        elif found["type"] == "extra_forbidden":
            yield _Fault(line, field, "no field of this name", given)
        elif found["type"] == "json_invalid":
            yield _Fault(line, field, f"one JSON object ({message.split(': ', 1)[-1]})")
        elif found["type"] == "value_error":
            yield _Fault(line, field, message.removeprefix("Value error, "))
        else:
            wanted = re.sub(r"^(Input|String|Tuple|Value) should (be |have |match )?", "", message)
            yield _Fault(line, field, wanted, given)


def _unlike_ruling(line: int, row: Row, ruling: Ruling, sha256: str) -> Iterator[_Fault]:
    """Paragraphs that do not exist, quotes that are not the text, rows for another source."""
    if row.source_sha256 != sha256:
        expected = f"{sha256}, the hash of the ruling that is asked"
        yield _Fault(line, "source_sha256", expected, row.source_sha256)
        return  # offsets and paragraphs of another text would only be noise
    known = {"header", "preamble", *(paragraph.number for paragraph in ruling.paragraphs)}
    for name in ("qrels", "cite_all_of", "cite_any_of"):
        for paragraph in getattr(row, name):
            if paragraph not in known:
                yield _Fault(line, name, "a paragraph of the ruling", paragraph)
    for at, evidence in enumerate(row.evidence):
        text = ruling.source_text(evidence.paragraph, evidence.source)
        if text is None:
            expected = f"a paragraph of the ruling with source {evidence.source}"
            yield _Fault(line, f"evidence.{at}.paragraph", expected, evidence.paragraph)
        elif text[evidence.start : evidence.end] != evidence.quote:
            there = text[evidence.start : evidence.end]
            at_place = f"{evidence.paragraph} at {evidence.start}:{evidence.end}"
            expected = f"the {evidence.source} of {at_place}, {_short(there)}"
            yield _Fault(line, f"evidence.{at}.quote", expected, evidence.quote)


def _untidy(line: int, row: Row) -> Iterator[_Fault]:
    """Text that is not NFC, and mixed-script words where no careless typing explains them."""
    texts = [("question", row.question), ("rewrite", row.rewrite or "")]
    texts += [(f"history.{at}", text) for at, text in enumerate(row.history)]
    texts += [
        (f"must_include.{at}", text)
        for at, alternatives in enumerate(row.must_include)
        for text in alternatives
    ]
    texts += [(f"must_not_include.{at}", text) for at, text in enumerate(row.must_not_include)]
    for name, text in texts:
        if not unicodedata.is_normalized("NFC", text):
            yield _Fault(line, name, "normalised Unicode (NFC)", text)
        careless = row.typing == "careless" and name.split(".")[0] in ("question", "history")
        mixed = [] if careless else mixed_words(text)
        if mixed:
            expected = "no word of both Latin and Cyrillic letters where typing is not careless"
            yield _Fault(line, name, expected, mixed[0])


def _twice(rows: list[tuple[int, Row]]) -> Iterator[_Fault]:
    first: dict[str, int] = {}
    for line, row in rows:
        if row.id in first:
            expected = f"an id of its own, not that of line {first[row.id]}"
            yield _Fault(line, "id", expected, row.id)
        first.setdefault(row.id, line)


def _seen_in_other_split(other: Path, rows: list[tuple[int, Row]]) -> Iterator[_Fault]:
    """What two splits share; the other file's own faults are its own reader's business."""
    families: dict[str, int] = {}
    questions: dict[str, int] = {}
    for number, text in enumerate(other.read_text(encoding="utf-8").split("\n"), 1):
        try:
            row = json.loads(text)
            families[row["family"]] = number
            questions[_asked(row["question"], row.get("history") or ())] = number
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
    for line, mine in rows:
        if mine.family in families:
            expected = (
                f"a family that is not in {other.name} (there in line {families[mine.family]})"
            )
            yield _Fault(line, "family", expected, mine.family)
        asked = _asked(mine.question, mine.history)
        if asked in questions:
            expected = f"a question that is not in {other.name} (there in line {questions[asked]})"
            yield _Fault(line, "question", expected, mine.question)


def _asked(question: str, history: Any) -> str:
    """A question with its history, without regard to case, spaces and punctuation.

    >>> _asked("Мерзімі  қандай?", ()) == _asked("мерзімі қандай", ())
    True
    """
    whole = unicodedata.normalize("NFC", " / ".join((*history, question))).casefold()
    return " ".join(re.findall(r"\w+|/", whole))


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return f"«{text if len(text) <= 80 else text[:79] + '…'}»"
