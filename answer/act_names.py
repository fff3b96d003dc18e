"""How people name Kazakhstan's codes and main laws: in full, shortened, in three languages.

General knowledge of the law's vocabulary, the same for any ruling. Patterns read folded words
(:func:`answer.words.keys`) joined by blanks; longer names come before the names inside them.

>>> act_id("Қазақстан Республикасының Азаматтық іс жүргізу кодексі")
'civil_procedure'
>>> [name for name, _, _ in acts_in(keys("ГПК и Налоговый кодекс", "ru"))]
['civil_procedure', 'tax']
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from answer.words import key, keys

_NAMES = {
    "civil_procedure": """аіжк; азаматтық іс жүргізу( кодекс~)?; азаматтық проце~ кодекс~;
        азаматтық процес~; апк; гпк;
        гражданск~ процессуальн~ кодекс~; гражданско процессуальн~ кодекс~;
        civil procedur~ code; code of civil procedur~; cpc""",
    "criminal_procedure": """қпк; қіжк; қылмыстық( іс жүргізу| проце~) кодекс~; упк;
        уголовн~ процессуальн~ кодекс~; criminal procedur~ code; code of criminal procedur~""",
    "administrative_procedure": """әрпк; әкімшілік рәсімдік процестік кодекс~; аппк;
        административн~ процедурно процессуальн~ кодекс~; administrative procedur~ code""",
    "administrative_offences": """әқбтк; әқбк; әкімшілік құқық бұзушылық туралы( кодекс~)?;
        әкімшілік кодекс~; коап; кодекс~ об административн~ правонарушени~; административн~ кодекс~;
        code of administrative offen~; administrative offen~ code""",
    "civil": "ак; азаматтық кодекс~; гк; гражданск~ кодекс~; civil code",
    "criminal": "қк; қылмыстық кодекс~; ук; уголовн~ кодекс~; criminal code; penal code",
    "tax": "салық( туралы)? кодекс~; салық код; нк; налогов~ кодекс~; tax code",
    "labour": "еңбек кодекс~; тк; трудов~ кодекс~; labou?r code",
    "family": """(неке .{0,30})?отбасы( туралы)? кодекс~; неке .{0,30}отбасы туралы кодекс~; кобс;
        кодекс~ о браке( ~)? и семье; семейн~ кодекс~; family code; code on marriage( ~)* family""",
    "land": "жер кодекс~; земельн~ кодекс~; land code",
    "entrepreneurial": """кәсіпкерлік кодекс~; предпринимательск~ кодекс~;
        entrepreneur~ code; business code""",
    "budget": "бюджет кодекс~; бюджетн~ кодекс~; budget code",
    "constitution": "конституци~; ата заң~; constitution~",
    "enforcement": """атқарушылық іс жүргізу( және сот орындаушыларының мәртебесі)?
        туралы( ~){0,3} заң~;
        сот орындаушыларының мәртебесі туралы( ~){0,3} заң~; сот орындаушылары туралы заң~;
        закон~ об исполнительн~ производств~( и статус~ судебн~ исполнител~)?;
        закон~ о статус~ судебн~ исполнител~; закон~ о судебн~ исполнител~;
        (law|act) on enforcement proceeding~( and the status of bailiff~)?; enforcement law;
        enforcement proceeding~ (law|act); law on bailiff~""",
    "valuation": """бағалау қызметі туралы( ~){0,3} заң~; бағалау туралы заң~; бағалау заң~;
        закон~ об оценочн~ деятельност~; закон~ об оценк~;
        (law|act) on( the)? (valuation|appraisal)( activit~)?; (valuation|appraisal) law""",
}
_FULL = {
    "civil_procedure": "азаматтық іс жүргізу кодекс|азаматтық проце",
    "criminal_procedure": "қылмыстық іс жүргізу кодекс|қылмыстық проце",
    "administrative_procedure": "әкімшілік рәсімдік",
    "administrative_offences": "әкімшілік құқық бұзушылық",
    "civil": "азаматтық кодекс",
    "criminal": "қылмыстық кодекс",
    "tax": "салық( және бюджет.*)? кодекс|салық кодекс",
    "labour": "еңбек кодекс",
    "family": "отбасы",
    "land": "жер кодекс",
    "entrepreneurial": "кәсіпкерлік кодекс",
    "budget": "бюджет кодекс",
    "constitution": "конституци",
    "enforcement": "атқарушылық іс жүргізу",
    "valuation": "бағалау қызметі",
}


def act_id(full_name: str) -> str:
    """Which act a full Kazakh name is; the folded name itself where the table has it not."""
    words = " ".join(keys(full_name))
    for name, pattern in _FULL.items():
        if re.search(_folded_pattern(pattern), words):
            return name
    return words


def acts_in(words: Sequence[str]) -> list[tuple[str, int, int]]:
    """The acts named among folded words: (id, first word, last word exclusive), in their order."""
    text = " ".join(words)
    taken: list[tuple[int, int]] = []
    found: list[tuple[str, int, int]] = []
    for name, pattern in _patterns():
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            first = text.count(" ", 0, match.start())
            found.append((name, first, first + match.group().count(" ") + 1))
    return sorted(found, key=lambda row: row[1])


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (name, re.compile("|".join(rf"\b(?:{_folded_pattern(one.strip())})\b" for one in ones)))
        for name, ones in ((name, row.split(";")) for name, row in _NAMES.items())
    ]


def _folded_pattern(text: str) -> str:
    """A pattern written in good Kazakh, its letters folded; ~ is the rest of a word."""
    letters = re.sub(r"[^\W\d_]+", lambda word: key(word[0]), " ".join(text.split()))
    return letters.replace("~", r"\w*")
