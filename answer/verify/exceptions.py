"""What a quote excepts: «айналымнан алып қойылған мүлікті қоспағанда, … сатады».

A claim about what is excepted must deny, or except it too.

>>> from answer.verify.text import read
>>> quote = read("Айналымнан алып қойылған мүлікті қоспағанда, мүлікті аукционда сатады.")
>>> excepted(read("Айналымнан алынған мүлік аукционда сатылмайды."), quote)
True
"""

from answer.verify.text import Text

_MARK = ("коспаганда", "исключением", "except")
LEAST = 6  # letters of a word of the exception, and of nothing else in the quote, that shows it
SCOPE = 6  # words before «қоспағанда» that it takes in, at most, inside its clause
_EMPTY = ("заннама", "коздел", "жагдаи", "арекет", "жонинд", "коспаганда")


def excepted(claim: Text, quote: Text) -> bool:
    """Whether the claim speaks of what the quote excepts, without excepting it itself."""
    if any(key.startswith(_MARK) or key == "баска" for key in claim.keys):
        return False
    inside: set[str] = set()
    outside: set[str] = set()
    marked = {w.clause for w, key in zip(quote.words, quote.keys, strict=True) if key in _MARK}
    ends = [at for at, key in enumerate(quote.keys) if key in _MARK]
    near = {i for end in ends for i in range(max(0, end - SCOPE), end)}
    for at, word in enumerate(quote.words):
        (inside if word.clause in marked and at in near else outside).add(quote.keys[at])
    heads = {k[:LEAST] for k in inside if len(k) >= LEAST and not k.startswith(_EMPTY)}
    heads -= {k[:LEAST] for k in outside}
    return any(key[:LEAST] in heads for key in claim.keys)
