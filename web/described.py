"""What programs are told of the endpoints: OpenAPI without closed routes, MCP results as JSON."""

import json
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.types import Message

if TYPE_CHECKING:
    from web.page import Page

ADDRESS = "/gradio_api/openapi.json"


def describe(app: FastAPI, page: "Page") -> None:
    """Put our description before Gradio's, which lists the upload route, closed here.

    Gradio's MCP server writes results as Python does («'number': '3'»); ours writes JSON.
    """

    async def openapi(request: Request) -> JSONResponse:
        parts: list[bytes] = []

        async def kept(message: Message) -> None:
            parts.append(message.get("body", b""))

        plain = [(k, v) for k, v in request.scope["headers"] if k != b"accept-encoding"]
        await page.app({**request.scope, "headers": plain}, request.receive, kept)
        found = json.loads(b"".join(parts))
        paths = {path: told for path, told in found["paths"].items() if "upload" not in path}
        return JSONResponse(found | {"paths": paths})

    app.add_api_route(ADDRESS, openapi)
    app.router.routes.insert(0, app.router.routes.pop())
    server: Any = page.mcp_server_obj
    if server is not None:
        server.postprocess_output_data = _as_json


def _as_json(data: Any, root_url: str) -> list[Any]:
    from mcp.types import TextContent

    texts = (json.dumps(item, ensure_ascii=False) for item in data)
    return [TextContent(type="text", text=text) for text in texts]
