"""The words around the quotes: lead, refusal, notices. All of them come from ``prompts``."""

import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from answer.answer import Answer, Citation, Language, Mode, Reason
from answer.door import Empty, TooLong
from answer.labels import labels, notices
from answer.language import language_of
from answer.premise import contradicts, wants_confirming
from answer.reading import Reading
from index.analyzer import fold
from index.kinds import told
from ingest.ruling import Ruling
from prompts import render

_TOPIC_WORDS = 8  # words of a paragraph's opening that name it in a choice
_YES_NO = {
    "kk": re.compile(r"\b(?:ма|ме|ба|бе|па|пе|мин|мисиз|бисиз|писиз)\b"),
    "ru": re.compile(r"\b(?:ли|можно|нужно|надо|обязан\w*|вправе|имеет\w* право)\b"),
    "en": re.compile(r"^(?:is|are|can|do|does|must|may|will|should|did|has|have|am)\b"),
}
_TIME = frozenset(("time", "term", "days", "months", "years"))
_AMOUNT = frozenset(("amount", "percent", "tenge"))
_TWO = re.compile(
    r"\b(?:жане|сондаи ак|ари|сосин)\b|[?!].*[?!]|"
    r",\s*(?:ал|кандаи|канша|кашан|каида|ким|неше|не)\b|"
    r"\b(?:и|а также|and|also)\b"
)


def asks_two(reading: Reading) -> bool:
    """Whether the question asks two things."""
    return bool(_TWO.search(fold(reading.query.texts[0])))


def lead(reading: Reading, citations: Sequence[Citation], doubtful: bool = False) -> str:
    """The short sentence before the quotes, fitting what was asked; honest where it is unsure."""
    asked = fold(reading.query.texts[0])
    several = len({c.paragraph for c in citations}) > 1
    if contradicts(reading, citations):
        name = "premise"
    elif several and not asks_two(reading):
        name = "either"
    elif doubtful:
        name = "doubtful"
    elif several:
        name = "several"
    elif wants_confirming(reading):
        name = "compare"
    elif _YES_NO[reading.language].search(asked):
        name = "yes_no"
    elif reading.query.kinds & _TIME and any("time" in told(c.quote) for c in citations):
        name = "deadline"
    elif reading.query.kinds & _AMOUNT and any("amount" in told(c.quote) for c in citations):
        name = "amount"
    else:
        name = "plain"
    return render(f"lead.{name}", reading.language)


def out_of_scope(language: Language, nearest: Sequence[str]) -> str:
    """The refusal, naming the nearest paragraphs where there are any."""
    if not nearest:
        return render("refusal.out_of_scope_plain", language)
    return render("refusal.out_of_scope", language, nearest=labels(nearest, language))


def clarify(ruling: Ruling, language: Language, nearest: Sequence[str]) -> str:
    """The clarifying question: the nearest paragraphs as choices, by their opening words."""
    choices = []
    for name in nearest:
        paragraph = ruling.paragraph(name)
        if paragraph is None or not paragraph.text:
            continue
        opening = " ".join(paragraph.blocks[0].split()[:_TOPIC_WORDS]).rstrip(",;:.") + "…"
        choices.append(
            render("refusal.choice", language, text=opening, label=labels([name], language))
        )
    if not choices:
        return render("refusal.vague_plain", language)
    return render("refusal.vague", language, choices="\n".join(choices))


def answer(
    ruling: Ruling,
    question: str,
    language: Language,
    citations: Sequence[Citation],
    lead: str,
    mode: Mode,
    ranking: Sequence[str],
    sure: float,
    reason: Reason | None,
    withheld: int = 0,
) -> Answer:
    """The whole answer; nothing cited means refused."""
    quotes = [f"«{c.quote}»" for c in citations]
    said: tuple[str, ...] = notices(ruling, language)
    if withheld:
        said = (*said, render("refusal.withheld", language))
    return Answer(
        id=sha256(f"{ruling.id}\n{question}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        question=question,
        answer="\n\n".join([lead, *quotes]),
        refused=not citations,
        reason=None if citations else reason,
        mode=mode,
        citations=tuple(citations),
        ranking=tuple(ranking),
        confidence=round(sure, 4),
        notices=said,
        status=ruling.status,
        language=language,
        latency_ms=0.0,
    )


def not_asked(ruling: Ruling, question: str, found: Empty | TooLong) -> Answer:
    """The answer to what is no question: nothing typed, or too much."""
    if isinstance(found, Empty):
        language: Language = "kk"
        text = render("refusal.empty", language)
        return answer(ruling, question, language, [], text, "lookup", [], 0.0, "empty")
    language = language_of(question[: found.limit])
    text = render("refusal.too_long", language, length=found.length, limit=found.limit)
    return answer(ruling, question, language, [], text, "lookup", [], 0.0, "too_long")


def timed(made: Answer, milliseconds: float) -> Answer:
    """The answer with how long it took."""
    return replace(made, latency_ms=round(milliseconds, 3))
