"""The verifier alone, over a file of claims: ``python -m answer --claims IN --output OUT``."""

from pathlib import Path
from typing import TYPE_CHECKING

from answer.batch import read_rows, write_rows

if TYPE_CHECKING:
    from settings import Settings


def check_file(settings: "Settings", source: Path, target: Path, ruling: Path | None) -> None:
    """Judge every row of ``source`` (id, claim, paragraph, quote; question and source optional).

    ``target`` gets a row each, in order: id, accepted, reason. Needs neither index nor model.
    Raises QaulyError where the file or the ruling cannot be read.
    """
    from answer.verify.check import verify
    from ingest.read import read_ruling

    needed: dict[str, type] = {"claim": str, "paragraph": str, "quote": str}
    rows = read_rows(source, needed, {"question": str, "source": str})
    text = read_ruling(ruling or settings.ruling)
    out = []
    for row in rows:
        verdict = verify(
            text,
            row["claim"],
            row["paragraph"],
            row["quote"],
            row.get("question"),
            row.get("source") or "text",
        )
        out.append({"id": row["id"], "accepted": verdict.accepted, "reason": verdict.reason})
    write_rows(target, out)
