"""«X емес, Y»: what a claim sets aside before it says what is so.

>>> from answer.verify.text import read
>>> aside, rest = set_aside(read("Шағым сот орындаушысының өзіне емес, аудандық сотқа беріледі."))
>>> aside.raw, rest.raw
('сот орындаушысының өзіне', 'Шағым аудандық сотқа беріледі')
"""

from answer.verify.parties import parties
from answer.verify.text import Text, read
from answer.verify.values import unit_of

_WITHIN = ("ишинде", "мерзимде", "молшеринде", "турде", "нарсе", "маселе")
_ONLY = ("гана", "тек")
_SELF = ("озине", "озинен", "озин", "ози")


def set_aside(claim: Text) -> tuple[Text, Text]:
    """The words set aside and the claim without them; the first is empty where nothing is."""
    if claim.language != "kk":
        return read(""), claim
    aside: set[int] = set()
    dropped: set[int] = set()
    for at, key in enumerate(claim.keys):
        if key != "емес" or not 0 < at < len(claim.words) - 1:
            continue
        if claim.words[at + 1].clause == claim.words[at].clause:
            continue  # «мүліктік емес сипаттағы»: no comma, no contrast
        last = at - 1 - (claim.keys[at - 1] in _ONLY)
        first = last - (claim.keys[last] in _SELF and last > 0)
        first -= claim.keys[first] in _WITHIN and first > 0
        for n in claim.numerals:
            if n.last == first and unit_of(claim.words[first].word):
                first = n.first  # «отыз күнде емес, он күнде»
        for party in parties(claim):
            if party.first <= first < party.last:
                first = party.first
        if first < 0 or (claim.roots[last] and claim.keys[last].endswith(("ди", "тиис"))):
            continue
        aside |= set(range(first, last + 1))
        dropped |= set(range(first, at + 1))
    if not aside:
        return read(""), claim
    return _kept(claim, aside), _kept(claim, set(range(len(claim.words))) - dropped)


def _kept(claim: Text, wanted: set[int]) -> Text:
    """The claim's text with those words alone, its commas where clauses still part."""
    out = ""
    before: int | None = None
    for at in sorted(wanted):
        word = claim.words[at]
        shown = word.word.capitalize() if word.capital else word.word
        parted = before is not None and claim.words[before].clause != word.clause
        gap = before is not None and before + 1 != at
        out += ("" if before is None else ", " if parted and not gap else " ") + shown
        before = at
    return read(out)


def contrast_fault(aside: Text, rest: Text, quote: Text) -> bool:
    """Whether what is set aside is what the quote has, while what is put in its place is not."""
    if not aside.words:
        return False
    stated = set(quote.stems)
    follows = rest.stems[-2:-1] or rest.stems[:1]
    return aside.stems[-1] in stated and not set(follows) & stated
