"""Whether a claim affirms what the quote affirms and denies what it denies.

Each verb gets a sign; what governs it may turn the sign over: «төлеуден босатылады» denies paying,
«тартуға жол берілмейді» denies joining, «қабылдаудан бас тартпайды» affirms accepting.

>>> from answer.verify.text import read
>>> sorted(signs(read("баж төлеуден босатылмайды"))["толе"])
['+']
>>> sorted(signs(read("қайта бағалау талап етілмейді"))["багала"])
['-']
"""

import re
from collections import defaultdict

from answer.verify.denial import (
    EXCEPT,
    LACKING,
    NEGATIVE,
    denials,
    ends_denied,
    is_negative,
    main_denials,
    main_denied,
)
from answer.verify.exceptions import excepted
from answer.verify.lexicon import lexicon
from answer.verify.parties import parties
from answer.verify.text import Text

_NOUN = re.compile(r"у(?:и|га|ге|дан|ден|ди|дин|ина|ине|ин|инин|ила)?$")
_BARE = re.compile(r"уи?$")
_DONE = re.compile(_NOUN.pattern + r"|с[ае]$")
_HELPING = re.compile(r"таста|сал|кои")
_CONVERB = re.compile(r"(?:[аеи]|ип|п)$")
_MUST = re.compile(r"(?:миндетти|тиис|кукили|керек|кажет\w*|мумкин\w*|кукик|кукиги|кажети)$")
_MEANS_LESS = frozenset(["де", "ет", "бол"])
Signs = dict[str, set[str]]


def signs(text: Text) -> Signs:
    """For each root that ``text`` uses as a verb, and each adjective in «-сыз» or before «емес»,
    the signs it has; a verb that means little alone is keyed with the word before it, «жол+бер».
    """
    out: Signs = defaultdict(set)
    turned = _turned(text)
    named = {i: p.name for p in parties(text) for i in range(p.first, p.last)}
    for at, key in enumerate(text.keys):
        sign = "-" if _denied(text, at) ^ (at in turned) else "+"
        before = named.get(at - 1) or (text.stems[at - 1] if at else "")
        for root in _bases(text, at) if not _MUST.match(key) else ():
            if root in lexicon().light:
                if before and root not in _MEANS_LESS - {"бол"}:
                    out[f"{before}+{root}"].add(sign)
            else:
                out[root].add(sign)
        if LACKING.search(key):
            out[LACKING.sub("", key)].add("-" if at not in turned else "+")
        elif re.search(r"[лдт]и$", key) and len(key) > 4 and not _MUST.match(key):
            out[key[:-2]].add("+" if not _not_after(text, at) else "-")
        elif _not_after(text, at) and not _MUST.match(key):
            out[text.stems[at]].add("-")
        for word, turned_sign in (("артик", "+"), ("кем", "-"), ("аз", "-")):
            if key == word:
                out["ас"].add("-" if _not_so(text, at) ^ (turned_sign == "-") else "+")
    return out


def _bases(text: Text, at: int) -> frozenset[str]:
    key = text.keys[at]
    if EXCEPT.search(key):
        return frozenset()
    found = NEGATIVE.search(key)
    if found:
        base = key[: found.start()]
        bare = re.sub(r"(?<=..)и[лн]$|(?<=..[аеиуо])[лн]$", "", base)
        return frozenset({base, bare})
    return text.roots[at]


def _not_after(text: Text, at: int) -> bool:
    return at + 1 < len(text.keys) and text.keys[at + 1] in ("емес", "жок")


def _not_so(text: Text, at: int) -> bool:
    return _not_after(text, at) or any(k.startswith("болма") for k in text.keys[at + 1 : at + 2])


def _denied(text: Text, at: int) -> bool:
    return is_negative(text.keys[at]) ^ _not_after(text, at)


def _turned(text: Text) -> set[int]:
    """The words whose sign is turned over by what governs them, right to left in each sentence."""
    turned: set[int] = set()
    for sentence in text.sentences():
        for at in reversed(sentence):
            turns = _turns(text, at, turned)
            if turns is None:
                continue
            form, span, start = turns
            target = next(
                (
                    i
                    for i in range(start - 1, max(sentence.start, start - span) - 1, -1)
                    if form.search(text.keys[i]) and text.roots[i]
                ),
                None,
            )
            if target and _HELPING.match(text.keys[target]) and is_negative(text.keys[target - 1]):
                target -= 1  # «қабылдамай тастау»
            if target is not None:
                turned ^= {target}
    return turned


def _turns(text: Text, at: int, turned: set[int]) -> tuple[re.Pattern[str], int, int] | None:
    """If the word ``at`` denies what it governs: the form of that, how far back, from where."""
    key = text.keys[at]
    before = text.keys[at - 1] if at else ""
    negative = is_negative(key)
    if key == "емес" and before in ("саи", "саикес"):
        return _BARE, 9, at - 1
    if key in ("емес", "жок") and _MUST.match(before):
        return _NOUN, 3, at - 1
    if _MUST.match(key):
        return None
    if re.match(r"тарт", key) and before == "бас":
        return (_NOUN, 3, at - 1) if not (negative ^ (at in turned)) else None
    if key.startswith("босат"):
        return (_NOUN, 3, at) if not (negative ^ (at in turned)) else None
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
    if key == "келмеиди" and before in ("саи", "саикес"):
        return _BARE, 9, at - 1
    if (key.startswith("каиши") and not _not_after(text, at)) or (
        key.startswith("буза") and not negative
    ):
        return _BARE, 9, at
    if key.startswith("зансиз"):
        return _DONE, 14, at
    return None


