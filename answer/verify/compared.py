"""Which of two things is held to the other: «құны сомадан аспаса» and «сома құнынан аспаса».

>>> from answer.verify.text import read
>>> quote = read("үйдің құны қарыз сомасынан аспаған жағдайда үй беріледі")
>>> compared_fault(read("Қарыз сомасы үйдің құнынан артық болмаса, үй беріледі."), quote)
True
>>> compared_fault(read("Қарыз сомасы үйдің құнынан кем болмаса, үй беріледі."), quote)
False
"""

import re
from dataclasses import dataclass

from answer.verify.denial import is_negative
from answer.verify.text import Text

_MORE = re.compile(r"ас(?:са|па|ат|ад|ип|кан|у)|артик|коп$|кимбат|жогари$|улкен")
_LESS = re.compile(r"кем$|аз$|томен$|арзан$|киши$|жетпе")
_THAN = re.compile(r"(?<=..)[дтн][ае]н$")
_NOT = re.compile(r"емес$|болма")
_NEAR = 3  # words between the lesser or greater thing and the word that says so
_BEFORE = 6  # words before it among which the thing compared stands


@dataclass(frozen=True, slots=True)
class Comparison:
    """The stems of what is compared, that of what it is held to, whether it is to be more."""

    things: frozenset[str]
    measure: str
    more: bool


def compared_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim holds the measure of the quote to what the quote holds to it."""
    stated = _comparisons(quote)
    return any(
        said.more == one.more
        and said.measure != one.measure
        and said.measure in one.things
        and one.measure in said.things
        for said in _comparisons(claim)
        for one in stated
    )


def _comparisons(text: Text) -> list[Comparison]:
    out = []
    for at, key in enumerate(text.keys):
        if not (_MORE.match(key) or _LESS.match(key)):
            continue
        near = range(at - 1, max(-1, at - 1 - _NEAR), -1)
        than = next((i for i in near if _THAN.search(text.keys[i])), None)
        if than is None or any(n.first <= than - 1 < n.last for n in text.numerals):
            continue
        denied = is_negative(key) or bool(_NOT.match(text.after(at)))
        before = range(max(0, than - _BEFORE), than)
        things = frozenset(text.stems[i] for i in before)
        out.append(Comparison(things, text.stems[than], bool(_MORE.match(key)) ^ denied))
    return out
