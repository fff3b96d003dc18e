"""The whole conversation as one HTML block."""

import json
from collections.abc import Sequence

from ingest.ruling import Ruling
from web.markup import e
from web.reply import Piece, Reading, actions, reply
from web.topics import first_questions, question_buttons, suggestions, topic_map
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
) -> str:
    """Every turn, or the welcome; ``note`` is a sentence below, such as an error."""
    if not turns:
        body = _welcome(ruling, language)
    else:
        body = "".join(_turn(ruling, t, reading, language, feedback=feedback) for t in turns)
        body += _next(ruling, turns, language)
    told = f'<p class="trouble" role="alert">{e(note)}</p>' if note else ""
    return f'<div class="chat">{body}{told}</div>'


def under_way(
    ruling: Ruling,
    turns: Sequence[Turn],
    question: str,
    reading: Reading,
    language: str,
    shown: Sequence[Piece] = (),
) -> str:
    """The conversation while the last question is being answered; ``shown`` came so far."""
    before = "".join(_turn(ruling, t, reading, language, feedback=False) for t in turns)
    words = "".join(f"<p>{e(piece.text)}</p>" for piece in shown)
    waiting = f'<p class="waiting">{e(say("chat.searching", language))}</p>'
    return (
        f'<div class="chat" data-busy="1">{before}<section class="turn">'
        f'{_question(question, language)}<div class="reply">{words or waiting}</div></section></div>'
    )


def _turn(ruling: Ruling, turn: Turn, reading: Reading, language: str, *, feedback: bool) -> str:
    kept = json.dumps(packed([turn])["turns"], ensure_ascii=False)
    refused = " refused" if turn.answer is not None and turn.answer.refused else ""
    return (
        f'<section class="turn{refused}" data-turn="{e(kept)}">{_question(turn.question, language)}'
        f'<div class="reply">{reply(ruling, turn, reading, language)}'
        f"{actions(ruling, turn, language, feedback=feedback)}</div></section>"
    )


def _question(question: str, language: str) -> str:
    said = f'<span class="unseen">{e(say("chat.you", language))} </span>'
    return f'<h2 class="question">{said}<span dir="auto">{e(question)}</span></h2>'


def _next(ruling: Ruling, turns: Sequence[Turn], language: str) -> str:
    given = turns[-1].answer
    if given is None:
        return ""
    helped = given.refused and given.reason in {"out_of_scope", "vague", "no_such_paragraph"}
    around = topic_map(ruling, language, opened=given.reason == "out_of_scope") if helped else ""
    heading = say("topics.instead" if helped else "topics.next", language)
    return around + question_buttons(suggestions(ruling, turns, language), heading)


def _welcome(ruling: Ruling, language: str) -> str:
    return (
        f'<div class="welcome"><h2>{e(say("welcome.title", language))}</h2>'
        f"<p>{e(say('welcome.text', language))}</p>"
        f"{question_buttons(first_questions(ruling, language), say('welcome.examples', language))}"
        f"{topic_map(ruling, language)}</div>"
    )
