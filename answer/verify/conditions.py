"""Whether a claim turns over a condition of the quote together with what follows from it.

>>> from answer.verify.text import read
>>> quote = read("Борышкер төлеуден бас тартса, санкция өндіріледі.")
>>> contrapositive(read("Борышкер бас тартпаса, санкция өндірілмейді."), quote)
True
"""

import re

from answer.verify.denial import LACKING, WHEN, denials, ends_denied, is_negative
from answer.verify.signs import bases
from answer.verify.text import Text

_IF = re.compile(r"(?:с[ае]|[гк][ае]нд[ае])$")
_DEED = re.compile(r"[мбп][ае]уи?$")  # «келмеу», «келмеуі»
_UNMET = re.compile(r"(?<=..)[мбп][ае](?:с[ае]|г[ае]н|и|ст[ае]н)$")


def conditional(claim: Text, quote: Text, against: set[str]) -> bool:
    """Whether only a condition, or only the conclusion after «-май» or «-сыз», is turned over:
    «құны асып кетсе, беруге болмайды», «қаулысынсыз өндірілмейді».
    """
    early = range(len(claim.words) - 1)
    unmet = [at for at in early if _is_condition(claim, at)]
    turned_over = {root for at in unmet for root in _said(claim, at)}
    concluded = {root for at in range(len(claim.words))[-3:] for root in bases(claim, at)}
    turned = {root.rpartition("+")[2] for root in against}
    if turned & turned_over and turned <= turned_over | concluded:
        return True
    without = re.compile(r"сиз$|[мбп][ае](?:и(?:инша)?|ст[ае]н)$|[гк][ае]нша$|деиин$")
    stated = {*quote.stems}  # «жарамсыз», where the quote has it too
    return any(without.search(claim.keys[at]) and claim.stems[at] not in stated for at in early)


def _is_condition(text: Text, at: int) -> bool:
    """«асса», «асып кетсе», «орындаған борышкерге», «жеткілікті болса»."""
    following = text.after(at)
    if following in ("жок", "емес"):
        return False
    return bool(re.search(r"с[ае]$|[гк][ае]н$|[аеи]тин$", text.keys[at])) or (
        bool(re.match(r"бол(?:са|ган|атин)|кетсе|бар$", following))
    )


def _said(text: Text, at: int) -> set[str]:
    key = text.keys[at]
    return {
        *bases(text, at),
        key[:-2],
        LACKING.sub("", key),
        *(["ас"] if key in ("артик", "кимбат", "коп") else []),
    }


def contrapositive(claim: Text, quote: Text) -> bool:
    """«бас тартпаса, … өндірілмейді», «қабылданбаған құжат негіз болмайды»: condition and
    consequence both turned over, the condition being none that the quote has itself.
    """
    denied = {r for at, key in enumerate(quote.keys) if is_negative(key) for r in bases(quote, at)}
    kept = [
        at
        for at in unmet_conditions(claim)
        if any(same_condition(claim, at, quote, i) for i in unmet_conditions(quote))
    ]
    if not any(
        _UNMET.search(key) and at not in kept and not denied & bases(claim, at)
        for at, key in enumerate(claim.keys[:-1])
    ):
        return False
    return denials(claim) in (2, 3) and ends_denied(claim, claim.sentences()[-1])


def unmet_conditions(text: Text) -> list[int]:
    """The denied verbs of conditions: «болмаса», «болмаған жағдайда», «болмай қалса», and of deeds
    that are named as one: «келмеуі … негіз болады».
    """
    return [at for at, key in enumerate(text.keys) if is_negative(key) and _is_unmet(text, at)]


def _when(text: Text, at: int) -> bool:
    """«болмаған жағдайда», «болмаған (ауырған, кеткен) жағдайда»."""
    after = text.words[at + 1 : at + 2]
    if not after or not after[0].dash or after[0].clause == text.words[at].clause:
        return text.after(at) in WHEN
    bracketed = text.sentence(at)
    return any(text.keys[i] in WHEN for i in bracketed if i > at)


def _is_unmet(text: Text, at: int) -> bool:
    key, following = text.keys[at], text.keys[at + 1 : at + 3]
    if _IF.search(key) or _when(text, at):
        return True
    if key.endswith("и") and following[:1] and following[0].startswith("кал"):
        return bool(_IF.search(following[0]))
    if following[:1] == ("деп",):
        return bool(_IF.search(following[-1]))
    return bool(_DEED.search(key)) and at + 2 < len(text.words)


def same_condition(claim: Text, at: int, quote: Text, i: int) -> bool:
    """«ол болмаса» and «ақшасы болмаған жағдайда», «тәртіп қоймаса» and «тәртіп белгіленбесе»."""
    same = bool(bases(claim, at) & bases(quote, i))
    return same or bool(at and i and claim.stems[at - 1] == quote.stems[i - 1])


def denied_condition(claim: Text) -> bool:
    """Whether the claim has a condition denied: «анықтамаса», «анықтамаған болса»."""
    return any(
        is_negative(key)
        and (key.endswith(("са", "се")) or claim.after(at) in ("болса", "жагдаида"))
        for at, key in enumerate(claim.keys)
    )


def unmet(text: Text) -> bool:
    """Whether all conditions of ``text`` are that something is not so, or one is a refusal: «ақшасы
    болмаған жағдайда», «жеткіліксіз болса», «бас тартса». What it says then fails where that is so.
    """
    found = [
        (key.startswith("тарт"), is_negative(key) or bool(LACKING.search(text.keys[at - 1])))
        for at, key in enumerate(text.keys)
        if at
        and (re.search(r"с[ае]$", key) or (key.endswith(("ган", "ген")) and text.after(at) in WHEN))
    ]
    return any(refused for refused, _ in found) or (bool(found) and all(no for _, no in found))
