"""Which term's meaning a question asks for, and whether a sentence defines that term.

«Кепіл деген не?» is not answered by a sentence that only uses the word, nor by one that defines
another. A sentence of law defines what it says «X деп … түсінген жөн», «X … түрі болып табылады» or
«(бұдан әрі – X)» of.

>>> term_asked(["айлық", "жалақы", "деген", "не"]), term_asked(["что", "такое", "залог"])
(range(0, 2), range(2, 3))
>>> defined("Айлық жалақы деп еңбекке төленетін ақы түсініледі.")
('Айлық жалақы',)
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from index.analyzer import fold, stems, words
from index.glossary import Glossary
from index.query import CONCEPT, Query
from index.stemmer import stem
from index.stopwords import is_stopword

_SINGLE = "1#"  # marks the concept of a single word
LONG = 4  # words of a term at most
_SUBJECT = 3  # words that may be the subject of «… болып табылады», or the term before «деп»

_AFTER_KK = re.compile(r"деген|деп$")
_NAMES_IT = re.compile(r"соз|угим|термин|тиркес")  # «кепіл сөзінің мағынасы»
_OF_IT = re.compile(r"магинас|аниктамас|тусиниги")
_WHAT = re.compile(r"(?<=..)(?:[дтн]и|(?<=[си])н)$")
_ELSEWHERE = re.compile(r"(?:д[ае]|т[ае]|д[ае]ги|т[ае]ги|д[ае]н|н[ае]н)$|^боиинша$")
_CUES = re.compile(
    r"\b(?:(?:что|как) (?:такое|значит|означает|понимается под|понимать под|понимают под|"
    r"подразумевается под)|кто так(?:ои|ая|ие)|"
    r"(?:смисл|значение|определение) (?:слова |термина |понятия )?|"
    r"what (?:is|are) meant by|what do(?:es)? (?:\w+ ){1,3}mean by|what (?:is|are|does|do)|"
    r"who (?:is|are)|(?:definition|meaning) of)\b"
)
_STOPS = frozenset(
    "по в во на для при согласно это если и или а у с of under in for according here mean means if "
    "and or when to by on".split()
)
_ARTICLES = frozenset("a an the слово термин понятие term word phrase".split())
_DEFINES = re.compile(r"^(?P<term>[^.;:]*?)\bдеп\b[^.;:]*\bтүсін", re.IGNORECASE)
_IS_A = re.compile(r"^(?P<term>[^.;:,]*)\bболып табыл(?:ады|мақ)", re.IGNORECASE)
_HENCE = re.compile(r"\(бұдан әрі\s*[-–—]\s*(?P<term>[^()]{2,60})\)", re.IGNORECASE)
_CALLED = re.compile(
    r"\((?![^)]*(?:ған|ген|қан|кен|басқа)\b)(?P<term>[^\W\d]+(?: [^\W\d]+){1,3})\)"
)


def term_asked(spoken: Sequence[str]) -> range | None:
    """The words whose meaning is asked for, or None where no such words are found."""
    keys = [fold(word) for word in spoken]
    text = " ".join(keys)
    cue = _CUES.search(text)
    return _before(keys) if cue is None else _after(keys, len(text[: cue.end()].split()))


def _after(keys: Sequence[str], start: int) -> range | None:
    """The words behind «что такое», "what is", up to one that begins something else."""
    while start < len(keys) and keys[start] in _ARTICLES:
        start += 1
    end = start
    while end < min(len(keys), start + LONG) and keys[end] not in _STOPS:
        end += 1
    return range(start, end) if start < end else None


def _before(keys: Sequence[str]) -> range | None:
    """The one or two words before «деген», «мағынасы», or in the accusative before «қалай
    түсінеміз»; an oblique case before them says where it is asked: «қаулыда кепіл деген не».
    """
    end = next((at for at, key in enumerate(keys) if at and _is_cue(key)), 0)
    if not end:
        understood = [at for at in range(1, len(keys) - 1) if keys[at + 1].startswith("тусин")]
        cue = next((at for at in understood if keys[at] == "калаи"), 0)
        end = next((at + 1 for at in reversed(range(cue)) if _WHAT.search(keys[at])), 0)
    while end and _NAMES_IT.match(keys[end - 1]):
        end -= 1
    if not end or is_stopword(keys[end - 1], "kk"):
        return None
    start = end - 1
    told = start > 0 and not is_stopword(keys[start - 1], "kk")
    return range(start - (told and not _ELSEWHERE.search(keys[start - 1])), end)


def _is_cue(key: str) -> bool:
    return bool(_AFTER_KK.match(key) or _OF_IT.match(key))


@lru_cache(maxsize=4096)
def defined(sentence: str) -> tuple[str, ...]:
    """What a Kazakh sentence defines, as it says it; () where it defines nothing."""
    out = []
    if found := _DEFINES.match(sentence):
        out.append(" ".join(found["term"].split()[-_SUBJECT:]))
    elif found := _IS_A.match(sentence):
        out.append(" ".join(found["term"].split()[:_SUBJECT]))
    out += [called["term"] for form in (_HENCE, _CALLED) for called in form.finditer(sentence)]
    return tuple(out)


def defines(sentence: str, query: Query) -> bool:
    """Whether ``sentence`` defines the term whose meaning the question asks for."""
    spoken = words(query.texts[0])
    asked = term_asked(spoken)
    if asked is None:
        return False
    return any(
        all(_is_told(_terms(one), query, spoken, at) for at in asked) for one in defined(sentence)
    )


@lru_cache(maxsize=4096)
def _terms(said: str) -> frozenset[str]:
    """The stems of a defined term and the concepts that it is; of those inside it that of each
    single word, marked: «нарықтық құн» is a value, but no «кадастрлық құн», which is one too.
    """
    spoken, glossary = words(said), Glossary.load()
    whole = [CONCEPT + m.name for m in glossary.concepts(spoken, "kk")]
    single = [_SINGLE + m.name for word in spoken for m in glossary.concepts([word], "kk")]
    return frozenset((*stems(said), *whole, *single))


def _is_told(found: frozenset[str], query: Query, spoken: Sequence[str], at: int) -> bool:
    """Whether the word ``at``, or a concept that it belongs to, is among the terms ``found``."""
    belongs = [m for m in query.matches if m.exact and m.start <= at < m.end]
    alone = [m for n in belongs for m in Glossary.load().concepts([spoken[at]], n.language)]
    return (
        stem(fold(spoken[at])) in found
        or any(CONCEPT + m.name in found for m in belongs)
        or any(m.exact and _SINGLE + m.name in found for m in alone)
    )
