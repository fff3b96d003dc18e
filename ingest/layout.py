"""The source cut into header, preamble and numbered paragraphs, with its notes set apart.

title · status line · act line · notes      header
… қаулы етеді:                              preamble
1. … Ескерту. …                             paragraph, its blocks and its notes
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from errors import SourceError
from ingest.dates import DATE
from ingest.letters import cyrillic
from ingest.lines import NOTE, NUMBER, Block, blocks_of, printed_lines
from ingest.restore import Region

STATUS_LINE = re.compile(
    r"(?:Күшін\s+жой\w+|Күші\s+жойыл\w+|Жаңартыл\w+|Қолданыста\w*|Күшінде\w*|Жаңа|Күшіне\s+енбеген)"
    r"\s*[.!]?$",
    re.IGNORECASE,
)
"""A line that says nothing but the status: «Күшін жойған», «Жаңартылған»."""

ACT_NOUN = r"(?<!\w)(?:қаулы|бұйры[қғ]|шешім|жарлы[қғ]|заң|кодекс|өкім|ұйғарым)\w*"
_AFTER_ACT = re.compile(r"(?:Күші(?:н)?\s+жой|ХАБАРЛАНДЫРУ|.*тіркелді|.*тіркелген)", re.DOTALL)
ENACTING = re.compile(
    r"(?:қаулы\s+ет|бұйыр|шешім\s+(?:етеді|қабылда)|шешті|шештік|қаулы\s+қабылда|ұйғар|өкім\s+ет)"
    r"\w*\s*[:.]?$",
    re.IGNORECASE,
)
"""The words that end a preamble: «қаулы етеді:», «бұйырамын:»."""

_EXCLUDED = re.compile(r"\(?(?:алып|алынып)\s+таста|\(?күші(?:н)?\s+жой", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph as it stands in the source: ``raw`` whole, ``region`` without number and notes."""

    number: str
    raw: str
    region: Region
    notes: tuple[str, ...]
    excluded: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The source's parts; ``header`` and ``preamble`` keep all their characters in their regions."""

    header: Region
    preamble: Region
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    margin_gaps: bool


def lay_out(source: str) -> Layout:
    """The parts of ``source``.

    Raises:
        SourceError: no numbered paragraph, or one whose number repeats or goes backwards.
    """
    lines = printed_lines(source)
    blocks = blocks_of(source, lines)
    heads = [i for i, b in enumerate(blocks) if NUMBER.match(source, b.start, b.end)]
    if not heads:
        raise SourceError(
            "the text has no numbered paragraph; expected blocks that begin «1. …», «2. …»: "
            "check that the file is a whole ruling"
        )
    parts = []
    last: tuple[int, ...] = ()
    for begin, end in zip(heads, [*heads[1:], len(blocks)], strict=True):
        part = _part(source, blocks[begin:end])
        key = tuple(map(int, part.number.split("-")))
        if key <= last:
            shown = "-".join(map(str, last))
            what = "repeats" if key == last else f"comes after paragraph {shown}"
            raise SourceError(
                f"paragraph {part.number} {what}; expected numbers that only rise: "
                "check that the file is one ruling, whole and in order"
            )
        last = key
        parts.append(part)
    front = _front(source, blocks[: heads[0]])
    noted = _notes(source, front)
    split = _preamble_start(source, front, noted)
    header, preamble = front[:split], front[split:]
    notes = tuple(_note_texts(source, front, noted))
    own = [i for i, _ in enumerate(preamble) if i + split not in noted]
    enacting = [i for i in own if ENACTING.search(_close(source, preamble[i]))]
    stop = own[-1] + 1 if own else 0
    if enacting and enacting[-1] == own[-1]:
        stop = enacting[0] + 1
    margin = [line for line in lines if line.indent == 1]
    return Layout(
        _region(source, header),
        _region(source, preamble[:stop]),
        notes,
        tuple(parts),
        len(margin) * 4 < len(lines),
    )


def note_text(received: str) -> str:
    """A note with its wraps joined, otherwise as received.

    >>> note_text("Ескерту. 3-тармаққа өзгерістер енгізілді - 2011.12.30 №\\n5; 24.12.2014 N 3 \\nҚаулы")
    'Ескерту. 3-тармаққа өзгерістер енгізілді - 2011.12.30 № 5; 24.12.2014 N 3 Қаулы'
    """
    return re.sub(r"[^\S\n\r\f\v]*[\n\r\f\v]\s*", " ", received).strip()


