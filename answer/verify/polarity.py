"""Whether a claim affirms what the quote affirms and denies what it denies.

>>> from answer.verify.text import read
>>> quote = read("баж төлеуден босатылады")
>>> polarity_fault(read("Баж төленеді."), quote), polarity_fault(read("Баж төленбейді."), quote)
(True, False)
"""

import re

from answer.verify.abroad import denial_fault
from answer.verify.conditions import (
    conditional,
    contrapositive,
    denied_condition,
    same_condition,
    unmet,
    unmet_conditions,
)
from answer.verify.denial import (
    LACKING,
    WHEN,
    attributes,
    closing,
    denials,
    ends_denied,
    is_negative,
    main_denials,
    main_denied,
)
from answer.verify.exceptions import (
    concedes_more,
    excepted,
    left_out,
    only_excepted,
    unless,
)
from answer.verify.lexicon import synonyms
from answer.verify.modality import modals
from answer.verify.refusals import is_refusal, refused, refuses
from answer.verify.signs import HELPING, MUST, Signs, bases, signs
from answer.verify.text import Text, cut

_SUBJECTS = frozenset(["ол", "олар", "бул"])
_UNDONE = re.compile(r"[мбп][ае]и$")  # «хабарламай»
_UNMET = re.compile(r"[мбп][ае]с[ае]$")  # «төлемесе»
_NOT = ("емес", "жок")
_HEAD = 5  # letters that two forms of a word begin with
_PREDICATE = re.compile(r"(?:[аеи]ди|тиис|мумкин|кажет|керек|миндетти|кукили)$")


def polarity_fault(claim: Text, quote: Text) -> bool:
    """Whether a statement of the claim denies what the quote affirms, or the other way round."""
    if claim.language != "kk":
        return any(denial_fault(part, quote) for part in statements(claim))
    if only_excepted(claim, quote):
        return ends_denied(claim, claim.sentences()[-1])
    if not denials(claim) and main_denied(quote) and not _without(claim, quote):
        return True
    if concedes_more(claim, quote):
        return True
    return any(_statement_fault(part, quote) for part in statements(claim))


def statements(claim: Text) -> list[Text]:
    """The claim cut at the ends of its sentences and clauses, and before «ал», «бірақ»."""
    starts = [
        at
        for at, word in enumerate(claim.words)
        if at == 0
        or word.sentence != claim.words[at - 1].sentence
        or (
            word.clause != claim.words[at - 1].clause
            and (word.key in ("ал", "бирак", "алаида") or _PREDICATE.search(claim.keys[at - 1]))
        )
    ]
    starts = [at for at in starts if at == 0 or _ends(claim, at, starts)]
    if len(starts) < 2:
        return [claim]
    ends = [*starts[1:], len(claim.words)]
    return [cut(claim, range(a, b)) for a, b in zip(starts, ends, strict=True)]


def _ends(claim: Text, start: int, starts: list[int]) -> bool:
    """Whether what starts there is a statement of its own: it ends in a predicate."""
    last = min((at for at in starts if at > start), default=len(claim.words)) - 1
    if start and claim.keys[start] in _SUBJECTS and claim.words[start - 1].key.endswith("ди"):
        return True  # «… саналмайды, ол қарыздың бір бөлігі ғана»
    said_of = claim.words[last].dash and claim.words[start].clause != claim.words[last].clause
    return said_of or bool(_PREDICATE.search(claim.keys[last])) or claim.keys[last] in _NOT


def _statement_fault(claim: Text, quote: Text) -> bool:
    """Whether a sign of the claim is against every sign that the quote has for it."""
    if _denied_attributes(claim) & ({*quote.stems} - _denied_attributes(quote)):
        return True  # «жария емес сауда-саттық»
    if unless(claim, quote):
        return ends_denied(claim, claim.sentences()[-1]) != main_denied(quote)
    said, stated = signs(claim), signs(quote)
    against = {root for root in said if stated.get(root) and not said[root] & stated[root]}
    against = {root for root in against if len(root) > 2 or root in ("ас", "сат", "от", "ен")}
    agreed = {root for root in said if stated.get(root) and said[root] & stated[root]}
    against = {r for r in against if not (r[-1] in "лн" and r[:-1].rstrip("и") in agreed)}
    if refuses(quote):  # «төлемесе» for «төлеуден бас тартса»
        undone = [at for at, k in enumerate(claim.keys) if _UNMET.search(k)]
        against -= {r for at in undone if claim.keys[at - 1] != "бас" for r in bases(claim, at)}
    inverse = _agrees(claim) and unmet(quote)
    if not against and not inverse and _undoes(claim, quote):
        return True
    against -= _possible(claim, quote)
    supposed = unmet_conditions(claim)
    denied = any(
        k in ("емес", "жок") or (is_negative(k) and at not in supposed)
        for at, k in enumerate(claim.keys)
    )
    if excepted(claim, quote):
        if main_denied(quote):
            return ends_denied(claim, claim.sentences()[-1])
        return not (denied or left_out(claim))
    if refuses(claim) and refuses(quote):
        given_up = refused(claim)
        against = {root for root in against if root.rpartition("+")[2] not in given_up}
    if main_denied(quote) and not denials(claim) and any("-" in stated.get(r, ()) for r in said):
        return True
    ends = ends_denied(claim, claim.sentences()[-1])
    if ends and main_denied(quote) and denials(quote) == 1 and denied_condition(claim):
        return True  # «анықтамаған болса, талап етілмейді»: the condition alone turned over
    turned = ends and not main_denied(quote)
    if _without(claim, quote):
        return not turned
    if against:
        kept = _agreed_conditions(claim, quote, said, stated)
        inverse = turned and (inverse or conditional(claim, quote, against))
        return bool(kept) or not (contrapositive(claim, quote) or inverse)
    return (
        ends
        and not inverse
        and not contrapositive(claim, quote)
        and not (turned and conditional(claim, quote, set()))
        and not main_denials(quote)
        and (denials(claim) - attributes(claim) - _agreed_conditions(claim, quote, said, stated))
        % 2
        == 1
    )


