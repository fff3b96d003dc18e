"""Whether a claim keeps duty and permission apart, and takes no opposite for a quote's word.

>>> from answer.verify.text import read
>>> modality_fault(read("Сот тексеруге құқылы."), read("сот тексеруге міндетті"))
True
>>> opposite_fault(read("Баға көтеріледі."), read("жиырма пайызға төмендетілген баға"))
True
"""

import re

from answer.verify.denial import is_negative
from answer.verify.lexicon import lexicon
from answer.verify.signs import bases
from answer.verify.text import Text

_MAY_VERB = re.compile(r"(?<!.к[кг])[аеи]$")  # «бара алады», not «басшылыққа алады»
_NOUNS = {"кукиги": "permit", "миндети": "oblige"}  # at the end: «хабарлау — соттың міндеті»
_HEED = re.compile(r"ескер|устау|тусин")
_FIRST = re.compile(r"алд|алгаш|бирин|кемин|ауел")  # «ең алдымен» is only «first»
_PERMITTED = re.compile(r"у(?:га|ге)$")


def modality_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim says duty where the quote only permits, or the other way round."""
    said, stated = modals(claim), modals(quote)
    if "ушин" in claim.keys and "permit" in stated:  # «беру үшін … болуы керек»: a condition
        return False
    if not stated or not said or said & stated:
        return False
    return said != {"oblige"} or not _only_conditions(claim, quote)


def _only_conditions(claim: Text, quote: Text) -> bool:
    """Whether each duty of the claim is a condition of the quote: «аспауы тиіс» of «аспаған
    жағдайда».
    """
    of_quote = {
        root
        for at, key in enumerate(quote.keys)
        if re.search(r"с[ае]$", key) or quote.keys[at + 1 : at + 2] in (("жагдаида",), ("кезде",))
        for root in bases(quote, at)
    }
    duties = [at for at, key in enumerate(claim.keys) if at and lexicon().oblige.match(key)]
    return bool(duties) and all(bases(claim, at - 1) & of_quote for at in duties)


def modals(text: Text) -> set[str]:
    """{"oblige", "permit"} as ``text`` has them: тиіс, міндетті; мүмкін, құқылы, -а алады."""
    out: set[str] = set()
    for at, key in enumerate(text.keys):
        before = text.keys[at - 1] if at else ""
        following = text.keys[at + 1] if at + 1 < len(text.keys) else ""
        denied = following in ("емес", "жок")
        if re.match(r"болу|болмау", before) and key in ("керек", "тиис", "кажет"):
            continue  # «болмауы керек»: a condition
        if _HEED.match(before):
            continue  # «ескергені жөн»: how a court reads the rule, not the rule
        if key in _NOUNS and not following:
            out.add(_NOUNS[key])
        elif lexicon().oblige.match(key) and not following.startswith("толем"):
            out |= {"permit", "oblige"} if denied else {"oblige"}
        elif lexicon().permit.match(key):
            out |= {"permit", "oblige"} if denied else {"permit"}
        elif (
            (key in ("болади", "болмаиди", "болатиндигин") and _PERMITTED.search(before))
            or (key in ("алади", "алмаиди") and _MAY_VERB.search(before))
            or (key.startswith("берил") and before == "жол")
        ):
            out |= {"permit", "oblige"} if is_negative(key) else {"permit"}
    return out


def opposite_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim uses a word whose opposite alone stands in the quote."""
    if "деиин" not in quote.keys and any(
        re.search(r"[гк][ае]н[гк][ае]$", key) and claim.keys[at + 1 : at + 2] == ("деиин",)
        for at, key in enumerate(claim.keys)
    ):
        return True  # «енгенге дейін» where the quote speaks of what comes after
    for said, stated in lexicon().opposites:
        if not any(said.match(k) and not _measure(claim, at, k) for at, k in enumerate(claim.keys)):
            continue
        if not any(said.match(k) for k in quote.keys) and any(stated.match(k) for k in quote.keys):
            return True
    return _begins_otherwise(claim, quote) or _most(claim, quote)


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
        for at in _first_days(claim)
    )


def _begins_with(text: Text) -> frozenset[str]:
    return frozenset(root for at in _first_days(text) for root in text.roots[at])


def _first_days(text: Text) -> list[int]:
    """The participles before «күннен», «күнінен», «сәттен»."""
    return [
        at
        for at, key in enumerate(text.keys[:-1])
        if re.match(r"(?:кун|сат|кез|уакит)\w*[дт]?[ен]н$", text.keys[at + 1])
        and re.search(r"[гк][ае]н$", key)
    ]


def _measure(text: Text, at: int, key: str) -> bool:
    """«30 күнге дейін» sets an upper limit: no opposite of «бастап»."""
    return key == "деиин" and any(k[0].isdigit() for k in text.keys[max(0, at - 2) : at])
