"""What a claim says of a paragraph's changes: which, when, by the act of what number.

A claim may tell of several; a year, month, day or number that is said again begins the next one.

>>> from answer.verify.text import read
>>> told = told_changes(read("Екі рет өзгеріс енген: 2018 жылы № 7, 2020 жылы № 2 қаулымен."))
>>> [(one.year, one.number) for one in told.changes]
[(2018, '7'), (2020, '2')]
>>> told.count
2
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answer.numbers import Numeral
from answer.verify.lexicon import lexicon
from answer.verify.text import Text
from answer.verify.values import YEARS, month_of, values

_TIMES = re.compile(r"рет$|марте\w*$|раза?$|times$")
_ONE_OF = frozenset(["бири", "биреуи"])  # «бірі 2011 жылғы, екіншісі 2014 жылғы»
_ONCE = {"once": 1, "twice": 2, "однажди": 1, "дважди": 2, "трижди": 3}
_FIRST = re.compile(r"алгаш|аллаш|ауели|первоначальн|впервие|originally$")
_LAST = re.compile(r"сонги|последн|latest$")
_INTO = re.compile(r"куш|колданис")
_ONLY = re.compile(r"тек$|гана$|кана$|жалгиз|только$|лишь$|единственн|only$")


@dataclass(frozen=True, slots=True)
class Told:
    """One change as a claim tells it; what it leaves out is None. ``turn``: 0 the first, -1 the
    last of all; ``at``: its first word.
    """

    at: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: str | None = None
    kinds: frozenset[str] = frozenset()
    turn: int | None = None

    def is_of(self, date: str) -> bool:
        """Whether what it tells of its day is so of ``date`` (ISO)."""
        year, month, day = (int(part) for part in date.split("-"))
        return all(
            said in (None, given)
            for said, given in ((self.year, year), (self.month, month), (self.day, day))
        )


@dataclass(frozen=True, slots=True)
class Account:
    """All that a claim tells of changes; ``points``: the paragraphs that it names, ``words``: the
    positions accounted for, ``count``: «екі рет», ``only``: whether it says that there are no more.
    """

    changes: tuple[Told, ...]
    kinds: frozenset[str]
    points: frozenset[str]
    count: int | None
    only: bool
    words: frozenset[int]


def told_changes(claim: Text) -> Account:
    """Read ``claim``; kinds said before the first date or number are of every change after it."""
    kinds = {at: kind for at in range(len(claim.words)) if (kind := kind_at(claim, at))}
    kinds = kinds or {at: "added" for at in range(1, len(claim.words)) if _brings_in(claim, at)}
    points = {v.first: v for v in values(claim) if v.unit == "point"}
    counted = {n.first: int(n.value) for n in claim.numerals if _counts(claim, n)}
    counted |= {at: _ONCE[key] for at, key in enumerate(claim.keys) if key in _ONCE}
    marks = _marks(claim, {*points, *counted})
    changes = _grouped(marks)
    before = frozenset(k for at, k in kinds.items() if not changes or at < changes[0].at)
    starts = [
        _start(claim, one.at, [other.at for other in changes[:i]]) for i, one in enumerate(changes)
    ]
    ends = [*starts[1:], len(claim.words)][: len(changes)]
    changes = [
        replace(
            one,
            kinds=frozenset(k for at, k in kinds.items() if start <= at < end) or before,
            turn=_turn(claim, 0 if len(changes) == 1 else start, end),
        )
        for one, start, end in zip(changes, starts, ends, strict=True)
    ]
    used = {*kinds, *counted, *(at for at, _, _ in marks)}
    for n in claim.numerals:
        used |= set(range(n.first, n.last))
    return Account(
        tuple(changes),
        frozenset(kinds.values()),
        frozenset(v.number for v in points.values()),
        next(iter(counted.values()), None),
        any(_ONLY.match(key) for key in claim.keys),
        frozenset(used),
    )


def _start(claim: Text, at: int, others: Sequence[int]) -> int:
    """Where what is told of the change dated at ``at`` begins: with its clause, unless one of the
    ``others`` stands there too.
    """
    clauses = claim.clauses()
    here = next(i for i, words in enumerate(clauses) if at in words)
    if any(other in clauses[here] for other in others):
        return at
    led = here and claim.words[at].dash  # «екіншісі – 2014 жылғы»
    if led and not any(other in clauses[here - 1] for other in others):
        here -= 1
    return clauses[here].start


def kind_at(text: Text, at: int) -> str | None:
    """The kind of change that the words from ``at`` on name: «жаңа редакцияда» → "reworded"."""
    here = " ".join(text.keys[at : at + 2])
    return next((k for k, form in lexicon().changes.items() if form.match(here)), None)


def _brings_in(claim: Text, at: int) -> bool:
    """«11-1-тармақ 2014 жылы енгізілді»: where no other change is named, the paragraph is new."""
    return claim.keys[at].startswith("енгиз") and not _INTO.match(claim.keys[at - 1])


def _counts(claim: Text, numeral: Numeral) -> bool:
    """«екі рет», not «екінші рет»."""
    after = [key for key in claim.keys[numeral.last : numeral.last + 2] if key != "ак"]  # «бір-ақ»
    counts = not numeral.ordinal and numeral.value.isdigit()
    acts = claim.keys[numeral.first].isalpha() and after[:1] == [
        "каули"
    ]  # «екі қаулы», «№ 2 қаулы»
    return counts and (acts or bool(after and _TIMES.match(after[0])))


def _marks(claim: Text, skipped: set[int]) -> list[tuple[int, str, int | str]]:
    """(position, year, month, day or number, its value), in order."""
    out: list[tuple[int, str, int | str]] = []
    months = {at: m for at, key in enumerate(claim.keys) if (m := month_of(key))}
    out += [(at, "month", month) for at, month in months.items()]
    dotted = _dotted(claim)
    for n in claim.numerals:
        if n.first in skipped or _is_turn(claim, n) or claim.keys[n.first] in _ONE_OF:
            continue
        if n.first in dotted:
            out.append((n.first, dotted[n.first], int(n.value)))
        elif n.value.isdigit() and int(n.value) in YEARS:
            out.append((n.first, "year", int(n.value)))
        elif n.value.isdigit() and _is_day(claim, n, months):
            out.append((n.first, "day", int(n.value)))
        else:
            out.append((n.first, "number", n.value))
    return sorted(out)


def _is_day(claim: Text, numeral: Numeral, months: dict[int, int]) -> bool:
    """«30 желтоқсанда», «желтоқсанның 30-ы», "December 30"."""
    at = numeral.first - 1
    led = at in months and (claim.language == "en" or claim.keys[at].endswith("нин"))
    return numeral.last in months or led


def _dotted(claim: Text) -> dict[int, str]:
    """The parts of «30.12.2011» and «2011.12.30» by their positions."""
    out: dict[int, str] = {}
    for dots in re.findall(r"\b\d{4}\.\d\d?\.\d\d?\b|\b\d\d?\.\d\d?\.\d{4}\b", claim.raw):
        parts = dots.split(".")
        names = ("year", "month", "day") if len(parts[0]) == 4 else ("day", "month", "year")
        for at in range(len(claim.words) - 2):
            if [word.word for word in claim.words[at : at + 3]] == parts:
                out |= {at + i: name for i, name in enumerate(names)}
    return out


def _grouped(marks: list[tuple[int, str, int | str]]) -> list[Told]:
    out: list[Told] = []
    for at, name, value in marks:
        if not out or getattr(out[-1], name) is not None:
            out.append(Told(at))
        out[-1] = replace(out[-1], **{name: value})  # type: ignore[arg-type]
    return out


def _turn(claim: Text, start: int, end: int) -> int | None:
    for at in range(start, end):
        key = claim.keys[at]
        if _FIRST.match(key):
            return 0
        if _LAST.match(key):
            return -1
        for n in claim.numerals:
            if n.first == at and n.value.isdigit() and _is_turn(claim, n):
                return int(n.value) - 1
    return None


def _is_turn(claim: Text, numeral: Numeral) -> bool:
    """«екінші рет», «екіншісі»."""
    last = numeral.last - 1
    named = bool(_TIMES.match(claim.after(last))) or claim.keys[last].endswith("ншиси")
    return numeral.ordinal and named
