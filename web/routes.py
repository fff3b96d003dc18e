"""The server's own routes beside Gradio's: health, the panel, exports, likes, the language."""

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles

from settings import Settings
from web.desk import Desk
from web.export import FORMS, docx, markdown
from web.feedback import keep, vote_of
from web.panel import panel
from web.said import refusal, scope_language
from web.turns import unpacked
from web.words import COOKIE, known, say

FILES = Path(__file__).resolve().parent / "files"
YEAR = 365 * 24 * 3600


def routes(desk: Desk, settings: Settings) -> APIRouter:
    """Health first, then what the page's script calls under ``/page``."""
    router = APIRouter()
    router.mount("/page/files", StaticFiles(directory=FILES), name="files")

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        """The process answers."""
        return {"status": "ok"}

    @router.get("/readyz")
    async def readyz() -> JSONResponse:
        """Questions are answered: index self-tested, encoder warm, a configured model in reach."""
        up = desk.state in {"ready", "degraded"}
        return JSONResponse({"status": desk.state}, status_code=200 if up else 503)

    @router.get("/page/place")
    async def place(
        request: Request,
        number: str,
        source: str | None = None,
        start: str | None = None,
        end: str | None = None,
    ) -> Response:
        """The panel of one place, its quote marked."""
        at = (int(start), int(end)) if _short(start) and _short(end) and start and end else None
        shown = panel(desk.ruling, number, scope_language(request.scope), source, at)
        if shown is None:
            return refusal(request.scope, 404, "no_paragraph")
        return HTMLResponse(shown)

    @router.get("/page/language/{language}")
    async def language(language: str) -> Response:
        """Remember the page's language and go back to the page."""
        back = RedirectResponse(f"{settings.root_path.rstrip('/')}/", status_code=303)
        back.set_cookie(
            COOKIE, known(language), max_age=YEAR, samesite="lax", httponly=True,
            path=settings.root_path or "/",
        )  # fmt: skip
        return back

    @router.post("/page/export")
    async def export(request: Request) -> Response:
        """The conversation that the page holds, as a file."""
        sent = await _json(request)
        form = sent.get("form")
        turns = unpacked({"v": 1, "turns": sent.get("turns")}, desk.ruling)
        if form not in FORMS or not turns:
            return refusal(request.scope, 422, "bad_export")
        said = scope_language(request.scope)
        ending, kind = FORMS[form]
        if form == "docx":
            content = await asyncio.to_thread(docx, desk.ruling, turns, said)
        else:
            content = markdown(desk.ruling, turns, said).encode()
        named = quote(f"{say('export.file', said)}.{ending}")
        shown = {"content-disposition": f"attachment; filename*=UTF-8''{named}"}
        return Response(content, media_type=kind, headers=shown)

    @router.post("/page/feedback")
    async def feedback(request: Request) -> Response:
        """One like or dislike, where the operator keeps them."""
        vote = vote_of(await _json(request))
        if settings.feedback is None or vote is None:
            return refusal(request.scope, 404, "not_found")
        await asyncio.to_thread(keep, settings.feedback, vote, question=settings.feedback_questions)
        return JSONResponse({"kept": True})

    return router


def _short(number: str | None) -> bool:
    return number is not None and number.isdecimal() and len(number) < 9


async def _json(request: Request) -> dict[str, Any]:
    """The body as an object; {} where it is anything else."""
    try:
        value = json.loads(await request.body())
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
