"""``python -m evals bench``: start-up, latency and memory of the assistant on this machine.

Start-up is from before the first import of the assistant to its first answer being possible; the
questions are those of dev, as people ask them. Memory is that of the whole process.
"""

import time
from typing import Any

from evals import circumstances
from evals.asking import forms
from evals.measures.latency import percentile
from evals.run import Opener, gold_of, opened
from settings import Settings


def bench(settings: Settings, times: int = 3, open_assistant: Opener = opened) -> dict[str, Any]:
    """Seconds, milliseconds and MiB, with the machine they were measured on."""
    gold, _, _ = gold_of(settings, None, "dev", None)
    before = circumstances.rss_mib()
    start = time.perf_counter()
    assistant = open_assistant(settings, None)
    started = time.perf_counter()
    assistant.ask(gold.rows[0].question)
    first = time.perf_counter()
    taken: list[float] = []
    for _ in range(times):
        for row in gold.rows:
            _, question, history = next(forms(row))
            begin = time.perf_counter()
            assistant.ask(question, history)
            taken.append((time.perf_counter() - begin) * 1000)
    return {
        "start_up_s": round(started - start, 2),
        "first_answer_ms": round((first - started) * 1000, 1),
        "asked": len(taken),
        "p50_ms": round(percentile(taken, 0.5), 1),
        "p95_ms": round(percentile(taken, 0.95), 1),
        "rss_before_mib": before,
        "rss_mib": circumstances.rss_mib(),
        "machine": circumstances.machine(),
        "libraries": circumstances.libraries(),
    }