def polarity_fault(claim: Text, quote: Text, around: Text | None = None) -> bool:
    """Whether a sign of the claim is against every sign that the quote has for it."""
    if claim.language != "kk":
        return _parity(claim) != _main_parity(quote)
    said, stated = signs(claim), signs(quote)
    against = {root for root in said if stated.get(root) and not said[root] & stated[root]}
    against = {root for root in against if len(root) > 2 or root in ("ас", "сат")}
    if _refuses(quote):  # «төлемесе» for «төлеуден бас тартса»
        unmet = [at for at, k in enumerate(claim.keys) if re.search(r"[мбп][ае]с[ае]$", k)]
        against -= {r for at in unmet if claim.keys[at - 1] != "бас" for r in _bases(claim, at)}
    denied = any(is_negative(k) or k in ("емес", "жок") for k in claim.keys)
    if excepted(claim, quote):
        return not denied
    if _refuses(claim) and _refuses(quote):
        against -= _refused(claim)
    turned = ends_denied(claim, claim.sentences()[-1]) and not main_denied(quote)
    if _without(claim, quote):
        return not turned
    if against:
        return not (_contrapositive(claim) or (turned and _conditional(claim, against)))
    if not denials(claim):
        return main_denied(quote)
    return (
        ends_denied(claim, claim.sentences()[-1])
        and not main_denials(quote)
        and denials(claim) % 2 == 1
    )


def _refuses(text: Text) -> bool:
    return any(
        key.startswith("тарт") and not is_negative(key) and text.keys[at - 1] == "бас"
        for at, key in enumerate(text.keys)
        if at
    )


def _refused(text: Text) -> set[str]:
    """The roots of what is refused: «төлеуден бас тартса»."""
    return {
        root
        for at, key in enumerate(text.keys)
        if key == "бас" and at
        for root in _bases(text, at - 1)
    }


def _without(claim: Text, quote: Text) -> bool:
    """Whether the claim says «саттықсыз» where the quote has «саттық» and no «сатпай»."""
    bases = {LACKING.sub("", k) for k in claim.keys if LACKING.search(k)}
    bases -= {k[:-2] for k in claim.keys}  # «негізді-негізсіз»
    bases |= {re.sub(r"с?ин$", "", base) for base in bases}  # «қаулысынсыз»
    denied = [k for k in quote.keys if is_negative(k) or LACKING.search(k)]
    return any(
        len(base) > 3
        and any(k.startswith(base) for k in quote.keys if k not in denied)
        and not any(k[:3] == base[:3] for k in denied)
        for base in bases
    )


def _conditional(claim: Text, against: set[str]) -> bool:
    """Whether only a condition, or only the conclusion after «-май» or «-сыз», is turned over:
    «құны асып кетсе, беруге болмайды», «қаулысынсыз өндірілмейді».
    """
    early = range(len(claim.words) - 1)
    unmet = [at for at in early if _is_condition(claim, at)]
    if against <= {root for at in unmet for root in _said(claim, at)}:
        return True
    without = re.compile(r"сиз$|[мбп][ае]и(?:инша)?$")
    return any(without.search(claim.keys[at]) for at in early)


def _is_condition(text: Text, at: int) -> bool:
    """«асса», «асып кетсе», «орындаған борышкерге», «жеткілікті болса»."""
    following = text.keys[at + 1 : at + 2]
    if following and following[0] in ("жок", "емес"):
        return False
    return bool(re.search(r"с[ае]$|[гк][ае]н$", text.keys[at])) or (
        bool(following) and bool(re.match(r"болса|болган|кетсе", following[0]))
    )


def _said(text: Text, at: int) -> set[str]:
    key = text.keys[at]
    return {*_bases(text, at), key[:-2], LACKING.sub("", key), *(["ас"] if key == "артик" else [])}


def _contrapositive(claim: Text) -> bool:
    """«бас тартпаса, … өндірілмейді»: condition and consequence both turned over."""
    if not any(re.search(r"[мбп][ае]с[ае]$", key) for key in claim.keys):
        return False
    return denials(claim) in (2, 3) and ends_denied(claim, claim.sentences()[-1])


def text_roots(text: Text, at: int) -> frozenset[str]:
    """The roots of the word ``at``, a denied verb without its denial."""
    return _bases(text, at)


def _parity(claim: Text) -> int:
    found = lexicon()
    return sum(bool(found.negative.match(k) or found.operators.match(k)) for k in claim.keys) % 2


def _main_parity(quote: Text) -> int:
    turns = sum(ends_denied(quote, s) for s in quote.sentences()[-1:])
    refused = "келмеиди" in quote.keys and "тарту" in quote.keys
    return (turns + refused) % 2
