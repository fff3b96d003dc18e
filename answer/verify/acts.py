"""Which act a text names: «АІЖК-нің», «Салық кодексінің», «Заңның», «статьи 240-5 ГПК».

>>> from answer.verify.text import read
>>> [m.name for m in acts(read("Салық кодексінің 541-бабы және АІЖК-нің 22-бабы"))]
['code:tax', 'code:civil-procedure']
"""

import re
from dataclasses import dataclass

from answer.verify.text import Text
from index.stemmer import stem

_SHORT = {
    "аижк": "code:civil-procedure",
    "гпк": "code:civil-procedure",
    "ак": "code:civil",
    "гк": "code:civil",
    "кк": "code:criminal",
    "кпк": "code:criminal-procedure",
    "ук": "code:criminal",
    "упк": "code:criminal-procedure",
    "ек": "code:labour",
    "аркк": "code:administrative-procedure",
}
_CODES = (
    (r"салик|налогов|tax", "code:tax"),
    (r"кинап", "code:civil"),
    (r"килмистик протс|уголовно|criminal proc", "code:criminal-procedure"),
    (r"килмистик|уголовн|criminal", "code:criminal"),
    (r"ис жургизу|гражданск\w* протсес|civil proc", "code:civil-procedure"),
    (r"азаматтик|гражданск|civil", "code:civil"),
    (r"енбек|трудов|labour|labor", "code:labour"),
    (r"кукик бузуш|правонаруш", "code:administrative-offences"),
    (r"расимдик|протседурно", "code:administrative-procedure"),
    (r"касипкер|предприним", "code:entrepreneurial"),
    (r"неке|брак|family", "code:family"),
    (r"жер|земельн|land", "code:land"),
    (r"бюджет|budget", "code:budget"),
)
LAW = re.compile(r"зан(?:нин|га|да|нан|мен|ди|и|инин|ина|ин|инда|инан|имен)?$")
_FOREIGN_LAW = re.compile(r"закон(?:а|е|у|ом)?$|law$|act$")


@dataclass(frozen=True, slots=True)
class Mention:
    """An act named at the word ``at``."""

    name: str
    at: int


def acts(text: Text) -> list[Mention]:
    """All acts that ``text`` names, in order. A «заң» with a small letter is no act."""
    return [Mention(name, at) for at in range(len(text.words)) if (name := _named(text, at))]


def _named(text: Text, at: int) -> str | None:
    word, key = text.words[at], text.keys[at]
    if key in _SHORT and word.capital:
        return _SHORT[key]
    if key.startswith(("кодекс", "code")):
        return _code(text, at)
    if key.startswith(("конституц", "конститутс", "constitution")):
        return "constitution"
    before = text.keys[max(0, at - 12) : at]
    if LAW.match(key):
        title = [k for k in before if not k.startswith(("казакстан", "республика"))]
        if title[-1:] == ["турали"]:
            return _titled(title)
        follows = text.keys[at + 1 : at + 2]
        return "law" if word.capital and (at or (follows and follows[0][0].isdigit())) else None
    if _FOREIGN_LAW.match(key) and (word.capital or key == "закона"):
        return "law"
    return None


def _code(text: Text, at: int) -> str | None:
    before = " ".join(text.keys[max(0, at - 4) : at])
    tail = " ".join(text.keys[max(0, at - 1) : at])
    if tail.startswith(("республика", "казакстан")):
        return None
    near = " ".join(before.split()[-3:])
    found = next((name for form, name in _CODES if re.search(form, tail)), None)
    return (
        found
        or next((name for form, name in _CODES if re.search(form, near)), None)
        or (f"code:{stem(text.keys[at - 1])}" if at else None)
    )


def _titled(before: list[str]) -> str:
    """«… туралы Заң»: the enforcement law goes by its short name, others by their first noun."""
    joined = " ".join(before)
    if "аткарушилик ис жургизу" in joined or "сот ориндауши" in joined:
        return "law"
    if "багалау" in joined:
        return "law:valuation"
    return f"law:{stem(before[-2])}" if len(before) > 1 else "law"


def act_of(found: list[Mention], at: int, text: Text) -> str | None:
    """The act that the article at the word ``at`` is of: in Kazakh the nearest before it."""
    sentence = text.words[at].sentence
    near = [m for m in found if text.words[m.at].sentence == sentence]
    if text.language != "kk":
        after = [m for m in near if at < m.at <= at + 4]
        if after:
            return after[0].name
    before = [m for m in near if m.at < at]
    return before[-1].name if before else None
