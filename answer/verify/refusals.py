"""What a text refuses: «төлеуден бас тартса», «жасаса немесе одан бас тартса».

>>> from answer.verify.text import read
>>> refuses(read("Борышкер төлеуден бас тартса")), refuses(read("Борышкер бас тартпаса"))
(True, False)
"""

from answer.verify.denial import is_negative
from answer.verify.signs import bases
from answer.verify.text import Text

_PRONOUN = frozenset(["одан", "будан", "содан"])
_OR = frozenset(["немесе", "не", "я", "яки"])


def refuses(text: Text) -> bool:
    """Whether something is refused in ``text``, whoever may do that."""
    return any(is_refusal(text, at) for at in range(len(text.words)))


def is_refusal(text: Text, at: int) -> bool:
    """Whether the word ``at`` is the second of «бас тартса», «бас тартуы»."""
    key = text.keys[at]
    return at > 0 and text.keys[at - 1] == "бас" and key[:4] == "тарт" and not is_negative(key)


def refused(text: Text) -> set[str]:
    """The roots of what is refused: «төлеуден бас тартса», «жасаса немесе одан бас тартса»."""
    out: set[str] = set()
    for at, key in enumerate(text.keys):
        if key == "бас" and at:
            what = at - 1
            while what and (text.keys[what] in _PRONOUN or text.keys[what] in _OR):
                what -= 1
            out |= bases(text, what)
    return out
