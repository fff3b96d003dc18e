"""One place of the ruling (a paragraph, its head, its preamble) with all that belongs to it."""

from dataclasses import dataclass

from ingest.ruling import Amendment, Reference, Repair, Ruling


@dataclass(frozen=True, slots=True)
class Place:
    """What the panel and the ruling's tab show of one place; ``name`` as in citations."""

    name: str
    source: str
    text: str
    notes: tuple[str, ...]
    raw: str
    excluded: bool
    amendments: tuple[Amendment, ...]
    references: tuple[Reference, ...]
    repairs: tuple[Repair, ...]


def place(ruling: Ruling, name: str) -> Place | None:
    """The place called ``name``: a number, "header" or "preamble"; None where there is none."""
    if name == "header":
        return Place(
            name, "header", ruling.header, ruling.notes, ruling.header_raw, False, (), (),
            ruling.header_repairs,
        )  # fmt: skip
    if name == "preamble":
        return Place(
            name, "preamble", ruling.preamble, (), ruling.preamble_raw, False, (), (),
            ruling.preamble_repairs,
        )  # fmt: skip
    found = ruling.paragraph(name)
    if found is None:
        return None
    return Place(
        name, "text", found.text, found.notes, found.raw, found.excluded, found.amendments,
        found.references, found.repairs,
    )  # fmt: skip


def names_of(ruling: Ruling) -> list[str]:
    """All places in the order of the text."""
    return ["header", "preamble", *(p.number for p in ruling.paragraphs)]


def put_in(repair: Repair) -> bool:
    """Whether this edit puts words in; of a moved link the other edit only takes them away."""
    return repair.kind != "link" or len(repair.after) > len(repair.before)


def fragment(name: str) -> str:
    """The part of an address behind «#» that opens the place, Kazakh in every language.

    >>> fragment("12"), fragment("header")
    ('12-тармақ', 'тақырып')
    """
    return {"header": "тақырып", "preamble": "кіріспе"}.get(name, f"{name}-тармақ")
