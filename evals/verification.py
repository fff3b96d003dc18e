"""How many lies the verifier stops and how many truths it passes, by kind.

``python -m evals.verification --split test`` prints the table, and every report has it. The rules
were written on the claims of ``dev``; those of ``test`` are only ever counted. A claim's ``kind``
is "true" or the kind of its lie. Rates come with Wilson's 95 % interval.
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from answer.batch import read_rows
from answer.verify.check import verify
from evals.report.words import pipes
from ingest.read import read_ruling
from settings import Settings, settings

CLAIMS = Path(__file__).resolve().parent / "claims"
_Z = 1.959964  # of the normal distribution, for 95 %

Row = dict[str, Any]
Judged = tuple[Row, bool, str | None]
"""A claim, whether it passed, and the reason if it is known why not."""


@dataclass(frozen=True, slots=True)
class Rate:
    """``right`` of ``total`` claims of one kind judged rightly, and the rate's bounds."""

    kind: str
    right: int
    total: int
    low: float
    high: float
    reasons: dict[str, int]  # why claims of this kind were withheld


def rate(kind: str, right: int, total: int, reasons: Mapping[str, int] | None = None) -> Rate:
    """One rate with Wilson's interval.

    >>> rate("number", 9, 10).low > 0.59, rate("number", 9, 10).high < 0.99
    (True, True)
    """
    if not total:
        return Rate(kind, 0, 0, 0.0, 1.0, {})
    share, spread = right / total, _Z**2 / total
    centre = (share + spread / 2) / (1 + spread)
    half = _Z * math.sqrt(share * (1 - share) / total + spread / 4 / total) / (1 + spread)
    low, high = max(0.0, centre - half), min(1.0, round(centre + half, 9))
    return Rate(kind, right, total, low, high, dict(reasons or {}))


def claims(file: Path) -> list[Row]:
    """The claims in ``file``. Raises GoldError where it does not fit."""
    needed: dict[str, type] = {
        "claim": str,
        "paragraph": str,
        "quote": str,
        "accepted": bool,
        "kind": str,
        "language": str,
    }
    return read_rows(file, needed, {"question": str, "source": str})


def verification(configured: Settings, file: Path) -> list[Rate]:
    """The rates of the claims in ``file``, held to the ruling by the verifier alone."""
    ruling = read_ruling(configured.ruling)
    judged: list[Judged] = []
    for row in claims(file):
        found = verify(
            ruling,
            row["claim"],
            row["paragraph"],
            row["quote"],
            row.get("question"),
            row.get("source") or "text",
        )
        judged.append((row, found.accepted, found.reason))
    return rates_of(judged)


def rates_of(judged: Iterable[Judged]) -> list[Rate]:
    """The rates of claims judged: all lies, all truths, then each kind of lie.

    Kazakh claims alone make the kinds; Russian and English ones are two rates of their own.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row, accepted, reason in judged:
        own = row["language"] == "kk"
        side = "truths passed" if row["accepted"] else "lies stopped"
        names = [side, f"lie: {row['kind']}"] if own else [f"{side} (ru, en)"]
        for name in names if not (own and row["accepted"]) else names[:1]:
            total[name] += 1
            right[name] += accepted == row["accepted"]
            reasons[name].update([reason] if reason else [])
    first = ["lies stopped", "truths passed", "lies stopped (ru, en)", "truths passed (ru, en)"]
    order = [*first, *sorted(name for name in total if name.startswith("lie: "))]
    return [
        rate(name, right[name], total[name], dict(reasons[name].most_common())) for name in order
    ]


@dataclass(frozen=True, slots=True)
class Verified:
    """A claims file held to the ruling, and what came of the configured model's own claims.

    ``model``: see :class:`answer.model.tally.Tally`; None where no model is configured.
    """

    file: str
    rates: tuple[Rate, ...]
    model: dict[str, Any] | None

    def to_json(self) -> dict[str, Any]:
        """The part of ``report.json``."""
        return {
            "file": self.file,
            "rates": [asdict(r) for r in self.rates],
            "model": self.model,
        }

    def told(self) -> str:
        """What came of the model's claims, in a line."""
        if self.model is None:
            return "No language model was configured: no answer was put into words."
        reasons = counts(self.model["withheld"])
        return (
            f"The language model's claims, over {self.model['answers']} answers: "
            f"{self.model['shown']} shown, {sum(self.model['withheld'].values())} withheld"
            f"{reasons and f' ({reasons})'}."
        )


def verified(configured: Settings, split: str, assistant: object) -> Verified:
    """The claims of ``split``, and the tally of the assistant's model if it has one.

    Where a scripted model said those claims (:mod:`evals.scripted`), what came of them.
    """
    tally = getattr(getattr(assistant, "model", None), "tally", None)
    said = getattr(assistant, "rates", None)
    file = CLAIMS / f"{split}.jsonl"
    rates = tuple(said() if said else verification(configured, file))
    name = f"claims/{file.name}" + (", said by a scripted model" if said else "")
    return Verified(name, rates, tally.to_json() if tally else None)


def rows(rates: Sequence[Rate]) -> list[list[str]]:
    """The rates as rows of a table."""
    out = [["claims", "right", "of", "rate", "95 % interval", "withheld for"]]
    for one in rates:
        share = f"{one.right / one.total:.3f}" if one.total else "–"
        span = f"{one.low:.3f} … {one.high:.3f}"
        out.append([one.kind, str(one.right), str(one.total), share, span, counts(one.reasons)])
    return out


def counts(found: Mapping[str, int]) -> str:
    """«number 3, role 1»."""
    return ", ".join(f"{name} {count}" for name, count in found.items())


def main(arguments: list[str] | None = None) -> int:
    """Print the table of one split, or of a file of one's own."""
    parser = argparse.ArgumentParser(prog="python -m evals.verification", description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="test")
    parser.add_argument("--claims", type=Path, help="rows of your own")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    rates = verification(settings(), given.claims or CLAIMS / f"{given.split}.jsonl")
    shown = json.dumps([asdict(r) for r in rates]) if given.json else pipes(rows(rates))
    sys.stdout.write(shown + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
