"""The page itself: what stands where, and which act each control starts."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import gradio as gr
from gradio.events import api

from answer.door import LIMIT
from ingest.ruling import Ruling
from prompts import LANGUAGES
from settings import Settings
from web.acts import Acts
from web.conversation import conversation
from web.desk import Desk
from web.endpoints import Endpoints
from web.markup import button, tag, words
from web.status import banner, head_line
from web.words import filled, gradio_words, mark, page_language, say

log = logging.getLogger("qauly.page")
STORED = "qauly"  # the browser's key; its «secret» is in every page and hides nothing
MOST_SESSIONS = 200  # of Gradio's own per-tab memory, which otherwise grows without end
QUICK: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
ASKING = "ask"  # the events that ask a question, and the endpoint that does
Section = Callable[[str], str]


class Page(gr.Blocks):
    """Blocks whose configuration is sent in the reader's language.

    ``sections`` are the page's HTML parts by name, each written from a language.
    """

    def __init__(self, sections: dict[str, Section], **options: Any) -> None:
        self.sections = sections
        self._built: dict[str, Any] = {}
        super().__init__(**options)

    @property  # type: ignore[override]  # Gradio's is a plain field
    def config(self) -> dict[str, Any]:
        """The configuration with every mark filled in the language of the present request."""
        language = page_language.get()
        sent: dict[str, Any] = filled(self._built, partial(self._fill, language))
        words_of_gradio = {"i18n_translations": gradio_words(language)}
        return sent | words_of_gradio | {"title": say("page.title", language)}

    @config.setter
    def config(self, built: dict[str, Any]) -> None:
        self._built = built

    async def process_api(self, *given: Any, **named: Any) -> Any:
        """As Gradio's, but a failure before our own acts is told and printed without its text.

        Gradio prints what a program sent where the number or kind of its inputs is wrong.
        """
        try:
            return await super().process_api(*given, **named)
        except gr.Error:
            raise
        except Exception:  # the boundary to whoever called
            log.exception("event_failed")
            raise gr.Error(say("refused.not_text"), print_exception=False) from None

    def _fill(self, language: str, key: str) -> str:
        section = self.sections.get(key)
        return section(language) if section else say(key, language)


@dataclass(slots=True)
class Controls:
    """The chat's parts, as the wiring needs them."""

    talk: Any = None
    box: Any = None
    send: Any = None
    stop: Any = None
    reading: Any = None
    again: Any = None
    edit: Any = None
    clear: Any = None


def build(desk: Desk, settings: Settings) -> tuple[Page, frozenset[int]]:
    """The whole page over the desk, and which of its events ask (for the rate limit)."""
    acts = Acts(desk, settings)
    with Page(_sections(desk), title=say("page.title"), analytics_enabled=False) as page:
        kept = gr.BrowserState(None, storage_key=STORED, secret=STORED)
        choice = gr.BrowserState(None, storage_key=f"{STORED}-reading", secret=STORED)
        _html(mark("section.top"), "top")
        with gr.Tabs(elem_id="tabs", overflow_behavior="wrap"):
            with gr.Tab(mark("tab.chat"), id="chat"):
                controls = _chat()
            with gr.Tab(mark("tab.ruling"), id="ruling") as tab:
                _ruling(acts, tab)
        _html(mark("section.foot"), "foot")
        ends = Endpoints(desk, settings)
        api(
            ends.ask, api_name="ask", concurrency_limit=settings.workers, concurrency_id=ASKING
        )  # fmt: skip
        api(ends.search, api_name="search", concurrency_limit=settings.workers)
        api(ends.paragraph, api_name="paragraph", concurrency_limit=settings.workers)
        _wire(page, acts, settings, controls, kept, choice)
    page.queue(max_size=settings.queue_size, default_concurrency_limit=settings.workers)
    page.state_session_capacity = MOST_SESSIONS
    return page, frozenset(
        i for i, fn in page.fns.items() if ASKING in {fn.concurrency_id, fn.api_name}
    )


def _html(value: str, name: str, **options: Any) -> gr.Markdown:
    """HTML of our own, escaped where it is written (:mod:`web.markup`)."""
    return gr.Markdown(
        value, elem_id=name, sanitize_html=False, latex_delimiters=[], container=False, **options
    )


