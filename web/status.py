"""The ruling's status: a banner on the page, a short mark on each answer."""

from datetime import date

from answer.labels import act_words, date_words
from ingest.ruling import Ruling
from web.markup import e
from web.place import fragment
from web.words import say


def banner(ruling: Ruling, language: str) -> str:
    """What nobody can miss above everything else: the status, and that this is no legal advice."""
    state, act = ruling.status.state, ruling.status.by
    key = state if act is not None or state == "in_force" else f"{state}_plain"
    values = {"act": act_words(act, language)} if act is not None and state != "in_force" else {}
    link = f'<a class="cite" href="#{fragment("header")}" data-number="header">{e(say("status.where", language))}</a>'
    return (
        f'<div class="banner {state}" role="note"><p><strong>{e(say(f"status.{state}_short", language))}</strong> '
        f"{e(say(f'status.{key}', language, **values))} {link}</p>"
        f"<p>{e(say('status.advice', language))}</p></div>"
    )


def status_words(ruling: Ruling, language: str) -> str:
    """«Күші жойылған · 31.03.2017, № 1»."""
    state, act = ruling.status.state, ruling.status.by
    words = say(f"status.{state}_mark", language)
    if act is not None:
        words += f" · {date.fromisoformat(act.date):%d.%m.%Y}, № {act.number}"
    return words


def status_mark(ruling: Ruling, language: str) -> str:
    """The short mark on an answer or a place."""
    state = ruling.status.state
    return f'<p class="status {state}">{e(status_words(ruling, language))}</p>'


def head_line(ruling: Ruling, language: str) -> str:
    """What the page is about, in one line: the issuer's ruling, its date and number."""
    when = date_words(ruling.date, language, "attributive")
    return say("page.about", language, date=when, number=ruling.number)
