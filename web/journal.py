"""The log: one JSON object a line, and no question in it unless the operator wants that.

Errors are told by their type and place, not by their message: a message may repeat what was asked.
"""

import hashlib
import hmac
import json
import logging
import secrets
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from answer.answer import Answer
from settings import Settings
from web.client import address, networks

log = logging.getLogger("qauly.web")
_SALT = secrets.token_bytes(16)  # new with each start: digests cannot be compared over days
_USUAL = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}
_QUIET = ("/static/", "/assets/", "/page/files/", "/gradio_api/heartbeat", "/healthz", "/readyz")


class Lines(logging.Formatter):
    """A record as one line of JSON, valid UTF-8 whatever it holds."""

    def __init__(self, *, messages: bool) -> None:
        super().__init__()
        self._messages = messages

    def format(self, record: logging.LogRecord) -> str:
        """``{"time": …, "level": "info", "event": "ask", "length": 41, …}``."""
        row: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        row |= {key: value for key, value in vars(record).items() if key not in _USUAL}
        if record.exc_info and record.exc_info[0] is not None:
            row["error"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])[-6:]
            row["at"] = [f"{Path(f.filename).name}:{f.lineno}" for f in frames]
            if self._messages:
                row["message"] = str(record.exc_info[1])
        text = json.dumps(row, ensure_ascii=False, default=str)
        return text.encode("utf-8", "replace").decode("utf-8")


def keep_journal(settings: Settings) -> None:
    """Send all logging of this process to standard error as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines(messages=settings.log_questions))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for noisy in ("httpx", "httpcore", "uvicorn.access", "mcp", "asyncio"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def digest(text: str) -> str:
    """Eight hex digits that tell two texts of one process apart and give neither away."""
    return hmac.new(_SALT, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:8]


def note_answer(settings: Settings, question: str, given: Answer, where: str) -> None:
    """What is kept of a question: its digest and length, and how it was answered."""
    row: dict[str, Any] = {
        "where": where,
        "digest": digest(question),
        "length": len(question),
        "language": given.language,
        "mode": given.mode,
        "reason": given.reason,
        "cited": [c.paragraph for c in given.citations],
        "confidence": round(given.confidence, 3),
        "milliseconds": round(given.latency_ms, 1),
    }
    if settings.log_questions:
        row["question"] = given.question
    log.info("ask", extra=row)


class Journal:
    """Notes each request: method, path without its query, status, time, the client's digest."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._trusted = networks(settings.trusted_proxies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note how it went."""
        if scope["type"] != "http" or scope["path"].startswith(_QUIET):
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            row = {
                "method": scope["method"],
                "path": scope["path"][:80] if status != 404 else "-",
                "status": status,
                "milliseconds": round(1000 * (time.perf_counter() - started), 1),
                "client": digest(address(scope, self._trusted)),
            }
            log.info("request", extra=row)
