"""The usual HTTP interface of a language model over a function of one's own, on loopback."""

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Generate = Callable[[list[dict[str, str]]], str]
"""From chat messages (``role``, ``content``) to what the model says."""

DONE = b"data: [DONE]\n\n"


def event(text: str, finish: str | None = None) -> bytes:
    """A piece of the answer as one server-sent event of the interface."""
    return chunk(choices=[{"index": 0, "delta": {"content": text}, "finish_reason": finish}])


def chunk(**fields: Any) -> bytes:
    """One server-sent event of the interface with these fields."""
    head = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return f"data: {json.dumps({**head, **fields}, ensure_ascii=False)}\n\n".encode()


def serve(generate: Generate) -> ThreadingHTTPServer:
    """The chat completions interface over ``generate``, streaming, on a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            said = generate(body["messages"])
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.end_headers()
            self.wfile.write(event(said) + event("", "stop") + DONE)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def address_of(server: ThreadingHTTPServer) -> str:
    """The base address of what :func:`serve` started."""
    return f"http://127.0.0.1:{server.server_address[1]}/v1"
