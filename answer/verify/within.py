"""Who does something inside a larger statement: «орындаушының анықтағанын сот тексереді».

>>> from answer.verify.parties import parties
>>> from answer.verify.text import read
>>> quote = read("сот орындаушысының бағаны анықтағанын сот тексереді")
>>> claim = read("Борышкердің анықтағанын сот тексереді.")
>>> does_anothers_within(claim, quote, parties(claim), parties(quote))
True
"""

import re
from collections.abc import Sequence

from answer.verify.deeds import alike, deeds
from answer.verify.lexicon import lexicon
from answer.verify.owners import owns
from answer.verify.parties import Party, covers
from answer.verify.text import Text

_TOLD = re.compile(r"[гк][ае]н(?:ин|дигин)$")


def does_anothers_within(
    claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]
) -> bool:
    """«борышкердің анықтағанын сот тексереді» where the bailiff was to have found it out; or «…
    хабарлау – борышкердің міндеті» where the court has to tell.
    """
    done = [d for d in deeds(quote, stated) if not d.passive]
    for one in said:
        if one.case != "genitive":
            continue
        near = range(one.last, min(one.last + 3, len(claim.words)))
        told = next((at for at in near if _TOLD.search(claim.keys[at])), None)
        if told is not None and another_does_within(
            quote, stated, one.name, claim.roots[told], nouns=False
        ):
            return True
        if claim.keys[one.last :] not in (("миндети",), ("кукиги",)):
            continue
        verb = next((at for at in range(one.first - 1, -1, -1) if claim.roots[at]), None)
        roots = claim.senses[verb] - lexicon().light if verb is not None else frozenset()
        doers = [d.party.name for d in done if alike(d.roots, roots)]
        if roots and doers and not any(covers(name, one.name) for name in doers):
            return True
    return False


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


def is_asked_for(quote: Text, roots: frozenset[str]) -> bool:
    """Whether the quote has a deed only as what a court is asked for: «үлесін анықтау туралы …
    сотқа жүгінеді».
    """
    spots = [at for at, senses in enumerate(quote.senses) if senses & roots]
    asked = any(key.startswith(("жугин", "отин", "сура")) for key in quote.keys)
    return bool(asked and spots) and all(quote.keys[at + 1 : at + 2] == ("турали",) for at in spots)
