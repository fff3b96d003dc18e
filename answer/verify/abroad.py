"""What can be told of a Russian or English claim against its Kazakh quote: denial, and who does it.

>>> from answer.verify.text import read
>>> quote = read("Нысанды сот орындаушысы борышкердің пікірін ескере отырып айқындайды.")
>>> doer_fault(read("Форму определяет должник.", "ru"), quote)
True
>>> doer_fault(read("Форму определяет судебный исполнитель.", "ru"), quote)
False
"""

import re

from answer.verify.denial import LACKING, WHEN, closing, ends_denied, is_negative
from answer.verify.lexicon import lexicon
from answer.verify.parties import Party, covers, parties
from answer.verify.text import Text

_IF = frozenset("если когда if when where unless".split())
_CONDITION = re.compile(r"с[ае]$|[гк][ае]нд[ае]$")
_UNDONE = re.compile(r"[мбп][ае]и(?:тин)?$|сиз$")  # «қоймайтын»: «без требований»
_SUBJECT = re.compile(r"(?:тель|ик|^суд|литс[оа]|тетс|прокурор|нотариус|сторони)$")
_AGENT = re.compile(r"(?:телем|иком|^судом|литс(?:ом|ами)|органом|тсом|прокурором)$")
_OBLIQUE = re.compile(r"(?:[ое]го|[ое]му|их|им|ими|ую)$")
_PREPOSITION = frozenset("в на к о с от для через между против из".split())
_REFUSAL = re.compile(r"отказ|refus")
_RELATIVE = frozenset("who which that".split())
_FINITE = frozenset("is are was were be has have had must may can shall should".split())
_ASKS = re.compile(r"прос|ходатаиств|обязат|обязива|заставля")  # «просить суд»: one who is asked
_DEED = re.compile(r"деистви|бездеистви|actions?$|inaction|omission")
_RECEIVES = re.compile(r"получ|освобожд|подлеж|плат|упла|receiv|exempt|pay|paid|get|obtain")


def denial_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim denies and the quote does not, in what is so or in its condition."""
    inside = _conditional(claim)
    refused = _refuses_aside(quote)  # «бас тартуына байланысты»: «отказ» is a thing there
    undone = any(_UNDONE.search(key) for key in quote.keys)  # «сатпай»: «без продажи»
    main = any(
        sum(
            _denies(claim.keys[at])
            for at in clause
            if at not in inside
            and _counts(claim.keys[at], undone)
            and not (refused and _REFUSAL.match(claim.keys[at]))
        )
        % 2
        for clause in claim.clauses()
    )
    if main != bool(_main_parity(quote)):
        return True
    conditions = {
        _is_unmet(quote, at)
        for at, key in enumerate(quote.keys)
        if _CONDITION.search(key) or quote.after(at) in WHEN
    }
    denied = any(_denies(claim.keys[at]) for at in inside)
    return bool(inside and conditions) and denied not in conditions


def _is_unmet(quote: Text, at: int) -> bool:
    """Whether a condition is that something is not so: «болмаса», «бас тартса», «жеткіліксіз
    болған жағдайда», «өткізілмеді деп танылғанда».
    """
    before = quote.keys[at - 1] if at else ""
    deemed = before == "деп" and is_negative(quote.keys[at - 2])
    refused = before == "бас" and quote.keys[at].startswith("тарт")
    followed = quote.after(at) == "емес"
    return is_negative(quote.keys[at]) ^ (
        followed or deemed or refused or bool(LACKING.search(before))
    )


def _refuses_aside(quote: Text) -> bool:
    last = closing(quote)
    return any(
        key == "бас" and re.match(r"тарту.", quote.keys[at + 1]) and at not in last
        for at, key in enumerate(quote.keys[:-1])
    )


def _counts(key: str, undone: bool) -> bool:
    return not (undone and key in ("без", "without"))


def _denies(key: str) -> bool:
    return bool(lexicon().negative.match(key) or lexicon().operators.match(key))


def _conditional(claim: Text) -> set[int]:
    """The words of its conditions: from «если», «when» and the like to the end of the clause."""
    out: set[int] = set()
    for clause in claim.clauses():
        first = next((at for at in clause if _opens(claim, at, clause)), None)
        if first is not None:
            out |= set(range(first, clause.stop))
    return out


def _opens(claim: Text, at: int, clause: range) -> bool:
    """Whether a word opens a condition, or a clause that only tells which thing is meant."""
    key = claim.keys[at]
    which = key in _RELATIVE and bool(_FINITE & {*claim.keys[clause.start : at]})
    return which or key in _IF or key.startswith(("котор", "whose"))


def _main_parity(quote: Text) -> int:
    turns = sum(ends_denied(quote, s) for s in quote.sentences()[-1:])
    refused = "келмеиди" in quote.keys and "тарту" in quote.keys
    return (turns + refused) % 2


def doer_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim's subject is, in the quote, only one to whom or with whose something is
    done, while another does it.
    """
    stated = parties(quote)
    if _does_anothers(claim, quote):
        return True
    do = [p.name for p in stated if p.case == "nominative"]
    if not do or any(_RECEIVES.match(key) for key in claim.keys):
        return False
    return any(
        not any(covers(name, one.name) for name in do)
        and any(covers(p.name, one.name) for p in stated)
        for one in parties(claim)
        if _acts(claim, one) and not _inside(claim, one)
    )


