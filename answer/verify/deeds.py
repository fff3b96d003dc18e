"""Who does what in a text: each party in the nominative with its verb.

>>> from answer.verify.parties import parties
>>> from answer.verify.text import read
>>> text = read("Сот борышкердің үлесін белгілейді.")
>>> [(d.party.name, sorted(d.main), d.passive) for d in deeds(text, parties(text))]
[('court', ['аникта', 'белгиле', 'белгилеи'], False)]
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.verify.lexicon import lexicon
from answer.verify.parties import Party, parties
from answer.verify.shares import is_object
from answer.verify.text import Text

_FINITE = re.compile(
    r"(?:[аеи]ди|[аеи]м(?:из|ин)|с[ае]|миндетти|тиис|мумкин|кукили|керек|кажет|жон|болади|болмаиди"
    r"|(?:[гк][ае]н(?:д[ае])?))$"
)
_CONVERB = re.compile(r"(?<=..)и?п$")
_INNER = re.compile(r"(?:[гк][ае]н|[аеи]тин)(?:ди[гк])?и?н(?:[ае]|[ае]н)?$")
_INNER_PASSIVE = re.compile(r"(?<=..)(?:и[лн]|(?<=[аеиоу])[лн])(?:[гк][ае]н|[аеи]тин)")
PARTICIPLE = re.compile(r"(?:[гк][ае]н|(?<!куж)(?<!саг)[аеи]тин)$")  # not «құжатын»
_TIME = re.compile(
    r"кез|жагдаи|кун|уакит|сон$|кеиин|бол|екен|деп|емес|жок|шарт|турал|жонинде|уш?ин$|сии?акти"
)
_CLOSE = 3  # words after a party among which a participle is its own
_TEMPORAL = re.compile(r"кун|кез|жагдаи|уакит|соң|сон$|кеиин|$")
_PASSIVE = re.compile(
    r"(?<=..)(?:и[лн]|(?<=[аеиоу])[лн])(?:[ае]ди|[ае]р|у\w*|[гк][ае]н|с[ае]|м[ае]иди)$"
)
_RECEIVES = frozenset(
    "кабилда кир кире толе котер ал иелен катис бол бил тартил босатил хабардар жауапкершилик "
    "жауап".split()
)
_REFLEXIVE = re.compile(r"жугин|шагимдан|суиен|паидалан|тани(?!л)|тану")  # in form alone
_SETTING = re.compile(r"(?:[гк][ае]н(?:д[ае])?|с[ае])$")  # «берген кезде», «берсе»
_MODAL = re.compile(r"(?:тиис|мумкин|керек|кажет|миндетти)$")
_HEAD = 5  # letters that two forms of a word begin with
_NO_VERB = frozenset(["немесе", "болмаса", "яки", "коспаганда"])


@dataclass(frozen=True, slots=True)
class Deed:
    """A party that does something: the roots of the verb, none where it is only a modal."""

    party: Party
    roots: frozenset[str]
    main: frozenset[str]
    passive: bool


def deeds(text: Text, found: Sequence[Party], objects: bool = False) -> list[Deed]:
    """What each party in the nominative does: the first verb after it that ends a clause, and where
    that is only a time or a condition, the last verb of the sentence too.
    """
    out = []
    for party in found:
        if party.case != "nominative":
            continue
        at = _nested_verb(text, found, party) or _verb(text, party)
        told = telling(text, found, party)
        if told is not None:
            out.append(_deed(text, party, told, objects))
        if at is None or (told is not None and objects):
            continue
        out.append(_deed(text, party, at, objects))
        last = _last_verb(text, found, party)
        if last is not None and last > at and _SETTING.search(text.keys[at]):
            out.append(_deed(text, party, last, objects))
    return out


def telling(text: Text, found: Sequence[Party], party: Party) -> int | None:
    """«орындаушы [қызмет көрсететін] учаске»: an active participle that tells a thing."""
    starts = {p.first for p in found}
    for at in range(party.last, min(party.last + _CLOSE, len(text.words) - 1)):
        key = text.keys[at]
        if at in starts or text.words[at].clause != text.words[party.first].clause:
            return None
        if PARTICIPLE.search(key):
            tells = not _TIME.match(text.keys[at + 1]) and not _INNER_PASSIVE.search(key)
            return at if tells else None
    return None


def _last_verb(text: Text, found: Sequence[Party], party: Party) -> int | None:
    """The last word of the party's sentence, if no other party does something in it."""
    sentence = text.sentence(party.first)
    doing = [p for p in found if p.case == "nominative" and p.first in sentence]
    others = [p for p in doing if p.first < party.first or p.first >= party.last]
    return None if others else sentence[-1]


