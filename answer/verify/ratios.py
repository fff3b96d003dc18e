"""Whether a number of times is how much more or less the quote gives one party than another.

>>> from answer.verify.text import read
>>> quote = read("азаматтан он АЕК, ұйымнан жиырма АЕК мөлшерінде алым алынады")
>>> [ratio] = values(read("Ұйымнан азаматқа қарағанда екі есе көп алынады."))
>>> is_ratio(ratio, read("Ұйымнан азаматқа қарағанда екі есе көп алынады."), quote)
True
>>> is_ratio(ratio, read("Азаматтан ұйымға қарағанда екі есе көп алынады."), quote)
False
"""

import re

from answer.verify.parties import Party, covers, parties
from answer.verify.text import Text
from answer.verify.values import PLACES, Value, values

_LESS = re.compile(r"аз$|кем$|томен|киска|арзан|меньше|ниже|less|lower|fewer|shorter")
_STANDARD = re.compile(r"караганда|салистир|[гк][ае]нн[ае]н|тинн[ае]н")  # «ұсынылатыннан»
_ABLATIVE = re.compile(r"[дтн][ае]н$")
_THAN = frozenset(["чем", "than", "as"])
_NEAR = 5  # words before a value where the party that it is for may stand


def is_ratio(said: Value, claim: Text, quote: Text) -> bool:
    """Whether two values of one unit stand in that ratio in the quote, the right way round."""
    if not said.number.isdigit():
        return False
    times = int(said.number)
    shares = [(v, _whose(quote, v)) for v in values(quote) if _is_amount(v)]
    standard = _standard(claim, said)
    less = any(_LESS.match(k) for k in claim.keys[said.last : said.last + 3])
    return any(
        int(one.number) * times == int(other.number)
        and one.unit == other.unit
        and _fits(standard, theirs if less else mine)
        for one, mine in shares
        for other, theirs in shares
    )


def _is_amount(value: Value) -> bool:
    return value.number.isdigit() and value.unit is not None and value.unit not in PLACES


def _fits(standard: Party | None, stated: Party | None) -> bool:
    return bool(standard and stated and covers(stated.name, standard.name))


def _whose(text: Text, value: Value) -> Party | None:
    """The nearest party before a value."""
    before = [p for p in parties(text) if value.first - _NEAR <= p.last <= value.first]
    return before[-1] if before else None


def _standard(claim: Text, said: Value) -> Party | None:
    """Who the others are compared with: «азаматқа қарағанда», «азаматтан екі есе», «чем …»."""
    found = parties(claim)[::-1]
    for party in found:
        after = claim.keys[party.last : party.last + 2]
        before = claim.keys[max(0, party.first - 3) : party.first]
        if any(_STANDARD.search(key) for key in after) or _THAN & {*before}:
            return party
    last = claim.keys[said.first - 1] if said.first else ""  # «азаматтан», «азаматтың салығынан»
    near = (said.first, said.first - 1) if _ABLATIVE.search(last) else ()
    return next((party for party in found if party.last in near), None)
