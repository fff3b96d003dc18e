"""Whether a claim tells of a paragraph's changes what its note tells: which, when, by which act.

A note («… өзгеріс енгізілді - ҚР Жоғарғы Сотының 2011.12.30 № 5 …») is read by
:func:`ingest.amendments.amendments_of`; a claim may leave out of a change what it likes, but what
it says of one change has to be true of one. Every further word has to stand in the note, or to be
one that tells of changes at all (``[note]`` in ``data/verification.toml``).

>>> from answer.verify.text import read
>>> note = "4-тармаққа өзгеріс енгізілді - ҚР Жоғарғы Сотының 2011.12.30 № 5 қаулысымен."
>>> changes = changes_of(note)
>>> change_fault(read("2011 жылғы № 5 қаулы 4-тармаққа түзету енгізген."), note, changes, "4")
>>> change_fault(read("2014 жылғы № 5 қаулы 4-тармаққа түзету енгізген."), note, changes, "4")
'number'
>>> change_fault(read("4-тармақ 2011 жылы алып тасталды."), note, changes, "4")
'polarity'
"""

from collections.abc import Sequence
from typing import Literal

from answer.verify.changes import Told, kind_at, told_changes
from answer.verify.coverage import missing
from answer.verify.denial import is_negative
from answer.verify.entry import entry_fault
from answer.verify.lexicon import lexicon
from answer.verify.opposites import opposite_fault
from answer.verify.text import Text, read
from ingest.amendments import amendments_of
from ingest.ruling import Amendment

_LOOSE = "amended"  # what one says of any change of the words: «түзетумен қосылған»
_CHANGED = frozenset(["amended", "reworded"])


def changes_of(quote: str) -> tuple[Amendment, ...]:
    """The changes that the quoted part of a note tells of."""
    return amendments_of((quote,))


def change_fault(
    claim: Text, note: str, changes: Sequence[Amendment], paragraph: str
) -> Literal["number", "article", "polarity", "modality", "uncovered"] | None:
    """The first thing that ``claim`` says of the changes of ``paragraph`` and the note does not."""
    told = told_changes(claim)
    if told.points - {paragraph}:
        return "article"
    if not told.kinds:
        return "uncovered"
    if _denies(claim, told.kinds):
        return "polarity"
    of_kind = [c for c in changes if _is_kind(c, told.kinds)]
    if not of_kind:
        return "polarity"
    if told.count not in (None, len(of_kind)) or (told.only and len(changes) > _told(told.changes)):
        return "number"
    for one in told.changes:
        dated = [c for c in changes if _is_of(one, c, changes)]
        if not dated:
            return "number"
        if one.kinds and not any(_is_kind(c, one.kinds) for c in dated):
            return "polarity"
    dates = [c.date for one in told.changes for c in changes if _is_of(one, c, changes)]
    entry = entry_fault(claim, note, dates)
    if entry:
        return entry
    stated = read(note)
    if opposite_fault(claim, stated):
        return "modality"
    rest = [at for at in missing(claim, stated) if at not in told.words]
    unknown = any(not lexicon().note.match(claim.keys[at]) for at in rest)
    return "uncovered" if unknown else None


def _told(changes: Sequence[Told]) -> int:
    return max(1, len(changes))


def _denies(claim: Text, kinds: frozenset[str]) -> bool:
    """Whether the change itself is denied; what was added was not there before, and what was
    excluded is not there now: «бастапқыда болмаған, кейін қосылған».
    """
    gone = bool(kinds & {"added", "excluded"})
    for at, key in enumerate(claim.keys):
        not_there = key == "жок" or key.startswith("болма")
        denied = is_negative(key) or bool(lexicon().negative.match(key))
        if key == "no" and claim.after(at).isdigit():  # "No. 3"
            continue
        changed = any(kind_at(claim, i) for i in range(max(0, at - 2), at))
        if denied and (not (gone and not_there) or changed):
            return True
    return False


def _is_kind(change: Amendment, kinds: frozenset[str]) -> bool:
    """Whether a change is what ``kinds`` name: a definite kind counts for more than «өзгерді»."""
    definite = kinds - {_LOOSE}
    return change.kind in (definite or _CHANGED)


def _is_of(one: Told, change: Amendment, changes: Sequence[Amendment]) -> bool:
    """Whether date, number and turn of a change, as far as they are told, are that one's."""
    at = one.turn
    in_turn = at is None or (-1 <= at < len(changes) and change == changes[at])
    return in_turn and one.is_of(change.date) and one.number in (None, change.number)
