"""Whether a claim names a law by a title that its quote does not have: «нотариат туралы заң» for
«бағалау қызметі туралы заң».

>>> from answer.verify.text import read
>>> quote = read('сот "Бағалау қызметі туралы" Заң талаптарының сақталуын тексереді')
>>> title_fault(read("Сот нотариат туралы заңның сақталуын тексереді."), quote)
True
>>> title_fault(read("Сот бағалау жөніндегі заңның сақталуын тексереді."), quote)
False
"""

import re

from answer.verify.acts import LAW
from answer.verify.coverage import missing
from answer.verify.text import Text

_ABOUT = re.compile(r"турали$|жониндеги$|жаили$")
_STATE = ("казакстан", "республика")  # «… туралы Қазақстан Республикасының Заңы»
_FOREIGN = re.compile(r"закон|law$|act$|statute")
_ON = frozenset(["о", "об", "on", "about"])
_LONG = 6  # words of a title at most


def title_fault(claim: Text, quote: Text) -> bool:
    """Whether a word of a law's title in the claim has nothing in the quote."""
    unmet = {*missing(claim, quote)}
    return any(unmet & {*title} for title in _titles(claim))


def _titles(claim: Text) -> list[range]:
    if claim.language != "kk":
        return [
            range(at + 2, min(at + 2 + _LONG, _clause_end(claim, at)))
            for at, key in enumerate(claim.keys[:-2])
            if _FOREIGN.match(key) and claim.keys[at + 1] in _ON
        ]
    out = []
    for at, key in enumerate(claim.keys):
        if not LAW.match(key):
            continue
        about = at - 1
        while about > 0 and claim.keys[about].startswith(_STATE):
            about -= 1
        if about > 0 and _ABOUT.match(claim.keys[about]):
            clause = claim.words[about].clause
            title = [i for i in range(max(0, about - 3), about) if claim.words[i].clause == clause]
            out.append(range(title[0], about) if title else range(0))
    return out


def _clause_end(claim: Text, at: int) -> int:
    return next(clause.stop for clause in claim.clauses() if at in clause)
