"""How many lies the verifier stops and how many truths it passes, by kind.

``python -m evals.verification --split test`` prints the table. The rules were written on the
claims of ``dev``; those of ``test`` were written before the rules and only ever counted. A claim's
``kind`` is "true" or the kind of its lie. Rates come with Wilson's 95 % interval.
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from answer.batch import read_rows
from answer.verify.check import verify
from ingest.read import read_ruling
from settings import Settings, settings

CLAIMS = Path(__file__).resolve().parent / "claims"
_Z = 1.959964  # of the normal distribution, for 95 %


@dataclass(frozen=True, slots=True)
class Rate:
    """``right`` of ``total`` claims of one kind judged rightly; the rate's bounds."""

    kind: str
    right: int
    total: int
    low: float
    high: float


def rate(kind: str, right: int, total: int) -> Rate:
    """One rate with Wilson's interval.

    >>> rate("number", 9, 10).low > 0.59, rate("number", 9, 10).high < 0.99
    (True, True)
    """
    if not total:
        return Rate(kind, 0, 0, 0.0, 1.0)
    share, spread = right / total, _Z**2 / total
    centre = (share + spread / 2) / (1 + spread)
    half = _Z * math.sqrt(share * (1 - share) / total + spread / 4 / total) / (1 + spread)
    return Rate(kind, right, total, max(0.0, centre - half), min(1.0, round(centre + half, 9)))


def verification(configured: Settings, file: Path) -> list[Rate]:
    """The rates of the claims in ``file``: all lies, all truths, then each kind of lie.

    Kazakh claims alone make the kinds; Russian and English ones are two rates of their own.
    Raises GoldError where the file does not fit.
    """
    needed: dict[str, type] = {
        "claim": str,
        "paragraph": str,
        "quote": str,
        "accepted": bool,
        "kind": str,
        "language": str,
    }
    ruling = read_ruling(configured.ruling)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in read_rows(file, needed, {"question": str, "source": str}):
        found = verify(
            ruling,
            row["claim"],
            row["paragraph"],
            row["quote"],
            row.get("question"),
            row.get("source") or "text",
        )
        own = row["language"] == "kk"
        side = "truths passed" if row["accepted"] else "lies stopped"
        names = [side, f"lie: {row['kind']}"] if own else [f"{side} (ru, en)"]
        for name in names if not (own and row["accepted"]) else names[:1]:
            total[name] += 1
            right[name] += found.accepted == row["accepted"]
    first = ["lies stopped", "truths passed", "lies stopped (ru, en)", "truths passed (ru, en)"]
    order = [*first, *sorted(name for name in total if name.startswith("lie: "))]
    return [rate(name, right[name], total[name]) for name in order]


def table(rates: Sequence[Rate]) -> str:
    """The rates as a Markdown table."""
    lines = ["| claims | right | of | rate | 95 % interval |", "|---|---|---|---|---|"]
    for one in rates:
        share = one.right / one.total if one.total else float("nan")
        span = f"{one.low:.3f}–{one.high:.3f}"
        lines.append(f"| {one.kind} | {one.right} | {one.total} | {share:.3f} | {span} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print the table of one split, or of a file of one's own."""
    parser = argparse.ArgumentParser(prog="python -m evals.verification", description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="test")
    parser.add_argument("--claims", type=Path, help="rows of your own")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    rates = verification(settings(), given.claims or CLAIMS / f"{given.split}.jsonl")
    shown = json.dumps([asdict(r) for r in rates]) if given.json else table(rates)
    sys.stdout.write(shown + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
