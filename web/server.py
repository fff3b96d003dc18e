"""The server: the page on FastAPI behind its guards, the port, the start and the stop."""

import asyncio
import contextlib
import gc
import os
import socket
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

from errors import QaulyError
from ingest.ruling import Ruling
from settings import Settings
from web.desk import Answerer, Desk

if TYPE_CHECKING:
    from fastapi import FastAPI


def application(
    settings: Settings,
    ruling: Ruling,
    open_assistant: Callable[[], Answerer],
    failed: Callable[[str], None] = lambda message: None,
) -> "FastAPI":
    """The whole application; its start loads the assistant behind the page."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["GRADIO_MCP_SERVER"] = "True"
    import gradio as gr
    from fastapi import FastAPI

    from web.ahead import put_ahead
    from web.gate import Gate
    from web.journal import Journal
    from web.limits import Limits
    from web.page import build
    from web.routes import routes
    from web.shield import Shield
    from web.theme import theme

    desk = Desk(settings, ruling, open_assistant)

    @contextlib.asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        desk.start(failed)
        yield
        await desk.close(settings.stop_seconds)

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=life)
    app.state.desk = desk
    app.include_router(routes(desk, settings))
    page, asking = build(desk, settings)
    gr.mount_gradio_app(
        app, page, path="", server_name=settings.host, server_port=settings.port,
        root_path=settings.root_path.rstrip("/") or None, show_error=False, footer_links=[],
        run_history=False, enable_monitoring=False, ssr_mode=False, pwa=False, mcp_server=True,
        max_file_size=1, theme=theme(),
    )  # fmt: skip
    put_ahead(app, page)
    app.add_middleware(Limits, settings=settings, asking=asking)  # the last added stands outermost
    app.add_middleware(Gate, settings=settings)
    app.add_middleware(Shield)
    app.add_middleware(Journal, settings=settings)
    return app


def listen(settings: Settings) -> socket.socket:
    """A socket on the port, before anything slow is loaded; raises QaulyError where it is taken."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((settings.host, settings.port))
    except OSError as error:
        found.close()
        raise QaulyError(
            f"port {settings.port} on {settings.host} cannot be used ({error.strerror}): "
            f"set QAULY_PORT to a free one, for example QAULY_PORT={_next(settings.port)}"
        ) from None
    found.listen(128)
    return found


def address(settings: Settings) -> str:
    """Where to open the page: «http://127.0.0.1:7860»."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}{settings.root_path}"


def _next(port: int) -> int:
    return port + 1 if port < 65535 else port - 1


def serve(
    settings: Settings,
    ruling: Ruling,
    open_assistant: Callable[[], Answerer],
    tell: Callable[[str], object] = lambda message: None,
) -> str | None:
    """Serve until told to stop; returns the sentence that ended it, None for an ordinary stop.

    ``tell`` gets the address once the page is there to be opened.
    """
    import uvicorn

    taken = listen(settings)
    ended: list[str] = []
    server: uvicorn.Server

    def failed(message: str) -> None:
        ended.append(message)
        server.should_exit = True

    gc.disable()  # what the imports make stays: searching it for garbage takes half a second
    app = application(settings, ruling, open_assistant, failed)
    gc.freeze()
    gc.enable()
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, proxy_headers=False,
        timeout_graceful_shutdown=1, timeout_keep_alive=10, limit_concurrency=1000,
    )  # fmt: skip

    class Server(uvicorn.Server):
        """Lets the answers under way end first; open pages hold nothing up after that."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            tell(f"serving on {address(settings)}")

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            for listener in self.servers:
                listener.close()
            await app.state.desk.close(settings.stop_seconds)
            await asyncio.sleep(0.2)  # for the last words of an answer to leave
            await super().shutdown(sockets)

    server = Server(config)
    server.run(sockets=[taken])
    return ended[0] if ended else None
