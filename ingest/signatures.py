"""Signatures below an act: they stand behind its last paragraph and are no part of it.

Қазақстан Республикасы Жоғарғы Сотының Төрағасы        Қ. Мәми
Қазақстан Республикасы Жоғарғы Сотының судьясы, жалпы отырыс хатшысы   Г. Әлмағамбетова
"""

import re

from ingest.lines import NOTE, Block

_OFFICE = re.compile(
    r"\b(?:төраға|төрайым|судья|хатшы|министр|президент|прокурор|төралқа)\w*", re.IGNORECASE
)
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІ]"
_NAME = re.compile(rf"(?:{_CAPITAL}\.\s*)+{_CAPITAL}[\w-]+|{_CAPITAL}[\w-]+(?:\s*{_CAPITAL}\.)+")
_ITEM = re.compile(r"[-–—•\d]")
_FINISHED = re.compile(r"[.:;!?][\"»)]?$")


def unsigned(source: str, blocks: list[Block]) -> list[Block]:
    """The last paragraph's ``blocks`` without signatures.

    Signatures are the blocks behind the last finished sentence, of which one names an office; an
    unfinished sentence without any is text. The paragraph's first block always stays.
    """
    end = len(blocks)
    while end > 1 and _may_sign(source[blocks[end - 1].start : blocks[end - 1].end]):
        end -= 1
    signed = any(_OFFICE.search(source, b.start, b.end) for b in blocks[end:])
    return blocks[:end] if signed else blocks


def _may_sign(text: str) -> bool:
    """Whether a block may be a line of a signature: a name, or words without a full stop."""
    if _ITEM.match(text) or NOTE.match(text):
        return False
    return bool(_NAME.fullmatch(text)) or not _FINISHED.search(text)
