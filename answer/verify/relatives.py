"""Which party a thing is told apart by: «борышкер тұратын жердегі сот» is not «орындаушы қызмет
көрсететін учаскенің соты».

>>> from answer.verify.text import read
>>> quote = read("шағым сот орындаушысы қызмет көрсететін учаскенің сотына беріледі")
>>> told_by_another(read("Шағым борышкер тұратын жердегі сотқа беріледі."), quote)
True
>>> told_by_another(read("Шағым орындаушы жұмыс істейтін учаскедегі сотқа беріледі."), quote)
False
"""

from answer.verify.deeds import telling
from answer.verify.parties import covers, kind, parties
from answer.verify.text import Text

_HEADS = 3  # words after a participle among which is what it tells


def told_by_another(claim: Text, quote: Text) -> bool:
    """Whether the claim tells a thing by a party, and the quote the same thing by others alone."""
    stated = _told(quote)
    for name, heads in _told(claim):
        same = [other for other, things in stated if heads & things]
        if same and not any(covers(other, name) for other in same):
            return True
    return False


def _told(text: Text) -> list[tuple[str, set[str]]]:
    """(party, what its participle may tell) of every «party … -ған/-тін thing»."""
    found = parties(text)
    out = []
    for party in found:
        at = telling(text, found, party) if party.case == "nominative" else None
        if at is None:
            continue
        near = range(at + 1, min(at + 1 + _HEADS, len(text.words)))
        after = [i for i in near if text.words[i].sentence == text.words[at].sentence]
        heads = {text.stems[i] for i in after}
        heads |= {kind(p.name) for p in found if p.first in after and p.case != "nominative"}
        out.append((party.name, heads))
    return out
