"""What stands before the first paragraph: header (title, status, act line, notes) and preamble."""

import re
from dataclasses import replace

from ingest.dates import DATE
from ingest.letters import cyrillic
from ingest.lines import Block, printed_lines

STATUS_LINE = re.compile(
    r"(?:Күшін\s+жой\w+|Күші\s+жойыл\w+|Жаңартыл\w+|Қолданыста\w*|Күшінде\w*|Жаңа|Күшіне\s+енбеген)"
    r"\s*[.!]?$",
    re.IGNORECASE,
)
"""A line that says nothing but the status: «Күшін жойған», «Жаңартылған»."""

ACT_NOUN = r"(?<!\w)(?:қаулы|бұйры[қғ]|шешім|жарлы[қғ]|заң|кодекс|өкім|ұйғарым)\w*"
_ONLY_NUMBER = re.compile(r"\s*(?:ж\.|жыл\w*)?\s*(?:(?:№|N)\s*\S+?)?\s*\.?$")
_AFTER_ACT = re.compile(r"(?:Күші(?:н)?\s+жой|ХАБАРЛАНДЫРУ|.*тіркелді|.*тіркелген)", re.DOTALL)
ENACTING = re.compile(
    r"(?:қаулы\s+ет|бұйыр|шешім\s+(?:етеді|қабылда)|шешті|шештік|қаулы\s+қабылда|ұйғар|өкім\s+ет)"
    r"\w*\s*[:.]?$",
    re.IGNORECASE,
)
"""The words that end a preamble: «қаулы етеді:», «бұйырамын:»."""


def split_front(
    source: str, blocks: list[Block], noted: frozenset[int]
) -> tuple[list[Block], list[Block]]:
    """The blocks of the header and of the preamble; ``noted`` says which blocks are notes.

    The preamble ends with the enacting words, or with the last block before the first paragraph
    where other words follow them; a note after that is in neither.
    """
    start = _preamble_start(source, blocks, noted)
    own = [i for i in range(start, len(blocks)) if i not in noted]
    if not own:
        return blocks[:start], []
    enacting = [i for i in own if ENACTING.search(_close(source, blocks[i]))]
    stop = enacting[0] if enacting and enacting[-1] == own[-1] else own[-1]
    return blocks[:start], blocks[start : stop + 1]


def front_blocks(source: str, blocks: list[Block]) -> list[Block]:
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
            before = source[open_block.start : open_block.end] if open_block else ""
            if open_block and not (line.after_blank or alone or status or _complete(before, text)):
                open_block = replace(open_block, end=end)
                out[-1] = open_block
            else:
                open_block = Block(start, end, False, line.after_blank)
                out.append(open_block)
            status = alone
    return _whole_sentences(source, out)


def _complete(before: str, following: str) -> bool:
    """Whether a header line that is neither parted nor indented ends the title or the act line."""
    if before.endswith("туралы"):
        return following[:1].isdigit() or names_act(following)
    whole = re.search(rf"(?:{ACT_NOUN}|\.)$", before, re.IGNORECASE)
    return bool(whole) and names_act(before) and following[:1].isupper()


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
    """Whether a line is the act's own: «… Сотының 2005 жылғы 20 маусымдағы N 2 қаулысы.».

    The noun may also stand first, where nothing follows the date but a number:
    «… Сотының қаулысы 2005 жылғы 20 маусым N 2».
    """
    date = DATE.search(text)
    if date is None or date.start() >= 200:
        return False
    before, after = text[: date.start()], text[date.end() : date.end() + 200]
    if re.search(ACT_NOUN, after, re.IGNORECASE):
        return True
    return bool(re.search(rf"{ACT_NOUN}\W*$", before, re.IGNORECASE) and _ONLY_NUMBER.match(after))


def _close(source: str, block: Block) -> str:
    """A block's words with letter-spacing closed up, for looking at: «қ а у л ы  е т е д і:»."""
    text = re.sub(r"\w+", lambda m: cyrillic(m[0]), source[block.start : block.end])
    if re.search(r"(?:\b\w\s){4}", text):
        text = re.sub(r"(?<=\b\w)\s(?=\w\b)", "", text)
        text = re.sub(r"(?i)(қаулы|шешім)\s*(ет|қабылда)", r"\1 \2", text)
    return re.sub(r"\s+([:.])", r"\1", text)
