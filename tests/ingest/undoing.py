"""Repairs undone, written apart from the code that makes them; and what must hold of them."""

from collections import Counter
from collections.abc import Sequence

from ingest.ruling import Repair, Ruling


def undone(text: str, repairs: Sequence[Repair]) -> str:
    """The received text: each ``after`` replaced by its ``before``, last to first."""
    for repair in sorted(repairs, key=lambda r: r.start, reverse=True):
        text = text[: repair.start] + repair.before + text[repair.end :]
    return text


def check_repairs(ruling: Ruling) -> None:
    """Every edit is where it says, none overlaps another, and a moved link is two of one id."""
    parts = [(ruling.header, ruling.header_repairs), (ruling.preamble, ruling.preamble_repairs)]
    parts += [(p.text, p.repairs) for p in ruling.paragraphs]
    owners: Counter[str] = Counter()
    for text, repairs in parts:
        last = -1
        ids: Counter[str] = Counter()
        for repair in repairs:
            assert text[repair.start : repair.end] == repair.after
            assert repair.start > last
            last = max(repair.start, repair.end - 1)
            assert repair.before != repair.after
            ids[repair.id] += 1
        for repair in repairs:
            assert ids[repair.id] == (2 if repair.kind == "link" else 1), repair
        owners.update(set(ids))
    assert all(count == 1 for count in owners.values())
