"""Whether a claim takes the opposite of a quote's word, or a term's other beginning.

>>> from answer.verify.text import read
>>> opposite_fault(read("Баға көтеріледі."), read("жиырма пайызға төмендетілген баға"))
True
"""

import re

from answer.verify.deeds import alike
from answer.verify.denial import ends_denied, is_negative, main_denied
from answer.verify.lexicon import lexicon
from answer.verify.text import Text

_TIME = re.compile(r"кеиин$|бурин$|деиин$|алдинда$|бастап$")
_DONE = re.compile(r"[гк][ае]н$")
_FIRST = re.compile(r"алд|алгаш|бирин|кемин|ауел")  # «ең алдымен» is only «first»


def opposite_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim uses a word whose opposite alone stands in the quote."""
    unless = ends_denied(claim, claim.sentences()[-1]) and not main_denied(quote)
    if (
        "деиин" not in quote.keys
        and not unless
        and any(
            re.search(r"[гк][ае]н[гк][ае]$", key) and claim.after(at) == "деиин"
            for at, key in enumerate(claim.keys)
        )
    ):
        return True  # «енгенге дейін» where the quote speaks of what comes after
    refused = "бас тарт" in " ".join(claim.keys)
    for said, stated in lexicon().opposites:
        spots = [at for at, k in enumerate(claim.keys) if said.match(k) and not _not(claim, at)]
        if unless and all(claim.keys[at] == "деиин" for at in spots):
            continue  # «жарияланғанға дейін енбейді»
        if refused and any(stated.match(k) for k in claim.keys):
            continue  # «мәжбүрлеп өндіру үшін … ерікті төлеуден бас тартуы керек»
        if all(_measure(claim, at) or _of_another_time(claim, at, quote) for at in spots):
            continue
        if not any(said.match(k) for k in quote.keys) and any(stated.match(k) for k in quote.keys):
            return True
    return _begins_otherwise(claim, quote) or _most(claim, quote)


def _not(claim: Text, at: int) -> bool:
    if claim.language == "kk":
        return is_negative(claim.keys[at])  # «айырылмайды» of «сақтайды»
    return claim.keys[max(0, at - 1)] in ("не", "not", "no")


def _most(claim: Text, quote: Text) -> bool:
    """Whether the claim says «ең төменгі» of what the quote does not: a superlative adds."""
    stated = set(quote.stems)
    return any(
        claim.keys[at - 1] == "ен" and claim.stems[at] not in stated and not _FIRST.match(key)
        for at, key in enumerate(claim.keys)
        if at
    )


def _begins_otherwise(claim: Text, quote: Text) -> bool:
    """Whether a term begins with another event: «қабылданған күнінен» for «жарияланған күнінен»."""
    stated = _begins_with(quote)
    return bool(stated) and any(
        lexicon().events.match(claim.keys[at]) and not claim.roots[at] & stated
        for at in first_days(claim)
    )


def _begins_with(text: Text) -> frozenset[str]:
    return frozenset(root for at in first_days(text) for root in text.roots[at])


def first_days(text: Text) -> list[int]:
    """The participles before «күннен», «күнінен», «сәттен», and those that a bracket only adds
    another one to: «жасаған (бас тартқан) күннен».
    """
    found = [
        at
        for at, key in enumerate(text.keys[:-1])
        if re.match(r"(?:кун|сат|кез|уакит)\w*[дт]?[ен]н$", text.keys[at + 1]) and _DONE.search(key)
    ]
    openings = (next(c.start for c in text.clauses() if at in c) - 1 for at in found)
    added = [
        i
        for at, i in zip(found, openings, strict=True)
        if i >= 0 and text.words[at].dash and _DONE.search(text.keys[i])
    ]
    return sorted({*found, *added})


def _measure(text: Text, at: int) -> bool:
    """«30 күнге дейін» sets an upper limit: no opposite of «бастап»."""
    before = text.keys[max(0, at - 2) : at]
    return text.keys[at] == "деиин" and any(k[0].isdigit() for k in before)


def _of_another_time(claim: Text, at: int, quote: Text) -> bool:
    """«өндіруден бұрын» where the quote has its «кейін» with another verb, and that one without."""
    if not at or not _TIME.match(claim.keys[at]):
        return False
    spots = [i for i, key in enumerate(quote.keys) if _TIME.match(key)]
    timed = {i - back for i in spots for back in (1, 2)}  # «жарияланған күнінен бастап»
    own = claim.roots[at - 1]
    same = {i for i in range(len(quote.words)) if alike(own, quote.roots[i])}
    return bool(same) and not same & timed
