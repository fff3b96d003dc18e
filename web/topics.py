"""What the ruling covers, drawn from the ruling itself, and questions that it can answer."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from answer.answer import Answer, Citation
from ingest.ruling import Paragraph, Ruling
from prompts import LANGUAGES
from web.markup import button, details, listed, tag, words
from web.reply import place_link
from web.turns import Turn
from web.words import say

Held = Mapping[str, Citation]  # ready questions that were seen to be answered, by what
NONE_HELD: Held = MappingProxyType({})
QUESTIONS = Path(__file__).resolve().parent.parent / "prompts" / "page"
FIRST = "first"  # what questions of no paragraph in particular are called there
_WORDS = 9


def topic(paragraph: Paragraph) -> str:
    """How a paragraph begins, up to the first comma or full stop past three words.

    «Сот орындаушысы нақтылы атқару құжатын орындауға байланысты …»
    """
    first = paragraph.text.split()
    taken: list[str] = []
    for word in first[:_WORDS]:
        taken.append(word)
        if len(taken) > 3 and word[-1] in ",.;:":
            break
    text = " ".join(taken).rstrip(",.;:")
    return text if len(taken) == len(first) else f"{text}…"


def topic_map(ruling: Ruling, language: str, *, opened: bool = False) -> str:
    """Every paragraph with how it begins: what the ruling does cover."""
    rows = (
        f"{place_link(p.number, language)} {words('span', topic(p), lang='kk')}"
        for p in ruling.paragraphs
        if not p.excluded
    )
    return details(say("topics.summary", language), listed(rows), name="topics", opened=opened)


def suggestions(
    ruling: Ruling,
    turns: Sequence[Turn],
    language: str,
    count: int = 3,
    held: Held = NONE_HELD,
) -> list[str]:
    """Questions neither asked yet nor answered by what was cited, nearest the last answer first.

    ``held`` are the ready questions that the assistant was seen to answer from their paragraph;
    beside them only a paragraph's number is asked for, which is always answered.
    """
    given = turns[-1].answer if turns else None
    cited = {c for turn in turns if turn.answer for c in turn.answer.citations}
    left = {question for question, citation in held.items() if citation not in cited}
    asked = {turn.question.casefold() for turn in turns}
    order = (_near(given) or [FIRST]) + [p.number for p in ruling.paragraphs]
    ready = _ready_questions(ruling.id, language)
    offered: list[str] = []
    for number in dict.fromkeys(order):
        rows = (q for q in ready.get(number, ()) if q in left and q.casefold() not in asked)
        offered += list(rows)[: count if number == FIRST else 1]
    for number in dict.fromkeys(order):
        found = ruling.paragraph(number)
        if found is not None and not found.excluded:
            offered.append(say("topics.ask", language, number=number))
    return [q for q in dict.fromkeys(offered) if q.casefold() not in asked][:count]


def first_questions(ruling: Ruling, language: str, held: Held = NONE_HELD) -> list[str]:
    """The examples of an empty page."""
    ready = _ready_questions(ruling.id, language)
    examples = [q for q in ready.get(FIRST, ()) if q in held]
    return examples or suggestions(ruling, [], language, 4, held)


def held_questions(ruling: Ruling, ask: Callable[[str], Answer]) -> Held:
    """The ready questions that ``ask`` answers, citing their paragraph first."""
    held: dict[str, Citation] = {}
    for language in LANGUAGES:
        for number, rows in _ready_questions(ruling.id, language).items():
            for question in rows:
                cited = ask(question).citations
                if cited and number in {cited[0].paragraph, FIRST}:
                    held[question] = cited[0]
    return held


def question_buttons(questions: Sequence[str], heading: str, language: str) -> str:
    """The questions, in ``language``, as buttons that ask themselves."""
    if not questions:
        return ""
    rows = (tag("span", button(question, ask=question), lang=language) for question in questions)
    return tag("div", words("p", heading) + listed(rows), "next")


def _near(given: Answer | None) -> list[str]:
    if given is None:
        return []
    return [c.paragraph for c in given.citations] + list(given.ranking)


@lru_cache(maxsize=8)
def _ready_questions(ruling: str, language: str) -> dict[str, tuple[str, ...]]:
    """Questions written for one ruling, by paragraph; {} for a ruling that has none."""
    path = QUESTIONS / f"questions.{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {number: tuple(rows) for number, rows in tables.get(ruling, {}).items()}
