"""Which requests come in at all: known routes, our own page's or a program's, with the login."""

import base64
import binascii
import hmac
import re

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from settings import Settings
from web.said import refusal

# Gradio serves much that this page has no use for: uploads, files by path, a proxy, monitoring,
# the history of runs. What is not listed is not there.
OPEN = re.compile(
    r"""^/(?:
        (?:healthz|readyz|config/?|theme\.css|favicon\.ico|robots\.txt|manifest\.json)?
      | (?:static|assets|svelte|page)/[^?]*
      | gradio_api/(?:info/?|openapi\.json|app_id/?|startup-events|queue/(?:join|data|status)
          |cancel|reset/?|heartbeat/[\w-]+|config/?|theme\.css
          |(?:call|run|api)/[\w/-]+|mcp(?:/[\w/.-]*)?)
    )$""",
    re.VERBOSE,
)
SAFE = {"GET", "HEAD"}
FREE = {"/healthz", "/readyz"}


class Gate:
    """404 for routes that are not listed, 403 for other sites' posts, 401 without the login."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._root = settings.root_path.rstrip("/")
        self._login = settings.login.get_secret_value() if settings.login else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request in, or say why not."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        scope = below(scope, self._root)
        path: str = scope["path"]
        if not OPEN.match(path) or ".." in path:
            await refusal(scope, 404, "not_found")(scope, receive, send)
        elif scope["method"] not in SAFE | {"POST", "DELETE"}:
            await refusal(scope, 405, "not_found")(scope, receive, send)
        elif scope["method"] not in SAFE and _foreign(headers):
            await refusal(scope, 403, "other_site")(scope, receive, send)
        elif self._login and path not in FREE and not _knows(headers, self._login):
            challenge = refusal(scope, 401, "login", WWW_Authenticate='Basic realm="Qauly"')
            await challenge(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def below(scope: Scope, root: str) -> Scope:
    """The request with its path below the root path, whether or not the proxy took that away."""
    if not root or not scope["path"].startswith(f"{root}/"):
        return scope
    raw = (scope.get("raw_path") or scope["path"].encode()).removeprefix(root.encode())
    return {**scope, "path": scope["path"].removeprefix(root), "raw_path": raw}


def _foreign(headers: Headers) -> bool:
    """Whether another site's page sent this: browsers say so, programs say nothing."""
    if headers.get("sec-fetch-site") in {"cross-site", "same-site"}:
        return True
    origin = headers.get("origin")
    if origin is None:
        return False
    named = origin.partition("://")[2].lower()
    own = {headers.get("host", "").lower(), headers.get("x-forwarded-host", "").lower()}
    return named not in own - {""}


def _knows(headers: Headers, login: str) -> bool:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    try:
        given = base64.b64decode(token, validate=True)
    except (binascii.Error, ValueError):
        return False
    return scheme.lower() == "basic" and hmac.compare_digest(given, login.encode())
