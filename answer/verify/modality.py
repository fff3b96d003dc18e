"""Whether a claim keeps duty and permission apart, verb by verb.

>>> from answer.verify.text import read
>>> modality_fault(read("Сот тексеруге құқылы."), read("сот тексеруге міндетті"))
True
>>> modality_fault(read("Шағымдануға болады."), read("шағым берілген жағдайда сот тексеруі тиіс"))
False
"""

import re
from dataclasses import dataclass

from answer.verify.deeds import alike
from answer.verify.denial import is_negative
from answer.verify.exceptions import only_excepted
from answer.verify.lexicon import lexicon
from answer.verify.parties import parties
from answer.verify.signs import bases
from answer.verify.text import Text

_MAY_VERB = re.compile(r"(?<!.к[кг])[аеи]$")  # «бара алады», not «басшылыққа алады»
_NOUNS = {
    "кукиги": "permit",
    "ерки": "permit",
    "калауи": "permit",
    "миндети": "oblige",
}  # at the end: «хабарлау — соттың міндеті»
_HEED = re.compile(r"ескер|устау|тусин")
_TO_DO = re.compile(r"[ую](?:га|ге|ина|ине)$")
_DESCRIBING = frozenset(["кажет", "керек", "миндетти", "иктимал"])
_PREDICATE = re.compile(
    r"бол|турде|емес|жок|екен|деп|деген|жане|немесе|ал$|бирак|таб|сана|есепте|д[ае]$"
)
_TOO = frozenset(["да", "де", "та", "те"])
_NEAR = 3  # words before a modal among which its verb is
Kinds = frozenset[str]
EITHER: Kinds = frozenset(["oblige", "permit"])


@dataclass(frozen=True, slots=True)
class Modal:
    """A word of duty or permission: what it may say, the words it governs, their roots."""

    kinds: Kinds
    verbs: tuple[int, ...]
    roots: frozenset[str]
    light: frozenset[str]  # of a verb that means little
    also: bool  # «… да мүмкін»


def modality_fault(claim: Text, quote: Text) -> bool:
    """Whether the claim says duty of a verb of which the quote says permission, or the other way
    round. A verb that the quote has without a modal, as in a condition, may have either.
    """
    stated = modals(quote)
    if only_excepted(claim, quote):
        return False
    return bool(stated) and any(not one.kinds & _of(one, quote, stated) for one in modals(claim))


def _of(one: Modal, quote: Text, stated: list[Modal]) -> Kinds:
    """What the quote says of the verb of ``one``: of that verb, else of any."""
    if one.also and "немесе" in quote.keys:
        return EITHER  # «бөлігіне салынуы да мүмкін» of «мүлікке немесе бөлігіне салуға тиіс»
    same = [m for m in stated if alike(m.roots, one.roots)]
    same = same or [m for m in stated if m.light & one.light]
    governed = {at for m in stated for at in m.verbs}
    free = (_roots(quote, at) for at in range(len(quote.words)) if at not in governed)
    if not same and any(alike(roots, one.roots) for roots in free):
        return EITHER
    return frozenset(kind for m in same or stated for kind in m.kinds)


def modals(text: Text) -> list[Modal]:
    """All of ``text``: тиіс, міндетті; мүмкін, құқылы, -а алады; denied they say either."""
    out = []
    for at in range(len(text.words)):
        kinds = _kinds(text, at)
        if kinds:
            verbs = _governed(text, at)
            roots = frozenset(r for i in verbs for r in _roots(text, i))
            light = frozenset(r for i in verbs for r in text.roots[i]) & lexicon().light
            out.append(Modal(kinds, tuple(verbs), roots, light, _also(text, at)))
    return out


def _also(text: Text, at: int) -> bool:
    """«… да мүмкін», «бәріне де, бөлігіне де … мүмкін»: what may be so at times."""
    spots = [i for i in text.sentence(at) if i < at and text.keys[i] in _TOO]
    return at - 1 in spots or (text.keys[at] == "мумкин" and len(spots) > 1)


def _roots(text: Text, at: int) -> frozenset[str]:
    return (text.senses[at] | bases(text, at) | {text.stems[at]}) - lexicon().light


def _governed(text: Text, at: int) -> list[int]:
    """The verb of a modal, what a light one stands with, and the verbs joined to it: «енгізуге және
    тыйым салуға тиіс», «міндетті түрде жіберіледі». None outside Kazakh.
    """
    if text.language != "kk":
        return []
    near = range(at - 1, max(-1, at - 1 - _NEAR), -1)
    if text.after(at) == "турде":
        near = range(at + 2, len(text.words))
    named = {i for p in parties(text) if p.case != "as" for i in range(p.first, p.last)}
    first = next((i for i in near if text.roots[i] and i not in named), None)
    if first is None:
        return []
    verbs = [first]
    if _TO_DO.search(text.keys[first]):
        ends = {s[-1] for s in text.sentences()} | {*text.sentence(at)}
        verbs += (i for i in range(first) if _TO_DO.search(text.keys[i]) and i in ends)
    with_light = (i - 1 for i in verbs if i and text.roots[i] & lexicon().light)
    said = (at for i in verbs for at in _complement(text, i))
    return [*verbs, *(i for i in with_light if i not in named), *said]


def _complement(text: Text, verb: int) -> list[int]:
    """What a verb says with another word: «заңсыз деп тану», «жауапкер ретінде қатыстыру»,
    «қабылдаудан бас тарту».
    """
    before = text.keys[verb - 1] if verb > 1 else ""
    return [verb - 2] if before in ("деп", "ретинде", "бас") else []


def _kinds(text: Text, at: int) -> Kinds:
    key = text.keys[at]
    before = text.keys[at - 1] if at else ""
    following = text.after(at)
    if re.match(r"болу|болмау", before) and key in ("керек", "тиис", "кажет"):
        return frozenset()  # «болмауы керек»: a condition
    if _is_needed_for(text, at):
        return frozenset()  # «өндіру үшін бас тартуы керек»: a condition, too
    if _HEED.match(before) or _describes(text, at):
        return frozenset()  # «ескергені жөн»: how a court reads the rule, not the rule
    denied = EITHER if following in ("емес", "жок") else None
    ends = following == "" or text.keys[at + 1 :] == ("бар",)
    if key in _NOUNS and ends:
        return frozenset([_NOUNS[key]])
    if lexicon().oblige.match(key) and not following.startswith("толем"):
        return denied or frozenset(["oblige"])
    if lexicon().permit.match(key):
        return denied or frozenset(["permit"])
    if (
        (key in ("болади", "болмаиди", "болатиндигин") and _TO_DO.search(before))
        or (key in ("алади", "алмаиди") and _MAY_VERB.search(before))
        or (key.startswith("берил") and before == "жол")
    ):
        return EITHER if is_negative(key) else frozenset(["permit"])
    return frozenset()


def _is_needed_for(text: Text, at: int) -> bool:
    sentence = text.sentence(at)
    return text.keys[at] in ("керек", "кажет") and any(
        text.keys[i] == "ушин" and re.search(r"у$", text.keys[i - 1]) for i in sentence[1:]
    )


def _describes(text: Text, at: int) -> bool:
    """«қажет әрекетті», «ықтимал баға»: whether it says something of the noun after it."""
    if text.keys[at] not in _DESCRIBING or at + 1 == len(text.words):
        return False
    after = text.words[at + 1]
    return after.clause == text.words[at].clause and not _PREDICATE.match(after.key)
