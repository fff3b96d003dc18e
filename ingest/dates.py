"""Dates and numbers of acts, in every style that official notes use.

Three styles mean one day: «2017 жылғы 31 наурыздағы», «31.03.2017», «2017.03.31».
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, name in enumerate(
        "қаңтар ақпан наурыз сәуір мамыр маусым"
        " шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
        start=1,
    )
}

WORDS = rf"(?P<y>\d{{4}})\s+(?:жылғы|жылы|ж\.)\s+(?P<d>\d{{1,2}})[\s-]+(?P<m>{'|'.join(MONTHS)})\w*"
_NUMERIC = (
    r"(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4})"
    r"|(?P<y3>\d{4})\.(?P<m3>\d{1,2})\.(?P<d3>\d{1,2})"
)
DATE = re.compile(rf"(?<!\d)(?:{WORDS}|{_NUMERIC})(?!\d)", re.IGNORECASE)
NUMBER = re.compile(r"(?<!\w)(?:№|N|Nº|No\.?)\s*(?P<n>\d+[^\s,;()\"»]*?)(?=[.,;:)\"»]*(?:\s|$))")


@dataclass(frozen=True, slots=True)
class Dated:
    """One act named by date and number: ISO date, number ("" where none follows), where it is."""

    date: str
    number: str
    start: int
    end: int


def dated_acts(text: str) -> Iterator[Dated]:
    """Each date in ``text`` with the number that follows it before the next date.

    >>> [(d.date, d.number) for d in dated_acts("ҚР ЖС 2011.12.30 № 5; 24.12.2014 N 3 қаулылары")]
    [('2011-12-30', '5'), ('2014-12-24', '3')]
    """
    found = [(m, iso(m)) for m in DATE.finditer(text)]
    dates = [(m, day) for m, day in found if day]
    for index, (match, day) in enumerate(dates):
        limit = dates[index + 1][0].start() if index + 1 < len(dates) else len(text)
        number = NUMBER.search(text, match.end(), limit)
        end = number.end() if number else match.end()
        yield Dated(day, number["n"] if number else "", match.start(), end)


def iso(match: re.Match[str]) -> str:
    """The ISO date of a match of ``DATE``; "" where the calendar has no such day."""
    if match["y"]:
        parts = match["y"], str(MONTHS[match["m"].lower()]), match["d"]
    elif match["y2"]:
        parts = match["y2"], match["m2"], match["d2"]
    else:
        parts = match["y3"], match["m3"], match["d3"]
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return ""
