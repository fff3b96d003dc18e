"""The page's words in three languages, filled in as the page is sent.

The page is built once, with a mark «⟦key⟧» where words belong; each visitor gets it with the marks
filled from ``prompts/page`` in the language that their browser remembers (a cookie), Kazakh first.
"""

import json
import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any

from answer.answer import Language
from prompts import names, render, template

COOKIE = "qauly_language"
page_language: ContextVar[Language] = ContextVar("page_language", default="kk")
_MARK = re.compile(r"⟦([a-z0-9_.]+)⟧")


def say(key: str, language: str = "kk", **values: object) -> str:
    """The page's words called ``key``: ``say("ask.send") == "Сұрау"``."""
    return render(f"page.{key}", language, **values)


def mark(key: str) -> str:
    """Where ``say(key)`` will stand once the reader's language is known: «⟦ask.send⟧»."""
    return f"⟦{key}⟧"


def known(language: object) -> Language:
    """The language, if it is one of the page's; else Kazakh.

    >>> known("ru"), known("tr"), known(None)
    ('ru', 'kk', 'kk')
    """
    match language:
        case "ru" | "en" | "kk":
            return language
        case _:
            return "kk"


def language_of(cookies: Mapping[str, str] | None) -> Language:
    """The language that the browser's cookie remembers."""
    return known((cookies or {}).get(COOKIE))


def filled(value: Any, fill: Callable[[str], str]) -> Any:
    """JSON-like ``value`` with every mark in its strings filled by its key; a new value."""
    match value:
        case str():
            return _MARK.sub(lambda found: fill(found[1]), value) if "⟦" in value else value
        case dict():
            return {key: filled(item, fill) for key, item in value.items()}
        case list() | tuple():
            return [filled(item, fill) for item in value]
        case _:
            return value


def script_words(language: str) -> str:
    """The words that the page's script shows, as JSON that may stand in a ``<script>``."""
    prefix = "page.script."
    words = {
        key.removeprefix(prefix): render(key, language)
        for key in names("page", language)
        if key.startswith(prefix)
    }
    return json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")


def gradio_words(language: str) -> dict[str, dict[str, str]]:
    """Gradio's own few strings in ``language``, under each locale that it may choose by itself.

    Gradio looks a dotted key up before its own tables, so these win in every browser.
    """
    prefix = "page.gradio."
    own = {
        key.removeprefix(prefix): template(key, language)  # its places are Gradio's to fill
        for key in names("page", language)
        if key.startswith(prefix)
    }
    return dict.fromkeys(_LOCALES, own)


_LOCALES = (
    *("ar", "ca", "ckb", "de", "en", "es", "et", "eu", "fa", "fi", "fr", "he", "hi", "id", "ja"),
    *("ko", "lt", "nb", "nl", "pl", "pt-BR", "pt", "ro", "ru", "sv", "ta", "th", "tr", "uk", "ur"),
    *("uz", "zh-CN", "zh-TW"),
)
