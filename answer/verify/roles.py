"""Whether a claim gives each party the part that the quote gives it.

>>> from answer.verify.text import read
>>> quote = read("сот отырысының уақыты туралы сот сот орындаушысына хабар беруге міндетті")
>>> role_fault(read("Сот орындаушысы сотқа хабар беруге міндетті."), quote), role_fault(
...     read("Сот орындаушысына сот хабар береді."), quote)
(True, False)
"""

import re
from collections.abc import Sequence

from answer.verify.abroad import doer_fault
from answer.verify.deeds import Deed, alike, deeds, passive_roots
from answer.verify.governed import governs_another
from answer.verify.lexicon import lexicon
from answer.verify.owners import owns, owns_anothers
from answer.verify.parties import Party, covers, parties
from answer.verify.relatives import told_by_another
from answer.verify.shares import swapped_objects, swapped_values
from answer.verify.text import Text, read
from answer.verify.within import another_does_within, does_within

_NAMED = re.compile(r"аталган|жогарида")  # points back to parties named before
_SIDES = ("side", "debtor", "creditor")
_NOT_RECEIVING = frozenset(["nominative", "genitive", "between", "compound"])
_RECEIVES = re.compile(r"ал(?:ад|май|маид|уи|уга|ган|са|сын)")
_GIFT = 3  # words after «соттан» among which is «алады»
_OBLIQUE = frozenset(["dative", "ablative", "accusative", "locative"])


def role_fault(
    claim: Text, quote: Text, context: Text | None = None, whole_text: Text | None = None
) -> bool:
    """Whether a party is not the quote's, or has another's part. ``context``: words that the quote
    leans on (the head of its list), where a party may stand too; all of ``whole_text``, where the
    quote says «осы аталған адамдар».
    """
    said, stated = parties(claim), parties(quote)
    around = [*stated, *(parties(context) if context else ())]
    if whole_text and _points_back(quote):
        around += parties(whole_text)
    if any(not _is_there(one, around, claim, quote) for one in said):
        return True
    whole = read(f"{context.raw} {quote.raw}") if context and context.words else quote
    if claim.language != "kk":
        return swapped_values(claim, quote, said, stated) or doer_fault(claim, whole)
    return (
        _does_anothers_deed(claim, whole, said)
        or owns_anothers(claim, quote, said, stated)
        or any(_other_case(said, stated, case) for case in ("as", "between", "through"))
        or _is_anothers_part(claim, quote, said, stated)
        or _receives_anothers(claim, quote, said, stated)
        or swapped_values(claim, quote, said, stated)
        or swapped_objects(claim, quote, said, stated)
        or governs_another(claim, quote)
        or told_by_another(claim, quote)
    )


def _points_back(quote: Text) -> bool:
    return any(_NAMED.match(key) for key in quote.keys)


def _is_there(one: Party, around: Sequence[Party], claim: Text, quote: Text) -> bool:
    """Whether the quote speaks of that party; of the court also by «сот отырысы» or not at all,
    where nobody else does anything: a ruling of the Supreme Court tells courts what to do.
    """
    if one.case == "compound":
        return _has_head(one, claim, quote)
    apart = one.case == "ablative" and {"баска", "озге"} & {*claim.keys[one.last : one.last + 4]}
    if apart and any(p.name == "other" for p in around):  # «борышкерден басқа адамдар»
        return True
    full = [p for p in around if p.case != "compound" or one.case != "nominative"]
    if one.name == "side" or any(covers(p.name, one.name) for p in full):
        return True
    if one.name == "state" and any(k.startswith("мемлекеттик") for k in quote.keys):
        return True
    if one.name != "court":
        return False
    if claim.language != "kk" and any(p.name == "court" for p in around):
        return True  # «в суд» of «сот отырысына»
    if one.case != "nominative":
        return any(k.startswith(("шагим", "талап", "ариз", "отиниш")) for k in quote.keys)
    done = [d.roots for d in deeds(claim, parties(claim)) if d.party == one and d.roots]
    told = any(alike(roots, senses) for roots in done for senses in quote.senses)
    return (told or not done) and not deeds(quote, parties(quote))


def _has_head(court: Party, claim: Text, quote: Text) -> bool:
    """Whether the quote has the «қаулысы» of «сот қаулысы», and not as «орындаушының … қаулысы»."""
    head = claim.keys[court.last][:4]
    stated = parties(quote)
    of_court = [p for p in stated if p.name == "court"]
    if any(k.startswith(head) for p in of_court for k in quote.keys[p.last : p.last + 3]):
        return True
    if head == "онди":
        return bool(of_court)  # «сот өндірісінде»: whose case file it is
    owners = [p for p in stated if p.case == "genitive" and p not in of_court]
    if any(k.startswith(head) for p in owners for k in quote.keys[p.last : p.last + 12]):
        return False
    return any(k.startswith(head) for k in quote.keys) or bool(of_court)


