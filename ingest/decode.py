"""Bytes to text: one file in, its whole text out, or one clear :class:`SourceError`.

Kazakh texts older than UTF-8 come in KZ-1048, which shares most of its bytes with cp1251; where
somebody read the one as the other, «Қазақстан» became «Ќазаќстан». Both are recognised and mended.
"""

import logging
from pathlib import Path

from errors import SourceError

LIMIT_BYTES = 5 * 1024 * 1024
"""A ruling is tens of kilobytes; a file a hundred times that size is not one."""

LOG = logging.getLogger("ingest")

_MAGIC = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"{\\rtf": "an RTF document",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_KAZAKH = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
_ADVICE = "save the ruling as plain UTF-8 text and give that file"


def read_text(path: Path) -> str:
    """The text of ``path`` without a byte order mark, line ends as they are.

    Raises:
        SourceError: missing, a directory, unreadable, over ``LIMIT_BYTES`` (refused before it is
            read), empty, binary, or neither UTF-8 nor KZ-1048.
    """
    if path.is_dir():
        raise SourceError(f"{path} is a directory; expected one text file: name the file in it")
    try:
        size = path.stat().st_size
        if size > LIMIT_BYTES:
            raise SourceError(
                f"{path} holds {size:,} bytes; expected a ruling of at most {LIMIT_BYTES:,}: "
                "give the text of one ruling alone"
            )
        with path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except FileNotFoundError:
        raise SourceError(f"there is no file {path}; check the name and the folder") from None
    except OSError as error:
        raise SourceError(
            f"{path} cannot be read ({error.strerror}); expected a readable text file: "
            "check its permissions"
        ) from None
    if len(data) > LIMIT_BYTES:
        raise SourceError(
            f"{path} holds more than {LIMIT_BYTES:,} bytes; expected a ruling of at most that: "
            "give the text of one ruling alone"
        )
    return decode(data, str(path))


def decode(data: bytes, name: str) -> str:
    """The text of ``data``; ``name`` is how messages call it.

    >>> decode("Қазақстан".encode("kz1048"), "қаулы.txt")
    'Қазақстан'
    """
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise SourceError(f"{name} is {kind}; expected plain text: {_ADVICE}")
    if data.startswith(_UTF16):
        raise SourceError(f"{name} is encoded in UTF-16; expected UTF-8: {_ADVICE}")
    if b"\0" in data:
        raise SourceError(f"{name} is a binary file; expected plain text: {_ADVICE}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _from_kz1048(data, name, error.start)
    if not text.strip():
        raise SourceError(f"{name} is empty; expected the text of a ruling: {_ADVICE}")
    control = sum(1 for c in text if ord(c) < 32 and c not in "\t\n\v\f\r")
    if control * 100 > len(text):
        raise SourceError(
            f"{name} is a binary file ({control} control characters); "
            f"expected plain text: {_ADVICE}"
        )
    return mend(text)


def mend(text: str) -> str:
    """Undo KZ-1048 that was read as cp1251; any other text comes back as it is.

    >>> mend("Ќазаќстан Республикасы")
    'Қазақстан Республикасы'
    >>> mend("Қазақстан Республикасы")
    'Қазақстан Республикасы'
    """
    table = _misread()
    wrong = sum(1 for c in text if ord(c) in table and table[ord(c)] in _KAZAKH)
    right = sum(1 for c in text if c in _KAZAKH and c not in "іІ")
    if wrong <= 2 * right:
        return text
    LOG.warning("the text was KZ-1048 read as cp1251; its Kazakh letters were put back")
    return text.translate(table)


def _from_kz1048(data: bytes, name: str, position: int) -> str:
    """KZ-1048 bytes as text, where that gives Kazakh words; else the error of not being UTF-8."""
    broken = SourceError(
        f"{name} is not UTF-8 (byte {position + 1:,} breaks it) and does not read as KZ-1048 "
        f"Kazakh either; expected UTF-8: {_ADVICE}"
    )
    try:
        text = data.decode("kz1048")
    except UnicodeDecodeError:
        raise broken from None
    letters = [c for c in text if c.isalpha()]
    cyrillic = sum(1 for c in letters if "Ѐ" <= c <= "ӿ")
    lower = sum(1 for c in letters if c.islower())
    kazakh = sum(1 for c in letters if c in _KAZAKH)
    share = len(letters) or 1
    if cyrillic / share < 0.7 or lower / share < 0.5 or kazakh / share < 0.05:
        raise broken
    LOG.warning("%s is not UTF-8: read as KZ-1048", name)
    return text


def _misread() -> dict[int, str]:
    """Each character that cp1251 shows for a byte, to the one that KZ-1048 means by it."""
    pairs = {}
    for code in range(0x80, 0x100):
        try:
            shown = bytes([code]).decode("cp1251")
            meant = bytes([code]).decode("kz1048")
        except UnicodeDecodeError:
            continue
        if shown != meant:
            pairs[ord(shown)] = meant
    return pairs
