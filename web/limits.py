"""How much comes in: a request's size, one client's questions, the length of the queue."""

import json
import re
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from settings import Settings
from web.client import address, networks
from web.rate import Rate
from web.said import refusal

# What asks nothing (a search, a like, an opened tab) may come this many times as often.
LIGHTER = 10
_NAMED = re.compile(r"^/gradio_api/(?:call|run|api)/(?:v2/)?(\w+)/?$")
_QUEUED = re.compile(r"^/gradio_api/(?:queue/join|(?:call|run|api)/[\w/]+)$")


class Limits:
    """413, 429 and 503, each with a sentence. ``asking`` holds the page's events that ask."""

    def __init__(self, app: ASGIApp, settings: Settings, asking: Collection[int]) -> None:
        self._app = app
        self._most = settings.body_limit
        self._trusted = networks(settings.trusted_proxies)
        self._asking = asking
        self._questions = Rate(settings.rate_per_minute, settings.rate_burst)
        self._others = Rate(settings.rate_per_minute * LIGHTER, settings.rate_burst * LIGHTER)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or say what was too much."""
        if scope["type"] != "http" or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        body = await self._body(scope, receive)
        if body is None:
            await refusal(scope, 413, "too_big", Connection="close")(scope, receive, send)
            return
        path: str = scope["path"]
        rate = self._questions if self._asks(path, body) else self._others
        if seconds := rate.wait(address(scope, self._trusted)):
            await refusal(scope, 429, "too_often", Retry_After=str(seconds))(scope, receive, send)
            return
        told = _Told(scope, receive, send) if _QUEUED.match(path) else None
        await self._app(scope, _replay(body, receive), told.send if told else send)

    async def _body(self, scope: Scope, receive: Receive) -> bytes | None:
        """The whole body, or None where it is over the limit; never more than that is held."""
        length = Headers(scope=scope).get("content-length", "0")
        if not length.isdecimal() or int(length) > self._most:
            return None
        parts: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return b"".join(parts)
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self._most:
                return None
            if not message.get("more_body"):
                return b"".join(parts)

    def _asks(self, path: str, body: bytes) -> bool:
        named = _NAMED.match(path)
        if named and named[1] != "predict":
            return named[1] == "ask"
        if path.startswith("/gradio_api/mcp"):
            return b"tools/call" in body
        if not _QUEUED.match(path):
            return False
        try:
            index = json.loads(body).get("fn_index")
        except (ValueError, AttributeError, RecursionError):
            return False
        return index in self._asking


class _Told:
    """Puts our sentence in place of Gradio's English one when its queue is full."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._scope, self._receive, self._send = scope, receive, send
        self._full = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 503:
            self._full = True
            answer: Response = refusal(self._scope, 503, "queue_full", Retry_After="5")
            await answer(self._scope, self._receive, self._send)
        elif not self._full:
            await self._send(message)


def _replay(body: bytes, receive: Receive) -> Receive:
    """The body once more, then whatever comes after it (the client's leaving)."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
