"""Whether an act keeps its own date and number where the quote names several, and whether it was
adopted or repealed then.

>>> from answer.verify.text import read
>>> quote = "2005 жылғы 20 маусымдағы N 2 қаулы. Күші жойылды - 2017 жылғы 31 наурыздағы № 1 қаулы"
>>> dated_fault(read("2017 жылғы № 2 қаулы."), quote), dated_fault(read("2017 жылғы № 1."), quote)
(True, False)
>>> dated_fault(read("Қаулы 2005 жылы жойылды."), quote)
True
"""

import re
from itertools import pairwise

from answer.verify.changes import Told, told_changes
from answer.verify.text import Text
from ingest.dates import Dated, dated_acts

_ENDED = re.compile(r"жойыл|жойды|жоғалт|утратил|отмен|repeal", re.IGNORECASE)
_MADE = re.compile(r"қабылда|шығар|шыққан|шықты|принят|издан|adopt|issu", re.IGNORECASE)
_WHEN = re.compile(r"жили$|году$|[дт][ае]$")  # «2005 жылы», «наурызда»: when, not which act


def dated_fault(claim: Text, quote: str) -> bool:
    """Whether a number stands with another act's date, or a date with what was done at another."""
    acts = list(dated_acts(quote))
    if len(acts) < 2:
        return False
    numbers = {act.number for act in acts}
    told = told_changes(claim).changes
    for one in told:
        of_date = [act for act in acts if one.is_of(act.date)]
        known = one.number in numbers and one.year and of_date
        if known and one.number not in {act.number for act in of_date}:
            return True
    if len(told) != 1 or not _is_when(claim, told[0]):
        return False
    return _is_other_event(claim.raw, told[0], acts, _ended(quote, acts))


def made(quote: str) -> str:
    """What a quote says without a word of it, where it names an act by its date: that the act was
    adopted then. "" where it names none.
    """
    acts = list(dated_acts(quote))
    return "қабылданған шығарылған" if {a.date for a in acts} - _ended(quote, acts) else ""


def _ended(quote: str, acts: list[Dated]) -> set[str]:
    """The dates that a word of repeal stands before."""
    spans = pairwise([0, *(act.start for act in acts)])
    return {act.date for act, (a, b) in zip(acts, spans, strict=True) if _ENDED.search(quote[a:b])}


def _is_when(claim: Text, one: Told) -> bool:
    return any(_WHEN.search(key) for key in claim.keys[one.at : one.at + 4])


def _is_other_event(claim: str, one: Told, acts: list[Dated], ended: set[str]) -> bool:
    dates = {act.date for act in acts if one.is_of(act.date)}
    ends, makes = bool(_ENDED.search(claim)), bool(_MADE.search(claim))
    if not dates or ends == makes:
        return False
    return not dates & ended if ends else dates <= ended
