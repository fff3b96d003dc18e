"""Whether what a quote gives to one of two parties is given to the other.

>>> from answer.verify.parties import parties
>>> from answer.verify.text import read
>>> quote = read("жеке адамдардан он АЕК және заңды тұлғалардан жиырма АЕК мөлшерінде")
>>> claim = read("Жеке тұлғадан жиырма АЕК алынады.")
>>> swapped_values(claim, quote, parties(claim), parties(quote))
True
"""

import re
from collections.abc import Sequence

from answer.verify.lexicon import synonyms
from answer.verify.parties import Party
from answer.verify.text import Text
from answer.verify.values import values

GROUPS = (("person", "legal"), ("state_bailiff", "private_bailiff"))


def segments(text: Text) -> list[range]:
    """Parts of a claim that speak of one thing: by commas and «ал», not by dashes."""
    out: list[range] = []
    for at, word in enumerate(text.words):
        cut = (
            at == 0
            or (word.clause != text.words[at - 1].clause and not word.dash)
            or word.key in ("ал", "жане", "немесе", "или", "or", "а", "и", "and", "while", "бирак")
        )
        if cut:
            out.append(range(at, at + 1))
        else:
            out[-1] = range(out[-1].start, at + 1)
    return out


def _by_member(text: Text, found: Sequence[Party], group: tuple[str, str]) -> list[str | None]:
    """For each word the member of ``group`` named last before it in its sentence."""
    out: list[str | None] = []
    current: str | None = None
    for at, word in enumerate(text.words):
        if at and word.sentence != text.words[at - 1].sentence:
            current = None
        here = {p.name for p in found if p.first == at and p.name in group}
        if here:  # «жеке және заңды тұлғалар»: what follows is of both
            current = None if len(here) > 1 else here.pop()
        out.append(current)
    return out


def swapped_values(
    claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]
) -> bool:
    """«заңды тұлғалардан он АЕК» where the quote gives them twenty."""
    for group in GROUPS:
        member = _by_member(quote, stated, group)
        bound: dict[str, set[tuple[str, str | None]]] = {}
        for v in values(quote):
            owner = member[v.first]
            if owner:
                bound.setdefault(owner, set()).add((v.number, v.unit))
        for segment in segments(claim):
            here = {p.name for p in said if p.first in segment and p.name in group}
            numbers = {number for owned in bound.values() for number, _ in owned}
            told = {
                (v.number, v.unit)
                for v in values(claim)
                if v.first in segment and (v.unit or v.number in numbers)
            }
            if len(here) == 1 and told:
                owned = bound.get(here.pop(), set())
                if owned and not any(n == o and u in (None, w) for n, u in told for o, w in owned):
                    return True
    return False


def swapped_objects(
    claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]
) -> bool:
    """«жекеше орындаушы санкцияны» where the quote gives the sanction to the state bailiff."""
    for group in GROUPS:
        if not set(group) <= {p.name for p in stated}:
            continue
        member = _by_member(quote, stated, group)
        owners: dict[str, set[str]] = {}
        for at, key in enumerate(quote.keys):
            owner = member[at]
            if owner and is_object(key) and not any(p.first <= at < p.last for p in stated):
                owners.setdefault(_thing(quote, at), set()).add(owner)
        for segment in segments(claim):
            here = {p.name for p in said if p.first in segment and p.name in group}
            for at in segment:
                of = owners.get(_thing(claim, at))
                if len(here) == 1 and of and not here & of:
                    return True
    return False


def _thing(text: Text, at: int) -> str:
    """«шығын» and «шығыс» are one."""
    return min(synonyms(text.keys[at]), default=text.stems[at])


def is_object(key: str) -> bool:
    """Whether a folded word may be in the accusative: «санкцияны», «шығыстарын»."""
    return len(key) > 4 and bool(re.search(r"(?:(?<![аеи])[дт]и|ни|ин)$", key))
