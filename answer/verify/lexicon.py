"""The verifier's knowledge of words, read once from ``data/verification.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from answer.words import key

_FILE = Path(__file__).resolve().parent.parent.parent / "data" / "verification.toml"
_FOLDED = str.maketrans({letter: key(letter) for letter in "әғқңөұүһіыйёц"})


@dataclass(frozen=True)
class PartyForm:
    """One way to name a party: a pattern for each of its words; «жеке және заңды» names two."""

    names: tuple[str, ...]
    words: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Lexicon:
    """All tables as compiled patterns; see the file's own comments for what each one means."""

    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    units: tuple[tuple[str, re.Pattern[str]], ...]
    months: tuple[re.Pattern[str], ...]
    fractions: re.Pattern[str]
    counted: re.Pattern[str]
    sides: re.Pattern[str]
    parties: tuple[PartyForm, ...]
    kinds: dict[str, str]
    matters: tuple[re.Pattern[str], ...]
    compound: re.Pattern[str]
    rivals: tuple[dict[str, re.Pattern[str]], ...]
    opposites: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    synonyms: tuple[tuple[str, re.Pattern[str]], ...]
    abroad: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    events: re.Pattern[str]
    oblige: re.Pattern[str]
    permit: re.Pattern[str]
    always: re.Pattern[str]
    limits: re.Pattern[str]
    choice: re.Pattern[str]
    negative: re.Pattern[str]
    operators: re.Pattern[str]
    light: frozenset[str]
    free: frozenset[str]
    reporting: re.Pattern[str]
    changes: dict[str, re.Pattern[str]]
    note: re.Pattern[str]


def _form(pattern: str) -> re.Pattern[str]:
    """A pattern for folded words, whatever letters it is written in: «лиц» is "литс" there."""
    return re.compile(pattern.translate(_FOLDED))


def _party_forms(table: dict[str, list[str]]) -> tuple[PartyForm, ...]:
    forms = [
        PartyForm(tuple(names.split()), tuple(_form(w) for w in form.split(" ")))
        for names, alternatives in table.items()
        for form in alternatives
    ]
    return tuple(sorted(forms, key=lambda form: -len(form.words)))


@cache
def lexicon() -> Lexicon:
    """The tables; the file is part of the program, so a fault in it is a fault of the program."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    number, modal, negative = data["number"], data["modal"], data["negative"]
    return Lexicon(
        rewrites=tuple((re.compile(k), v) for k, v in data["rewrite"].items()),
        units=tuple((k, re.compile(v)) for k, v in data["unit"].items()),
        months=tuple(_form(form) for form in number["months"]),
        fractions=_form(number["fractions"]),
        counted=_form(number["counted"]),
        sides=_form(number["sides"]),
        parties=_party_forms(data["party"]),
        kinds=data["party_kind"],
        matters=tuple(_form(rf"\b(?:{form})") for form in data["matter"].values()),
        compound=_form(data["compound"]["court"]),
        rivals=tuple(
            {name: _form(rf"\b(?:{form})") for name, form in members.items()}
            for members in data["rival"].values()
        ),
        opposites=tuple(
            (_form(said), _form(against)) for said, against in data["opposite"]["pairs"]
        ),
        synonyms=tuple((k, _form(v)) for k, v in data["synonym"]["groups"]),
        abroad=tuple((_form(said), _form(kk)) for said, kk in data["abroad"]["pairs"]),
        events=_form(data["event"]["beginnings"]),
        oblige=_form(modal["oblige"]),
        permit=_form(modal["permit"]),
        always=_form(rf"\b(?:{modal['always']})"),
        limits=_form(rf"\b(?:{modal['limits']})"),
        choice=_form(rf"\b(?:{modal['choice']})"),
        negative=_form(negative["words"]),
        operators=_form(negative["operators"]),
        light=frozenset(data["light"]["roots"].split()),
        reporting=_form(data["free"]["beginnings"]),
        free=frozenset(data["free"]["words"].split()),
        changes={k: _form(form) for k, form in data["change"].items()},
        note=_form(data["note"]["beginnings"]),
    )


@lru_cache(maxsize=16384)
def synonyms(key: str) -> frozenset[str]:
    """The roots that stand for a folded word: «жолдайды», «жібереді» → "жибер"."""
    return frozenset(root for root, form in lexicon().synonyms if form.match(key))


@lru_cache(maxsize=16384)
def in_kazakh(key: str) -> tuple[re.Pattern[str], ...]:
    """What a folded Russian or English word may begin with in Kazakh: «участка» → «учаске»."""
    return tuple(kk for said, kk in lexicon().abroad if said.match(key))
