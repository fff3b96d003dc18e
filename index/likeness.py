"""How well the letters of words said fit those of a term, where their keys alone cannot tell.

>>> alike(["құны"], ["құн"], kazakh=True) > alike(["құны"], ["күн"], kazakh=True)
True
>>> agree(["болған"], ["бөлу"], careful=False), agree(["болса"], ["бөлу"], careful=False)
(False, True)
"""

import re
from collections.abc import Sequence

from index.analyzer import fold

_KAZAKH = re.compile("[әғқңөұүһі]")
_HIGH = str.maketrans("іый", "иии")  # no two words differ in these alone


def prefix(one: str, other: str) -> int:
    """The number of first letters that two words share."""
    for i, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return i
    return min(len(one), len(other))


def careful(tokens: Sequence[str]) -> bool:
    """Whether most words have a letter that only a Kazakh keyboard gives."""
    return sum(1 for token in tokens if _KAZAKH.search(token)) * 2 > len(tokens)


def agree(said: Sequence[str], term: Sequence[str], careful: bool) -> bool:
    """Whether words typed carefully have the term's own letters: «болған» is no form of «бөлу».

    A word is typed carefully if it has a Kazakh letter, or if the whole text is (``careful``).
    """
    for token, word in zip(said, term, strict=True):
        if careful or _KAZAKH.search(token):
            shared = prefix(fold(token), fold(word))
            if token[:shared].translate(_HIGH) != word[:shared].translate(_HIGH):
                return False
    return True


def alike(said: Sequence[str], term: Sequence[str], kazakh: bool) -> tuple[int, int]:
    """How well the words said fit the term's, the better the greater; Kazakh also folded.

    The term's letters that are missing count against it, and only then the letters shared count:
    «кепілдегі» is кепіл, not кепілдік.
    """
    pairs = list(zip(said, term, strict=True))
    both = pairs + [(fold(a), fold(b)) for a, b in pairs] if kazakh else pairs * 2
    shared = sum(prefix(a, b) for a, b in both)
    return shared - (sum(len(b) for _, b in both) - shared), shared


def one_slip(one: str, other: str) -> bool:
    """Whether one letter changed, lost, added or two swapped make ``other`` of ``one``.

    >>> one_slip("взысактель", "взыскатель"), one_slip("сот", "сот"), one_slip("сату", "сот")
    (True, True, False)
    """
    head = prefix(one, other)
    a, b = one[head:], other[head:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[1::-1] == b[:2] and a[2:] == b[2:])
