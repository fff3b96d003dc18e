"""Who does something inside a larger statement: «орындаушының анықтағанын сот тексереді».

>>> from answer.verify.parties import parties
>>> from answer.verify.text import read
>>> quote = read("сот орындаушысының бағаны анықтағанын сот тексереді")
>>> does_within(quote, parties(quote), "bailiff", frozenset(["аникта"]))
True
"""

import re
from collections.abc import Sequence

from answer.verify.lexicon import lexicon
from answer.verify.owners import owns
from answer.verify.parties import Party, covers
from answer.verify.text import Text

_TOLD = re.compile(r"[гк][ае]н(?:ин|дигин)$")


def does_within(
    quote: Text,
    stated: Sequence[Party],
    name: str,
    roots: frozenset[str],
    nouns: bool = True,
) -> bool:
    """Whether a party in the genitive does it: «кепіл ұстаушының … құқығын сақтай отырып»; without
    ``nouns`` only as in «орындаушының … анықтағанын», not «орындаушының … қарау».
    """
    doers = {p.first for p in stated if p.case == "nominative"}
    for party in stated:
        if party.case != "genitive" or not covers(party.name, name):
            continue
        if owns(quote, stated, party):
            continue
        for at in range(party.last, len(quote.words)):
            ends = at + 3 > len(quote.words) or (
                quote.words[at].sentence != quote.words[at + 2].sentence
            )
            if at in doers or ends:  # the last verb is of whoever stands in the nominative
                break
            told = nouns or _TOLD.search(quote.keys[at])
            if told and quote.roots[at] & roots - lexicon().light:
                return True
    return False


def another_does_within(
    quote: Text, stated: Sequence[Party], name: str, roots: frozenset[str], nouns: bool
) -> bool:
    """Whether others in the genitive do it, and that party does not."""
    others = {p.name for p in stated if p.case == "genitive" and not covers(p.name, name)}
    return not does_within(quote, stated, name, roots) and any(
        does_within(quote, stated, other, roots, nouns) for other in others
    )
