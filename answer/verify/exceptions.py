"""What a quote excepts: «айналымнан алып қойылған мүлікті қоспағанда, … сатады»; and concessions.

A claim about what is excepted must deny, or except it too; it concedes no more than the quote.

>>> from answer.verify.text import read
>>> quote = read("Айналымнан алып қойылған мүлікті қоспағанда, мүлікті аукционда сатады.")
>>> excepted(read("Айналымнан алынған мүлік аукционда сатылмайды."), quote)
True
"""

import re

from answer.verify.denial import is_negative, main_denied
from answer.verify.signs import bases, signs
from answer.verify.text import Text

_MARK = ("коспаганда", "исключением", "except")
LEAST = 6  # letters of a word of the exception, and of nothing else in the quote, that shows it
SCOPE = 6  # words before «қоспағанда» that it takes in, at most, inside its clause
_ANY = re.compile(r"ким|не$|нени|кандаи|каи|канша|калаи")
_EMPTY = ("заннама", "коздел", "жагдаи", "арекет", "жонинд", "коспаганда")


def excepted(claim: Text, quote: Text) -> bool:
    """Whether the claim speaks of what the quote excepts, without excepting it itself."""
    if any(key.startswith(_MARK) or key == "баска" for key in claim.keys):
        return False
    inside: set[str] = set()
    outside: set[str] = set()
    marked = {w.clause for w, key in zip(quote.words, quote.keys, strict=True) if key in _MARK}
    near = {i for end in marks(quote) for i in range(max(0, end - SCOPE), end)}
    for at, word in enumerate(quote.words):
        (inside if word.clause in marked and at in near else outside).add(quote.keys[at])
    heads = {k[:LEAST] for k in inside if len(k) >= LEAST and not k.startswith(_EMPTY)}
    heads -= {k[:LEAST] for k in outside}
    return any(key[:LEAST] in heads for key in claim.keys)


def unless(claim: Text, quote: Text) -> bool:
    """Whether the claim has the quote's exception as a condition that is not met: «заңда көзделген
    жағдай болмаса».
    """
    inside = {i for end in marks(quote) for i in range(max(0, end - SCOPE), end)}
    stated = {quote.stems[i] for i in inside} | {r for i in inside for r in quote.roots[i]}
    return any(
        is_negative(key)
        and key.endswith(("са", "се"))
        and any({claim.stems[i], *bases(claim, i)} & stated for i in range(max(0, at - 2), at + 1))
        for at, key in enumerate(claim.keys)
    )


def marks(quote: Text) -> list[int]:
    """The words that except what stands before them: «қоспағанда»."""
    return [at for at, key in enumerate(quote.keys) if key in _MARK]


def left_out(claim: Text) -> bool:
    """Whether the claim says that what it speaks of is left out: «бұл ережеден тыс қалады»."""
    return any(
        key == "тис"
        and claim.keys[at + 1 : at + 2]
        and claim.keys[at + 1].startswith(("кал", "тур"))
        for at, key in enumerate(claim.keys)
    )


def only_excepted(claim: Text, quote: Text) -> bool:
    """Whether the claim allows in the quote's exception alone what the quote else denies: «заң жол
    берсе ғана мүмкін» of «заңда көзделген жағдайларды қоспағанда, заңсыз».
    """
    limited = any(
        key == "гана"
        and re.search(r"с[ае]$|[гк][ае]нд[ае]$|^жагдаида$|^кезде$", claim.keys[at - 1])
        for at, key in enumerate(claim.keys)
        if at
    )
    return limited and main_denied(quote) and any(key in _MARK for key in quote.keys)


def concedes_more(claim: Text, quote: Text) -> bool:
    """Whether something shall hold in spite of what the quote does not name: «төлесе де». Both ways
    («болса да, болмаса да») and «қандай болса да» say no more than the quote.
    """
    spots = [
        at
        for at, key in enumerate(claim.keys[:-1])
        if re.search(r"с[ае]$", key)
        and claim.keys[at + 1] in ("да", "де")
        and not any(_ANY.match(k) for k in claim.keys[max(0, at - 2) : at])
    ]
    if len(spots) != 1:
        return False
    said, stated = signs(claim), signs(quote)
    return not any(
        said[root] & stated.get(root, set())
        for root in said
        if root.rpartition("+")[2] in bases(claim, spots[0])
    )
