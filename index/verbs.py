"""The root that the forms of one Kazakh verb share, for the glossary's verbs.

The light stemmer serves nouns first; a verb's tense, person, voice and negation are taken here, so
that «сатылады», «сатпаса» and «сату» meet. A form gives all roots that it may have, with voice and
negation and without: «төлемейді» meets «төлеу» and, better, «төлемеу».

>>> verb_roots("сатилади"), infinitive_root("сату")
(('сатил', 'сат', 'сатила'), 'сат')
>>> verb_roots("толемеиди"), infinitive_root("толемеу"), verb_roots("мулик")
(('толеме', 'толе', 'толемеи'), 'толеме', ())
"""

import re
from functools import lru_cache

VOWELS = "аеиоуэюя"
_NOMINAL = r"(?:[имн]?ин|имиз|иниз|си|им|[дн]и|и|и?на|и?не|[гк][ае]|[дт][ае]н?|н[ае]н|нд[ае])*"
_ENDINGS = tuple(
    re.compile(f"(?:{ending})$")
    for ending in (
        r"[ае](?:ди|мин|син|сиз|миз|м)?|и(?:ди|мин|син|сиз|миз|м)",  # сатады, төлейміз, бере
        r"[дт]и(?:м|н|к|низ)?",  # төледім, сатты
        r"с[ае](?:м|н|к|низ)?",  # төлесем
        rf"[гк][ае]н(?:дар|дер)?{_NOMINAL}",  # берген, сатқаннан
        rf"[аеи]тин{_NOMINAL}",  # төлейтін
        rf"[ую]{_NOMINAL}",  # сату, беруге, төлеуді
        r"и?п|(?<=[ае])и",  # беріп, төлеп, төлей, сатпай
        r"[ае]?р",  # берер, қарар
        r"иниз(?:дер|ши)?|син",  # беріңіз
    )
)
_NEGATION = re.compile(r"(?<=..)[мбп][ае]$")
_VOICE = re.compile(rf"(?<=..)и[лн]$|(?<=...)(?<=[{VOWELS}])[лн]$")


def _roots(base: str) -> tuple[str, ...]:
    """``base``, then without negation, then without the passive or reflexive voice."""
    positive = _NEGATION.sub("", base)
    return base, positive, _VOICE.sub("", positive)


@lru_cache(maxsize=16384)
def verb_roots(word: str) -> tuple[str, ...]:
    """The roots that a folded word may have as a verb form, without repeats; () if it is none."""
    bases = (word[: m.start()] for ending in _ENDINGS if (m := ending.search(word)))
    roots = (root for base in bases if any(v in base for v in VOWELS) for root in _roots(base))
    return tuple(dict.fromkeys(root for root in roots if len(root) > 1))


def infinitive_root(word: str) -> str:
    """The root of a folded infinitive in -у («төлеу» → «толе»), "" for any other word."""
    return word[:-1] if len(word) > 2 and word[-1] in "ую" else ""
