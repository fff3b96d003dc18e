"""The root that the forms of one Kazakh verb share, for the glossary's verbs.

The light stemmer serves nouns first; a verb's tense, person, voice and negation are taken here, so
that «сатылады», «сатпаса» and «сату» meet. A form gives all roots that it may have, with voice and
negation and without: «төлемейді» meets «төлеу» and, better, «төлемеу». What is told by hearsay
(«сатыпты»), wished or intended («бергім», «алмақшы»), and a «ма» written together («алама») count.

>>> verb_roots("сатилади"), infinitive_root("сату")
(('сатил', 'сат', 'сатила'), 'сат')
>>> verb_roots("толемеиди"), infinitive_root("толемеу"), verb_roots("мулик")
(('толеме', 'толе', 'толемеи'), 'толеме', ())
>>> "сат" in verb_roots("сатипти"), "ал" in verb_roots("алмакши"), "бер" in verb_roots("береме")
(True, True, True)
"""

import re
from functools import lru_cache

VOWELS = "аеиоуэюя"
_NOMINAL = (
    r"(?:[имн]?ин|имиз|иниз|си|им[ае]?|ин[ае]|[дн]и|и|и?на|и?не|[гк][ае]|[дт][ае]н?|н[ае]н|нд[ае]|"
    r"м[ае]н|[ндт]ики)*"
)
_PERSON = "(?:[мбп]ин|син|сиз|[мбп]из)?"
_ASKING = "(?:[мбп][ае])?"  # «ма», «ба», «па» written together with the verb: «алама»
_ENDINGS = tuple(
    re.compile(f"(?:{ending})$")
    for ending in (
        # сатады, төлейміз, бере, алама, болад
        rf"[ае](?:ди?|мин|син|сиз|миз|м)?{_ASKING}|и(?:ди?|мин|син|сиз|миз|м){_ASKING}",
        rf"[дт]и(?:м|н|к|низ)?{_ASKING}",  # төледім, сатты
        rf"с[ае](?:м|н|к|низ)?{_ASKING}",  # төлесем
        rf"[гк][ае]н(?:дар|дер)?{_NOMINAL}",  # берген, сатқаннан
        rf"[гк][ае]н(?:{_PERSON}{_ASKING}|ш[ае]|д[ае]и|дик(?:т[ае]н)?)",  # бергенмін, алғанша
        rf"[аеи]тин{_NOMINAL}",  # төлейтін
        rf"[ую]{_NOMINAL}{_ASKING}",  # сату, беруге, алуыма
        rf"и?п(?:ти(?:м|н|к|низ)?{_ASKING}|{_PERSON})",  # беріп, төлеп, сатыпты, алыппын
        r"(?<=[ае])и",  # төлей, сатпай
        rf"[ае]?р{_PERSON}|[ае]рлик",  # берер, қарармын
        r"[ае]иин",  # берейін
        r"(?<=[ае])иин",  # төлейін
        r"[гк][ае]?ли|[гк]и(?:м|си|миз|низ)",  # бергелі, алғым
        r"[мбп][ае]к(?:пин|син|сиз|пиз|ши(?:мин|син|сиз|миз)?)?",  # алмақ, сатпақшы
        rf"(?<=[мбп][ае])с(?:пин|син|сиз|пиз)?{_ASKING}",  # бермес, төлемеспін
        r"иниз(?:дер|ши)?|син|шии?",  # беріңіз
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
