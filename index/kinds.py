"""What kind of thing a question asks for, and which kinds a sentence of law tells.

«Қашан?», «неше күн?» want a time; «беріледі … сотына» tells a place. A sentence that tells what is
asked for answers better than one that only shares its words, and one that tells no days answers no
«неше күн?». General words of the language, read on folded text; questions in three languages,
sentences in Kazakh.

>>> sorted(asked("Шағымды неше күнде беремін?")), sorted(told("он күннің ішінде беріледі"))
(['amount', 'days', 'time'], ['days', 'term', 'time'])
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from index.analyzer import fold

NUMBER = (
    r"(?:\d+|бир|еки|уш|торт|бес|алти|жети|сегиз|тогиз|он|жиирма|отиз|кирик|елу|алпис|жетпис|"
    r"сексен|токсан|жуз|мин)"
)
_MANY = r"(?:канша|неше|нешинши)"

_ASKED: Mapping[str, str] = {
    "time": r"\bкашан|\b(?:неше|канша|каи) (?:кун|уакит|аи|жил|сагат)|\bмерзим|\bсрок|\bкогда|"
    r"\bдне[ий]|"
    r"\b(?:сколько|скока) (?:дне|времен|месяц)|\bдо какого|\bhow (?:long|many days)|\bdeadline|"
    r"\bwhen\b",
    "amount": r"\bканша|\bнеше|\bмолшер|\bколем|\bпаииз|\bпроцент|\bсколько|\bразмер|"
    r"\bhow (?:much|big|many|large)|\bpercent",
    "where": r"\bкаида|\bкаи (?:сот|жер|орган)|\bкандаи сот|\bкуда|\bв как(?:ой|ои|ом) суд|\bгде\b|"
    r"\bwhere\b|\bwhich court",
    "article": r"\bба[пб]|\b(?:кандаи|каи) (?:зан|кодекс)|\bтарау|\bстать|\bглав|"
    r"\bкако[ийе]\w* (?:закон|кодекс)|\barticle|\bchapter|\bwhich (?:law|code)",
    "who": r"\bким|\bкто\b|\bкого\b|\bкому\b|\bкем\b|\bwho",
    "document": r"\b(?:каи|кандаи) (?:кужат|кагаз|акти)|\bкак\w+ (?:документ|акт)|"
    r"\b(?:what|which) (?:paper|document)",
    "definition": r"\bдеген (?:не(?:мене)?|ким)\b|\bдегени\w* не\b|\bдеп нени\b|\bкалаи тусин|"
    r"\bмагинас|\bаниктамас|\bчто (?:такое|значит|означа|понима|подразумева)|"
    r"\bкто так(?:ои|ая|ие)\b|\bwhat (?:is|are) meant|\bwhat do(?:es)? (?:\w+ ){1,6}mean\b|"
    r"\b(?:meaning|definition) of\b|\bwhat (?:is|are) an? (?:\w+ ){0,3}\w+\W*$",
    "ground": r"\bнегиз(?!инен)|\bнеге суиен|\bоснован|\bgrounds?\b|\bbasis\b",
    "payment": r"\bбаж|\bтоле[иумн]|\bтегин|\bакили|\bпошлин|\bплат[иян]|\b[оу]плач|"
    r"\bfees?\b|\bpay|\bfree of|\b(?:state|court) duty",
    "term": r"\bмерзим|\bканша уакит|\bсрок|\bhow long|\btime limit|\bperiod\b|\bdeadline",
    "days": rf"{_MANY} кун|\bкашанга деиин|\b(?:сколько|скока) (?:\w+ ){{0,2}}дне|"
    r"\bhow (?:many days|long)",
    "months": rf"{_MANY} а[ий](?!лик)\w*|\bсколько месяц|\bhow many months",
    "years": rf"{_MANY} жил|\bсколько лет|\bhow many years",
    "percent": r"пайиз|паииз|процент|percent",
    "tenge": rf"тенге|tenge|{_MANY} (?:акша|сом)|{_MANY} тура|\bсколько (?:стоит|денег)|"
    r"\bhow much (?:money|does)",
}
_TOLD: Mapping[str, str] = {
    "time": rf"\b{NUMBER}\s+(?:кун|аи|жил|сагат)|\bмерзим|\bкун\w* бастап|\b\d{{4}} жилги",
    "amount": rf"\b{NUMBER}\s+(?:паииз|аилик|есе|тенге|аек)|\bмолшер",
    "where": r"\bсот(?:ина|ка|та)\b|\bорган\w*(?:га|ина|дарга)\b",
    "article": r"\bба[пб]|\bтарау",
    "who": r"\b\w+уши\w*|\bсот\b|\bтарап|\bжак\w*|\bорган",
    "document": r"\bкаули\w*|\bуигарим|\bкужат|\bшешим",
    "definition": r"\bдеп\b.*\bтусин|\bболип табилад",
    "ground": r"\bнегиз(?:и\w*\b| бол|деле|ге\b)",
    "payment": r"\bбаж|\bтоле[иумн]",
    "term": rf"\b{NUMBER}\s+(?:кун|аи\b|жил(?!ги)|сагат)|\bдереу",
    "days": rf"\b{NUMBER}\s+кун",
    "months": rf"\b{NUMBER}\s+аи\b",
    "years": rf"\b{NUMBER}\s+жил(?!ги)",
    "percent": r"\bпаииз",
    "tenge": r"\bтенге",
}
UNITS = frozenset(("term", "days", "months", "years", "percent", "tenge"))
"""Kinds so definite that a sentence which does not tell them hardly answers."""

_ASKS = {kind: re.compile(words) for kind, words in _ASKED.items()}
_TELLS = {kind: re.compile(words) for kind, words in _TOLD.items()}


def asked(question: str) -> frozenset[str]:
    """The kinds that a question, Cyrillic where Kazakh, asks for."""
    text = fold(question)
    return frozenset(kind for kind, words in _ASKS.items() if words.search(text))


def around(sentence: str, kinds: Iterable[str], width: int) -> list[str]:
    """Each place where a Kazakh sentence tells one of ``kinds``, with ``width`` words on either
    side, in lower case.

    >>> around("Сот он күн ішінде шешеді, ал тараптар бес күн күтеді", ["days"], 1)
    ['сот он күн ішінде', 'тараптар бес күн күтеді']
    """
    text = unicodedata.normalize("NFC", sentence).lower()
    found = [m.span() for kind in kinds for m in _TELLS[kind].finditer(fold(text))]
    return [
        " ".join((*text[:start].split()[-width:], text[start:end], *text[end:].split()[:width]))
        for start, end in found
    ]


def told(sentence: str) -> frozenset[str]:
    """The kinds that a Kazakh sentence tells."""
    text = fold(sentence)
    return frozenset(kind for kind, words in _TELLS.items() if words.search(text))
