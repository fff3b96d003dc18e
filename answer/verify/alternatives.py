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

import re

from answer.verify.denial import is_negative
from answer.verify.opposites import first_days
from answer.verify.signs import bases
from answer.verify.text import Text

_OR = frozenset(["немесе", "болмаса", "ал"])
_EITHER = frozenset(["немесе", "не", "яки", "болмаса"])
_CASE = re.compile(r"(?<=..)(?:с[ае]|[гк][ае]нд[ае])$|жагдаида$|кезде$")
_NEEDED = re.compile(r"(?:шарт|керек|кажет|тиис|миндетти|лазим)$")
_ALSO = frozenset(["да", "де", "та", "те"])


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


def cases(text: Text) -> list[range]:
    """The items of a list of which each is a case of its own: «- тарап таратылғанда;»."""
    if "\n- " not in text.raw:
        return []
    items = [s for s in text.sentences() if _CASE.search(text.keys[s[-1]])]
    ends = {c.stop: c for c in text.clauses()}
    return [ends[s.stop] if s.start == 0 else s for s in items]  # the first without the list's head


def all_needed(claim: Text, quote: Text) -> bool:
    """Whether the claim needs «A да, B да» where the quote has one of them suffice.

    >>> from answer.verify.text import read
    >>> quote = read("Сот борышкерді немесе оның өкілін тыңдауы мүмкін.")
    >>> all_needed(read("Сот борышкерді де, оның өкілін де тыңдауы шарт."), quote)
    True
    """
    if claim.language != "kk" or not any(_NEEDED.match(key) for key in claim.keys[-2:]):
        return False
    named = [_conjunct(claim, at) for at, key in enumerate(claim.keys) if key in _ALSO]
    if len(named) != 2:
        return False
    first, second = (named[0] - named[1], named[1] - named[0])
    alternatives = _alternatives(quote)
    one = {i for i, stems in enumerate(alternatives) if first & stems and not second & stems}
    other = {i for i, stems in enumerate(alternatives) if second & stems and not first & stems}
    return bool(one) and bool(other)


def _conjunct(claim: Text, at: int) -> frozenset[str]:
    """The stems of what «да» follows, as far as its clause goes."""
    start = at - 1
    while start > 0 and at - start < 4 and claim.words[start - 1].clause == claim.words[at].clause:
        start -= 1
    return frozenset(claim.stems[start:at])


def _alternatives(quote: Text) -> list[set[str]]:
    """The stems of each case of a list, or of what stands before and after each «немесе»."""
    listed = cases(quote)
    if len(listed) > 1:
        return [{quote.stems[i] for i in case} for case in listed]
    ends = [at for at, key in enumerate(quote.keys) if key in _EITHER]
    starts = [0, *ends]
    return [
        {*quote.stems[a:b]} for a, b in zip(starts, [*ends, len(quote.words)], strict=True) if ends
    ]