def _does_anothers_deed(claim: Text, quote: Text, said: Sequence[Party]) -> bool:
    stated = parties(quote)
    done = deeds(quote, stated)
    ends = passive_roots(quote)
    for deed in deeds(claim, said, objects=True):
        if deed.party.name == "side":
            same = [d for d in done if d.main & deed.main - lexicon().light and not d.passive]
            if same and not any(covers(d.party.name, one) for d in same for one in _SIDES):
                return True
            continue
        if deed.passive:
            if _undergoes_anothers(deed, done, stated):
                return True
            continue
        givers = _givers(claim, said)
        if any(covers(d.party.name, one) for one in givers for d in done if not d.passive):
            continue
        if any(p.case == "dative" and covers(p.name, one) for one in givers for p in stated):
            return True
        doers = [d for d in done if alike(d.roots, deed.roots) and not d.passive]
        same = [d for d in doers if d.main & deed.main - lexicon().light]
        doers = same or doers
        name = deed.party.name
        if doers and not any(covers(d.party.name, name) for d in doers):
            if not does_within(quote, stated, name, deed.main):
                return True
            continue
        parts = {p.case for p in stated if covers(p.name, name)}
        if (
            "ablative" in parts
            and not doers
            and any(d.passive and alike(d.roots, deed.roots) for d in done)
        ):
            continue  # «бөлімнен … жіберілуі мүмкін»: it is that department that sends
        if "accusative" in parts and "nominative" not in parts:
            return True
        if name != "court" and not doers and "nominative" not in parts and deed.main & ends:
            return True  # «… қаралады»: nobody is said to do it, least of all that party
        within = not doers and parts <= {"genitive", "nominative"}
        verb = deed.main or deed.roots  # «анықтауға тиіс»: a modal alone has no root
        if within and another_does_within(quote, stated, name, verb, parts == {"genitive"}):
            return True
        owner = all(
            owns(quote, stated, p) for p in stated if covers(p.name, name) and p.case == "genitive"
        )
        if not doers and parts and parts <= _not_doing(quote, deed, bool(done), owner):
            return True
    return False


def _givers(claim: Text, said: Sequence[Party]) -> list[str]:
    """Those from whom something is received, so that they give it: «соттан хабар алады»."""
    return [
        p.name
        for p in said
        if p.case == "ablative"
        and any(_RECEIVES.match(key) for key in claim.keys[p.last : p.last + _GIFT])
    ]


def _undergoes_anothers(deed: Deed, done: Sequence[Deed], stated: Sequence[Party]) -> bool:
    """«орындаушы баждан босатылады» where the quote exempts others."""
    same = [d for d in done if d.passive and d.main & deed.main - lexicon().light]
    cases = {p.case for p in stated if covers(p.name, deed.party.name)}
    return (
        bool(same)
        and not any(covers(d.party.name, deed.party.name) for d in same)
        and "nominative" not in cases
    )


def _not_doing(quote: Text, deed: Deed, done: bool, owner: bool) -> set[str]:
    """The cases in which a party of the quote does not do the deed."""
    if done:
        return {*_OBLIQUE, "genitive"} if owner else {*_OBLIQUE}
    named = any(deed.roots & roots for roots in quote.roots)
    return {"locative", "dative"} if named else {"locative"}


def _other_case(said: Sequence[Party], stated: Sequence[Party], case: str) -> bool:
    """A party in a part («… ретінде») that the quote gives to others alone."""
    has = [p.name for p in stated if p.case == case]
    return bool(has) and any(
        one.case == case and one.name != "side" and not any(covers(n, one.name) for n in has)
        for one in said
    )


def _is_anothers_part(
    claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]
) -> bool:
    """Whether nobody whom the claim puts into a part («… ретінде») may be the one that the quote
    puts into it.
    """
    for part in said:
        if part.case != "as":
            continue
        put = _put_into(claim, said, part)
        may = [
            other.name
            for own in stated
            if own.case == "as" and covers(own.name, part.name)
            for other in _put_into(quote, stated, own)
        ]
        if put and may and not any(covers(name, one.name) for name in may for one in put):
            return True
    return False


def _put_into(text: Text, found: Sequence[Party], part: Party) -> list[Party]:
    sentence = text.words[part.first].sentence
    return [
        p
        for p in found
        if p.case in ("nominative", "accusative") and text.words[p.first].sentence == sentence
    ]


def _receives_anothers(
    claim: Text, quote: Text, said: Sequence[Party], stated: Sequence[Party]
) -> bool:
    return any(_given_to_another(said, stated, quote, case) for case in ("dative", "accusative"))


def _given_to_another(
    said: Sequence[Party], stated: Sequence[Party], quote: Text, case: str
) -> bool:
    receivers = [p.name for p in stated if p.case == case]
    if not receivers:
        return False
    for one in said:
        if one.case != case or any(covers(name, one.name) for name in receivers):
            continue
        cases = {p.case for p in stated if covers(p.name, one.name)}
        if (cases or not _points_back(quote)) and cases <= _NOT_RECEIVING:
            return True
    return False
