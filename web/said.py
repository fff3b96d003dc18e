"""Refusals of the server itself, told in the reader's language."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import JSONResponse
from starlette.types import Scope

from answer.answer import Language
from web.words import language_of, say


def refusal(scope: Scope, status: int, key: str, **headers: str) -> JSONResponse:
    """``{"detail": sentence}`` under ``status``; the page shows the sentence as it is."""
    language = scope_language(scope)
    response = JSONResponse({"detail": say(f"refused.{key}", language)}, status_code=status)
    MutableHeaders(raw=response.raw_headers).update(
        {name.replace("_", "-"): value for name, value in headers.items()}
    )
    return response


def scope_language(scope: Scope) -> Language:
    """The page language of whoever sent this request."""
    return language_of(cookie_parser(Headers(scope=scope).get("cookie", "")))
