"""``python -m evals run``: asks, scores, writes the report.

Everything that can be wrong with the gold file is found before the assistant is opened.
"""

import hashlib
import json
import logging
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from errors import QaulyError
from evals import circumstances
from evals.asking import Asked, ask_all
from evals.compare import compare
from evals.judge import endpoint_of, judge
from evals.progress import bar
from evals.read import FOLDER, Gold, read_gold
from evals.report.run import Run
from evals.score import Scored, score
from evals.verification import verified
from ingest.read import read_ruling
from ingest.ruling import Ruling
from settings import ROOT, Settings

log = logging.getLogger(__name__)

Opener = Callable[[Settings, Path | None], Asked]


def opened(settings: Settings, ruling_file: Path | None) -> Asked:
    """The assistant that people ask, warm."""
    from answer.ask import Assistant

    return Assistant.open(settings, ruling_file)


def gold_of(
    settings: Settings, gold_file: Path | None, split: str, ruling_file: Path | None
) -> tuple[Gold, Ruling, str]:
    """The checked gold rows, the ruling that they ask about, and its source's hash."""
    source = ruling_file or settings.ruling
    ruling = read_ruling(source)
    sha256 = hashlib.sha256(source.read_bytes()).hexdigest()
    return read_gold(gold_file or FOLDER / f"{split}.jsonl", ruling, sha256), ruling, sha256


def measure(gold: Gold, assistant: Asked) -> Scored:
    """Asks and scores every row."""
    return score(ask_all(gold.rows, assistant, bar))


def run(
    settings: Settings,
    gold_file: Path | None = None,
    split: str = "dev",
    out: Path | None = None,
    old_run: Path | None = None,
    ruling_file: Path | None = None,
    judge_at: tuple[str, str] | None = None,
    open_assistant: Opener = opened,
) -> Run:
    """Scores ``gold_file``, or the project's own ``split``, and writes the report to ``out``.

    ``judge_at``: the address and the name of a language model that judges the answers too.
    """
    endpoint = endpoint_of(settings, *judge_at) if judge_at else None
    gold, ruling, source_sha256 = gold_of(settings, gold_file, split, ruling_file)
    assistant = open_assistant(settings, ruling_file)
    start = time.perf_counter()
    scored = measure(gold, assistant)
    named = split if gold_file is None else gold_file.stem
    made = Run(
        split=named,
        gold=gold.path.name,
        ruling=ruling,
        scored=scored,
        comparison=compare(scored, old_run) if old_run else None,
        judged=judge(scored, endpoint, judge_at[1], bar) if endpoint and judge_at else None,
        verified=None if ruling_file else verified(settings, split, assistant),
        circumstances={
            "made": datetime.now(UTC).isoformat(timespec="seconds"),
            "seconds": round(time.perf_counter() - start, 1),
            "gold": {"file": gold.path.name, "sha256": gold.sha256, "rows": len(gold.rows)},
            "source": {"file": (ruling_file or settings.ruling).name, "sha256": source_sha256},
            "encoder": settings.encoder,
            "index": _index(settings, ruling_file),
            "code": circumstances.code(),
            "settings": circumstances.shown(settings),
            "machine": circumstances.machine(),
            "libraries": circumstances.libraries(),
        },
    )
    write(made, out or ROOT / "reports" / named)
    return made


def write(made: Run, folder: Path) -> None:
    """``report.json``, ``report.md`` and ``report.html`` in ``folder``."""
    from evals.report.page import page
    from evals.report.text import markdown

    try:
        folder.mkdir(parents=True, exist_ok=True)
        as_json = json.dumps(made.to_json(), ensure_ascii=False, indent=1)
        (folder / "report.json").write_text(as_json + "\n", encoding="utf-8")
        (folder / "report.md").write_text(markdown(made), encoding="utf-8")
        (folder / "report.html").write_text(page(made), encoding="utf-8")
    except OSError as error:
        raise QaulyError(f"{folder}: the report cannot be written ({error.strerror}).") from error
    log.info("report in %s", folder)


def _index(settings: Settings, ruling_file: Path | None) -> dict[str, Any]:
    """What the index that was asked was made from; that of another ruling was made for the run."""
    if ruling_file is not None:
        return {"temporary": True}
    from index.manifest import Manifest
    from index.reader import current

    manifest = Manifest.read(current(settings.index_dir))
    return {**asdict(manifest.made), "created": manifest.created}
