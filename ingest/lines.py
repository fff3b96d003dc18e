"""Printed lines and the blocks that they make: where each абзац begins and ends.

The export indents the first line of a block (by six spaces, say) and starts every further line at
the margin; empty lines are page breaks, not block breaks. A line with a single space in front goes
on with its block: the space is the gap of a link that was cut out. A text without any indentation
is read by other signs: a number, a dash, or a capital after a finished sentence.
"""

import re
from collections import Counter
from dataclasses import dataclass

BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
"""One line break; a form feed counts as one."""

NUMBER = re.compile(r"(\d{1,3}(?:-\d{1,3})*)\.(?=\s|[\"«(]?[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]|$)")
"""A paragraph's number at the head of a block: «11-1. Сот …»."""

NOTE = re.compile(r"(?:Ескерту|ЕСКЕРТУ)\s*[.:!]|(?:ЗҚАИ|РҚАО)-\w+\s+ескертпесі")
"""The head of an editor's note: «Ескерту. 2-тармаққа өзгеріс енгізілді …»."""

_ENDED = re.compile(r"[.:;!?][\"»)]?$")
_OPENS = re.compile(r"[-–—•\"«(]?\s*[А-ЯЁӘҒҚҢӨҰҮҺІ]|[-–—•]\s|\d{1,3}\)")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line that is not blank: ``source[start:end]`` without its break or outer spaces.

    ``indent`` is in columns; ``after_blank`` says that blank lines (or a form feed) precede it.
    """

    start: int
    end: int
    indent: int
    after_blank: bool


@dataclass(frozen=True, slots=True)
class Block:
    """One block: ``source[start:end]``, trimmed; ``surplus`` is its indent beyond the usual one."""

    start: int
    end: int
    indented: bool
    after_blank: bool
    surplus: int = 0


def printed_lines(source: str) -> list[Line]:
    """The lines of ``source`` that hold something."""
    lines: list[Line] = []
    position, blank = 0, False
    breaks = [(m.start(), m.end(), m.group()) for m in BREAK.finditer(source)]
    for start, end, mark in [*breaks, (len(source), len(source), "")]:
        content = source[position:start]
        body = content.strip().strip("\ufeff")
        if body:
            head = content[: content.index(body)]
            begin = position + len(head)
            indent = sum(_TAB if c == "\t" else 1 for c in head if c != "\ufeff")
            lines.append(Line(begin, begin + len(body), indent, blank))
            blank = False
        else:
            blank = blank or bool(lines)
        blank = blank or mark == "\f"
        position = end
    return lines


def usual_indent(lines: list[Line]) -> int:
    """The indent that most blocks have, in columns; 0 where no line is indented.

    >>> usual_indent(printed_lines("Тақырып\\n      1. Сот\\nшағымды\\n      2. Сот"))
    6
    """
    counts = Counter(line.indent for line in lines if line.indent >= 2)
    return counts.most_common(1)[0][0] if counts else 0


def blocks_of(source: str, lines: list[Line]) -> list[Block]:
    """The blocks that ``lines`` make, in order.

    >>> text = "      1. Сот\\n шағымды\\n\\n\\nқарайды.\\n      Ол дербес."
    >>> [text[b.start : b.end] for b in blocks_of(text, printed_lines(text))]
    ['1. Сот\\n шағымды\\n\\n\\nқарайды.', 'Ол дербес.']
    """
    indent = usual_indent(lines)
    least = indent // 2 + 1
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        text = source[line.start : line.end]
        before = source[lines[number - 1].start : lines[number - 1].end] if number else ""
        indented = bool(indent) and line.indent >= least
        if number and not indented and (indent or not _begins(before, text)):
            last = blocks[-1]
            blocks[-1] = Block(last.start, line.end, last.indented, last.after_blank, last.surplus)
            continue
        surplus = line.indent - indent if indented else line.indent
        blocks.append(Block(line.start, line.end, indented, line.after_blank, max(surplus, 0)))
    return blocks


def _begins(before: str, text: str) -> bool:
    """Whether a line at the margin begins a block, in a text that indents nothing."""
    if not _ENDED.search(before):
        return False
    return bool(_OPENS.match(text) or NUMBER.match(text) or NOTE.match(text))