def _chat() -> Controls:
    parts = Controls()
    with gr.Row(elem_id="desk", equal_height=False):
        with gr.Column(scale=3, min_width=280, elem_id="talk"):
            parts.talk = _html(mark("section.talk"), "conversation")
            with gr.Row(elem_id="asking"):
                parts.box = gr.Textbox(
                    label=mark("ask.label"),
                    placeholder=mark("ask.placeholder"),
                    lines=1,
                    max_lines=6,
                    max_length=LIMIT,
                    elem_id="box",
                    scale=5,
                )
                parts.send = gr.Button(mark("ask.send"), variant="primary", elem_id="send", scale=0)
                parts.stop = gr.Button(mark("ask.stop"), visible=False, elem_id="stop", scale=0)
            with gr.Row(elem_id="tools"):
                parts.reading = gr.Radio(
                    [(mark("reading.plain"), "plain"), (mark("reading.full"), "full")],
                    value="plain",
                    label=mark("reading.label"),
                    elem_id="reading",
                )
                parts.again = gr.Button(mark("tools.again"), size="sm", elem_id="again")
                parts.edit = gr.Button(mark("tools.edit"), size="sm", elem_id="edit")
                parts.clear = gr.Button(mark("tools.clear"), size="sm", elem_id="clear")
            _html(mark("section.export"), "export")
        with gr.Column(scale=2, min_width=280, elem_id="side"):
            _html(mark("section.panel"), "panel")
    return parts


def _ruling(acts: Acts, tab: gr.Tab) -> None:
    search = gr.Textbox(
        label=mark("ruling.search"),
        placeholder=mark("ruling.search_hint"),
        max_length=200,
        elem_id="search",
    )
    found = _html("", "found")
    whole = _html("", "whole")
    search.change(acts.find, search, found, trigger_mode="always_last", **QUICK)
    tab.select(acts.open_ruling, None, whole, **QUICK)


def _wire(
    page: Page, acts: Acts, settings: Settings, parts: Controls, kept: Any, choice: Any
) -> None:
    shown = [parts.box, parts.talk, kept, parts.stop]
    given = [parts.box, kept, parts.reading]
    slow: dict[str, Any] = {
        "outputs": shown,
        "show_progress": "hidden",
        "api_visibility": "private",
        "concurrency_limit": settings.workers,
        "concurrency_id": ASKING,
        "trigger_mode": "once",
    }
    asked = gr.on([parts.box.submit, parts.send.click], acts.ask, given, **slow)
    again = parts.again.click(acts.again, given, **slow)
    for event in (asked, again):
        event.failure(acts.recover, [kept, parts.reading], shown, **QUICK)
    parts.stop.click(acts.stop, [kept, parts.reading], shown, cancels=[asked, again], **QUICK)
    parts.edit.click(acts.edit, [kept, parts.reading], shown, **QUICK)
    parts.clear.click(acts.clear, [parts.reading], shown, **QUICK)
    parts.reading.input(acts.read, [kept, parts.reading], [parts.talk, choice], **QUICK)
    page.load(acts.restore, [kept, choice], [parts.talk, kept, parts.reading], **QUICK)


def _sections(desk: Desk) -> dict[str, Section]:
    ruling = desk.ruling
    return {
        "section.top": lambda language: _top(ruling, language),
        "section.talk": lambda language: conversation(
            ruling, [], "plain", language, held=desk.held
        ),
        "section.panel": _hint,
        "section.export": _export,
        "section.foot": lambda language: words("p", say("page.foot", language)),
    }


def _top(ruling: Ruling, language: str) -> str:
    skip = words("a", say("page.skip", language), "skip", href="#box", data_skip="1")
    name = words("h1", say("page.name", language)) + words("p", head_line(ruling, language))
    links = "".join(_language(code, language) for code in LANGUAGES)
    theme = say("page.theme", language)
    links += tag("button", "◐", "theme", type="button", data_theme="1", aria_label=theme)
    nav = tag("nav", links, aria_label=say("language.label", language))
    return skip + tag("div", tag("div", name) + nav, "mast") + banner(ruling, language)


def _language(code: str, language: str) -> str:
    current = {"aria_current": "true"} if code == language else {}
    href = f"page/language/{code}"
    return words("a", say(f"language.{code}", language), href=href, lang=code, **current)


def _hint(language: str) -> str:
    return words("p", say("place.hint", language), "hint")


def _export(language: str) -> str:
    rows = [button(say(f"tools.{form}", language), export=form) for form in ("markdown", "docx")]
    body = words("span", say("tools.save", language)) + "".join(rows)
    return tag("div", body, "export", hidden=True)
