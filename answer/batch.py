"""Many questions from a file, answered in order by one warm assistant."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import GoldError

if TYPE_CHECKING:
    from settings import Settings


def read_rows(
    file: Path, needed: dict[str, type], optional: dict[str, type]
) -> list[dict[str, Any]]:
    """JSON lines with those fields; all broken rows are told at once, as GoldError.

    ``id`` may be anything; a row may carry more fields, which are not read.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise GoldError(f"{file}: cannot be read ({error.strerror or error}).") from error
    except UnicodeDecodeError as error:
        raise GoldError(
            f"{file}: expected UTF-8, found byte {error.object[error.start]:#x}."
        ) from error
    rows, faults = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            faults.append(f"line {number}: not JSON ({error.msg})")
            continue
        fault = _fault(row, needed, optional)
        if fault:
            faults.append(f"line {number}: {fault}")
        else:
            rows.append(row)
    if faults:
        raise GoldError(f"{file}: {'; '.join(faults)}. Nothing was written.")
    return rows


def _fault(row: Any, needed: dict[str, type], optional: dict[str, type]) -> str | None:
    if not isinstance(row, dict):
        return f"expected an object, found {type(row).__name__}"
    for field, kind in {"id": object, **needed}.items():
        if field not in row:
            return f"expected the field {field}, found none"
        if not isinstance(row[field], kind):
            return f"{field}: expected {kind.__name__}, found {type(row[field]).__name__}"
    for field, kind in optional.items():
        if row.get(field) is not None and not isinstance(row[field], kind):
            return f"{field}: expected {kind.__name__}, found {type(row[field]).__name__}"
    history = row.get("history")
    if isinstance(history, list) and not all(isinstance(h, str) for h in history):
        return "history: expected a list of strings"
    return None


def write_rows(file: Path, rows: list[dict[str, Any]]) -> None:
    """One JSON object a line; the file appears whole or not at all."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
        )
        part.replace(file)
    except OSError as error:
        raise GoldError(f"{file}: cannot be written ({error.strerror or error}).") from error


def answer_file(settings: "Settings", source: Path, target: Path, ruling: Path | None) -> None:
    """Answer every row of ``source`` into ``target``: an Answer a line with the row's ``id``."""
    rows = read_rows(source, {"question": str}, {"history": list})
    from tqdm import tqdm

    from answer.ask import Assistant

    assistant = Assistant.open(settings, ruling)
    out = []
    for row in tqdm(rows, unit="question", disable=None):
        made = assistant.ask(row["question"], row.get("history") or ())
        out.append({**made.to_json(), "id": row["id"]})
    write_rows(target, out)
