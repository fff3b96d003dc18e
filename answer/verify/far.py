"""Whether a claim brings in a thing of another walk of life or law than its paragraph: a notary, a
minor, a police officer, a pension.

Everyday words for what the quote says are many; but a term that the glossary knows of a field which
is neither broad (court, enforcement, property, money …) nor touched by the quote is no such word.

>>> from answer.verify.text import read
>>> quote = read("сот бағалау қызметі туралы заң талаптарының сақталуын тексереді")
>>> names_far(read("Сот нотариус талаптарының сақталуын тексереді."), [quote])
True
>>> names_far(read("Сот бағалау заңының талаптары сақталғанын тексереді."), [quote])
False
"""

import re
from collections.abc import Sequence

from answer.verify.coverage import carried, concepts
from answer.verify.text import Text
from index.glossary import Match

BROAD = frozenset("court enforcement property money matter general time question".split())
LEAST = 6  # letters of a word that alone names a thing: «тыс» may be «тіс»
_VERB = re.compile(r"(?:[аеи]ди|и?п|с[ае]|у(?:и|га|ге|ди|дин|дан|ден|ина|ине|ин)?)$")  # no things


def names_far(claim: Text, beside: Sequence[Text]) -> bool:
    """Whether the claim has a term of a far field that nothing in ``beside`` (its quote, what it
    leans on, its paragraph, the question) carries.
    """
    found = concepts(claim)
    broad = {at for m in found if m.concept.field in BROAD for at in range(m.start, m.end)}
    known = {at for one in beside for at in carried(claim, one)}
    return any(
        m.exact
        and m.concept.field not in BROAD
        and not (broad | known) & {*range(m.start, m.end)}
        and _is_thing(claim, m)
        for m in found
    )


def _is_thing(claim: Text, match: Match) -> bool:
    if match.end - match.start > 1:
        return True
    key = claim.keys[match.start]
    return len(key) >= LEAST and not _VERB.search(key)
