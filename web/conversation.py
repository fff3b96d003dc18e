"""The whole conversation as one HTML block."""

import json
from collections.abc import Sequence

from ingest.ruling import Ruling
from web.markup import tag, words
from web.reply import Reading, actions, reply
from web.topics import (
    NONE_HELD,
    Held,
    first_questions,
    question_buttons,
    suggestions,
    topic_map,
)
from web.turns import Turn, packed
from web.words import say


def conversation(
    ruling: Ruling,
    turns: Sequence[Turn],
    reading: Reading,
    language: str,
    *,
    feedback: bool = False,
    note: str = "",
    held: Held = NONE_HELD,
) -> str:
    """Every turn, or the welcome; ``note`` is a sentence below, such as an error.

    ``held`` are the suggested questions that are known to be answered.
    """
    if not turns:
        body = _welcome(ruling, language, held)
    else:
        body = "".join(_turn(ruling, t, reading, language, feedback=feedback) for t in turns)
        body += _next(ruling, turns, language, held)
    return tag("div", body + (words("p", note, "trouble", role="alert") if note else ""), "chat")


def under_way(
    ruling: Ruling,
    turns: Sequence[Turn],
    now: Turn,
    reading: Reading,
    language: str,
) -> str:
    """The conversation while its last question is answered; ``now`` holds what came so far."""
    before = "".join(_turn(ruling, t, reading, language, feedback=False) for t in turns)
    come = reply(ruling, now, reading, language) if now.answer is not None else ""
    waiting = say("chat.checking" if come else "chat.searching", language)
    body = tag("div", come + words("p", waiting, "waiting"), "reply")
    last = tag("section", _question(now.question, language) + body, "turn")
    return tag("div", before + last, "chat", data_busy="1")


def _turn(ruling: Ruling, turn: Turn, reading: Reading, language: str, *, feedback: bool) -> str:
    kept = json.dumps(packed([turn], ruling)["turns"], ensure_ascii=False)
    kind = "turn refused" if turn.answer is not None and turn.answer.refused else "turn"
    said = reply(ruling, turn, reading, language)
    said += actions(ruling, turn, language, feedback=feedback)
    body = _question(turn.question, language) + tag("div", said, "reply")
    return tag("section", body, kind, data_turn=kept)


def _question(question: str, language: str) -> str:
    said = words("span", f"{say('chat.you', language)} ", "unseen")
    return tag("h2", said + words("span", question, dir="auto"), "question")


def _next(ruling: Ruling, turns: Sequence[Turn], language: str, held: Held) -> str:
    given = turns[-1].answer
    if given is None:
        return ""
    lost = given.reason in {"out_of_scope", "no_such_paragraph"}
    around = topic_map(ruling, language, opened=True) if lost else ""
    heading = say("topics.instead" if given.refused else "topics.next", language)
    spoken = given.language  # who asks in Russian goes on in Russian, whatever the page speaks
    asking = suggestions(ruling, turns, spoken, held=held)
    return question_buttons(asking, heading, spoken) + around


def _welcome(ruling: Ruling, language: str, held: Held) -> str:
    examples = first_questions(ruling, language, held)
    body = words("h2", say("welcome.title", language))
    body += question_buttons(examples, say("welcome.examples", language), language)
    body += words("p", say("welcome.text", language))
    return tag("div", body + topic_map(ruling, language), "welcome")
