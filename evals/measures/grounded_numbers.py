"""Numbers grounded: every number in the answer stands in one of its quotes.

The share of the different numbers in the answer text that a quote has too, over the answered
questions with a number in them. In law a number without a quote is a claim without a source. The
number of a paragraph that exists («12-тармақта») can be looked up as it is, and a quoted range
(«74-76-баптары») has all of its numbers. Number words count as numbers on both sides, so that
«10 күн» is grounded by «он күннің ішінде»; «бір» does not, as it is mostly the article.
"""

import re

from evals.measures.measure import Measure
from evals.record import Record

_WORDS = {
    **{"екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9},
    **{"он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60},
    **{"жетпіс": 70, "сексен": 80, "тоқсан": 90},
}
_ORDINAL = re.compile(r"(?:інші|ыншы|нші|ншы)$")
_PLACE = re.compile(
    r"(\d+(?:-\d+)*)-?\s?тарма|(?:пункт\w*|paragraphs?) (\d+(?:-\d+)*)", re.IGNORECASE
)
_RANGE = re.compile(r"(?<![\d-])(\d+)[-–](\d+)(?!-?\d)")
_TOKEN = re.compile(r"\d+(?:-\d+)*|[^\W\d_]+")


def numbers(text: str) -> set[str]:
    """The numbers of ``text`` as digits, «240-5» whole, tens and ones in words joined.

    >>> sorted(numbers("отыз бес күн, 240-5-бап, бесінші бөлік"))
    ['240-5', '35', '5']
    """
    found: list[str] = []
    tens = 0  # a ten in words that the next word may complete
    for token in _TOKEN.findall(re.sub(r"(?<=\d)[   ](?=\d{3}\b)", "", text.lower())):
        value = _WORDS.get(token) or _WORDS.get(_ORDINAL.sub("", token), 0)
        if token[0].isdigit():
            found.append(token)
        elif tens and 0 < value < 10:
            found[-1] = str(tens + value)
        elif value:
            found.append(str(value))
        tens = value if value >= 10 else 0
    return set(found)


def ungrounded(record: Record) -> set[str]:
    """The numbers of the answer that no quote has."""
    quoted = " / ".join(citation.quote for citation in record.answer.citations)
    ranged = {
        str(number)
        for first, last in _RANGE.findall(quoted)
        if len(first) == len(last)
        for number in range(int(first), int(last) + 1)
    }
    places = {a or b for a, b in _PLACE.findall(record.answer.answer)}
    existing = {place for place in places if record.ruling.paragraph(place) is not None}
    return numbers(record.answer.answer) - numbers(quoted) - ranged - existing - set(record.cited)


def _score(record: Record) -> float | None:
    told = numbers(record.answer.answer)
    if not told or not record.answer.citations:
        return None
    return 1.0 - len(ungrounded(record)) / len(told)


MEASURE = Measure("grounded_numbers", "Numbers that stand in a quote", _score, gated=True)
