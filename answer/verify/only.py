"""What «ғана» adds: a condition that the quote has not, or one of several taken for the only one.

>>> from answer.verify.text import read
>>> quote = read("Тарап таратылғанда немесе банкрот болғанда шарт бұзылады.")
>>> only_fault(read("Шарт тарап таратылғанда ғана бұзылады."), quote)
True
>>> only_fault(read("Шарт сот рұқсат еткен жағдайда ғана бұзылады."), quote)
True
"""

import re

from answer.verify.alternatives import cases
from answer.verify.coverage import carried, missing
from answer.verify.lexicon import lexicon
from answer.verify.parties import JOIN, parties
from answer.verify.text import Text

_CONDITION = re.compile(r"(?<=..)(?:с[ае]|[гк][ае]нд[ае])$|(?:жагдаида|кезде|кеиин|сон|соң)$")
_CASE = re.compile(r"(?<=..)(?:[гк][ае]|(?<=и)н[ае]|[дт][ае]н?|н[ае]н|[мпб]ен|[дтн]и|(?<=и)н)$")
_SETTING = re.compile(r"жагдаи|кез(?:де|инде)?$|кеиин|со[нң]$|бар$|жок$|бол(?:са|ган)")
_BY = frozenset(["аркили", "боиинша", "негизинде", "ушин", "туралы"])
_ALSO = frozenset(["да", "де", "та", "те"])
_JOIN = 5  # words before or after a thing in its clause with what joins it to another
_PHRASE = 6  # words of a condition, at most


def only_fault(claim: Text, quote: Text) -> bool:
    """Whether what the claim allows with «ғана» alone, the quote allows without it too."""
    if claim.language != "kk":
        return False
    if any(
        key == "тек" and _also_another(claim, at + 1, quote)
        for at, key in enumerate(claim.keys[:-1])
    ):
        return True
    return any(
        _is_invented(claim, quote, at) or _is_one(claim, quote, at) for at in _limited(claim)
    )


def _limited(claim: Text) -> list[int]:
    """The last word of each condition or thing that «ғана» follows: «сұраған [жағдайда] ғана»."""
    return [
        at - 1
        for at, key in enumerate(claim.keys)
        if key == "гана"
        and at
        and claim.words[at - 1].sentence == claim.words[at].sentence
        and claim.after(at) != "емес"
    ]


def _head(claim: Text, last: int) -> int | None:
    """The word that says what the condition or the thing is: «[сұраған] жағдайда ғана»."""
    clause = claim.words[last].clause
    near = range(last, max(-1, last - _PHRASE), -1)
    return next((i for i in near if claim.words[i].clause == clause and _says(claim, i)), None)


def _says(claim: Text, at: int) -> bool:
    empty = claim.roots[at] & lexicon().light or _SETTING.match(claim.keys[at])
    return len(claim.keys[at]) > 2 and not empty and claim.keys[at] not in _BY


def _is_invented(claim: Text, quote: Text, last: int) -> bool:
    """Whether nothing in the quote carries the condition: «санкция [төленгеннен] кейін ғана»."""
    if not _CONDITION.search(claim.keys[last]):
        return False
    head = _head(claim, last)
    if head is None or head not in missing(claim, quote):
        return False
    if not any(_CONDITION.search(key) for key in quote.keys):
        return True
    named = {i for p in parties(claim) for i in range(p.first, p.last)}
    return head - 1 not in carried(claim, quote) - named


def _is_one(claim: Text, quote: Text, last: int) -> bool:
    """Whether the thing or the condition is one of several that the quote joins, or only one more
    («негізділігін де тексереді»).
    """
    head = _head(claim, last)
    if head is None or _joined(claim, head) or _also(claim, last):
        return False
    if _also_another(claim, head, quote):
        return True
    spots = [i for i in range(len(quote.words)) if _same(claim, head, quote, i)]
    cased = _CONDITION.search(claim.keys[last]) or _CASE.search(claim.keys[head])
    return bool(cased and spots) and all(_joined(quote, i) for i in spots)


def _also_another(claim: Text, at: int, quote: Text) -> bool:
    """«жазбаша ғана», «тек жазбаша» of «жазбаша да, ауызша да»."""
    spots = [i for i in range(len(quote.words)) if _same(claim, at, quote, i)]
    return bool(spots) and all(quote.after(i) in _ALSO for i in spots)


def _same(claim: Text, at: int, quote: Text, i: int) -> bool:
    return claim.stems[at] == quote.stems[i] or bool(claim.roots[at] & quote.roots[i])


def _also(claim: Text, last: int) -> bool:
    """«бөлігіне ғана салынуы да мүмкін»: that it may be so at times."""
    return bool(_ALSO & {*claim.keys[last + 2 : last + 5]})


def _joined(text: Text, at: int) -> bool:
    """Whether «немесе», «және» joins the word to another of its clause, or it is one of a list."""
    clause = text.words[at].clause
    near = [
        i
        for i in range(max(0, at - _JOIN), min(len(text.words), at + 2))
        if i != at and text.words[i].clause == clause
    ]
    return any(text.keys[i] in JOIN for i in near) or any(at in case for case in cases(text))