def _agreed_conditions(claim: Text, quote: Text, said: Signs, stated: Signs) -> int:
    """How many denied conditions of the claim the quote has too: «ақшасы болмаса», «бас тартса»."""
    likewise = refuses(quote)
    concluded = closing(claim)
    refusing = sum(
        is_refusal(claim, at) and (at not in concluded or key in ("тартса", "тартканда"))
        for at, key in enumerate(claim.keys)
    )
    unmet = unmet_conditions(quote)
    lacking = sum(
        bool(LACKING.search(key)) and stem in quote.stems
        for key, stem in zip(claim.keys, claim.stems, strict=True)
    )
    return (
        lacking
        + refusing * likewise
        + sum(
            any(same_condition(claim, at, quote, i) for i in unmet)
            or any(
                stated.get(name) and said[name] & stated[name]
                for name in said
                if name.rpartition("+")[2] in bases(claim, at)
            )
            for at in unmet_conditions(claim)
        )
    )


def _undoes(claim: Text, quote: Text) -> bool:
    """Whether the claim's last verb denies what the quote affirms by another word: «хабарламауға
    болады» of «хабардар ете отырып».
    """
    if denials(claim) != 1:
        return False
    affirmed = (cut(quote, s) for s in quote.sentences())
    affirmed = (s for s in affirmed if not denials(s))
    denied = [at for at in range(len(claim.words))[-2:] if is_negative(claim.keys[at])]
    stated = {sense for s in affirmed for key in s.keys for sense in synonyms(key)}
    return any(synonyms(claim.keys[at]) & stated for at in denied)


def _possible(claim: Text, quote: Text) -> set[str]:
    """The roots of what the claim allows where the quote has it as a condition not met: «сұрауға
    болады» of «егер сұрамаса».
    """
    undone = {
        root for at, key in enumerate(quote.keys) if _UNMET.search(key) for root in bases(quote, at)
    }
    may = (m.roots for m in modals(claim) if m.kinds == {"permit"})
    return {root for roots in may for root in roots & undone}


def _denied_attributes(text: Text) -> set[str]:
    """The stems of what stands before «емес» and describes what follows in the same clause."""
    return {
        text.stems[at - 1]
        for at, key in enumerate(text.keys[:-1])
        if key == "емес"
        and at
        and not text.roots[at - 1]
        and not MUST.match(text.keys[at - 1])
        and text.words[at + 1].clause == text.words[at].clause
    }


def _agrees(claim: Text) -> bool:
    """Whether the claim has a condition met: «төлесе», where the quote has «бас тартса»."""
    return any(
        key == "бар"
        or (re.search(r"с[ае]$", key) and not is_negative(key) and key != "тартса")
        or (re.search(r"[гк][ае]н$", key) and not is_negative(key) and _is_when(claim, at))
        for at, key in enumerate(claim.keys[:-1])
    )


def _is_when(text: Text, at: int) -> bool:
    return text.after(at) in WHEN and text.keys[at] != "тарткан"


def _without(claim: Text, quote: Text) -> bool:
    """Whether the claim says «саттықсыз» where the quote has «саттық» and no «сатпай», or
    «хабарламай» where it has «хабардар ете отырып».
    """
    bases = {LACKING.sub("", k) for k in claim.keys if LACKING.search(k)}
    bases |= {re.sub(r"у$", "", base) for base in bases}  # «мәжбүрлеусіз»
    bases |= {
        key[:_HEAD]
        for at, key in enumerate(claim.keys[:-1])
        if _UNDONE.search(key) and len(key) > _HEAD + 2 and not HELPING.match(claim.keys[at + 1])
    }
    bases -= {k[:-2] for k in claim.keys}  # «негізді-негізсіз»
    bases |= {re.sub(r"с?ин$", "", base) for base in bases}  # «қаулысынсыз»
    denied = [k for k in quote.keys if is_negative(k) or LACKING.search(k)]
    given_up = refused(quote)  # «қабылдамай» of «қабылдаудан бас тартады»
    bases = {base for base in bases if not any(root.startswith(base) for root in given_up)}
    return any(
        len(base) > 3
        and any(k.startswith(base) for k in quote.keys if k not in denied)
        and not any(k[:3] == base[:3] for k in denied)
        for base in bases
    )
