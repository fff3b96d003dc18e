"""Routes ahead of Gradio's: the page's document and what programs are told of the endpoints."""

import gzip
import json
import re
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message

from web.head import head
from web.said import scope_language

if TYPE_CHECKING:
    from web.page import Page

OPENAPI = "/gradio_api/openapi.json"
_LANGUAGE = re.compile(r'(<html\s+lang=)"en"')
_ADVERTISED = re.compile(r'<meta\s+(?:property="og:|name="twitter:)[^>]*>\s*')


def put_ahead(app: FastAPI, page: "Page") -> None:
    """Answer for Gradio where what it says of the page would be wrong.

    Its OpenAPI lists the upload route, closed here; its MCP server writes results as Python does
    («'number': '3'»), ours writes JSON.
    """
    gradio: Any = app.router.routes[-1]  # mounted last; the page's own ``app`` is an older one

    async def document(request: Request) -> Response:
        html = (await _asked(gradio.app, request)).decode()
        body = spoken(html, scope_language(request.scope)).encode()
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return HTMLResponse(body)
        return HTMLResponse(gzip.compress(body, 6), headers={"content-encoding": "gzip"})

    async def openapi(request: Request) -> Response:
        found = json.loads(await _asked(gradio.app, request))
        paths = {path: told for path, told in found["paths"].items() if "upload" not in path}
        return JSONResponse(found | {"paths": paths})

    for path, route in (("/", document), (OPENAPI, openapi)):
        app.add_api_route(path, route, methods=["GET", "HEAD"])
        app.router.routes.insert(0, app.router.routes.pop())
    server: Any = page.mcp_server_obj
    if server is not None:
        server.postprocess_output_data = _as_json


def spoken(html: str, language: str) -> str:
    """Gradio's document with the page's language, title, style and scripts in it from the start.

    Gradio itself would add a head only after its first drawing, which then jumps. Taken away is
    what it tells of itself, in English, to sites that show a preview of a link.
    """
    html = _LANGUAGE.sub(rf'\1"{language}"', _ADVERTISED.sub("", html), count=1)
    before, found, after = html.partition("</head>")
    return before + head(language) + found + after


async def _asked(gradio: ASGIApp, request: Request) -> bytes:
    """What Gradio itself answers to this request."""
    parts: list[bytes] = []

    async def kept(message: Message) -> None:
        parts.append(message.get("body", b""))

    plain = [(k, v) for k, v in request.scope["headers"] if k != b"accept-encoding"]
    await gradio({**request.scope, "headers": plain, "method": "GET"}, request.receive, kept)
    return b"".join(parts)


def _as_json(data: Any, root_url: str) -> list[Any]:
    from mcp.types import TextContent

    texts = (json.dumps(item, ensure_ascii=False) for item in data)
    return [TextContent(type="text", text=text) for text in texts]
