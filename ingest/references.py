"""References to acts: chapter, article, part, point, subpoint, and where each stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from ingest.mentions import Definitions, Mention, mentions_of
from ingest.ruling import Reference
from ingest.words import LEVELS, ORDINALS, PROVISION

_ONE = rf"(?:\d+(?:-\d+)*\)?|{'|'.join(ORDINALS)})"
_AND = r"(?:\s*,\s*|\s*[-–—]\s*|\s+(?:және|мен|бен|пен|не|немесе)\s+)"
_PROVISION = re.compile(
    rf"(?P<numbers>{_ONE}(?:{_AND}{_ONE})*)(?:\s*-\s*|\s+)(?P<noun>{PROVISION.pattern})(?!\w)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?P<and>\s*,\s*(?:(?:сондай-ақ|сонымен қатар)\s+)?|\s+(?:және|мен|бен|пен|не|немесе)\s+)|\s+"
)
_FIELDS = {"тарау": "chapter", "бап": "article", "баб": "article", "бөлік": "part", "бөліг": "part"}
_FIELDS |= {"тармақша": "subpoint", "тармақ": "point", "тармағ": "point"}
_WIDEST = 200


@dataclass(frozen=True, slots=True)
class _Provision:
    """One provision as named («74-76 баптары» has three numbers); ``again``: it follows «және»."""

    field: str
    level: int
    numbers: tuple[str, ...]
    start: int
    end: int
    again: bool


def references_of(text: str, defined: Definitions) -> tuple[Reference, ...]:
    """The references of one text, in order; ``defined`` knows the short names and learns new ones.

    An act named without any article is one reference too.

    >>> known = Definitions({"Заң": '"Сот туралы" Заңы'})
    >>> [(r.article, r.text) for r in references_of("мүлік (Заңның 74-76 баптары)", known)]
    [('74', 'Заңның 74-76 баптары'), ('75', 'Заңның 74-76 баптары'), ('76', 'Заңның 74-76 баптары')]
    >>> [(r.article, r.point) for r in references_of("Заңның 9-бабының 1-тармағы", known)]
    [('9', '1')]
    """
    out: list[Reference] = []
    for mention in mentions_of(text, defined):
        chains = list(_chains(text, mention))
        if not chains:
            out.append(_reference(text, mention, {}, mention.start, mention.end))
        for index, (chain, own) in enumerate(chains):
            start, end = own.start if index else mention.start, chain[-1].end
            names = [p.field for p in chain]
            for numbers in product(*(p.numbers for p in chain)):
                found = dict(zip(names, numbers, strict=True))
                out.append(_reference(text, mention, found, start, end))
    return tuple(sorted(out, key=lambda r: r.start))


def _reference(
    text: str, mention: Mention, found: dict[str, str], start: int, end: int
) -> Reference:
    return Reference(
        act=mention.act,
        act_short=mention.short,
        chapter=found.get("chapter"),
        article=found.get("article"),
        part=found.get("part"),
        point=found.get("point"),
        subpoint=found.get("subpoint"),
        text=text[start:end],
        start=start,
        end=end,
    )


def _chains(text: str, mention: Mention) -> Iterator[tuple[list[_Provision], _Provision]]:
    """Each way down from the act, and the first provision that is its own.

    «9-бабының 1-тармағы және 2-тармағы, 31-бабының 1-тармағы» has three: their own parts begin at
    «9-бабының», «2-тармағы» and «31-бабының».
    """
    chain: list[_Provision] = []
    own: _Provision | None = None
    for provision in _provisions(text, mention.after):
        if own and provision.level <= chain[-1].level:
            yield chain, own
            chain = [p for p in chain if p.level < provision.level]
            own = None
        own = own or provision
        chain.append(provision)
    if own:
        yield chain, own


def _provisions(text: str, position: int) -> Iterator[_Provision]:
    """The provisions that follow one another from ``position``, as far as they go."""
    last = -1
    while True:
        link = _LINK.match(text, position)
        match = _PROVISION.match(text, link.end()) if link else None
        if link is None or match is None:
            return
        stem = match["stem"].lower()
        again = bool(link["and"])
        level = LEVELS[stem]
        if stem not in _FIELDS or (last < 0 and again) or (level <= last and not again):
            return
        numbers = tuple(_numbers(match["numbers"], bool(match["plural"])))
        yield _Provision(_FIELDS[stem], level, numbers, match.start(), match.end(), again)
        position, last = match.end(), level


def _numbers(words: str, plural: bool) -> Iterator[str]:
    """The numbers that ``words`` name; a dash is a range where the noun is plural.

    >>> list(_numbers("62 - 63", True)), list(_numbers("240-5", False))
    (['62', '63'], ['240-5'])
    >>> list(_numbers("1), 3)", True))
    ['1', '3']
    """
    parts = [
        p.strip(" )") for p in re.split(r"\s*,\s*|\s+(?:және|мен|бен|пен|не|немесе)\s+", words)
    ]
    for part in parts:
        if part.lower() in ORDINALS:
            yield str(ORDINALS.index(part.lower()) + 1)
            continue
        ends = re.fullmatch(r"(\d+)(\s*[-–—]\s*)(\d+)", part.replace(")", ""))
        spaced = bool(ends and ends[2] != "-")
        if ends and (plural or spaced) and 0 < int(ends[3]) - int(ends[1]) < _WIDEST:
            yield from map(str, range(int(ends[1]), int(ends[3]) + 1))
        else:
            yield part.replace(")", "")
