"""``python -m ingest FILE [--json]``: the ruling as one JSON object, or a short description."""

import argparse
import json
import sys
from pathlib import Path

from errors import QaulyError
from ingest.decode import read_text
from ingest.read import Unplaced, parse_with_report
from ingest.ruling import Ruling


def main(arguments: list[str] | None = None) -> int:
    """0 when the ruling was read, 1 when not (one line on standard error), 2 on wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m ingest", description=__doc__)
    parser.add_argument("file", type=Path, help="the ruling's text, UTF-8")
    parser.add_argument("--json", action="store_true", help="print the whole Ruling as JSON")
    options = parser.parse_args(arguments)
    try:
        ruling, unplaced = parse_with_report(read_text(options.file))
    except QaulyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for link in unplaced:
        sys.stderr.write(f"{link.where}: no gap fits the link «{link.link}»; left where it stood\n")
    if options.json:
        found = {
            **ruling.to_json(),
            "unplaced": [{"where": u.where, "link": u.link} for u in unplaced],
        }
        sys.stdout.buffer.write((json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())
    else:
        sys.stdout.buffer.write(summary(ruling, unplaced).encode())
    return 0


def summary(ruling: Ruling, unplaced: tuple[Unplaced, ...]) -> str:
    """A few lines about what was read."""
    repairs = [*ruling.header_repairs, *ruling.preamble_repairs]
    repairs += [r for p in ruling.paragraphs for r in p.repairs]
    moved = len({(r.id) for r in repairs if r.kind == "link"})
    numbers = ", ".join(p.number for p in ruling.paragraphs)
    by = ruling.status.by
    ended = f" ({ruling.status.date}, № {by.number})" if by else ""
    return (
        f"{ruling.title}\n"
        f"{ruling.issuer}, {ruling.date} № {ruling.number}, {ruling.kind}; id {ruling.id}\n"
        f"status: {ruling.status.state}{ended}\n"
        f"paragraphs: {numbers}\n"
        f"references: {sum(len(p.references) for p in ruling.paragraphs)}; "
        f"repairs: {len(repairs)}, links put back: {moved}, not placed: {len(unplaced)}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