def _does_anothers(claim: Text, quote: Text) -> bool:
    """«действия граждан» for «орындаушының әрекеттеріне»: whose deeds they are."""
    stated = parties(quote)
    owners = [p for p in stated if quote.keys[p.last : p.last + 1] and _is_deed(quote, p.last)]
    return bool(owners) and any(
        not any(covers(p.name, one.name) for p in owners)
        and any(covers(p.name, one.name) for p in stated)
        for one in parties(claim)
        if _owns_deed(claim, one)
    )


def _is_deed(quote: Text, at: int) -> bool:
    return quote.keys[at].startswith("арекет")


def _owns_deed(claim: Text, one: Party) -> bool:
    """«действия [исполнителя]», "actions of the [bailiff]", "the [bailiff]'s actions"."""
    before = [k for k in claim.keys[max(0, one.first - 3) : one.first] if k not in ("the", "a")]
    if claim.language == "ru":
        joined = before[-1:] == ["и"]  # «действия людей и организаций»
        return bool(before and _DEED.match(before[0 if joined else -1]))
    after = [k for k in claim.keys[one.last : one.last + 2] if k != "s"]
    of = len(before) > 1 and before[-1] in ("of", "by") and bool(_DEED.match(before[-2]))
    return of or bool(after and _DEED.match(after[0]))


def _inside(claim: Text, one: Party) -> bool:
    """«проверяет, установил ли исполнитель»: who does it only inside what another one checks."""
    clause = next(c for c in claim.clauses() if one.first in c)
    return any(claim.keys[at] in ("ли", "что", "чтоби", "whether") for at in clause)


def _acts(claim: Text, one: Party) -> bool:
    last = claim.keys[one.last - 1]
    if claim.language == "ru":
        if _AGENT.search(last) or claim.keys[max(0, one.first - 1)] in _PREPOSITION:
            return bool(_AGENT.search(last))
        if _ASKS.match(claim.keys[max(0, one.first - 1)]):
            return False
        oblique = one.last - one.first > 1 and _OBLIQUE.search(claim.keys[one.first])
        does = bool(_SUBJECT.search(last)) and not oblique  # «третьи лица», not «третьего лица»
        return does and not any(k.endswith("тся") for k in claim.keys)
    before = [k for k in claim.keys[max(0, one.first - 3) : one.first] if k not in ("the", "a")]
    if "be" in claim.keys or before[-1:] == ["by"]:
        return before[-1:] == ["by"]
    return all(
        claim.words[at].sentence != claim.words[one.first].sentence
        or claim.keys[at] in ("the", "a")
        for at in range(one.first)
    )
