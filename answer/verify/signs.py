"""What a text affirms and what it denies: the sign of each verb.

What governs a verb may turn its sign over: «төлеуден босатылады» denies paying, «тартуға жол
берілмейді» denies joining, «қабылдаудан бас тартпайды» affirms accepting.

>>> from answer.verify.text import read
>>> sorted(signs(read("баж төлеуден босатылмайды"))["толе"])
['+']
>>> sorted(signs(read("қайта бағалау талап етілмейді"))["багала"])
['-']
"""

import re
from collections import defaultdict

from answer.verify.denial import EXCEPT, LACKING, LOSING, NEGATIVE, is_negative
from answer.verify.lexicon import lexicon
from answer.verify.parties import parties
from answer.verify.text import Text

_NOUN = re.compile(r"[ую](?:и|га|ге|дан|ден|ди|дин|ина|ине|ин|инин|ила)?$")
_WHO = re.compile(r"[ую]и?$|[гк][ае]н$|с[ае]$")  # «бас тарту», «тартқан», «тартса» … сай емес
_FROM = re.compile(r"[ую](?:и?н)?[дн][ае]н$")  # «төлеуден», «тартуынан»
_EXEMPT = re.compile(r"босатилу$")
_DONE = re.compile(_NOUN.pattern + r"|с[ае]$|[гк][ае]н$")
HELPING = re.compile(r"таста|сал|ко[ию]|тур(?:ип|ганда)")  # verbs that only help another one
_CONVERB = re.compile(r"(?:[аеи]|ип|п)$")
_HELPS = re.compile(r"кет|кал|ко[ию]|таста|шик|жур")
MUST = re.compile(r"(?:миндетти|тиис|кукили|керек|кажет\w*|мумкин\w*|кукик|кукиги|кажети)$")
_OF_CASES = re.compile(r"ушин$|жагдаи")  # «көзделген жағдайларды қоспағанда»
_ABOUT = re.compile(r"катисти$|баиланисти$|турали$|жониндеги$|жаиинда")
_NEAR = 5  # words: what denies so near a verb stands in its clause
_RIGHT = ("жол", "миндети", "какиси", "хакиси")  # «жол жоқ», «қақысы жоқ»
_MEANS_LESS = frozenset(["де", "ет", "бол"])
_ALLEGED = re.compile(r"шагим|даула|уаж|аиипта|ариз")  # after «деп», «деген»
_NO_CONVERB = frozenset(["тартип", "принтсип", "тип"])
_SAME = {"жет": "жеткилик"}  # «жетпейді» is «жеткіліксіз»
Signs = dict[str, set[str]]


def signs(text: Text) -> Signs:
    """For each root that ``text`` uses as a verb, and each adjective in «-сыз» or before «емес»,
    the signs it has; a verb that means little alone is keyed with the word before it, «жол+бер».
    """
    out: Signs = defaultdict(set)
    turned = _turned(text)
    named = {i: p.name for p in parties(text) for i in range(p.first, p.last)}
    for at, key in enumerate(text.keys):
        if text.after(at) == "деген" and is_negative(key):
            continue  # «сәйкес келмеді деген уәж»: what somebody says
        sign = "-" if _denied(text, at) ^ (at in turned) else "+"
        if sign == "+" and _is_topic(text, at):
            continue
        before = named.get(at - 1) or (text.stems[at - 1] if at else "")
        for root in bases(text, at) if not MUST.match(key) else ():
            if root in lexicon().light:
                may = root == "бол" and at and re.search(r"[ую](?:га|ге)$", text.keys[at - 1])
                if before and root not in _MEANS_LESS - {"бол"} and not may:
                    out[f"{before}+{root}"].add(sign)
            else:
                out[_SAME.get(root, root)].add(sign)
        if key in ("бар", "жок") and at and not _to_do(text, at - 2):
            out[text.stems[at - 1]].add("+" if key == "бар" else "-")  # «құқығы бар», «құқығы жоқ»
        if LACKING.search(key):
            out[LACKING.sub("", key)].add("-" if at not in turned else "+")
        elif re.search(r"[лдт]и$", key) and len(key) > 4 and not MUST.match(key):
            out[key[:-2]].add("+" if not _not_after(text, at) else "-")
        elif _not_after(text, at) and not MUST.match(key):
            out[text.stems[at]].add("-")
        for word, turned_sign in (
            ("артик", "+"),
            ("коп", "+"),
            ("кимбат", "+"),
            ("кем", "-"),
            ("аз", "-"),
        ):
            if key == word:
                out["ас"].add("-" if _not_so(text, at) ^ (turned_sign == "-") else "+")
    for at, stem in enumerate(text.stems):  # «мүліктік емес» beside «мүлік» says nothing of it
        if _not_after(text, at) and any(
            other == stem and not _not_after(text, i) for i, other in enumerate(text.stems)
        ):
            for root in (stem, *text.roots[at]):
                out[root].add("+")
    return out


def bases(text: Text, at: int) -> frozenset[str]:
    """The roots of the word ``at``, a denied verb without its denial."""
    key = text.keys[at]
    if EXCEPT.search(key):
        return frozenset()
    found = NEGATIVE.search(key)
    if not found:
        return text.roots[at]
    base = key[: found.start()]
    bare = re.sub(r"(?<=..)и[лн]$|(?<=..[аеиуо])[лн]$", "", base)
    return frozenset({base, bare, re.sub(r"(?<=..)[гк]из$", "", bare)})  # өткізіл, өткіз, өт


