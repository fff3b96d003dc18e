"""``python -m evals``: run, beir, baselines, gate, bench, fit."""

import argparse
import json
import logging
import sys
from pathlib import Path

from errors import QaulyError
from settings import ROOT, settings


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 done, 1 a failure told in words, 2 wrong usage."""
    given = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
    try:
        return int(_COMMANDS[given.command](given))
    except QaulyError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _run(given: argparse.Namespace) -> int:
    from evals.report.text import terminal
    from evals.run import Opener, opened, run

    out: Path | None = given.out
    open_assistant: Opener = opened
    if given.scripted:
        from evals.scripted import opener

        open_assistant = opener(given.split)
        out = out or ROOT / "reports" / f"{given.split}-scripted"
    made = run(
        settings(),
        given.gold,
        given.split,
        out,
        given.compare,
        given.ruling,
        given.judge,
        open_assistant,
    )
    sys.stdout.write(terminal(made) + "\n")
    return 0


def _beir(given: argparse.Namespace) -> int:
    from evals.beir import beir

    found = beir(settings(), given.folder, given.run, given.mode)
    sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    return 0


def _baselines(given: argparse.Namespace) -> int:
    from evals.baselines import baselines

    sys.stdout.write(baselines(settings(), given.gold, given.split, given.ruling) + "\n")
    return 0


def _gate(given: argparse.Namespace) -> int:
    from evals.gate import gate

    passed, told = gate(settings(), accept=given.accept)
    sys.stdout.write(told + "\n")
    return 0 if passed else 1


def _bench(given: argparse.Namespace) -> int:
    from evals.bench import bench

    found = bench(settings(), given.times)
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    return 0


def _fit(_: argparse.Namespace) -> int:
    from evals.fit import fit

    sys.stdout.write(json.dumps(fit(settings()), ensure_ascii=False, indent=1) + "\n")
    return 0


def _ablation(_: argparse.Namespace) -> int:
    from evals.ablation import ablation

    sys.stdout.write(ablation(settings()) + "\n")
    return 0


_COMMANDS = {
    "run": _run,
    "beir": _beir,
    "baselines": _baselines,
    "gate": _gate,
    "bench": _bench,
    "fit": _fit,
    "ablation": _ablation,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description="How good the assistant is."
    )
    commands = parser.add_subparsers(dest="command", required=True)

    commands.add_parser("fit", help="fit weights and calibration on the development questions")
    commands.add_parser("ablation", help="what each leg of the search is worth")
    run = commands.add_parser("run", help="score gold questions, write the report")
    _questions(run)
    run.add_argument("--out", type=Path, metavar="DIR", help="default: reports/SPLIT")
    run.add_argument("--compare", type=Path, metavar="OLD.json", help="an earlier report.json")
    run.add_argument(
        "--scripted",
        action="store_true",
        help="a scripted language model says the claims of the split: which of them get through",
    )
    run.add_argument(
        "--judge",
        nargs=2,
        metavar=("ADDRESS", "MODEL"),
        help="a language model that judges the answers too; reported apart",
    )

    beir = commands.add_parser("beir", help="retrieval alone, over a BEIR folder")
    beir.add_argument("folder", type=Path, metavar="DIR")
    beir.add_argument("--run", type=Path, required=True, metavar="OUT.trec")
    beir.add_argument("--mode", choices=("hybrid", "dense", "lexical"), default="hybrid")

    baselines = commands.add_parser("baselines", help="the same questions through other retrieval")
    _questions(baselines)

    gate = commands.add_parser("gate", help="dev: no invariant broken, no real drop")
    gate.add_argument("--accept", action="store_true", help="make this run the baseline")

    bench = commands.add_parser("bench", help="start-up, latency and memory, here and now")
    bench.add_argument("--times", type=int, default=3, help="how often each dev question is asked")
    return parser


def _questions(command: argparse.ArgumentParser) -> None:
    command.add_argument("--gold", type=Path, metavar="FILE", help="rows of your own")
    command.add_argument("--split", choices=("dev", "test"), default="dev")
    command.add_argument("--ruling", type=Path, metavar="FILE", help="another ruling's text")


if __name__ == "__main__":
    raise SystemExit(main())
