"""Whether a claim speaks of another matter than its quote: «құжаттың мазмұны туралы» for «отырыстың
уақыты туралы», «шешімнің негізділігі» for «істің негізділігі», «басқа бөлім» for «осы бөлім».

>>> from answer.verify.text import read
>>> quote = read("сот отырысының уақыты туралы сот орындаушысына осы бөлімде хабар беріледі")
>>> topic_fault(read("Құжаттың көшірмесі туралы орындаушыға хабар беріледі."), quote, quote)
True
>>> topic_fault(read("Орындаушыға басқа бөлімде хабар беріледі."), quote, quote)
True
>>> topic_fault(read("Орындаушыға отырыстың қашан болатыны туралы хабар беріледі."), quote, quote)
False
"""

import re

from answer.verify.coverage import carried
from answer.verify.parties import parties
from answer.verify.text import Text

_ABOUT = frozenset(["турали", "жонинде", "жаиинда", "жаили"])
_POINTS = re.compile(r"(?:бул|ол|осы|оси|сол|олар|мунда|онда)")
_TOLD = re.compile(r"(?:[гк][ае]н|[аеи]тин)(?:и|ин|дигин?)?$|екен")  # «өтетіні», «екені»
_GENITIVE = re.compile(r"(?<=..)[ндт]ин$")
_KIND = re.compile(r"(?<=..)(?:[лдт]и[кг]|[дт][ае]ги)$")
_WITHOUT = re.compile(r"(?<=....)(?:ин|им)сиз$")
_SAME, _OTHER = frozenset(["оси", "сол", "аталган", "накти"]), frozenset(["баска", "озге", "богде"])
_NEAR = 2  # words after «осы», «басқа» among which is what they tell


def topic_fault(claim: Text, quote: Text, whole: Text) -> bool:
    """``quote`` with what it leans on; ``whole``: its paragraph, whose matters are near enough."""
    if claim.language != "kk":
        return False
    known = carried(claim, quote)
    near = known | carried(claim, whole)
    return (
        any(_is_strange(claim, at, near) for at in range(len(claim.words)))
        or any(_is_anothers(claim, at, known, quote) for at in range(len(claim.words) - 1))
        or any(_is_spared(claim, at, near) for at in range(len(claim.words)))
        or any(_is_other_kind(claim, at, near, quote) for at in range(len(claim.words) - 1))
        or bool((_told(claim, _OTHER) - _told(quote, _OTHER)) & _told(quote, _SAME))
    )


def _is_strange(claim: Text, at: int, near: set[int]) -> bool:
    """Whether «туралы» stands at ``at`` after a thing that nothing near tells of."""
    if not at or claim.keys[at] not in _ABOUT or at - 1 in near:
        return False
    head = claim.keys[at - 1]
    return not (_POINTS.match(head) or _TOLD.search(head) or head[0].isdigit())


def _is_anothers(claim: Text, at: int, known: set[int], quote: Text) -> bool:
    """Whether a thing has at ``at`` an owner that the quote lacks, and in the quote other ones."""
    if at in known or not _is_owner(claim, at) or claim.keys[at][0].isdigit():
        return False
    thing = claim.stems[at + 1]
    return any(
        quote.stems[i + 1] == thing and _is_owner(quote, i) for i in range(len(quote.words) - 1)
    )


def _is_other_kind(claim: Text, at: int, near: set[int], quote: Text) -> bool:
    """Whether a thing is told at ``at`` by an adjective that nothing near has, and in the quote by
    others: «халықаралық құқық» for «қолданыстағы құқық».
    """
    if at in near or not _KIND.search(claim.keys[at]) or not _together(claim, at):
        return False
    thing = claim.stems[at + 1]
    return any(
        quote.stems[i + 1] == thing and _together(quote, i) and _KIND.search(quote.keys[i])
        for i in range(len(quote.words) - 1)
    )


def _is_spared(claim: Text, at: int, near: set[int]) -> bool:
    """«рұқсатынсыз»: without a thing that nothing near tells of."""
    return at not in near and bool(_WITHOUT.search(claim.keys[at]))


def _together(text: Text, at: int) -> bool:
    return text.words[at].clause == text.words[at + 1].clause


def _is_owner(text: Text, at: int) -> bool:
    key = text.keys[at]
    party = any(p.first <= at < p.last for p in parties(text))
    return bool(_GENITIVE.search(key)) and not (
        not _together(text, at) or party or _TOLD.search(key) or _POINTS.match(key)
    )


def _told(text: Text, words: frozenset[str]) -> set[str]:
    """The stems of what stands after «осы», «басқа» in the same clause."""
    return {
        text.stems[i]
        for at, key in enumerate(text.keys)
        if key in words
        for i in range(at + 1, min(at + 1 + _NEAR, len(text.words)))
        if text.words[i].clause == text.words[at].clause and not text.keys[i].endswith("тик")
    }
