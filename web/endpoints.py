"""The three endpoints for programs, also MCP tools: /ask, /search, /paragraph."""

import logging
from collections.abc import Iterable, Sequence
from contextlib import aclosing
from typing import Any

import gradio as gr
from gradio.context import LocalContext

from answer.answer import Answer
from answer.conversation import KEPT
from answer.door import clean
from answer.labels import formal_citation, label
from settings import Settings
from web.desk import Desk, NotReady
from web.journal import note_answer
from web.turns import masked
from web.words import say

log = logging.getLogger("qauly.endpoints")
MOST_HITS = 20


class Endpoints:
    """Plain functions over the desk, typed as their OpenAPI and MCP descriptions show them."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk = desk
        self._settings = settings

    async def ask(self, question: str, history: list[Any] | None = None) -> dict[str, Any]:
        """Answer a question about the ruling, in Kazakh, Russian or English, with exact quotes.

        Args:
            question: the question, at most 2,000 characters
            history: the user's earlier questions of the same conversation, oldest first

        Returns:
            the Answer: its text, citations (paragraph, quote, offsets), refusal, confidence
        """
        if not isinstance(question, str):  # a program may send anything
            raise gr.Error(say("refused.not_text"), print_exception=False)
        try:
            given = await self._answer(question, questions_of(history))
        except NotReady:
            raise gr.Error(say("refused.not_ready"), print_exception=False) from None
        except Exception:  # the boundary to a program: whatever it was, it gets a sentence
            log.exception("answer_failed")
            raise gr.Error(say("refused.error"), print_exception=False) from None
        note_answer(self._settings, masked(question), given, "endpoint")
        return given.to_json()

    async def _answer(self, question: str, history: Sequence[str]) -> Answer:
        """The final answer; a program that left stops it, a model's stream included."""
        given: Answer | None = None
        async with aclosing(self._desk.stream(question, history)) as told:
            async for answer in told:
                given = answer or given
                if _gone():
                    break
        if given is None:
            raise NotReady("nobody waits for this answer")
        return given

    async def search(self, text: str, limit: int = 10) -> list[dict[str, Any]]:
        """Find the paragraphs that words lead to: Kazakh lexical search, best first.

        Args:
            text: words to look for, at most 2,000 characters
            limit: how many places at most, 1 to 20

        Returns:
            for each place its paragraph, label, score, and the best evidence with its offsets
        """
        words = clean(text)
        if not isinstance(words, str):
            raise gr.Error(say("refused.not_text"), print_exception=False)
        most = limit if type(limit) is int and 1 <= limit <= MOST_HITS else 10
        try:
            hits = await self._desk.find(words, most)
        except NotReady:
            raise gr.Error(say("refused.not_ready"), print_exception=False) from None
        except Exception:  # as above
            log.exception("search_failed")
            raise gr.Error(say("refused.error"), print_exception=False) from None
        return [
            {
                "paragraph": hit.paragraph,
                "label": label(hit.paragraph),
                "score": hit.score,
                "source": hit.source,
                "quote": (self._desk.ruling.source_text(hit.paragraph, hit.source) or "")[
                    hit.start : hit.end
                ],
                "start": hit.start,
                "end": hit.end,
            }
            for hit in hits
        ]

    def paragraph(self, number: str) -> dict[str, Any]:
        """One paragraph of the ruling: text, notes, amendments, references, repairs.

        Args:
            number: the paragraph's number, such as 3 or 11-1

        Returns:
            the Paragraph with its label and its formal citation
        """
        ruling = self._desk.ruling
        wanted = str(number).strip()
        for row in ruling.to_json()["paragraphs"]:
            if row["number"] == wanted:
                cited = {"label": label(wanted), "citation": formal_citation(ruling, wanted)}
                return {**row, **cited, "status": ruling.to_json()["status"]}
        raise gr.Error(say("refused.no_paragraph"), print_exception=False)


def _gone() -> bool:
    """Whether who asked has closed the connection: Gradio marks the event, and lets it run on."""
    page, number = LocalContext.blocks.get(None), LocalContext.event_id.get(None)
    event = page._queue.event_ids_to_events.get(number) if page and number else None
    return event is not None and not event.alive


def questions_of(history: object) -> list[str]:
    """The user's own questions out of whatever a program calls a history.

    Strings, or messages with the role «user»; system and assistant messages are dropped, as are
    questions that say nothing or too much; of the others the last few.

    >>> questions_of([{"role": "system", "content": "…"}, "Мерзімі қандай?"])
    ['Мерзімі қандай?']
    """
    rows: Iterable[object] = history if isinstance(history, list) else ()
    found = (clean(_content(row)) for row in rows)
    return [text for text in found if isinstance(text, str)][-KEPT:]


def _content(row: object) -> object:
    match row:
        case {"role": "user", "content": content}:
            return content
        case str():
            return row
        case _:
            return None
