"""A block cut into atoms (words and marks) and grouped into units that grammar can weigh.

An atom is what a link never cuts through; a unit is a word, a mark, or words that mean one thing
together: «14) тармақшасына», «Азаматтық іс жүргізу кодексінің», «№ 1».
"""

import re
from dataclasses import dataclass
from typing import Literal

from ingest.acts import code_stems
from ingest.dates import DATE
from ingest.letters import cyrillic
from ingest.words import (
    ACT,
    LEVELS,
    ORDINALS,
    PROVISION,
    SUFFIX,
    Case,
    case_of,
    is_genitive,
    is_owned,
)

UnitKind = Literal[
    "provision", "act", "number", "bare", "date", "word", "open", "close", "dash", "comma", "stop"
]

_LOWER = r"(?:(?![A-ZА-ЯӘҒҚҢӨҰҮҺІЁ])[^\W\d_])"
_ACT_WORD = r"(?:кодексі|конституциясы|конвенция)"
ATOM = re.compile(
    r"\d+(?:\.\d+)+"  # 31.03.2017
    r"|\d+\)(?=\s*тарма[қғ])"  # 14) тармақшасына
    rf"|\d+(?:[-–]\d+)*-{_LOWER}+?(?={_ACT_WORD})"  # one glued to a number's ending
    rf"|\d+(?:[-–]\d+)*(?:-(?:{_LOWER}+|[^\W\d_]+))?"  # 240-5-бабына
    rf"|[^\W\d_]?{_LOWER}+?(?={_ACT_WORD})"  # a link glued to the word before it
    rf"|[^\W\d_]?{_LOWER}+(?:-[^\W\d_]+)*"  # Заңның, сондай-ақ
    r"|[^\W\d_]+(?:-[^\W\d_]+)*"  # АІЖК-нің
    r"|\S"
)
_MARKS: dict[str, UnitKind] = {
    **dict.fromkeys("([«", "open"),
    **dict.fromkeys(")]»", "close"),
    **dict.fromkeys("-–—", "dash"),
    ",": "comma",
    **dict.fromkeys(".;:!?", "stop"),
}
CODE = re.compile(rf"(?:{'|'.join(map(re.escape, code_stems()))})\w*")
_ALWAYS = ("кодекс", "конституция", "конвенция", "пакт", "декларация", "хартия")
_SHORT = re.compile(r"[А-ЯӘҒҚҢӨҰҮҺІ]{2,6}-\w+|[А-ЯӘҒҚҢӨҰҮҺІ]+т?[А-ЯӘҒҚҢӨҰҮҺІ]+-\w+")


@dataclass(frozen=True, slots=True)
class Atom:
    """``text[start:end]``: a word, a number with its suffix, or one mark."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unit:
    """Atoms ``first … last`` read as one thing; ``text`` with its look-alikes put right.

    ``owned``: it wants an owner before it («31-бабы»; «Заңның» and «31-бап» do not).
    ``named``: an act with its own name («Азаматтық кодекстің», «АІЖК-нің»).
    """

    kind: UnitKind
    first: int
    last: int
    text: str
    case: Case = "nom"
    level: int = -1
    owned: bool = False
    named: bool = False


def atoms_of(text: str) -> list[Atom]:
    """The atoms of ``text``, which together are all of it but the white space.

    >>> [("1-тармағының535-бабы")[a.start : a.end] for a in atoms_of("1-тармағының535-бабы")]
    ['1-тармағының', '535-бабы']
    """
    return [Atom(m.start(), m.end()) for m in ATOM.finditer(text)]


def units_of(text: str, atoms: list[Atom]) -> list[Unit]:
    """The units of ``text``: every atom in exactly one unit, in order."""
    words = [cyrillic(text[a.start : a.end]) for a in atoms]
    units: list[Unit] = []
    first = 0
    while first < len(atoms):
        unit = (
            _provision(words, first)
            or _code(words, first)
            or _act(words, first)
            or _number(words, first)
            or _single(words, first)
        )
        if unit.text in ('"', "“", "”"):
            opens = first + 1 < len(atoms) and atoms[first].end == atoms[first + 1].start
            glued = first > 0 and atoms[first - 1].end == atoms[first].start
            kind: UnitKind = "open" if opens and not glued else "close"
            unit = Unit(kind, first, first, unit.text)
        units.append(unit)
        first = unit.last + 1
    return units


def _provision(words: list[str], first: int) -> Unit | None:
    """«31-бабына», «14) тармақшасына», «74-76 баптары», «екінші бөлігінің»."""
    word = words[first]
    last = first
    noun = re.fullmatch(r"\d+(?:[-–]\d+)*-([^\W\d_]+)", word)
    name = noun[1] if noun else ""
    if not noun and (re.fullmatch(r"\d[\d–-]*\)?", word) or word.lower() in ORDINALS):
        last = first + 1
        name = words[last] if last < len(words) else ""
    match = PROVISION.fullmatch(name)
    if not match:
        return None
    return Unit(
        "provision",
        first,
        last,
        " ".join(words[first : last + 1]),
        case_of(match),
        LEVELS[match["stem"].lower()],
        bool(match["own"]),
    )


def _code(words: list[str], first: int) -> Unit | None:
    """A code by its own name: «Азаматтық іс жүргізу кодексінің»."""
    if not words[first][:1].isupper():
        return None
    for length in (8, 7, 6, 5, 4, 3, 2):
        phrase = " ".join(words[first : first + length])
        if CODE.fullmatch(phrase):
            match = ACT.fullmatch(words[first + length - 1])
            if match:
                last = first + length - 1
                return Unit("act", first, last, phrase, case_of(match), owned=True, named=True)
    return None


def _act(words: list[str], first: int) -> Unit | None:
    """«Заңның», «Конституциясына», «АІЖК-нің», «қаулысымен»."""
    word = words[first]
    if _SHORT.fullmatch(word):
        match = SUFFIX.fullmatch(word.rsplit("-", 1)[1])
        return Unit("act", first, first, word, case_of(match) if match else "nom", named=True)
    match = ACT.fullmatch(word)
    if not match or not (match["own"] or word[0].isupper() or match["stem"] in _ALWAYS):
        return None
    return Unit("act", first, first, word, case_of(match), owned=bool(match["own"]))


def _number(words: list[str], first: int) -> Unit | None:
    """«№ 1», «N 3»."""
    if words[first] in ("№", "N") and first + 1 < len(words) and words[first + 1][0].isdigit():
        return Unit("number", first, first + 1, f"№ {words[first + 1]}")
    return None


def _single(words: list[str], first: int) -> Unit:
    """Whatever is no provision, act or number."""
    word = words[first]
    if word in _MARKS:
        return Unit(_MARKS[word], first, first, word)
    if DATE.fullmatch(word):
        return Unit("date", first, first, word)
    if re.fullmatch(r"\d[\d–-]*", word):
        return Unit("bare", first, first, word)
    case: Case = "gen" if is_genitive(word) else "nom"
    return Unit("word", first, first, word, case, owned=is_owned(word))
