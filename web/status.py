"""The ruling's status: a banner on the page, a short mark on each answer."""

from datetime import date

from answer.labels import act_words, date_words
from ingest.ruling import Ruling
from web.markup import tag, words
from web.place import fragment
from web.words import say


def banner(ruling: Ruling, language: str) -> str:
    """What nobody can miss above everything else: the status, and that this is no legal advice."""
    state, act = ruling.status.state, ruling.status.by
    short = words("strong", say(f"status.{state}_short", language))
    if state == "in_force":
        told = say("status.in_force", language)
    elif act is None:
        told = say(f"status.{state}_plain", language)
    else:
        told = say(f"status.{state}", language, act=act_words(act, language))
    where = say("status.where", language)
    link = words("a", where, "cite", href=f"#{fragment('header')}", data_number="header")
    first = tag("p", f"{short} {words('span', _whole(told))}")
    advice = tag("p", f"{words('span', say('status.advice', language))} {link}")
    return tag("div", first + advice, f"banner {state}")


def status_words(ruling: Ruling, language: str) -> str:
    """«Күші жойылған · 31.03.2017, № 1»."""
    state, act = ruling.status.state, ruling.status.by
    said = say(f"status.{state}_mark", language)
    if act is not None:
        said += f" · {date.fromisoformat(act.date):%d.%m.%Y}, № {act.number}"
    return said


def status_mark(ruling: Ruling, language: str) -> str:
    """The short mark on an answer or a place."""
    return words("p", status_words(ruling, language), f"status {ruling.status.state}")


def head_line(ruling: Ruling, language: str) -> str:
    """What the page is about, in one line: the issuer's ruling, its date and number."""
    when = date_words(ruling.date, language, "attributive")
    return _whole(say("page.about", language, date=when, number=ruling.number))


def _whole(text: str) -> str:
    """With «№» and its number on one line."""
    return text.replace("№ ", "№\N{NO-BREAK SPACE}")
