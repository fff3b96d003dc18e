"""What a note says was done to its paragraph: kind (amended, added …), date and act."""

import re

from ingest.dates import dated_acts
from ingest.ruling import Amendment, AmendmentKind

_WHOLE = r"\d+(?:-\d+)*-?\s*тармақ(?:пен|тармен|тар)?"
_KINDS: tuple[tuple[AmendmentKind, re.Pattern[str]], ...] = (
    ("reworded", re.compile(r"(?:жаңа|өзге)\s+редакци\w+", re.IGNORECASE)),
    (
        "added",
        re.compile(rf"{_WHOLE}\s+толықтырыл\w+|толықтырылды?\s*[-–—]\s*{_WHOLE}", re.IGNORECASE),
    ),
    (
        "excluded",
        re.compile(
            rf"(?:(?:{_WHOLE}|^\W*)\s*)(?:алып\s+тастал\w+|алынып\s+тастал\w+|күші\s+жойыл\w+)",
            re.IGNORECASE,
        ),
    ),
    (
        "amended",
        re.compile(
            r"өзгер(?:іс|ту)\w*|толықтыр\w*|түзету\w*|алы(?:п|нып)\s+таста\w+|күші\s+жойыл\w+"
            r"|редакци\w+",
            re.IGNORECASE,
        ),
    ),
)


def amendments_of(notes: tuple[str, ...]) -> tuple[Amendment, ...]:
    """The amendments that ``notes`` tell of, in their order.

    Each date belongs to the last verb before it, so one note may carry several:

    >>> note = "3-тармаққа өзгерістер енгізілді - 2011.12.30 № 5; 24.12.2014 N 3 қаулыларымен."
    >>> [(a.kind, a.date, a.number) for a in amendments_of((note,))]
    [('amended', '2011-12-30', '5'), ('amended', '2014-12-24', '3')]
    """
    out = []
    for index, note in enumerate(notes):
        verbs = _verbs(note)
        for act in dated_acts(note):
            kind = next((k for start, k in reversed(verbs) if start < act.start), None)
            if kind is None and verbs:
                kind = verbs[0][1]
            if kind:
                out.append(Amendment(act.date, act.number, kind, index, note))
    return tuple(out)


def _verbs(note: str) -> list[tuple[int, AmendmentKind]]:
    """Where a note says what was done, in order; the more definite meaning of a place wins."""
    found: list[tuple[int, int, AmendmentKind]] = []
    for kind, pattern in _KINDS:
        for match in pattern.finditer(note):
            if not any(match.start() < end and start < match.end() for start, end, _ in found):
                found.append((match.start(), match.end(), kind))
    return sorted((end, kind) for _, end, kind in found)
