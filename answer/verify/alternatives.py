"""Whether a claim takes from one alternative of its quote the event and from another the condition.

«әрекет жасалған күннен … немесе хабарланбаған жағдайда белгілі болған күннен»: whoever was not told
has the second day, not the first.

>>> from answer.verify.text import read
>>> quote = read("шешім шыққан күннен немесе тарап келмеген жағдайда оны алған күннен есептеледі")
>>> mixed(read("Тарап келмесе, мерзім шешім шыққан күннен есептеледі."), quote)
True
>>> mixed(read("Тарап келмесе, мерзім шешімді алған күннен есептеледі."), quote)
False
"""

from answer.verify.denial import is_negative
from answer.verify.opposites import first_days
from answer.verify.signs import bases
from answer.verify.text import Text

_OR = frozenset(["немесе", "болмаса", "ал"])


def mixed(claim: Text, quote: Text) -> bool:
    """Whether the day from which the claim counts is of another alternative than its condition."""
    own = _by_alternative(quote, first_days(quote))
    unmet = _by_alternative(quote, [at for at, k in enumerate(quote.keys) if is_negative(k)])
    begins = {r for at in first_days(claim) for r in claim.roots[at]}
    denied = {r for at, k in enumerate(claim.keys) if is_negative(k) for r in bases(claim, at)}
    here = {i for i, roots in own.items() if roots & begins}
    there = {i for i, roots in unmet.items() if roots & denied}
    return len(own) > 1 and bool(here) and bool(there) and not here & there


def _by_alternative(text: Text, spots: list[int]) -> dict[int, set[str]]:
    """The roots of the words at ``spots`` by the alternative they stand in."""
    out: dict[int, set[str]] = {}
    for at in spots:
        before = sum(key in _OR for key in text.keys[:at])
        out.setdefault(before, set()).update(bases(text, at) | text.roots[at])
    return out
