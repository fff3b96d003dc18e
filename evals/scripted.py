"""``python -m evals run --scripted``: the claims of a split, said by a model over HTTP.

A scripted server says the claims, lies and truths as they come in the file, as structured answers
to the gold questions: of each question those about the paragraphs that the assistant gave to the
model, in the question's language, until all are said. What is asked for once more is said once
more. The rates of the report are then of what reached the reader through the whole assistant, not
of what the verifier says alone.
"""

import json
import logging
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from answer.answer import Answer
from answer.ask import Assistant
from answer.model.parsing import MOST
from answer.model.prompt import text_of
from evals.model_server import address_of, serve
from evals.verification import CLAIMS, Judged, Rate, Row, claims, rates_of
from ingest.read import read_ruling
from ingest.ruling import Ruling
from prompts import render
from settings import Settings

log = logging.getLogger(__name__)

_GIVEN = re.compile(r"^\[(\S+)-тармақ\]$", re.MULTILINE)  # the heads of paragraphs in a prompt


class Script:
    """Says each claim once, where its paragraph is given."""

    def __init__(self, rows: Sequence[Row], ruling: Ruling) -> None:
        self.left = list(rows)
        self.said: list[Row] = []
        self._ruling = ruling

    def __call__(self, messages: list[dict[str, str]]) -> str:
        """What the model says next: nothing to a rewriting, to a repair the same again."""
        contents = [message["content"] for message in messages]
        if len(contents) != 2:
            return contents[2] if contents[2:] else ""
        rules, asked = contents
        self.said = self._next(set(_GIVEN.findall(asked)), rules)
        self.left = [row for row in self.left if row not in self.said]
        rows = [
            {"text": row["claim"], "paragraph": row["paragraph"], "quote": row["quote"]}
            for row in self.said
        ]
        return json.dumps({"claims": rows}, ensure_ascii=False)

    def _next(self, given: set[str], rules: str) -> list[Row]:
        chosen: dict[str, Row] = {}  # by the claim's words: a reader could not tell two apart
        for row in self.left:
            there = row["paragraph"] in given or not text_of(self._ruling, row["paragraph"])
            if there and render(f"model.language_{row['language']}") in rules:
                chosen.setdefault(row["claim"], row)
        return list(chosen.values())[:MOST]


class Scripted:
    """An assistant whose model is a :class:`Script`; asks as people do and keeps what was shown."""

    def __init__(self, assistant: Assistant, script: Script) -> None:
        self.ruling, self.model = assistant.ruling, assistant.model
        self._assistant, self._script = assistant, script
        self._judged: list[Judged] = []

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """The assistant's answer; what its model said for it is judged by whether it is shown."""
        self._script.said = []
        answer = self._assistant.ask(question, history)
        shown = answer.answer.split("\n\n") if answer.mode == "llm" else []
        self._judged += [(row, row["claim"] in shown, None) for row in self._script.said]
        return answer

    def rates(self) -> list[Rate]:
        """What reached the reader, by kind."""
        if self._script.left:
            log.warning("%d claims were never said: no question led there", len(self._script.left))
        return rates_of(self._judged)


def opener(split: str) -> Callable[[Settings, Path | None], Scripted]:
    """Opens the assistant with a model that says the claims of ``split``."""

    def opened(settings: Settings, ruling_file: Path | None) -> Scripted:
        script = Script(
            claims(CLAIMS / f"{split}.jsonl"), read_ruling(ruling_file or settings.ruling)
        )
        address = address_of(serve(script))
        told = settings.model_copy(update={"llm_base_url": address, "llm_model": "scripted"})
        return Scripted(Assistant.open(told, ruling_file), script)

    return opened
