"""``python -m web.bench``: the page under load and over thousands of chats, as one JSON object.

It starts ``app.py`` as a process of its own (rate limit off), asks through the page's own event,
as a browser does, and reads the process's memory from ``/proc`` (Linux). Nothing here is a test:
numbers depend on the machine, which the result names.
"""

import argparse
import asyncio
import json
import os
import platform
import secrets
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parent.parent
WARM = 1000  # chats after which memory shall be flat
QUESTIONS = (
    "Шағымды қандай мерзімде беруге болады?",
    "Атқарушылық санкция қанша пайыз?",
    "Тыйым салынған мүлік қалай сатылады?",
    "Бұл қаулы қазір күшінде ме?",
    "7-тармақта не айтылған?",
    "Ауа райы қандай?",
)


def main() -> int:
    """Run both parts; exit status 1 where any question failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=32, help="at once")
    parser.add_argument("--questions", type=int, default=800, help="of all of them together")
    parser.add_argument("--chats", type=int, default=5000, help="new sessions, one after another")
    given = parser.parse_args()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    own = {"QAULY_PORT": str(port), "QAULY_RATE_PER_MINUTE": "0", "QAULY_QUEUE_SIZE": "1000"}
    command = [sys.executable, "app.py"]
    started = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | own,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        result = asyncio.run(_measured(f"http://127.0.0.1:{port}", process.pid, started, given))
    finally:
        process.terminate()
        process.wait(20)
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=2) + "\n")
    return 1 if result["load"]["errors"] or result["soak"]["errors"] else 0


async def _measured(address: str, process: int, started: float, given: Any) -> dict[str, Any]:
    limits = httpx.Limits(max_connections=200)
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as client:
        up = await _until(client, "/healthz", started)
        ready = await _until(client, "/readyz", started)
        event = await _asking(client)
        for question in QUESTIONS:
            await _ask(client, event, question)
        load = await _load(client, event, process, given.people, given.questions)
        soak = await _soak(client, event, process, given.chats)
    machine = {"system": platform.platform(), "cores": os.cpu_count(), "python": sys.version[:6]}
    return {
        "machine": machine,
        "start": {"page_seconds": up, "ready_seconds": ready},
        "load": load,
        "soak": soak,
    }


async def _until(client: httpx.AsyncClient, path: str, started: float) -> float:
    while True:
        try:
            if (await client.get(path)).status_code == 200:
                return round(time.monotonic() - started, 2)
        except httpx.ConnectError:
            pass
        await asyncio.sleep(0.05)


async def _asking(client: httpx.AsyncClient) -> int:
    """The number of the page's event that asks: the one behind the box's Enter."""
    found = (await client.get("/config")).json()["dependencies"]
    asking = (d["id"] for d in found if d["targets"] and str(d["api_name"]).startswith("ask"))
    return int(next(asking))


async def _ask(client: httpx.AsyncClient, event: int, question: str) -> float:
    """One question of a new session; the seconds until its last word; raises on a failure."""
    session = secrets.token_hex(6)
    started = time.perf_counter()
    body = {"data": [question, None, "plain"], "fn_index": event, "session_hash": session}
    joined = await client.post("/gradio_api/queue/join", json=body)
    joined.raise_for_status()
    async with client.stream("GET", f"/gradio_api/queue/data?session_hash={session}") as told:
        async for line in told.aiter_lines():
            if '"process_completed"' in line:
                if not json.loads(line.removeprefix("data:"))["success"]:
                    raise RuntimeError("the event failed")
                return time.perf_counter() - started
    raise RuntimeError("the stream ended early")


async def _load(
    client: httpx.AsyncClient, event: int, process: int, people: int, questions: int
) -> dict[str, Any]:
    """``people`` ask without a pause until ``questions`` are answered."""
    times: list[float] = []
    errors = 0
    left = iter(range(questions))
    before = _memory(process)

    async def person() -> None:
        nonlocal errors
        for number in left:
            try:
                times.append(await _ask(client, event, QUESTIONS[number % len(QUESTIONS)]))
            except (httpx.HTTPError, RuntimeError):
                errors += 1

    started = time.perf_counter()
    await asyncio.gather(*(person() for _ in range(people)))
    whole = time.perf_counter() - started
    times.sort()
    return {
        "people": people,
        "questions": questions,
        "errors": errors,
        "per_second": round(len(times) / whole, 1),
        "p50_ms": round(1000 * times[len(times) // 2]),
        "p95_ms": round(1000 * times[int(len(times) * 0.95)]),
        "memory_growth_mb": round(_memory(process) - before, 1),
    }


async def _soak(client: httpx.AsyncClient, event: int, process: int, chats: int) -> dict[str, Any]:
    """One chat after another, each a session of its own; memory every thousand.

    ``kb_a_chat`` is what each costs for good, after the first thousand; threads and open files are
    counted before and after.
    """
    errors = 0
    memory = {0: round(_memory(process), 1)}
    held = _held(process)
    for number in range(1, chats + 1):
        try:
            await _ask(client, event, QUESTIONS[number % len(QUESTIONS)])
        except (httpx.HTTPError, RuntimeError):
            errors += 1
        if number % WARM == 0 or number == chats:
            memory[number] = round(_memory(process), 1)
    told: dict[str, Any] = {"chats": chats, "errors": errors, "memory_mb": memory}
    if chats > WARM:
        told["kb_a_chat"] = round((memory[chats] - memory[WARM]) * 1024 / (chats - WARM), 2)
    return told | {"held_before": held, "held_after": _held(process)}


def _held(process: int) -> dict[str, int]:
    """How many threads and open files there are."""
    folder = Path(f"/proc/{process}")
    kinds = {"threads": "task", "open_files": "fd"}
    return {kind: len(list((folder / name).iterdir())) for kind, name in kinds.items()}


def _memory(process: int) -> float:
    """Resident memory in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    line = next(row for row in status.splitlines() if row.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main())
