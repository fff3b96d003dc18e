"""Whether a claim names another member of a class of legal words than its quote: «сот бұйрығы» for
«ұйғарым», «баланстық құн» for «нарықтық құн», «әкімшілік» for «азаматтық жауапкершілік».

A class (``[rival]`` in ``data/verification.toml``) holds things of which one excludes the others in
the same place. A member that the quote lacks is a fault where the quote has another of the class.

>>> from answer.verify.text import read
>>> quote = read("сот мүліктің нарықтық құны негізге алынғанын тексереді")
>>> rival_fault(read("Сот мүліктің баланстық құнын негізге алады."), quote)
True
>>> rival_fault(read("Сот мүліктің нарықтағы құнын негізге алады."), quote)
False
"""

import re
from collections.abc import Sequence
from functools import cache

from answer.verify.lexicon import lexicon
from answer.verify.text import Text

_ASIDE = r"\w*(?: (?!жок)\w+){0,2} емес "  # «баланстық құнымен емес, …»
_NOT = r"\b(?:не|not) (?:\w+ )?"


def rival_fault(claim: Text, quote: Text, beside: Sequence[Text] = ()) -> bool:
    """Whether the claim has a member of a class that neither the quote nor what is ``beside`` it
    has (its lead, the question), while the quote has another one.
    """
    near = [_plain(one) for one in (quote, *beside)]
    said, stated = _plain(claim), near[0]
    for members in lexicon().rivals:
        mine = [f for name, f in members.items() if name != "general" and _is_said(f, said)]
        if not mine or not any(form.search(stated) for form in members.values()):
            continue
        if any(not any(form.search(one) for one in near) for form in mine):
            return True
    return False


def _is_said(form: re.Pattern[str], said: str) -> bool:
    """Whether a member stands there, and not only to be set aside."""
    return bool(form.search(_set_aside(form).sub(" ", said)))


@cache
def _set_aside(form: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{form.pattern}){_ASIDE}|{_NOT}(?:{form.pattern})")


def _plain(text: Text) -> str:
    return " ".join(text.keys)
