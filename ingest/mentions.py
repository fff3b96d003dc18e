"""Where a text names an act, by full name, by a code's own name or by a short name it defined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.acts import CODES, CONSTITUTION, STATE, code_stems, full_name
from ingest.words import ACT, SUFFIX

_STATE = r"Қазақстан\s+Республикасы(?:ның)?"
_NOUN = (
    r"(?:(?:нормативтік|конституциялық)\s+)?"
    r"(?:(?:[Кк]онституциялық\s+)?[Зз]аңы|[Кк]одексі|[Жж]арлығы|[Ққ]аулысы|[Бб]ұйрығы|[Ее]режесі"
    r"|[Ққ]ағидалары|[Кк]онвенциясы|[Рр]егламенті|[Нн]ұсқаулығы|[Шш]арты)"
    r"(?:н|на|не|нда|нде|нан|нен|мен|ның|нің)?(?!\w)"
)
_QUOTED = re.compile(
    rf"[«\"“](?P<title>[^«»\"“”\n]+)[»\"”]\s+(?P<rest>(?:[\w№.-]+\s+){{0,14}}?)(?P<noun>{_NOUN})"
)
_PLAIN = re.compile(
    r"(?P<title>[А-ЯӘҒҚҢӨҰҮҺІ]\w+(?:,?\s+[^\WА-ЯӘҒҚҢӨҰҮҺІ][\w-]*)*?\s+туралы)\s+"
    rf"(?:\((?P<alias>[^()]+)\)\s+)?(?P<rest>{_STATE}\s+)(?P<noun>{_NOUN})"
)
_CODES = "|".join(map(re.escape, code_stems()))
_CODE = re.compile(rf"(?:(?P<state>{_STATE})\s+)?(?<!\w)(?P<name>{_CODES})\w{{0,8}}(?!\w)")
_CONSTITUTION = re.compile(rf"(?:{_STATE}\s+)?(?<!\w)Конституция(?:сы)?(?P<end>\w{{0,4}})(?!\w)")
_SHORT = re.compile(r"(?<![\w-])(?P<short>[А-ЯӘҒҚҢӨҰҮҺІ]+т?[А-ЯӘҒҚҢӨҰҮҺІ]+)(?:-\w+)?(?![\w-])")
_DEFINITION = re.compile(
    r"\s*\((?:бұдан\s+(?:әрі|былай)|(?:әрі|одан)\s+(?:қарай|әрі))\s*[-–—]?\s*(?P<short>[^()]+?)\s*\)"
)
_LEGAL = re.compile(r"Заңды\s+(?:тұлға|күш|мүдде|құқық|өкіл|негіз|түрде|ұстаным)")


@dataclass(slots=True)
class Definitions:
    """Short names with the full names that the text ties to them, grown as it is read."""

    names: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """An act named in ``text[start:end]``; ``after`` is past a «(бұдан әрі - …)» that follows."""

    act: str
    short: str
    start: int
    end: int
    after: int


def mentions_of(text: str, defined: Definitions) -> list[Mention]:
    """The acts that ``text`` names, in order and not overlapping; its definitions are learnt.

    >>> known = Definitions()
    >>> text = 'ҚР "Сот туралы" Қазақстан Республикасының Заңына (бұдан әрі - Заң)'
    >>> [(m.act, m.short) for m in mentions_of(text, known)]
    [('"Сот туралы" Қазақстан Республикасының Заңы', 'Заң')]
    """
    out: list[Mention] = []
    for mention in _full_names(text):
        if out and mention.start < out[-1].after:
            continue
        definition = _DEFINITION.match(text, mention.end)
        act, short, after = mention.act, mention.short, mention.end
        if definition:
            short, after = definition["short"].strip('«»"“” '), definition.end()
            defined.names[short] = act
        act = defined.names.get(short, act)
        out.append(Mention(act, short, mention.start, mention.end, after))
    for mention in _short_names(text, defined):
        if not any(mention.start < m.after and m.start < mention.end for m in out):
            out.append(mention)
    return sorted(out, key=lambda m: m.start)


def _full_names(text: str) -> list[Mention]:
    found: list[Mention] = []
    for pattern in (_QUOTED, _PLAIN):
        for match in pattern.finditer(text):
            _keep(found, match, _titled(match), "")
    for match in _CODE.finditer(text):
        act = full_name(match["name"]) or full_name(f"{match['name']}і")
        short = match["name"] if match["name"] in CODES else f"{match['name']}і"
        if act:
            _keep(found, match, act, short)
    for match in _CONSTITUTION.finditer(text):
        if SUFFIX.fullmatch(match["end"]):
            _keep(found, match, CONSTITUTION, "Конституция")
    return sorted(found, key=lambda m: m.start)


def _keep(found: list[Mention], match: re.Match[str], act: str, short: str) -> None:
    if not any(match.start() < m.end and m.start < match.end() for m in found):
        found.append(Mention(act, short or act, match.start(), match.end(), match.end()))


def _titled(match: re.Match[str]) -> str:
    """The name in the nominative, as such acts are cited: "title" state noun (short name)."""
    rest = " ".join(match["rest"].split())
    if re.fullmatch(_STATE, rest):
        rest = STATE
    alias = match.groupdict().get("alias")
    name = f'"{" ".join(match["title"].split())}" {rest} {nominative(match["noun"])}'
    return " ".join(name.split()) + (f" ({alias})" if alias else "")


def nominative(noun: str) -> str:
    """An act's noun without its case: «Заңынан» → «Заңы».

    >>> nominative("кодексінің"), nominative("нормативтік қаулысымен"), nominative("Қағидаларына")
    ('кодексі', 'нормативтік қаулысы', 'Қағидалары')
    """
    *head, last = noun.split()
    match = ACT.fullmatch(last)
    if match:
        last = match["stem"] + (match["plural"] or "") + (match["own"] or "")
    return " ".join([*head, last])


def _short_names(text: str, defined: Definitions) -> Iterator[Mention]:
    """Uses of short names: those defined, longest first, then known abbreviations."""
    for short in sorted(defined.names, key=len, reverse=True):
        stem = re.sub(r"(?<=\w\w\w)[ыі]$", "", short) if " " in short else short
        pattern = rf"(?<![\w\"«-]){re.escape(stem)}(?:-(?P<a>\w+)|(?P<b>\w*))(?!\w)"
        for match in re.finditer(pattern, text):
            ending = SUFFIX.fullmatch(match["a"] or match["b"] or "")
            if ending and not ending["plural"] and not _LEGAL.match(text, match.start()):
                yield Mention(defined.names[short], short, match.start(), match.end(), match.end())
    for match in _SHORT.finditer(text):
        act = full_name(match["short"])
        if act and match["short"] not in defined.names:
            yield Mention(act, match["short"], match.start(), match.end(), match.end())
