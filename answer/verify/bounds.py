"""Whether a claim widens or narrows what the quote says: «әрқашан», «қажет деп тапса», «тек».

>>> from answer.verify.text import read
>>> bound_fault(read("Сот әрқашан хабарлайды."), read("сот хабарлауға міндетті"))
True
>>> quote = read("өндіріп алушы мен борышкерге талап қойып")
>>> bound_fault(read("Талап тек борышкерге қойылады."), quote)
True
"""

import re

from answer.verify.deeds import alike
from answer.verify.lexicon import lexicon
from answer.verify.modality import modals
from answer.verify.parties import JOIN, Party, covers, parties
from answer.verify.text import Text

_CASE = re.compile(r"(?<=..)(?:[гк][ае]|(?<=и)н[ае]|[дт][ае]н?|н[ае]н)$")
_ONLY = frozenset("тек жалгиз только лишь only".split())
_BOTH = re.compile(r"\b\w+с[ае] [дт][ае]\b")
_LISTED = 6  # words between two parties in one case: «азаматтан он теңге және ұйымнан …»
_FAR = 3  # words after «тек» with the thing; words before a thing with what joins it to another


def bound_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim makes a rule general, a duty a choice, or one of several the only one."""
    return _is_the_only_one(claim, quote) or (
        claim.language == "kk"
        and (
            _is_made_general(claim, quote)
            or _is_left_open(claim, quote)
            or _is_the_only_thing(claim, quote)
        )
    )


def _is_made_general(claim: Text, quote: Text) -> bool:
    said, stated = " ".join(claim.keys), " ".join(quote.keys)
    if len(_BOTH.findall(said)) > 1:
        said = _BOTH.sub("", said)  # «қабылдаса да, қабылдамаса да»
    return bool(lexicon().always.search(said)) and not lexicon().limits.search(stated)


def _is_left_open(claim: Text, quote: Text) -> bool:
    """Whether somebody does by choice («қажет деп тапса») what the quote only obliges to."""
    choice = lexicon().choice
    return (
        bool(choice.search(" ".join(claim.keys)))
        and not choice.search(" ".join(quote.keys))
        and _obliged(claim, quote)
        and not {"емес", "жок"} & {*claim.keys}
    )


def _obliged(claim: Text, quote: Text) -> bool:
    """Whether the quote obliges to a verb of the claim, or says nothing but duties."""
    stated = modals(quote)
    said = [roots for roots in claim.senses if roots]
    same = [m for m in stated if any(alike(m.roots, roots) for roots in said)]
    return {kind for m in same or stated for kind in m.kinds} == {"oblige"}


def _is_the_only_one(claim: Text, quote: Text) -> bool:
    """Whether «тек борышкерге» leaves out whom the quote joins to the debtor."""
    stated = parties(quote)
    for one in parties(claim):
        after = claim.keys[one.last : one.last + 2]
        only = claim.keys[one.first - 1] in _ONLY if one.first else False
        if not (only or after[:1] == ("гана",)) or "емес" in after:
            continue
        named = [p for p in stated if covers(p.name, one.name)]
        if named and all(_joined(quote, p) for p in named):
            return True
    return False


def _is_the_only_thing(claim: Text, quote: Text) -> bool:
    """Whether «тек бөлігіне» leaves out what the quote joins to it: «мүлікке немесе бөлігіне»."""
    inside = {i for p in parties(claim) for i in range(p.first, p.last)}
    for at, key in enumerate(claim.keys):
        if key not in ("тек", "жалгиз"):
            continue
        near = range(at + 1, min(at + 1 + _FAR, len(claim.words)))
        first = next((i for i in near if _CASE.search(claim.keys[i])), None)
        if first is None or first in inside or "емес" in claim.keys[first : first + 3]:
            continue
        spots = [i for i, stem in enumerate(quote.stems) if stem == claim.stems[first]]
        if spots and all(_is_one_of(quote, i) for i in spots):
            return True
    return False


def _is_one_of(quote: Text, at: int) -> bool:
    """Whether the thing at ``at`` is joined to another, by a word or in a list with commas."""
    near = {*quote.keys[max(0, at - _FAR) : at], *quote.keys[at + 1 : at + 2]}
    clause = quote.words[at].clause
    listed = at + 1 < len(quote.words) and quote.words[at + 1].clause == clause + 1
    return bool(near & {*JOIN, "сондаи"}) or (listed and at + 1 in quote.sentence(at))


def _joined(quote: Text, one: Party) -> bool:
    """Whether a party is joined to another one: «борышкер мен», «жеке және заңды тұлғалар»."""
    others = [p for p in parties(quote) if p.name != one.name]
    return any(
        p.first == one.first or _is_after(quote, p, one) or _is_after(quote, one, p) for p in others
    )


def _is_after(quote: Text, one: Party, other: Party) -> bool:
    """«орындаушы немесе атқару ісіндегі тарап»: the other begins the next few words with a join."""
    between = quote.keys[one.last : other.first]
    if one.case == other.case and 0 < len(between) <= _LISTED and between[-1] in JOIN:
        return True
    return 0 < len(between) <= _FAR and between[0] in JOIN
