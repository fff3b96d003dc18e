"""The dictionary forms that a Kazakh word in a text may come from, for the glossary's nouns.

The stemmer of the search knows no lexicon and must guess one stem. The glossary has the dictionary
form at hand, so a word is met by every beginning that leaves a chain of plural, possessive, case
and -дағы endings, and no noun loses what only looks like an ending: шешім, өндіріс, баспана.

>>> noun_roots("мулигинде"), noun_roots("мулик")
(('мулигинде', 'мулигинд', 'мулигин', 'мулиги', 'мулк'), ('мулк',))
>>> "шарт" in noun_roots("шарттардаги"), "акша" in noun_roots("акшамиздан")
(True, True)
"""

import re
from functools import lru_cache

_PLURAL = "(?:[лдт][ае]р)?"
_OWNER = "(?:имиз|иниз|миз|низ|си|им|ин|и|м|н)?"
_CASE = "(?:[дтн][ае]н|[ндт]ин|нд[ае]н?|[мбп]ен|[ндт]и|[гкдтн][ае]|[ае]|н)?"
_PLACE = f"(?:(?:н?[дт][ае])ги{_PLURAL}{_OWNER}{_CASE})?"
_WHOSE = "(?:[ндт]ики)?"  # көршінікі, інімдікі
_PERSON = "(?:[мбп]ин|[мбп]из|син|сиз|дер|м[ае]|[бп][ае])?"
_CHAIN = re.compile(_PLURAL + _OWNER + _CASE + _PLACE + _WHOSE + _PERSON)
_ELIDED = re.compile(r"(.*[аеиоуюя].*[лрнмз])и([кпнс])")
_HARD = str.maketrans("бг", "пк")


def _form(root: str) -> str:
    """One form for the two that a root has before endings: тәртіп, тәртіб-; мүлік, мүлк-."""
    if len(root) < 3:
        return root
    hard = root[:-1] + root[-1].translate(_HARD)
    elided = _ELIDED.fullmatch(hard)
    return elided.group(1) + elided.group(2) if elided else hard


def noun(word: str) -> str:
    """The key of a folded word that is in its dictionary form."""
    return _form(word)


@lru_cache(maxsize=32768)
def noun_roots(word: str) -> tuple[str, ...]:
    """The keys of every dictionary form that a folded word may have, the word itself first."""
    cuts = range(len(word), 1, -1)
    roots = (_form(word[:cut]) for cut in cuts if _CHAIN.fullmatch(word, cut))
    return tuple(dict.fromkeys(roots))
