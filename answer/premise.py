"""Whether a question takes for granted what the quotes tell otherwise: «Шағым отыз күнде беріледі
ғой?» against «он күннің ішінде».

Only a measure is held against the quotes, a number with its unit, and only where the question is
about the same thing. What somebody lived through («15 күн ауырды», «үш күннен кейін білдім») is no
claim about the law; nor can a number contradict a bound («10 күннен артық»).
"""

import re
from collections.abc import Sequence

from answer.answer import Citation
from answer.confidence import tells_of
from answer.reading import Reading
from answer.verify.parties import parties
from answer.verify.shares import swapped_values
from answer.verify.text import Text, cut, read
from answer.verify.values import Value, values
from index.analyzer import fold
from index.query import LIGHT, UNSAID, asked_from, document_terms

TIMES = frozenset(("day", "workday", "week", "month", "year", "hour"))
MEASURES = TIMES | {"percent", "aek", "tenge"}
_LIVED = re.compile(
    r"\b(?:отти|откен|отип|болди|ауир|сиркат|журди|жатт?и|кешик|калд|бурин|\w+(?:дим|тим|дик|тик)\b|"
    r"назад|прошл|прошел|боле[лнзю]|узнал|опозда|пропусти|подал|ждал|\w+ ago|passed|\bill\b|sick|"
    r"later|late|waited|learn(?:ed|t))"
)
_BOUND = re.compile(r"артик|астам|аспа|асат|асса|асип|кем$|кеми|жетпе|дан кем|больше|более|менее")
_NEAR = 2  # words after a value among which its bound stands
_TAG = re.compile(
    r"\bгои\b|\b(?:солаи|дурис|рас|шин|туры) (?:ма|ба|па|емес пе)\b|\bия\W*$|"
    r"\b(?:верно|правда|правильно|так|да)\W*\?|\b(?:верно|правильно|правда) ли\b|"
    r"\b(?:right|correct|true|isn t it|doesn t it)\W*\?|"
    r"\bis it (?:true|right|correct)\b"
)


def wants_confirming(reading: Reading) -> bool:
    """Whether the question says something and asks if it is so: «…, солай ма?», «верно?»."""
    return bool(_TAG.search(fold(reading.query.texts[0])))


def contradicts(reading: Reading, citations: Sequence[Citation]) -> bool:
    """Whether a measure that the question tells as the rule is another one in the quotes."""
    claim = _asked(reading)
    said = [v for v in values(claim) if v.unit in MEASURES]
    if not said or _LIVED.search(" ".join(claim.keys)):
        return False
    quotes = read("\n".join(c.quote for c in citations))
    if not _of_the_same(reading, quotes):
        return False
    stated = [v for v in values(quotes) if v.unit in MEASURES]
    if swapped_values(claim, quotes, parties(claim), parties(quotes)):
        return True
    return any(_is_other(value, stated, quotes) for value in said)


def _asked(reading: Reading) -> Text:
    """The sentence that asks, without the story before it."""
    whole = read(reading.text, reading.language)
    start = min(asked_from(reading.text), len(whole.words))
    return cut(whole, range(start, len(whole.words))) if start else whole


def _of_the_same(reading: Reading, quotes: Text) -> bool:
    """Whether the quotes tell of all that the question is about."""
    found = frozenset(document_terms(quotes.raw))
    topics = {m.name for m in reading.query.matches if m.exact} - {
        m.name for m in reading.query.matches if m.concept.field in LIGHT | {UNSAID}
    }
    return bool(topics) and all(tells_of(found, name) for name in topics)


def _is_other(value: Value, stated: Sequence[Value], quotes: Text) -> bool:
    """Whether the quotes tell measures of that kind, none with a bound, and not this one."""
    alike = [v for v in stated if v.unit == value.unit or {v.unit, value.unit} <= TIMES]
    if not alike or any(_is_bound(v, quotes) for v in alike):
        return False
    return not any((v.number, v.unit) == (value.number, value.unit) for v in alike)


def _is_bound(value: Value, text: Text) -> bool:
    return any(_BOUND.search(key) for key in text.keys[value.last : value.last + _NEAR])
