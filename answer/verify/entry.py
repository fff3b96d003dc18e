"""Whether a claim tells of a change's entry into force what its note tells of that change: «ресми
жарияланған күнінен бастап қолданысқа енгізіледі».

A note dates the act, not its entry into force, and may tell of one change's entry and not of
another's.

>>> from answer.verify.text import read
>>> note = "2011.12.30 № 5; 24.12.2014 N 3 (ресми жарияланған күнінен бастап қолданысқа енгізіледі)"
>>> entry_fault(read("Ол 2014 жылы күшіне енді."), note, ["2014-12-24"])
'number'
>>> claim = read("Ол жарияланған күннен бастап қолданылады.")
>>> entry_fault(claim, note, ["2014-12-24"]) is None
True
>>> entry_fault(claim, note, ["2011-12-30"])
'uncovered'
"""

import re
from collections.abc import Sequence
from typing import Literal

from answer.verify.text import Text
from ingest.dates import dated_acts

_ENTERS = re.compile(
    r"(?:кушине|колданиска) (?:ен|кир)|колданил|вступ\w+ в силу|вв[ео]д\w+ в деист|деиству|применя"
    r"|(?:into|in) force|t(?:ake|ook|aken)\w* effect|effective|appl(?:y|ies|ied)\b"
)
_PUBLISHED = re.compile(r"жария|опублик|publi[sc]")
_BEFORE = frozenset(["деиин", "до", "before", "until"])
_STATED = re.compile(r"жариялан\w*\s+күн\w*\s+бастап", re.IGNORECASE)


def entry_fault(
    claim: Text, note: str, dates: Sequence[str]
) -> Literal["number", "uncovered"] | None:
    """What is wrong with the entry into force that ``claim`` tells of the changes of ``dates``."""
    said = " ".join(claim.keys)
    if not _ENTERS.search(said):
        return None
    if not _PUBLISHED.search(said):
        return "number" if dates else None
    if _BEFORE & {*claim.keys}:
        return "number"
    known = _published(note)
    return None if known and known >= {*dates} else "uncovered"


def _published(note: str) -> set[str]:
    """The dates of the acts that ``note`` says enter into force when they are published."""
    acts = list(dated_acts(note))
    ends = [*(act.start for act in acts[1:]), len(note)]
    return {
        act.date for act, end in zip(acts, ends, strict=True) if _STATED.search(note[act.end : end])
    }