def _deed(text: Text, party: Party, at: int, objects: bool) -> Deed:
    close = [i for i in range(max(party.last, at - 2), at + 1) if text.keys[i] != "ретинде"]
    near = [r for i in close for r in text.senses[i]] + [text.stems[i] for i in close]
    if objects and text.roots[at] and all(len(r) < 5 for r in text.roots[at] - lexicon().light):
        near += [s for s, k in zip(text.stems, text.keys, strict=True) if is_object(k)]
    passive = _is_passive(text.keys[at]) or (
        at - 1 >= party.last
        and bool(_MODAL.match(text.keys[at]))
        and _is_passive(text.keys[at - 1])
    )
    received = _RECEIVES & (frozenset(near) - lexicon().light - lexicon().free)
    becomes = text.keys[at] in ("алади", "алмаиди") and "бол" in text.roots[at - 1]
    passive = passive or bool(received) or becomes
    return Deed(party, frozenset(near) - lexicon().light - lexicon().free, text.senses[at], passive)


def _nested_verb(text: Text, found: Sequence[Party], party: Party) -> int | None:
    """«сот [орындаушы анықтаған-анықтамағанын] тексереді»: the verb of the inner party."""
    sentence = text.words[party.first].sentence
    doers = [
        p.first
        for p in found
        if p.case == "nominative" and text.words[p.first].sentence == sentence
    ]
    last = text.sentence(party.first).stop
    end = next((at for at in doers if at > party.first), last)
    if party.first == doers[0] and end == last:
        return None
    inner = (
        at
        for at in range(party.last, end)
        if _INNER.search(text.keys[at]) and not _INNER_PASSIVE.search(text.keys[at])
    )
    return next(inner, None)


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
        if _CONVERB.search(key) and _another_begins(text, at):
            return at
        if not _FINITE.search(key) or key in _NO_VERB or text.after(at) == "турде":
            continue
        if conditional:
            conditional = not key.endswith(("са", "се"))
            continue
        following = text.after(at)
        if key.endswith(("ган", "ген", "кан", "кен")) and not _TEMPORAL.match(following):
            continue
        return at
    return None


def _another_begins(text: Text, at: int) -> bool:
    """«… ұсынып, [борышкер] …»: whether its clause ends and the next has its own doer."""
    if at + 1 == len(text.words) or text.words[at + 1].clause == text.words[at].clause:
        return False
    return any(p.first == at + 1 and p.case == "nominative" for p in parties(text))


def _is_passive(key: str) -> bool:
    return bool(_PASSIVE.search(key)) and not _REFLEXIVE.match(key)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two verbs may be one: «хабар береді», «хабарлайды»."""
    heads = {root[:_HEAD] for root in one if len(root) >= _HEAD}
    return bool(one & other) or any(root[:_HEAD] in heads for root in other)


def passive_roots(text: Text) -> frozenset[str]:
    """The roots of passive verbs that end a sentence."""
    ends = [s[-1] for s in text.sentences() if _is_passive(text.keys[s[-1]])]
    return frozenset(r for at in ends for r in text.roots[at]) - lexicon().light
