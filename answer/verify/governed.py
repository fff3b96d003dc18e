"""Whether a verb of the claim governs what the quote has beside it in another part: «сома құннан
аспаса» for «құн сомадан аспаса», «сотқа белгілі болған» for «адамға белгілі болған».

>>> from answer.verify.text import read
>>> quote = read("мүліктің құны өндірілетін сомадан аспаған жағдайда")
>>> governs_another(read("Сома мүліктің құнынан аспаса, мүлік беріледі."), quote)
True
>>> governs_another(read("Құны сомадан аспайтын мүлік беріледі."), quote)
False
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answer.verify.deeds import PARTICIPLE, alike
from answer.verify.lexicon import lexicon
from answer.verify.parties import JOIN, covers, parties
from answer.verify.signs import bases
from answer.verify.text import Text

_CASES = {
    "dative": re.compile(r"(?<=..)(?:[гк][ае]|(?<=и)н[ае])$"),
    "ablative": re.compile(r"(?<=..)(?:[дт][ае]н|(?<=и)н[ае]н)$"),
}
_VERB = re.compile(
    r"(?:[аеи]ди|[гк][ае]н\w*|с[ае]|и?п|[аеи]тин\w*|у(?:и|га|ге|ди|дин|дан|ден|ина|ине|ин|инан|инен)?"
    r"|[мпб][ае]и|тиис|керек|болса)$"
)
_POSTPOSITIONS = re.compile(
    r"саикес|карамастан|деиин|карси|катисти|баиланисти|кеиин|сон$|бастап|баска|бурин|карап|"
    r"тиесили|аркили|болек$|тис$|нарази|риза$|кайши|ораи|бола$|дегенде"
)

_COMPLAINS = re.compile(r"шагимдан|шагимдал|даулан|жугин")
_ALSO = frozenset(["да", "де", "та", "те"])
_HIS = re.compile(r"(?:с|[^аеиоуг])и$")  # «ақшасы», «мүлкі»
_OWNER = 2  # words before a word among which its owner is


@dataclass(frozen=True, slots=True)
class Governed:
    """A word in a case (a party by its name) and the roots of the verb that governs it."""

    name: str
    party: bool
    case: str
    at: int
    verb: int
    roots: frozenset[str]
    light: frozenset[str]  # of a verb that means little, where nothing stands with it


def governs_another(claim: Text, quote: Text) -> bool:
    """Whether a verb of both has in the claim what stands in another part of the quote."""
    stated = list(_governed(quote))
    names = {p.name for p in parties(quote)}
    lacking, lacked = _lacking(claim), _lacking(quote)
    if lacked and lacking - lacked and lacking - lacked <= {*quote.stems}:
        return True
    said = list(_governed(claim))
    for one in said:
        if PARTICIPLE.search(claim.keys[one.verb]) and one.verb - one.at > _OWNER:
            continue  # «іске [дербес талап қоймайтын] … ретінде қатыстырылады»
        if one.name == "state" or (one.light and not one.party):
            continue  # «заңнамаға негіз болады»: the quote may say it the other way round
        joined = claim.keys[one.at + 1] in JOIN or claim.keys[one.at + 1] in _ALSO
        if not joined and any(
            o.verb == one.verb and o.case == one.case and o.at > one.at for o in said
        ):
            continue
        own = [o for o in stated if o.case == one.case and _same_verb(o, one)]
        strict = one.party and any(o.party for o in own)
        if not own or not _stands(one, quote, names):
            continue
        verbs = [at for at in range(len(quote.words)) if alike(_roots(quote, at), one.roots)]
        if not any(
            o.case == one.case
            and _is_of(o, one, quote)
            and (o in own or (not strict and _leads_to(quote, o.at, verbs)))
            for o in stated
        ):
            return True
    return False


def _same_verb(one: Governed, other: Governed) -> bool:
    """«талап қояды» and «талап қойып»; «қойылады» alone may be either."""
    if one.roots and other.roots:
        return alike(one.roots, other.roots)
    return bool(one.light & other.light)


def _lacking(text: Text) -> set[str]:
    """What is said not to be there: «ақшасы болмаса», «ақшасы жоқ»."""
    return {
        text.stems[at - 1]
        for at, key in enumerate(text.keys)
        if at and (key.startswith("болма") or key == "жок") and _HIS.search(text.keys[at - 1])
    }


def _leads_to(text: Text, at: int, verbs: list[int]) -> bool:
    return any(at < v and text.words[at].sentence == text.words[v].sentence for v in verbs)


def _is_of(stated: Governed, said: Governed, quote: Text) -> bool:
    """Whether both are one, or the quote's is of the claim's: «орындаушының әрекетіне»."""
    if stated.party and said.party and covers(stated.name, said.name):
        return True
    if stated.name == said.name:
        return True
    own = next((p.first for p in parties(quote) if p.last - 1 == stated.at), stated.at)
    near = range(max(0, own - _OWNER), own)
    if said.party:
        owners = (p for p in parties(quote) if p.case == "genitive" and p.last - 1 in near)
        return any(covers(p.name, said.name) for p in owners)
    return any(quote.stems[i] == said.name and not _HIS.search(quote.keys[i]) for i in near)


def _stands(one: Governed, quote: Text, names: set[str]) -> bool:
    if one.party:
        return any(covers(name, one.name) for name in names)
    return one.name in quote.stems


def _governed(text: Text) -> Iterator[Governed]:
    named = {p.last - 1: p for p in parties(text)}
    inside = {i for p in parties(text) for i in range(p.first, p.last)}
    for at, key in enumerate(text.keys):
        party = named.get(at)
        if at in inside and not party:
            continue
        case = next((c for c, end in _CASES.items() if end.search(key)), "")
        if party:
            case = party.case if party.case in (*_CASES, "locative") else ""
            if case == "locative" and _COMPLAINS.match(text.after(at)):
                case = "dative"  # «сотта шағымдалады» is «сотқа»
        if not case or (not party and _VERB.search(key)):
            continue
        following = text.after(at)
        if _POSTPOSITIONS.match(following) and text.words[at + 1].clause == text.words[at].clause:
            continue
        verb = _verb(text, at)
        if verb is None:
            continue
        light = text.roots[verb] & lexicon().light
        alone = light and (verb - 1 == at or verb - 1 in inside)
        roots = frozenset() if alone else _roots(text, verb)
        if party or roots:
            name = party.name if party else text.stems[at]
            yield Governed(name, bool(party), case, at, verb, roots, light)


def _roots(text: Text, at: int) -> frozenset[str]:
    """The roots of a verb; of a light one the stem of the word before it."""
    if not _VERB.search(text.keys[at]) or not text.roots[at] or text.keys[at].startswith("талап"):
        return frozenset()
    if text.roots[at] & lexicon().light:
        return frozenset([text.stems[at - 1]] if at else [])
    return text.senses[at] | bases(text, at)


def _verb(text: Text, at: int) -> int | None:
    for i in range(at + 1, len(text.words)):
        if text.words[i].sentence != text.words[at].sentence:
            return None
        if _roots(text, i):
            return i
    return None
