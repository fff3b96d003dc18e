"""Whether a ruling is in force, as its header and the notes of its paragraphs tell."""

import re
from collections.abc import Iterable

from ingest.dates import dated_acts
from ingest.ruling import Act, Amendment, Status

_WHOLE = re.compile(
    r"(?:^|[.!]\s+)күші(?:н)?\s+жой(?:(?P<passive>ыл\w+)|ған|ды)\s*(?P<dash>[-–—.:])?"
    r"(?=\s*(?P<by>[^\n]*))",
    re.IGNORECASE,
)
"""«Күші жойылды - ҚР …»; after the bare «Күшін жойған» the act's own line may follow at once."""
_UPDATED = re.compile(r"^жаңартыл\w+\W*$", re.IGNORECASE)
_CHANGED = re.compile(
    r"өзгер(?:іс|ту)\w*\s+енгізіл|толықтыр\w+\s+енгізіл|толықтырыл|редакци", re.IGNORECASE
)
_ACT_TEXT = re.compile(
    r"[^(;]*?(?:қаулы|бұйры|заң|жарлы|шешім|кодекс)\w*(?=[\s(.;,]|$)", re.IGNORECASE
)


def status_of(
    blocks: tuple[str, ...], notes: tuple[str, ...], amendments: Iterable[Amendment]
) -> Status:
    """The status that the header's ``blocks`` and the document's own ``notes`` state.

    Repealed where a line or a note says «Күші жойылды» or «Күшін жойған» of the whole act;
    amended where one says so or a paragraph was amended, dated by the latest amending act; else
    in force. A note about a part only («5-тармақтың күші жойылды») repeals nothing.

    >>> line = "Күші жойылды - ҚР Жоғарғы Сотының 2017 жылғы 31 наурыздағы № 1 қаулысымен."
    >>> status_of(("Тақырып туралы", line), (), ())  # doctest: +NORMALIZE_WHITESPACE
    Status(state='repealed', date='2017-03-31', by=Act(number='1', date='2017-03-31',
           text='ҚР Жоғарғы Сотының 2017 жылғы 31 наурыздағы № 1 қаулысымен'))
    """
    ended = False
    for text in (*blocks[1:], *(re.sub(r"^\w+\s*[.:!]\s*", "", note) for note in notes)):
        for match in _WHOLE.finditer(text):
            ended = True
            named = match["passive"] or match["dash"]
            act = _act(match["by"]) if named else None
            if act:
                return Status("repealed", act.date, act)
    if ended:
        return Status("repealed", None, None)
    changes = [Act(a.number, a.date, a.text) for a in amendments]
    for note in notes:
        if _CHANGED.search(note):
            changes += [Act(d.number, d.date, note) for d in dated_acts(note)]
    if changes:
        last = max(changes, key=lambda act: act.date)
        return Status("amended", last.date, last)
    if any(_UPDATED.match(block) for block in blocks[1:]):
        return Status("amended", None, None)
    return Status("in_force", None, None)


def _act(words: str) -> Act | None:
    """The act that ``words`` name, up to its noun: «… № 1 нормативтік қаулысымен»."""
    dated = next(dated_acts(words), None)
    if dated is None:
        return None
    head = _ACT_TEXT.match(words[dated.end :])
    return Act(dated.number, dated.date, words[: dated.end + (head.end() if head else 0)].strip())
