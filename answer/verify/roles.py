"""Whether a claim gives each party the part that the quote gives it.

>>> from answer.verify.text import read
>>> quote = read("сот отырысының уақыты туралы сот сот орындаушысына хабар беруге міндетті")
>>> role_fault(read("Сот орындаушысы сотқа хабар беруге міндетті."), quote), role_fault(
...     read("Сот орындаушысына сот хабар береді."), quote)
(True, False)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.verify.lexicon import lexicon
from answer.verify.parties import JOIN as _JOIN
from answer.verify.parties import Party, covers, kind, parties
from answer.verify.shares import is_object, swapped_objects, swapped_values
from answer.verify.text import Text, read

_FINITE = re.compile(
    r"(?:[аеи]ди|[аеи]м(?:из|ин)|с[ае]|миндетти|тиис|мумкин|кукили|керек|кажет|жон|болади|болмаиди"
    r"|(?:[гк][ае]н))$"
)
_TEMPORAL = re.compile(r"кун|кез|жагдаи|уакит|соң|сон$|кеиин|$")
_PASSIVE = re.compile(
    r"(?<=..)(?:и[лн]|(?<=[аеиоу])[лн])(?:[ае]ди|[ае]р|у\w*|[гк][ае]н|с[ае]|м[ае]иди)$"
)
_RECEIVES = frozenset(
    "кабилда толе котер ал иелен катис бол бил тартил босатил хабардар жауапкершилик жауап".split()
)
_OWNED = re.compile(
    r"мулк|мулик|акша|пикир|улес|енбекаки|жалаки|табис|жауапкершилик|кукик|кукиг|ози$"
)


_NO_VERB = frozenset(["немесе", "болмаса", "яки"])


@dataclass(frozen=True, slots=True)
class Deed:
    """A party that does something: the roots of the verb, none where it is only a modal."""

    party: Party
    roots: frozenset[str]
    main: frozenset[str]
    passive: bool


def role_fault(claim: Text, quote: Text, context: Text | None = None) -> bool:
    """Whether a party is not the quote's, or has another's part. ``context``: words that the quote
    leans on (the head of its list), where a party may stand too.
    """
    said, stated = parties(claim), parties(quote)
    around = [*stated, *(parties(context) if context else ())]
    if any(not _is_there(one, around, claim, quote) for one in said):
        return True
    whole = read(f"{context.raw} {quote.raw}") if context and context.words else quote
    if claim.language != "kk":
        return swapped_values(claim, quote, said, stated)
    return (
        _does_anothers_deed(claim, whole, said)
        or _owns_anothers(claim, quote, said, stated)
        or _other_case(said, stated, "as")
        or _receives_anothers(claim, quote, said, stated)
        or swapped_values(claim, quote, said, stated)
        or swapped_objects(claim, quote, said, stated)
    )


def _is_there(one: Party, around: Sequence[Party], claim: Text, quote: Text) -> bool:
    """Whether the quote speaks of that party; of the court also by «сот отырысы» or not at all,
    where nobody else does anything: a ruling of the Supreme Court tells courts what to do.
    """
    if one.case == "compound":
        return _has_head(one, claim, quote)
    full = [p for p in around if p.case != "compound" or one.case != "nominative"]
    if one.name == "side" or any(covers(p.name, one.name) for p in full):
        return True
    if one.name != "court":
        return False
    if one.case != "nominative":
        return any(k.startswith(("шагим", "талап", "ариз", "отиниш")) for k in quote.keys)
    return not deeds(quote, parties(quote))


def _has_head(court: Party, claim: Text, quote: Text) -> bool:
    """Whether the quote has the «қаулысы» of «сот қаулысы», and not as «орындаушының … қаулысы»."""
    head = claim.keys[court.last][:4]
    stated = parties(quote)
    of_court = [p for p in stated if p.name == "court"]
    if any(k.startswith(head) for p in of_court for k in quote.keys[p.last : p.last + 3]):
        return True
    owners = [p for p in stated if p.case == "genitive" and p not in of_court]
    if any(k.startswith(head) for p in owners for k in quote.keys[p.last : p.last + 12]):
        return False
    return any(k.startswith(head) for k in quote.keys) or bool(of_court)


def deeds(text: Text, found: Sequence[Party], objects: bool = False) -> list[Deed]:
    """What each party in the nominative does: the first verb after it that ends a clause."""
    out = []
    for party in found:
        if party.case != "nominative":
            continue
        at = _verb(text, party)
        if at is None:
            continue
        near = [r for i in range(max(party.last, at - 2), at + 1) for r in text.roots[i]]
        near += [text.stems[i] for i in range(max(party.last, at - 2), at + 1)]
        if objects and text.roots[at] and all(len(r) < 5 for r in text.roots[at] - lexicon().light):
            near += [s for s, k in zip(text.stems, text.keys, strict=True) if is_object(k)]
        passive = bool(_PASSIVE.search(text.keys[at])) or bool(
            at - 1 >= party.last
            and _MODAL.match(text.keys[at])
            and _PASSIVE.search(text.keys[at - 1])
        )
        received = _RECEIVES & (frozenset(near) - lexicon().light - lexicon().free)
        becomes = text.keys[at] in ("алади", "алмаиди") and "бол" in text.roots[at - 1]
        passive = passive or bool(received) or becomes
        out.append(
            Deed(party, frozenset(near) - lexicon().light - lexicon().free, text.roots[at], passive)
        )
    return out


_MODAL = re.compile(r"(?:тиис|мумкин|керек|кажет|миндетти)$")


def _verb(text: Text, party: Party) -> int | None:
    conditional = False
    for at in range(party.last, len(text.words)):
        if text.words[at].sentence != text.words[party.first].sentence:
            return None
        key = text.keys[at]
        if at == len(text.words) - 1 and re.search(r"у(?:га|ге)$", key):
            return at  # a quote that breaks off: «… өндіріп алуға;»
        if key == "егер":
            conditional = True
        if not _FINITE.search(key) or key in _NO_VERB or text.keys[at + 1 : at + 2] == ("турде",):
            continue
        if conditional:
            conditional = not key.endswith(("са", "се"))
            continue
        following = text.keys[at + 1] if at + 1 < len(text.keys) else ""
        if key.endswith(("ган", "ген", "кан", "кен")) and not _TEMPORAL.match(following):
            continue
        return at
    return None


def _does_anothers_deed(claim: Text, quote: Text, said: Sequence[Party]) -> bool:
    stated = parties(quote)
    done = deeds(quote, stated)
    ends = _passive_roots(quote)
    for deed in deeds(claim, said, objects=True):
        if deed.passive or deed.party.name == "side":
            continue
        doers = [d for d in done if d.roots & deed.roots and not d.passive]
        name = deed.party.name
        if doers and not any(covers(d.party.name, name) for d in doers):
            if not _does_within(quote, stated, name, deed.main):
                return True
            continue
        parts = {p.case for p in stated if covers(p.name, name)}
        if "accusative" in parts and "nominative" not in parts:
            return True
        if not doers and "nominative" not in parts and deed.main & ends:
            return True  # «… қаралады»: nobody is said to do it, least of all that party
        owner = all(
            _owns(quote, p) for p in stated if covers(p.name, name) and p.case == "genitive"
        )
        if (
            not doers
            and done
            and parts <= ({"dative", "ablative", "accusative"} | ({"genitive"} if owner else set()))
        ):
            return True
    return False


def _does_within(quote: Text, stated: Sequence[Party], name: str, roots: frozenset[str]) -> bool:
    """Whether a party in the genitive does it: «кепіл ұстаушының … құқығын сақтай отырып»."""
    doers = {p.first for p in stated if p.case == "nominative"}
    for party in stated:
        if party.case != "genitive" or not covers(party.name, name):
            continue
        for at in range(party.last, len(quote.words)):
            ends = at + 3 > len(quote.words) or (
                quote.words[at].sentence != quote.words[at + 2].sentence
            )
            if at in doers or ends:  # the last verb is of whoever stands in the nominative
                break
            if quote.roots[at] & roots - lexicon().light:
                return True
    return False


def _passive_roots(text: Text) -> frozenset[str]:
    """The roots of passive verbs that end a sentence."""
    ends = [s[-1] for s in text.sentences() if _PASSIVE.search(text.keys[s[-1]])]
    return frozenset(r for at in ends for r in text.roots[at]) - lexicon().light


def _owns(text: Text, party: Party) -> bool:
    """Whether a genitive is an owner («борышкердің мүлкі»), not the doer of a deed."""
    return any(_OWNED.match(k) for k in text.keys[party.last : party.last + 2])


def _owned(text: Text, found: Sequence[Party]) -> set[tuple[str, str]]:
    return {
        (kind(p.name), text.stems[i][:4])
        for p in found
        if p.case == "genitive"
        for i in _next_words(text, found, p)
        if _OWNED.match(text.keys[i])
    }


def _next_words(text: Text, found: Sequence[Party], party: Party) -> list[int]:
    """The two words after a party, past those that only join it to another: «өндіріп алушының және
    борышкердің пікірлері».
    """
    inside = {i for p in found for i in range(p.first, p.last)}
    after = range(party.last, len(text.words))
    return [i for i in after if i not in inside and text.keys[i] not in _JOIN][:2]


def _owns_anothers(
    claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]
) -> bool:
    owned = _owned(quote, stated)
    return any(
        any(thing == other for _, other in owned) and (name, thing) not in owned
        for name, thing in _owned(claim, said)
        if name != "side"
    )


def _other_case(said: Sequence[Party], stated: Sequence[Party], case: str) -> bool:
    """A party in a part («… ретінде») that the quote gives to others alone."""
    has = [p.name for p in stated if p.case == case]
    return bool(has) and any(
        not any(covers(name, one.name) for name in has) for one in said if one.case == case
    )


def _receives_anothers(
    claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]
) -> bool:
    receivers = [p.name for p in stated if p.case == "dative"]
    if not receivers:
        return False
    for one in said:
        if one.case != "dative" or any(covers(name, one.name) for name in receivers):
            continue
        cases = {p.case for p in stated if covers(p.name, one.name)}
        if cases <= {"nominative", "genitive"}:
            return True
    return False
