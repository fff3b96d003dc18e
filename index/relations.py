"""Concepts that a word may bring to mind: the law often names a wider or a neighbouring one.

Source: ``data/relations.tsv``, a row a concept of the glossary with its related ones, parted by
"; ". «Машина» is property, a brother or a neighbour is a third party to a debt, a complaint is
refused or accepted. It is knowledge of the language and of law alone, like the glossary. Relations
go one way: what is said of property need not speak of a car.

A related concept that is marked «?» is only near: what is told of wages may be what is asked of
alimony, but alimony is not told of by it. It is searched for, and answers nothing by itself.

>>> related("money.wages"), covering("money.wages")
(('money.income', 'enforcement.wage_deduction'), ('money.income', 'enforcement.wage_deduction'))
>>> related("money.insurance"), covering("money.insurance")
(('money.money',), ())
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from errors import IndexError_
from index.concepts import read_concepts

FILE = Path(__file__).resolve().parent.parent / "data" / "relations.tsv"
HEADER = "concept\trelated"
NEAR = "?"  # before a related concept that does not cover this one


@cache
def related(name: str) -> tuple[str, ...]:
    """The concepts related to the concept ``name``, the nearest first; () where none is told."""
    return tuple(other.removeprefix(NEAR) for other in read_relations(FILE).get(name, ()))


@cache
def covering(name: str) -> tuple[str, ...]:
    """The related concepts whose telling tells of ``name`` too: property of a car."""
    return tuple(o for o in read_relations(FILE).get(name, ()) if not o.startswith(NEAR))


@cache
def read_relations(file: Path) -> Mapping[str, tuple[str, ...]]:
    """The rows of ``file``, marks kept; IndexError_ for a broken row or an unknown name."""
    lines = file.read_text(encoding="utf-8").splitlines()
    known = {concept.name for concept in read_concepts()}
    out: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(lines[1:], 2):
        name, _, cell = line.partition("\t")
        others = tuple(cell.split("; "))
        unknown = [n for n in (name, *others) if n.removeprefix(NEAR) not in known]
        if unknown or name in out or name in others or lines[0] != HEADER:
            raise IndexError_(
                f"{file}, line {number}: found {unknown or name!r}, expected under the header "
                f"{HEADER!r} a concept of the glossary, each once, a tab and others; mend the row"
            )
        out[name] = others
    return MappingProxyType(out)
