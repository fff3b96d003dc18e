"""Whose a thing is: «борышкердің мүлкі», «өндіріп алушының және борышкердің пікірлері».

>>> from answer.verify.parties import parties
>>> from answer.verify.text import read
>>> claim, quote = read("Өндіріп алушының мүлкі алынады."), read("борышкердің мүлкінен алынады")
>>> owns_anothers(claim, quote, parties(claim), parties(quote))
True
"""

import re
from collections.abc import Sequence

from answer.verify.lexicon import synonyms
from answer.verify.parties import JOIN, Party, kind
from answer.verify.text import Text

_CLOSE, _FAR = 3, 10  # words between an owner and its thing, in a claim and in a ruling
_ALSO = frozenset(["баска", "озге", "да", "де"])  # «еңбекақысы мен басқа да табыстары»
_OWNED = re.compile(
    r"мулк|мулик(?!тик)|акша|пикир|улес|енбекаки|жалаки|табис|жауапкершилик|кукик|кукиг|талаб|ози$|кирис|паидасин|шешим|уигарим|каулис|мудде"
)
_HELD = re.compile(r"кол|иелиг")  # «басқа тұлғаның қолындағы»: who holds a thing owns it not
_DEED = re.compile(r"арекет|кина")  # whose it is matters, but that party does it


def owns(text: Text, found: Sequence[Party], party: Party) -> bool:
    """Whether a genitive is an owner («борышкердің мүлкі»), not the doer of a deed."""
    return any(_OWNED.match(text.keys[i]) for i in _next_words(text, found, party))


def _owned(
    text: Text, found: Sequence[Party], within: int, first: bool = False
) -> set[tuple[str, str]]:
    """(party, thing) of every genitive; with ``first`` only the thing next to it."""
    out: set[tuple[str, str]] = set()
    for p in found:
        if (p.case in ("genitive", "between") and not _holds(text, p)) or _belongs(text, p):
            near = _next_words(text, found, p, within)
            things = [i for i in near if _OWNED.match(text.keys[i]) or _DEED.match(text.keys[i])]
            out |= {
                (kind(p.name), _thing(text, i))
                for i in things[: 1 if first or _belongs(text, p) else None]
            }
    return out


def _thing(text: Text, at: int) -> str:
    """«табыс» and «кіріс» are one."""
    return min(synonyms(text.keys[at]), default=text.stems[at])[:4]


def _next_words(text: Text, found: Sequence[Party], party: Party, within: int = 2) -> list[int]:
    """So many words after a party, past those that only join it to another: «өндіріп алушының және
    борышкердің пікірлері».
    """
    inside = {i for p in found for i in range(p.first, p.last)}
    owners = (
        p.first
        for p in found
        if p.case in ("genitive", "between")
        and p.first > party.last
        and not _holds(text, p)
        and not set(text.keys[party.last : p.first]) <= JOIN
    )
    after = range(party.last, next(owners, len(text.words)))
    passed = JOIN | _ALSO
    return [i for i in after if i not in inside and text.keys[i] not in passed][:within]


def _holds(text: Text, party: Party) -> bool:
    return any(_HELD.match(key) for key in text.keys[party.last : party.last + 1])


def _belongs(text: Text, party: Party) -> bool:
    """«борышкерге тиесілі мүлік», not «борышкерге тиесілі екені»."""
    after = text.keys[party.last : party.last + 2]
    return len(after) == 2 and after[0] == "тиесили" and not after[1].startswith(("екен", "бол"))


def owns_anothers(claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]) -> bool:
    """Whether the claim gives a thing to a party that the quote gives to others alone."""
    owned = _owned(quote, stated, _FAR)
    return any(
        any(thing == other for _, other in owned) and (name, thing) not in owned
        for name, thing in _owned(claim, said, _CLOSE, first=True)
        if name != "side"
    )
