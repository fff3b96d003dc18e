"""Who a text speaks of, and in what part: doer, receiver, owner.

>>> from answer.verify.text import read
>>> [(p.name, p.case) for p in parties(read("Сот борышкердің үлесін орындаушыға хабарлайды"))]
[('court', 'nominative'), ('debtor', 'genitive'), ('bailiff', 'dative')]
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from answer.verify.lexicon import PartyForm, lexicon
from answer.verify.text import Text

JOIN = frozenset("мен пен бен жане немесе не и или and or я яки".split())
_CASES = (  # by the end of the folded word
    ("ablative", r"(?:[дт][ае]н|н[ае]н)$"),
    ("genitive", r"[ндт](?:ин|ики\w*)$"),
    ("instrumental", r"[мпб]ен$"),
    ("locative", r"[дт][ае](?:ги)?$|нд[ае]ги$"),
    ("dative", r"(?:[гк][ае]|н[ае])$"),
    ("accusative", r"[ндт]и$|(?<=си)н$"),
)
_STEM_LIKE_CASE = re.compile(r"(?:жаки|соти|тулга|азамат|адам|уиим|орган|тарап|палата|мемлекет)$")


_BETWEEN = re.compile(r"арасинда|ортасинда|арасиндаги|келисим")
_OBLIQUE = re.compile(r"[гк][ае]$|н[ае]$|[дтн][ае]н$|[мпб]ен$|[ндт]и$")
_AS = re.compile(r"(?:ретинде|етип|етуд?и?|етпеу\w*|етилуи?|болип|деп|катар|бола|болади|болуи)$")
_AGREEMENT = re.compile(r"келисим\w*нин$")
_AGREES = re.compile(r"келис(?:се|кен|ип|еди)|келисим жаса")
_SIDES = re.compile(r"жа[кг]|тара[пб]|катисуши")
_SELF = {
    "ози": "nominative",
    "озин": "accusative",
    "озинин": "genitive",
    "озине": "dative",
    "озинен": "ablative",
    "озимен": "instrumental",
    "озинде": "locative",
}
_BARE = ("сот", "соттин", "суда", "судов", "court")
_POSSESSED = re.compile(
    r"арекет(?:сиздиг|тер)?и|кинас|каулис|шарал|шигист|кизмети|мулк|акшас|улеси|кирис|паидасин"
)  # «орындаушы әрекеті»


@dataclass(frozen=True, slots=True)
class Party:
    """A party named in the words first to last (exclusive), with the case of the last."""

    name: str
    case: str
    first: int
    last: int


def kind(name: str) -> str:
    """The wider party: "bailiff" for "state_bailiff", else the party itself."""
    return lexicon().kinds.get(name, name)


def covers(stated: str, said: str) -> bool:
    """Whether a quote that speaks of ``stated`` allows a claim to speak of ``said``.

    >>> covers("state_bailiff", "bailiff"), covers("bailiff", "state_bailiff")
    (True, False)
    """
    return said in (stated, kind(stated)) or (stated == "side" and said in ("debtor", "creditor"))


@lru_cache(maxsize=1024)
def parties(text: Text) -> tuple[Party, ...]:
    """All parties, longest name first; in «сот отырысы» and the like the court is a "compound"."""
    out: list[Party] = []
    at = 0
    while at < len(text.words):
        form = next((f for f in _forms(text.keys[at]) if _stands(f, text, at)), None)
        if form is None:
            at += 1
            continue
        last = at + len(form.words)
        compound = form.names == ("court",) and text.keys[at] in _BARE and _is_compound(text, last)
        if not compound or text.language == "kk":
            case = "compound" if compound else _case(text, last - 1)
            out += [Party(name, case, at, last) for name in form.names]
        at = last
    return _between(text, _shared_cases(text, out))


@lru_cache(maxsize=16384)
def _forms(key: str) -> tuple[PartyForm, ...]:
    """The forms whose first word is ``key``, in their order."""
    return tuple(form for form in lexicon().parties if form.words[0].match(key))


def _stands(form: PartyForm, text: Text, at: int) -> bool:
    keys = text.keys[at : at + len(form.words)]
    return len(keys) == len(form.words) and all(
        word.match(key) for word, key in zip(form.words, keys, strict=True)
    )


def _is_compound(text: Text, at: int) -> bool:
    return at < len(text.keys) and bool(lexicon().compound.match(text.keys[at]))


def _case(text: Text, at: int) -> str:
    key = text.keys[at]
    following = text.after(at)
    if following in _SELF:  # «сот орындаушысының өзіне»
        return _SELF[following]
    if _AS.match(following):
        return "as"
    if following == "аркили":
        return "through"
    if following in ("турали", "боиинша", "ушин", "устинен", "атинан", "орнина"):
        return "postposition"
    if _BETWEEN.match(following) and (key.endswith("нин") or not _OBLIQUE.search(key)):
        return "between"
    if _STEM_LIKE_CASE.search(key) or key.endswith(("ши", "шиси", "кер", "сот")):
        return "genitive" if _POSSESSED.match(following) else "nominative"
    return next((name for name, end in _CASES if re.search(end, key)), "nominative")


def _between(text: Text, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those whom an agreement is between: «келісімнің тараптары – борышкер мен …», «борышкер мен
    өндіріп алушы келіссе».
    """
    spots = [
        at
        for at, key in enumerate(text.keys[:-1])
        if _AGREEMENT.match(key) and any(_SIDES.match(k) for k in text.keys[at + 1 : at + 3])
    ]
    agreed = {
        p
        for one, other in pairwise(found)
        if set(text.keys[one.last : other.first] or ["-"]) <= JOIN
        and _AGREES.search(" ".join(text.keys[other.last : other.last + 3]))
        for p in (one, other)
    }
    return tuple(
        replace(p, case="between")
        if p.case == "nominative"
        and p.name != "side"
        and (p in agreed or any(at < p.first and p.first in text.sentence(at) for at in spots))
        else p
        for p in found
    )


def _shared_cases(text: Text, found: list[Party]) -> tuple[Party, ...]:
    """«борышкер мен өндіріп алушыға»: joined parties share the case of the last."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        between = text.keys[out[i].last : out[i + 1].first]
        joined = out[i].first == out[i + 1].first or (between and set(between) <= JOIN)
        comma = (
            not between and text.words[out[i].first].clause != text.words[out[i + 1].first].clause
        )
        if joined and out[i].case in ("nominative", "instrumental") and not comma:
            out[i] = replace(out[i], case=out[i + 1].case)
    return tuple(out)
