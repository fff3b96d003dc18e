"""What the model is told: the rules once, the ruling's text and the question as data."""

import re
from collections.abc import Sequence

from answer.labels import notices
from answer.model.parsing import Claim
from ingest.ruling import Ruling
from prompts import render

_TAG = re.compile(r"[<>]")


def opening(
    ruling: Ruling, paragraphs: Sequence[str], question: str, language: str, history: Sequence[str]
) -> list[tuple[str, str]]:
    """The messages that ask for an answer. Data cannot close its own frame: «<» and «>» go."""
    rules = render(
        "model.answer",
        status=notices(ruling)[0],
        answer_language=render(f"model.language_{language}"),
    )
    given = [f"[{n}-тармақ]\n{data(text_of(ruling, n))}" for n in paragraphs]
    asked = render(
        "model.question",
        paragraphs="\n\n".join(given),
        history="\n".join(data(h) for h in history) or "—",
        question=data(question),
    )
    return [("system", rules), ("user", asked)]


def repair(failures: Sequence[tuple[Claim, str]]) -> str:
    """The message that asks once more for claims that failed, each with its reason."""
    lines = [
        f"- {claim.text} ({claim.paragraph}-тармақ): {render(f'llm.reason.{reason}')}"
        for claim, reason in failures
    ]
    return render("model.repair", failures="\n".join(lines))


def rewriting(question: str, history: Sequence[str]) -> list[tuple[str, str]]:
    """The message that asks for a follow-up question to be made whole."""
    said = "\n".join(data(h) for h in history)
    return [("user", render("model.rewrite", history=said, question=data(question)))]


def text_of(ruling: Ruling, name: str) -> str:
    """The text that a model may quote from under that name, "" if there is none."""
    source = name if name in ("header", "preamble") else "text"
    return ruling.source_text(name, source) or ""


def data(text: str) -> str:
    """``text`` without the signs that could close the frame that it stands in."""
    return _TAG.sub("", text)