def _part(source: str, blocks: list[Block]) -> Part:
    """The paragraph that ``blocks`` make; a note may also stand between its blocks."""
    first = blocks[0]
    number = NUMBER.match(source, first.start, first.end)
    if number is None:
        raise SourceError("a paragraph without its number; expected «1. …»")
    raw = source[first.start : blocks[-1].end]
    start = (
        number.end()
        + len(source[number.end() : first.end])
        - len(source[number.end() : first.end].lstrip())
    )
    gap = source[number.end() : start]
    blocks = [replace(first, start=start, surplus=int(len(gap) > 1)), *blocks[1:]]
    noted = _notes(source, blocks)
    body = [b for i, b in enumerate(blocks) if i not in noted and b.start < b.end]
    texts = list(_note_texts(source, blocks, noted))
    excluded = len(body) == 1 and bool(_EXCLUDED.match(source, body[0].start, body[0].end))
    if excluded:
        texts.insert(0, note_text(source[body[0].start : body[0].end]))
        body = []
    return Part(number[1], raw, _region(source, body), tuple(texts), excluded)


def _region(source: str, blocks: list[Block]) -> Region:
    """The blocks' own slice of the source; what stands between two of them that are not adjacent
    (a note) is left out."""
    text = ""
    starts = []
    for number, block in enumerate(blocks):
        if number:
            gap = source[: block.start]
            text += gap[len(gap.rstrip()) :]
        starts.append(len(text))
        text += source[block.start : block.end]
    return Region(text, tuple(starts), tuple(b.surplus > 0 for b in blocks))


def _front(source: str, blocks: list[Block]) -> list[Block]:
    """The blocks before the first paragraph; lines at the margin are cut where one ends.

    The title ends at an empty line or a status line, the act line begins after either.
    """
    out: list[Block] = []
    for block in blocks:
        if block.indented:
            out.append(block)
            continue
        open_block: Block | None = None
        status = False
        for line in printed_lines(source[block.start : block.end]):
            start, end = block.start + line.start, block.start + line.end
            text = source[start:end]
            alone = bool(STATUS_LINE.fullmatch(text))
            if open_block and not (line.after_blank or alone or status):
                open_block = replace(open_block, end=end)
                out[-1] = open_block
            else:
                open_block = Block(start, end, False, line.after_blank)
                out.append(open_block)
            status = alone
    return _whole_sentences(source, out)


def _whole_sentences(source: str, blocks: list[Block]) -> list[Block]:
    """Blocks that an empty line (a page break) cut inside a sentence, joined again."""
    out: list[Block] = []
    for block in blocks:
        text = source[block.start : block.end]
        if out and not block.indented and block.after_blank and text[:1].islower():
            out[-1] = replace(out[-1], end=block.end)
        else:
            out.append(block)
    return out


def _preamble_start(source: str, blocks: list[Block], noted: frozenset[int]) -> int:
    """The number of the first block of the preamble: after title, status, act line and notes."""
    texts = [source[b.start : b.end] for b in blocks]
    first = 1 if blocks and not ENACTING.search(_close(source, blocks[0])) else 0
    act = next((i for i in range(first, len(blocks)) if i not in noted and names_act(texts[i])), -1)
    if act >= 0 and ENACTING.search(_close(source, blocks[act])):
        act = -1
    start = max(first, act + 1)
    while start < len(blocks):
        late = not blocks[start].indented and act < 0 and any(b.indented for b in blocks[start:])
        known = STATUS_LINE.fullmatch(texts[start]) or _AFTER_ACT.match(texts[start])
        if not (late or known or start in noted):
            break
        start += 1
    return start


def names_act(text: str) -> bool:
    """Whether a line is that of the act itself: «… Сотының 2005 жылғы 20 маусымдағы N 2 қаулысы.»"""
    date = DATE.search(text)
    return bool(
        date
        and date.start() < 200
        and re.search(ACT_NOUN, text[date.end() : date.end() + 200], re.IGNORECASE)
    )


def _notes(source: str, blocks: list[Block]) -> frozenset[int]:
    """Which blocks are notes; one that ends with «:», «;», «,» or «!» goes on in the next."""
    noted: set[int] = set()
    for number, block in enumerate(blocks):
        goes_on = number - 1 in noted and source[blocks[number - 1].end - 1] in ":;,!"
        if goes_on or NOTE.match(source, block.start, block.end):
            noted.add(number)
    return frozenset(noted)


def _note_texts(source: str, blocks: list[Block], noted: frozenset[int]) -> Iterator[str]:
    """Each note with its wraps joined; the blocks of a longer one on lines of their own."""
    note: list[str] = []
    for number in sorted(noted):
        block = blocks[number]
        if note and NOTE.match(source, block.start, block.end):
            yield "\n".join(note)
            note = []
        note.append(note_text(source[block.start : block.end]))
    if note:
        yield "\n".join(note)


def _close(source: str, block: Block) -> str:
    """A block's words with letter-spacing closed up, for looking at: «қ а у л ы  е т е д і:»."""
    text = re.sub(r"\w+", lambda m: cyrillic(m[0]), source[block.start : block.end])
    if re.search(r"(?:\b\w\s){4}", text):
        text = re.sub(r"(?<=\b\w)\s(?=\w\b)", "", text)
        text = re.sub(r"(?i)(қаулы|шешім)\s*(ет|қабылда)", r"\1 \2", text)
    return re.sub(r"\s+([:.])", r"\1", text)
