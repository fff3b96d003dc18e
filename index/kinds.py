"""What kind of thing a question asks for, and which kinds a sentence of law tells.

«Қашан?», «неше күн?» want a time; «беріледі … сотына» tells a place. A sentence that tells what is
asked for answers better than one that only shares its words. General words of the language, read
on folded text; questions in three languages, sentences in Kazakh.

>>> sorted(asked("Шағымды неше күнде беремін?")), sorted(told("он күннің ішінде беріледі"))
(['amount', 'time'], ['time'])
"""

import re
from collections.abc import Mapping

from index.analyzer import fold

_NUMBER = (
    r"(?:\d+|бир|еки|уш|торт|бес|алти|жети|сегиз|тогиз|он|жиирма|отиз|кирик|елу|алпис|жетпис|"
    r"сексен|токсан|жуз|мин)"
)

_ASKED: Mapping[str, re.Pattern[str]] = {
    "time": re.compile(
        r"\bкашан|\b(?:неше|канша|каи) (?:кун|уакит|аи|жил|сагат)|\bмерзим|\bсрок|\bкогда|"
        r"\bдне[ий]|"
        r"\bсколько (?:дне|времен|месяц)|\bдо какого|\bhow (?:long|many days)|\bdeadline|\bwhen\b"
    ),
    "amount": re.compile(
        r"\bканша|\bнеше|\bмолшер|\bколем|\bпаииз|\bпроцент|\bсколько|\bразмер|"
        r"\bhow (?:much|big|many|large)|\bpercent"
    ),
    "where": re.compile(
        r"\bкаида|\bкаи (?:сот|жер|орган)|\bкандаи сот|\bкуда|\bв как(?:ой|ои|ом) суд|\bгде\b|"
        r"\bwhere\b|\bwhich court"
    ),
    "article": re.compile(
        r"\bба[пб]|\b(?:кандаи|каи) (?:зан|кодекс)|\bтарау|\bстать|\bглав|"
        r"\bкако[ийе]\w* (?:закон|кодекс)|"
        r"\barticle|\bchapter|\bwhich (?:law|code)"
    ),
    "who": re.compile(r"\bким|\bкто\b|\bкого\b|\bкому\b|\bкем\b|\bwho"),
}
_TOLD: Mapping[str, re.Pattern[str]] = {
    "time": re.compile(
        rf"\b{_NUMBER}\s+(?:кун|аи|жил|сагат)|\bмерзим|\bкун\w* бастап|\b\d{{4}} жилги"
    ),
    "amount": re.compile(rf"\b{_NUMBER}\s+(?:паииз|аилик|есе|тенге|аек)|\bмолшер"),
    "where": re.compile(r"\bсот(?:ина|ка|та)\b|\bорган\w*(?:га|ина|дарга)\b"),
    "article": re.compile(r"\bба[пб]|\bтарау"),
    "who": re.compile(r"\b\w+уши\w*|\bсот\b|\bтарап|\bжак\w*|\bорган"),
}


def asked(question: str) -> frozenset[str]:
    """The kinds that a question, Cyrillic where Kazakh, asks for."""
    text = fold(question)
    return frozenset(kind for kind, words in _ASKED.items() if words.search(text))


def told(sentence: str) -> frozenset[str]:
    """The kinds that a Kazakh sentence tells."""
    text = fold(sentence)
    return frozenset(kind for kind, words in _TOLD.items() if words.search(text))
