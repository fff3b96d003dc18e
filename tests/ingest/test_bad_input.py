"""Each bad input: one error of one line that says what was found, what was expected, what to do."""

from pathlib import Path

import pytest

from errors import SourceError
from ingest.decode import LIMIT_BYTES, mend
from ingest.read import parse_ruling, read_ruling

GOOD = (
    "Сот туралы\n\nҚазақстан Республикасы Жоғарғы Сотының 2016 жылғы 7 сәуірдегі N 4 нормативтік "
    "қаулысы.\n      Жалпы отырыс\n      қаулы етеді:\n      1. Сот ісін өткізеді.\n"
    "      2. Ұйғарым әрбір өтініш бойынша шығарылады.\n"
)


def refused(path: Path, *parts: str) -> None:
    with pytest.raises(SourceError) as error:
        read_ruling(path)
    message = str(error.value)
    assert "\n" not in message
    for part in parts:
        assert part in message


def write(folder: Path, data: bytes | str) -> Path:
    path = folder / "ruling.txt"
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    refused(tmp_path / "none.txt", "there is no file", "none.txt", "check the name")


def test_a_directory(tmp_path: Path) -> None:
    refused(tmp_path, "is a directory", "expected one text file")


@pytest.mark.parametrize("data", [b"", b" \n\n ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    refused(write(tmp_path, data), "is empty", "expected the text of a ruling")


def test_not_utf_8(tmp_path: Path) -> None:
    refused(write(tmp_path, b"caf\xe9 au lait"), "is not UTF-8", "byte 4", "expected UTF-8")


def test_russian_in_cp1251_is_not_taken_for_kazakh(tmp_path: Path) -> None:
    refused(write(tmp_path, "1. Суд рассматривает жалобу.".encode("cp1251")), "is not UTF-8")


def test_one_broken_byte(tmp_path: Path) -> None:
    data = GOOD.encode("utf-8").replace("Сот ".encode(), b"\xff ", 1)
    refused(write(tmp_path, data), "is not UTF-8", "byte 1 ")


def test_utf_16(tmp_path: Path) -> None:
    refused(write(tmp_path, GOOD.encode("utf-16")), "UTF-16", "expected UTF-8")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n1. abc", "a PDF document"),
        (b"PK\x03\x04rest", "a ZIP archive or an office document"),
        (b"1. text\x00\x01\x02", "a binary file"),
        (b"\x01\x02\x03\x04 1. text", "a binary file"),
    ],
)
def test_a_binary(tmp_path: Path, data: bytes, kind: str) -> None:
    refused(write(tmp_path, data), kind, "expected plain text")


def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    refused(path, "104,857,600 bytes", f"at most {LIMIT_BYTES:,}", "one ruling alone")


def test_no_numbered_paragraph(tmp_path: Path) -> None:
    text = GOOD.replace("1. ", "").replace("2. ", "")
    refused(write(tmp_path, text), "no numbered paragraph", "expected blocks that begin «1. …»")


def test_a_number_that_repeats(tmp_path: Path) -> None:
    refused(write(tmp_path, GOOD.replace("2. ", "1. ")), "paragraph 1 repeats", "only rise")


@pytest.mark.parametrize(("first", "second"), [("3", "2"), ("11-1", "11"), ("5-2", "5-1")])
def test_a_number_that_goes_backwards(tmp_path: Path, first: str, second: str) -> None:
    text = GOOD.replace("2. ", f"{second}. ").replace(" 1. ", f" {first}. ")
    refused(write(tmp_path, text), f"paragraph {second} comes after paragraph {first}", "only rise")


def test_kz_1048_bytes_are_read(tmp_path: Path) -> None:
    assert read_ruling(write(tmp_path, GOOD.encode("kz1048"))) == parse_ruling(GOOD)


def test_kz_1048_read_as_cp1251_is_mended(tmp_path: Path) -> None:
    # The bytes of Қ and қ, 8D and 9D, are Ќ and ќ in cp1251.
    misread = GOOD.encode("kz1048").decode("cp1251")
    assert "Ќазаќстан Республикасы" in misread
    assert read_ruling(write(tmp_path, misread)) == parse_ruling(GOOD)


def test_kazakh_text_with_a_foreign_letter_is_not_mended() -> None:
    assert mend("Қазақстан мен Ќазақ сөзі") == "Қазақстан мен Ќазақ сөзі"
