"""The headers of every response, and the language that the page is sent in."""

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.said import scope_language
from web.words import page_language

# Gradio puts its configuration and its styles into the page, so inline must be allowed; nothing
# from elsewhere is, and nothing may be built from text at run time (no unsafe-eval).
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "object-src 'none'",
        "worker-src 'self' blob:",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
# Files whose address changes with their content: a browser need not ask for them twice.
NAMED_BY_CONTENT = re.compile(r"/(?:assets|page/files)/")


class Shield:
    """Sets the headers; takes away what would let other sites read answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, its response shielded."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                for name in [n for n in headers if n.startswith("access-control-")]:
                    del headers[name]
                if headers.get("content-type", "").startswith("text/html"):
                    headers["cache-control"] = "no-store"
                    headers["vary"] = "Cookie"
                elif message["status"] == 200 and NAMED_BY_CONTENT.search(scope["path"]):
                    headers["cache-control"] = "public, max-age=31536000, immutable"
            await send(message)

        token = page_language.set(scope_language(scope))
        try:
            await self._app(scope, receive, shielded)
        finally:
            page_language.reset(token)
