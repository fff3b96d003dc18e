"""The page itself: what stands where, and which act each control starts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import gradio as gr

from ingest.ruling import Ruling
from settings import Settings
from web.acts import Acts
from web.conversation import conversation
from web.desk import Desk
from web.endpoints import Endpoints
from web.head import head
from web.markup import button, e
from web.status import banner, head_line
from web.words import COOKIE, LANGUAGES, filled, gradio_words, mark, page_language, say

STORED = "qauly"  # the browser's key; its «secret» is in every page and hides nothing
MOST_SESSIONS = 200  # of Gradio's own per-tab memory, which otherwise grows without end
Section = Callable[[str], str]


class Page(gr.Blocks):
    """Blocks whose configuration is sent in the reader's language.

    ``sections`` are the page's HTML parts by name, each written from a language.
    """

    def __init__(self, sections: dict[str, Section], **options: Any) -> None:
        self.sections = sections
        self._built: dict[str, Any] = {}
        super().__init__(**options)

    @property
    def config(self) -> dict[str, Any]:
        """The configuration with every mark filled in the language of the present request."""
        language = page_language.get()
        sent: dict[str, Any] = filled(self._built, partial(self._fill, language))
        return sent | {"i18n_translations": gradio_words(language)}

    @config.setter
    def config(self, built: dict[str, Any]) -> None:
        self._built = built

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
    asking: set[int] = field(default_factory=set)


def build(desk: Desk, settings: Settings) -> tuple[Page, frozenset[int]]:
    """The whole page over the desk, and which of its events ask (for the rate limit)."""
    acts = Acts(desk, settings)
    with Page(_sections(desk.ruling), title=mark("page.title"), analytics_enabled=False) as page:
        kept = gr.BrowserState(None, storage_key=STORED, secret=STORED)
        choice = gr.BrowserState(None, storage_key=f"{STORED}-reading", secret=STORED)
        _html(mark("section.top"), "top")
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab(mark("tab.chat"), id="chat"):
                controls = _chat(settings)
            with gr.Tab(mark("tab.ruling"), id="ruling") as tab:
                _ruling(acts, tab)
        _html(mark("section.foot"), "foot")
        _wire(page, acts, settings, controls, kept, choice)
        ends = Endpoints(desk, settings)
        for name, act in (("ask", ends.ask), ("search", ends.search), ("paragraph", ends.paragraph)):
            gr.api(act, api_name=name, concurrency_limit=settings.workers)
    page.queue(max_size=settings.queue_size, default_concurrency_limit=settings.workers)
    page.state_session_capacity = MOST_SESSIONS
    return page, frozenset(controls.asking)


def _html(value: str, name: str, **options: Any) -> gr.Markdown:
    """HTML of our own, escaped where it is written (:mod:`web.markup`)."""
    return gr.Markdown(
        value, elem_id=name, sanitize_html=False, latex_delimiters=[], container=False, **options
    )


def _chat(settings: Settings) -> Controls:
    parts = Controls()
    with gr.Row(elem_id="desk", equal_height=False):
        with gr.Column(scale=3, min_width=280, elem_id="talk"):
            parts.talk = _html(mark("section.talk"), "conversation")
            with gr.Column(elem_id="asking"):
                parts.box = gr.Textbox(
                    label=mark("ask.label"),
                    placeholder=mark("ask.placeholder"),
                    lines=1,
                    max_lines=6,
                    max_length=settings.question_limit,
                    elem_id="box",
                )
                with gr.Row(elem_id="send-row"):
                    parts.send = gr.Button(mark("ask.send"), variant="primary", elem_id="send")
                    parts.stop = gr.Button(mark("ask.stop"), visible=False, elem_id="stop")
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
    quick = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
    search.input(acts.find, search, found, trigger_mode="always_last", **quick)
    tab.select(acts.open_ruling, None, whole, **quick)


def _wire(
    page: Page, acts: Acts, settings: Settings, parts: Controls, kept: Any, choice: Any
) -> None:
    quick = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
    shown = [parts.box, parts.talk, kept, parts.stop]
    given = [parts.box, kept, parts.reading]
    slow = {
        "outputs": shown,
        "show_progress": "hidden",
        "api_visibility": "private",
        "concurrency_limit": settings.workers,
        "concurrency_id": "ask",
        "trigger_mode": "once",
    }
    asked = gr.on([parts.box.submit, parts.send.click], acts.ask, given, **slow)
    again = parts.again.click(acts.again, given, **slow)
    parts.asking |= {asked._id, again._id} if hasattr(asked, "_id") else set()
    for event in (asked, again):
        event.failure(acts.recover, [kept, parts.reading], shown, **quick)
    parts.stop.click(acts.stop, [kept, parts.reading], shown, cancels=[asked, again], **quick)
    parts.edit.click(acts.edit, [kept, parts.reading], shown, **quick)
    parts.clear.click(acts.clear, [parts.reading], shown, **quick)
    parts.reading.input(acts.read, [kept, parts.reading], [parts.talk, choice], **quick)
    page.load(acts.restore, [kept, choice], [parts.talk, kept, parts.reading], **quick)


def _sections(ruling: Ruling) -> dict[str, Section]:
    return {
        "section.head": head,
        "section.top": lambda language: _top(ruling, language),
        "section.talk": lambda language: conversation(ruling, [], "plain", language),
        "section.panel": lambda language: f'<p class="hint">{e(say("place.hint", language))}</p>',
        "section.export": _export,
        "section.foot": lambda language: f"<p>{e(say('page.foot', language))}</p>",
    }


def _top(ruling: Ruling, language: str) -> str:
    links = "".join(
        f'<a href="page/language/{code}" lang="{code}" hreflang="{code}"'
        f'{" aria-current=true" if code == language else ""}>{e(say(f"language.{code}", language))}</a>'
        for code in LANGUAGES
    )
    dark = f'<button type="button" class="small" data-theme="1">{e(say("page.theme", language))}</button>'
    return (
        f'<a class="skip" href="#box" data-skip="1">{e(say("page.skip", language))}</a>'
        f'<div class="mast"><div><h1>{e(say("page.name", language))}</h1>'
        f"<p>{e(head_line(ruling, language))}</p></div>"
        f'<nav aria-label="{e(say("language.label", language))}">{links}{dark}</nav></div>'
        f"{banner(ruling, language)}"
    )


def _export(language: str) -> str:
    rows = "".join(
        button(say(f"tools.{form}", language), export=form) for form in ("markdown", "docx")
    )
    return f'<div class="export" hidden><span>{e(say("tools.save", language))}</span> {rows}</div>'


__all__ = ["COOKIE", "Page", "build"]
