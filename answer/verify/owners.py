"""Whose a thing is: «борышкердің мүлкі», «өндіріп алушының және борышкердің пікірлері».

>>> from answer.verify.parties import parties
>>> from answer.verify.text import read
>>> claim, quote = read("Өндіріп алушының мүлкі алынады."), read("борышкердің мүлкінен алынады")
>>> owns_anothers(claim, quote, parties(claim), parties(quote))
True
"""

import re
from collections.abc import Sequence

from answer.verify.parties import JOIN, Party, kind
from answer.verify.text import Text

_ALSO = frozenset(["баска", "озге", "да", "де"])  # «еңбекақысы мен басқа да табыстары»
_OWNED = re.compile(
    r"мулк|мулик|акша|пикир|улес|енбекаки|жалаки|табис|жауапкершилик|кукик|кукиг|ози$"
)


def owns(text: Text, found: Sequence[Party], party: Party) -> bool:
    """Whether a genitive is an owner («борышкердің мүлкі»), not the doer of a deed."""
    return any(_OWNED.match(text.keys[i]) for i in _next_words(text, found, party))


def _owned(text: Text, found: Sequence[Party]) -> set[tuple[str, str]]:
    return {
        (kind(p.name), text.stems[i][:4])
        for p in found
        if p.case == "genitive"
        for i in _next_words(text, found, p)
        if _OWNED.match(text.keys[i])
    }


def _next_words(text: Text, found: Sequence[Party], party: Party) -> list[int]:
    """The two words after a party, past those that only join it to another: «өндіріп алушының және
    борышкердің пікірлері».
    """
    inside = {i for p in found for i in range(p.first, p.last)}
    after = range(party.last, len(text.words))
    passed = JOIN | _ALSO
    return [i for i in after if i not in inside and text.keys[i] not in passed][:2]


def owns_anothers(claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]) -> bool:
    """Whether the claim gives a thing to a party that the quote gives to others alone."""
    owned = _owned(quote, stated)
    return any(
        any(thing == other for _, other in owned) and (name, thing) not in owned
        for name, thing in _owned(claim, said)
        if name != "side"
    )
