"""On which side of a number a claim and its quote stand: «он күннің ішінде», «он күннен кейін».

>>> from answer.verify.text import read
>>> quote = read("шағым он күннің ішінде беріледі")
>>> limit_fault(read("Шағым он күннен кейін беріледі."), quote)
True
>>> limit_fault(read("Шағым он күннен кешіктірілмей беріледі."), quote)
False
"""

import re

from answer.verify.text import Text
from answer.verify.values import PLACES, YEARS, Value, values

_UPTO = re.compile(
    r"откенше|откенге деиин|ишинде|деиин|аспа|кешиктирмеи|кешиктирилмеи|кеш$|коп емес|артик емес"
    r"|мерзимде|аралигинда|жетпе|толма|(?:кем|аз)\b(?! емес)"
)
_OVER = re.compile(r"кеиин|соң|сон$|отк|откен|артик|асат|асса|асип|кем емес|аз емес|жогари")
_UPTO_BEFORE = re.compile(
    r"(?:within|до|up to|not later|no later|не позднее|не более|не позже)$|течени"
)
_OVER_BEFORE = re.compile(r"(?:after|после|через|more than|over|более|свише|не ранее|не менее)$")
_NEAR = 3  # words after a number's unit, or before it, in which its side stands


def limit_fault(claim: Text, quote: Text) -> bool:
    """Whether a number is a limit from above in one text and from below in the other."""
    stated = [(v, side) for v in values(quote) if (side := _side(quote, v))]
    return any(
        bool(own) and side not in own
        for said in values(claim)
        if (side := _side(claim, said))
        and (own := {s for v, s in stated if (v.number, v.unit) == (said.number, said.unit)})
    )


def _side(text: Text, value: Value) -> str:
    """Which of "upto" and "over" it is, "" where nothing tells."""
    if value.unit is None or value.unit in PLACES or int(value.number.split("-")[0]) in YEARS:
        return ""
    if text.language != "kk":
        before = " ".join(text.keys[max(0, value.first - _NEAR) : value.first])
        found = {"upto": _UPTO_BEFORE.search(before), "over": _OVER_BEFORE.search(before)}
        return next((side for side, form in found.items() if form), "")
    for at in range(value.last, min(value.last + _NEAR, len(text.words))):
        here = " ".join(text.keys[at : at + 2])
        if _UPTO.match(here):
            return "upto"
        if _OVER.match(here):
            return "over"
    return ""
