"""Plays scripted exchanges: each request takes the next step, and is recorded."""

import json
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from evals.model_server import DONE, chunk, event


@dataclass
class Step:
    """One reply: a status with headers, then pieces: bytes to send, or seconds to wait."""

    pieces: Sequence[bytes | float] = ()
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def usage(tokens: int) -> bytes:
    """The event with which a server that was asked to tells what the exchange took."""
    told = {"prompt_tokens": tokens - 1, "completion_tokens": 1, "total_tokens": tokens}
    return chunk(choices=[], usage=told)


def says(text: str, size: int = 40, finish: str = "stop", tokens: int = 0) -> Step:
    """A whole answer, some characters an event; with ``tokens``, how many it took."""
    parts = [event(text[i : i + size]) for i in range(0, len(text), size)]
    told = [usage(tokens)] if tokens else []
    return Step([*parts, event("", finish), *told, DONE])


def claims(*rows: tuple[str, str, str]) -> str:
    """What a model writes for claims of text, paragraph, quote."""
    said = [{"text": t, "paragraph": p, "quote": q} for t, p, q in rows]
    return json.dumps({"claims": said}, ensure_ascii=False)


@dataclass
class Script:
    """The steps to play (the last one for ever), what was asked, whether a reader left."""

    steps: list[Step]
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)

    def next(self) -> Step:
        """The step of the request that came last."""
        return self.steps[min(len(self.asked), len(self.steps)) - 1]


@contextmanager
def serving(*steps: Step) -> Iterator[Script]:
    """A server on a free port of loopback, for as long as the block lasts."""
    script = Script(list(steps))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            script.asked.append(json.loads(body))
            script.keys.append(self.headers.get("authorization", ""))
            step = script.next()
            self.send_response(step.status)
            self.send_header("content-type", "text/event-stream")
            for name, value in step.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for piece in step.pieces:
                    if isinstance(piece, float):
                        self._wait(piece)
                    else:
                        self.wfile.write(piece)
                        self.wfile.flush()
            except OSError:
                script.hung_up.set()

        def _wait(self, seconds: float) -> None:
            """Wait, but notice a reader that leaves."""
            end = time.monotonic() + seconds
            self.connection.settimeout(0.05)
            while time.monotonic() < end:
                try:
                    if self.connection.recv(1, socket.MSG_PEEK) == b"":
                        raise ConnectionResetError
                except TimeoutError:
                    continue

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
