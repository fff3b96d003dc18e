"""What the page's buttons do. Nothing is kept here: each act gets the conversation and hands it on.

Every act ends in something that can be read and an input that works; an exception becomes a
sentence in the reader's language, and its text goes nowhere.
"""

import logging
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from typing import Any

import gradio as gr

from answer.answer import Language
from answer.door import LIMIT, clean
from settings import Settings
from web.conversation import conversation, under_way
from web.desk import Desk, NotReady
from web.journal import note_answer
from web.markup import e
from web.reply import Reading
from web.ruling import hits_list, ruling_page
from web.turns import Turn, asked, masked, packed, unpacked
from web.words import language_of, say

log = logging.getLogger("qauly.page")
Update = tuple[Any, ...]
MOST_FOUND = 50  # places of a search: all that a ruling has
LONGEST_SHOWN = 300  # of a question that is too long: enough to know it again


def language(request: gr.Request | None) -> Language:
    """The page language of whoever pressed the button."""
    return language_of(getattr(request, "cookies", None))


def reading_of(value: object) -> Reading:
    """The reading that the page asks for; the short one unless it says «full»."""
    return "full" if value == "full" else "plain"


class Acts:
    """The page's events; outputs are (box, conversation, turns, stop) unless said otherwise."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk = desk
        self._settings = settings
        self._feedback = settings.feedback is not None

    async def ask(
        self, typed: object, kept: object, reading: object, request: gr.Request
    ) -> AsyncIterator[Update]:
        """Show the question, then the answer as it comes."""
        turns = unpacked(kept, self._desk.ruling)
        async for update in self._asked(typed, turns, reading_of(reading), language(request)):
            yield update

    async def again(
        self, typed: object, kept: object, reading: object, request: gr.Request
    ) -> AsyncIterator[Update]:
        """Ask the last question once more."""
        turns = unpacked(kept, self._desk.ruling)
        said = language(request)
        if not turns:
            yield self._shown(typed, turns, reading_of(reading), said)
            return
        async for update in self._asked(turns[-1].question, turns[:-1], reading_of(reading), said):
            yield update

    async def _asked(
        self, typed: object, turns: list[Turn], reading: Reading, said: Language
    ) -> AsyncIterator[Update]:
        question = _presented(typed)
        if not question:
            yield self._shown("", turns, reading, said, note=say("refused.empty", said))
            return
        now = Turn(question, None)
        yield self._under_way(turns, now, reading, said)
        try:
            async with aclosing(self._desk.stream(typed, asked(turns))) as told:
                async for given in told:
                    if given is None:
                        yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
                        continue
                    now = Turn(question, given)
                    if given.mode == "llm":  # the only answers that come bit by bit
                        yield self._under_way(turns, now, reading, said)
            if now.answer is not None:
                note_answer(self._settings, question, now.answer, "page")
            yield self._shown("", [*turns, now], reading, said)
        except NotReady:
            yield self._shown(question, turns, reading, said, note=say("refused.not_ready", said))
        except Exception:  # the boundary to the reader: whatever it was, they get a sentence
            log.exception("answer_failed")
            yield self._shown(question, turns, reading, said, note=say("refused.error", said))

    def _under_way(self, turns: list[Turn], now: Turn, reading: Reading, said: Language) -> Update:
        """The answer so far; what the browser keeps of it is what a stop leaves."""
        ruling = self._desk.ruling
        show = under_way(ruling, turns, now, reading, said)
        if now.answer is not None:
            stopped = say("chat.stopped", now.answer.language)
            left = replace(now.answer, notices=(*now.answer.notices, stopped))
            now = replace(now, answer=left)
        return "", show, packed([*turns, now], ruling), gr.update(visible=True)

    def stop(self, kept: object, reading: object, request: gr.Request) -> Update:
        """The question stays, marked as stopped."""
        return self._kept(gr.skip(), kept, reading, request)

    def recover(self, kept: object, reading: object, request: gr.Request) -> Update:
        """After a failure outside the acts: what there was, a sentence, a usable input."""
        said = language(request)
        turns = unpacked(kept, self._desk.ruling)
        note = say("refused.error", said)
        return self._shown(gr.skip(), turns, reading_of(reading), said, note=note)

    def edit(self, kept: object, reading: object, request: gr.Request) -> Update:
        """The last question back into the box, its answer away."""
        turns = unpacked(kept, self._desk.ruling)
        typed = turns[-1].question if turns else gr.skip()
        return self._shown(typed, turns[:-1], reading_of(reading), language(request))

    def clear(self, reading: object, request: gr.Request) -> Update:
        """An empty conversation, in the browser too."""
        return self._shown("", [], reading_of(reading), language(request))

    def read(
        self, kept: object, reading: object, request: gr.Request
    ) -> tuple[str, dict[str, str]]:
        """The other reading: (conversation, what the browser remembers of the choice)."""
        turns = unpacked(kept, self._desk.ruling)
        show = self._html(turns, reading_of(reading), language(request))
        return show, {"reading": reading_of(reading)}

    def restore(self, kept: object, choice: object, request: gr.Request) -> Update:
        """What the browser kept: (conversation, turns, reading)."""
        reading = reading_of(choice.get("reading") if isinstance(choice, dict) else None)
        turns = unpacked(kept, self._desk.ruling)
        kept = packed(turns, self._desk.ruling)
        return self._html(turns, reading, language(request)), kept, reading

    def open_ruling(self, request: gr.Request) -> str:
        """The whole text, when its tab is opened."""
        return ruling_page(self._desk.ruling, language(request))

    async def find(self, typed: object, request: gr.Request) -> str:
        """The places that the typed words lead to."""
        said = language(request)
        words = clean(typed)
        if not isinstance(words, str):
            return ""
        try:
            hits = await self._desk.find(words, MOST_FOUND)
        except NotReady:
            return f"<p>{e(say('refused.not_ready', said))}</p>"
        except Exception:  # as above
            log.exception("search_failed")
            return f"<p>{e(say('refused.error', said))}</p>"
        return hits_list(self._desk.ruling, hits, words, said)

    def _kept(self, typed: object, kept: object, reading: object, request: gr.Request) -> Update:
        turns = unpacked(kept, self._desk.ruling)
        return self._shown(typed, turns, reading_of(reading), language(request))

    def _shown(
        self, typed: object, turns: list[Turn], reading: Reading, said: Language, note: str = ""
    ) -> Update:
        show = self._html(turns, reading, said, note)
        return typed, show, packed(turns, self._desk.ruling), gr.update(visible=False)

    def _html(self, turns: list[Turn], reading: Reading, said: Language, note: str = "") -> str:
        return conversation(
            self._desk.ruling,
            turns,
            reading,
            said,
            feedback=self._feedback,
            note=note,
            held=self._desk.held,
        )


def _presented(typed: object) -> str:
    """The question as it is shown and kept: clean, masked, the overlong cut; "" for nothing."""
    whole = clean(typed)
    if isinstance(whole, str):
        return masked(whole)
    if isinstance(typed, str) and len(typed) > LIMIT:
        start = clean(typed[:LONGEST_SHOWN])
        return f"{masked(start)}…" if isinstance(start, str) else "…"
    return ""