def _is_topic(text: Text, at: int) -> bool:
    """«қайта бағалауға қатысты [шағым]»: a deed that is only spoken of, neither done nor not."""
    after = text.after(at)
    return bool(_NOUN.search(text.keys[at]) and _ABOUT.match(after))


def _not_after(text: Text, at: int) -> bool:
    return text.after(at) in ("емес", "жок")


def _to_do(text: Text, at: int) -> bool:
    """«шағымдануға құқығы жоқ»: the right to do something."""
    return at >= 0 and bool(_NOUN.search(text.keys[at]) and text.roots[at])


def _not_so(text: Text, at: int) -> bool:
    return _not_after(text, at) or text.after(at).startswith("болма")


def _denied(text: Text, at: int) -> bool:
    return is_negative(text.keys[at]) ^ (_not_after(text, at) or _not_helped(text, at))


def _not_helped(text: Text, at: int) -> bool:
    """«асып [кетпесе]»: the denial stands on a verb that only helps."""
    return is_negative(text.after(at)) and is_helped(text, at)


def is_helped(text: Text, at: int) -> bool:
    """Whether the word ``at`` is a converb whose verb stands after it and only helps: «асып
    кетеді», «болып қалды».
    """
    helps = bool(_HELPS.match(text.after(at)))
    converb = text.keys[at].endswith("ип") and text.keys[at] not in _NO_CONVERB
    return helps and converb and bool(text.roots[at])


def _turned(text: Text) -> set[int]:
    """The words whose sign is turned over by what governs them, right to left in each sentence."""
    turned = {at + 1 for at, key in enumerate(text.keys) if key == "тис"}  # «саудадан тыс сату»
    for sentence in text.sentences():
        unlawful: set[int] = set()
        for at in reversed(sentence):
            turns = _turns(text, at, turned)
            if turns is None:
                continue
            form, span, start = turns
            target = next(
                (
                    i
                    for i in range(start - 1, max(sentence.start, start - span) - 1, -1)
                    if form.search(text.keys[i])
                    and text.roots[i]
                    and not _OF_CASES.match(text.keys[i + 1])
                    and (span > _NEAR or text.words[i].clause == text.words[start].clause)
                ),
                None,
            )
            if target and HELPING.match(text.keys[target]) and _converb(text, target - 1):
                target -= 1  # «қабылдамай тастау», «бере салу»
            if target is not None:
                if form is _DONE:
                    unlawful.add(target)
                else:
                    turned ^= {target}
        turned |= unlawful
    return turned


def _is_alleged(text: Text, at: int) -> bool:
    """«заңсыз деп [шағымданса]», «сай емес деген [уәж]», «заңсыз екендігі туралы»: what somebody
    says of a deed, which is neither done nor denied by that.
    """
    after = text.keys[at + 1 : at + 3]
    return after[:1] in (("деген",), ("екендиги",)) or (
        after[:1] == ("деп",) and bool(_ALLEGED.match(after[-1]))
    )


def _converb(text: Text, at: int) -> bool:
    key = text.keys[at]
    return is_negative(key) or (bool(_CONVERB.search(key)) and bool(text.roots[at]))


def _turns(text: Text, at: int, turned: set[int]) -> tuple[re.Pattern[str], int, int] | None:
    """If the word ``at`` denies what it governs: the form of that, how far back, from where."""
    key = text.keys[at]
    before = text.keys[at - 1] if at else ""
    negative = is_negative(key)
    if _is_alleged(text, at):
        return None
    if key in ("емес", "келмеиди", "болмаиди") and before in ("саи", "саикес"):
        return _WHO, 9, at - 1
    if key in ("емес", "жок") and (MUST.match(before) or before in _RIGHT):
        return _NOUN, 3, at - 1
    if MUST.match(key):
        return None
    if re.match(r"тарт", key) and before == "бас":
        return (_FROM, 3, at - 1) if not (negative ^ (at in turned)) else None
    if before == "тис":  # «алудан тыс қалады»
        return (_FROM, 3, at - 1) if not negative else None
    if key.startswith(LOSING):
        return (_FROM, 3, at) if not (negative ^ (at in turned)) else None
    if (negative or key == "жок") and "босатилу" in text.keys[max(0, at - _NEAR) : at]:
        return _EXEMPT, _NEAR, at  # «[босатылу] берілмейді»
    if negative and key.startswith("болма"):
        return _NOUN, 2, at
    if (
        negative
        and key.startswith(("берилме", "етилме", "берме"))
        and before in ("жол", "талап", "руксат")
    ):
        return _NOUN, 5, at - 1
    if (
        key.startswith("салин")
        and before == "тииим"
        and re.search(r"у(?:га|ге)$", text.keys[at - 2] if at > 1 else "")
    ):
        return _NOUN, 2, at - 1
    if negative and re.match(r"жасал|жургизил|етил|жузеге", key) and re.search(r"у$", before):
        return _NOUN, 1, at
    if negative and key.startswith("алма"):
        return _CONVERB, 1, at
    if (key.startswith("каиши") and not _not_after(text, at)) or (
        key.startswith("буза") and not negative
    ):
        return _WHO, 9, at
    if key.startswith("зансиз"):
        return _DONE, 14, at
    return None
