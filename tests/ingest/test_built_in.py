"""The built-in ruling, read whole: every expectation here was worked out by reading its text."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from ingest.read import parse_with_report, read_ruling
from ingest.ruling import Act, Ruling, Status
from tests.ingest.readings import READINGS
from tests.ingest.undoing import undone

ROOT = Path(__file__).parents[2]
FILE = ROOT / "data" / "ruling.kk.txt"
SCHEMA = ROOT / "data" / "ruling.schema.json"

TITLE = "Соттардың атқарушылық іс жүргізу жөніндегі заңнаманы қолдануының кейбір мәселелері туралы"
ENDED = "Қазақстан Республикасы Жоғарғы Сотының 2017 жылғы 31 наурыздағы № 1 нормативтік қаулысымен"
SINCE = "(алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі)."
LAW = (
    '"Атқарушылық іс жүргізу және сот орындаушыларының мәртебесі туралы" '
    "Қазақстан Республикасының Заңы"
)
CIVIL_PROCEDURE = "Қазақстан Республикасының Азаматтық іс жүргізу кодексі"
TAX = (
    '"Салық және бюджетке төленетін басқа да міндетті төлемдер туралы" '
    "Қазақстан Республикасының кодексі (Салық кодексі)"
)


@pytest.fixture(scope="module")
def ruling() -> Ruling:
    return read_ruling(FILE)


def test_the_source_is_the_file_as_received() -> None:
    digest = hashlib.sha256(FILE.read_bytes()).hexdigest()
    assert digest == "3646086523027416eba126e28127cbc002221bc717bf7b1f64e53f43469f16aa"


def test_what_the_header_says(ruling: Ruling) -> None:
    assert ruling.id == "kz-sc-2005-06-20-2"
    assert (ruling.title, ruling.number, ruling.date) == (TITLE, "2", "2005-06-20")
    assert ruling.issuer == "Қазақстан Республикасы Жоғарғы Соты"
    assert (ruling.kind, ruling.language) == ("нормативтік қаулы", "kk")
    assert ruling.status == Status("repealed", "2017-03-31", Act("1", "2017-03-31", ENDED))
    assert ruling.header.split("\n") == [
        TITLE,
        "Күшін жойған",
        "Қазақстан Республикасы Жоғарғы Сотының 2005 жылғы 20 маусымдағы N 2 нормативтік қаулысы. "
        f"Күші жойылды - {ENDED} {SINCE}",
        f"Ескерту. Күші жойылды - ҚР Жоғарғы Сотының 31.03.2017 № 1 нормативтік қаулысымен {SINCE}",
    ]
    assert ruling.notes == (
        "Ескерту. Күші жойылды - ҚР Жоғарғы Сотының 31.03.2017  нормативтік № 1 қаулысымен "
        f"{SINCE}",
    )


def test_the_preamble_ends_with_the_enacting_words(ruling: Ruling) -> None:
    assert ruling.preamble == (
        "Жеке және заңды тұлғалардың сот орындаушыларының әрекеттеріне дау айту туралы арыздары "
        "бойынша азаматтық істерді қарау кезінде заңнама мәселелерін соттардың біркелкі "
        "қолдануының қажеттілігіне байланысты Қазақстан Республикасы Жоғарғы Сотының жалпы "
        "отырысы\nқаулы етеді:"
    )


def test_the_numbers(ruling: Ruling) -> None:
    numbers = "1 2 3 4 5 6 7 8 9 10 11 11-1 12 13 13-1 14 15".split()
    assert [p.number for p in ruling.paragraphs] == numbers


@pytest.mark.parametrize("number", READINGS)
def test_each_paragraph_reads_as_worked_out_by_hand(ruling: Ruling, number: str) -> None:
    paragraph = ruling.paragraph(number)
    assert paragraph is not None
    assert paragraph.text == READINGS[number]
    assert "\n".join(paragraph.blocks) == paragraph.text


def test_blocks_dashes_and_unnumbered_ones(ruling: Ruling) -> None:
    # 10 has an introduction and four dash items; 6 an introduction, two items and a last block.
    blocks = {p.number: p.blocks for p in ruling.paragraphs}
    assert len(blocks["10"]) == 5
    assert all(block.startswith("- ") for block in blocks["10"][1:])
    assert [block[:2] for block in blocks["6"]] == ["Со", "- ", "- ", "Мү"]


def test_moved_links(ruling: Ruling) -> None:
    # Counted in the file: 1 in the header; 2 of paragraph 1, 2 of 2, 1 of 3, 2 of 4, 2 of 7,
    # 2 of 11 and one each of 11-1, 12, 13, 13-1, 15. (The second link of 3 and of 13-1 stands
    # where it belongs once the first has gone.)
    expected = {"1": 2, "2": 2, "3": 1, "4": 2, "7": 2, "11": 2}
    expected |= dict.fromkeys(("11-1", "12", "13", "13-1", "15"), 1)
    for paragraph in ruling.paragraphs:
        ids = [r.id for r in paragraph.repairs if r.kind == "link"]
        assert len(set(ids)) == expected.get(paragraph.number, 0), paragraph.number
        assert all(ids.count(number) == 2 for number in ids)
    assert len({r.id for r in ruling.header_repairs if r.kind == "link"}) == 1
    assert not [r for r in ruling.preamble_repairs if r.kind == "link"]


def test_letters(ruling: Ruling) -> None:
    found = [(r.kind, r.before, r.after) for p in ruling.paragraphs for r in p.repairs]
    # «Қазақтан Республикасы…»: four times in 1, once in 4, 11 and 15 each (3 has it whole).
    assert found.count(("letter", "Қазақтан", "Қазақстан")) == 7
    assert ("lookalike", "Қазақcтан", "Қазақстан") in found  # the first «c» is Latin
    twelve = ruling.paragraph("12")
    assert twelve is not None
    assert [r.after for r in twelve.repairs if r.kind == "lookalike"] == [
        *("кейін мүлік мөлшерінде мүліктік есептік көрсеткіш мөлшерінде есептік".split()),
        *("көрсеткіш мөлшерінде".split()),
    ]


def test_nothing_is_left_unplaced() -> None:
    assert parse_with_report(FILE.read_text(encoding="utf-8"))[1] == ()


def test_repairs_lead_back_to_what_was_received(ruling: Ruling) -> None:
    source = FILE.read_text(encoding="utf-8")
    assert undone(ruling.header, ruling.header_repairs) == ruling.header_raw
    assert undone(ruling.preamble, ruling.preamble_repairs) == ruling.preamble_raw
    assert ruling.header_raw in source
    assert ruling.preamble_raw in source
    for paragraph in ruling.paragraphs:
        assert paragraph.raw in source
        body = paragraph.raw.removeprefix(f"{paragraph.number}.").split("      Ескерту.")[0]
        received = "" if paragraph.excluded else body.strip()
        assert undone(paragraph.text, paragraph.repairs) == received


FIFTH, THIRD = ("2011-12-30", "5"), ("2014-12-24", "3")
AMENDMENTS = {
    "2": [("amended", *FIFTH)],
    "3": [("amended", *FIFTH), ("amended", *THIRD)],
    "4": [("amended", *FIFTH)],
    "5": [("amended", *FIFTH), ("amended", *THIRD)],
    "6": [("amended", *THIRD)],
    "7": [("amended", *FIFTH), ("amended", *THIRD)],
    "8": [("amended", *FIFTH), ("amended", *THIRD)],
    "9": [("amended", *FIFTH)],
    "10": [("amended", *THIRD)],
    "11": [("amended", *FIFTH), ("amended", *THIRD)],
    "11-1": [("added", *THIRD)],
    "12": [("amended", *FIFTH), ("amended", *THIRD)],
    "13": [("reworded", *FIFTH), ("amended", *THIRD)],
    "13-1": [("added", *THIRD)],
    "14": [("excluded", *FIFTH)],
}


def test_amendments(ruling: Ruling) -> None:
    for paragraph in ruling.paragraphs:
        found = [(a.kind, a.date, a.number) for a in paragraph.amendments]
        assert found == AMENDMENTS.get(paragraph.number, []), paragraph.number
        assert all(a.text == paragraph.notes[a.note] for a in paragraph.amendments)


def test_notes_have_their_wraps_joined(ruling: Ruling) -> None:
    twelve, fourteen = ruling.paragraph("12"), ruling.paragraph("14")
    assert twelve is not None
    assert fourteen is not None
    assert twelve.notes == (
        "Ескерту. 12-тармаққа өзгерістер енгізілді - ҚР Жоғарғы Сотының 2011.12.30 № 5; "
        "24.12.2014 N 3 (ресми жарияланған күнінен бастап қолданысқа енгізіледі) Нормативтік "
        "қаулыларымен.",
    )
    assert fourteen.excluded
    assert (fourteen.text, fourteen.blocks, fourteen.repairs) == ("", (), ())
    assert fourteen.notes == (
        "Алынып тасталды - ҚР Жоғарғы Сотының 2011.12.30 № 5 Нормативтік қаулысымен.",
    )


REFERENCES = [
    # paragraph, act, short, chapter, article, part, point, subpoint
    ("1", "Қазақстан Республикасының Конституциясы", "Конституция", *[None] * 5),
    ("1", LAW, "Заң", *[None] * 5),
    ("2", LAW, "Заң", None, "31", None, None, None),
    ("2", LAW, "Заң", *[None] * 5),
    ("2", LAW, "Заң", None, "9", None, None, None),
    ("3", CIVIL_PROCEDURE, "АІЖК", None, "240-5", None, None, None),
    ("3", CIVIL_PROCEDURE, "АІЖК", "27", None, None, None, None),
    ("4", TAX, "Салық кодексі", None, "541", None, None, "14"),
    ("4", TAX, "Салық кодексі", None, "535", None, "1", "1"),
    ("6", LAW, "Заң", None, "40", None, None, None),
    ("7", LAW, "Заң", None, "62", None, None, None),
    ("7", LAW, "Заң", None, "63", None, None, None),
    ("8", LAW, "Заң", None, "74", None, None, None),
    ("8", LAW, "Заң", None, "75", None, None, None),
    ("8", LAW, "Заң", None, "76", None, None, None),
    ("9", TAX, "Салық кодексі", None, "613", None, None, None),
    ("11", LAW, "Заң", None, "68", None, None, None),
    (
        "11",
        *['"Қазақстан Республикасындағы бағалау қызметі туралы" Қазақстан Республикасының Заңы']
        * 2,
        *[None] * 5,
    ),
    ("11", "Қазақстан Республикасының Азаматтық кодексі", "АК", None, "257", None, None, None),
    ("11", CIVIL_PROCEDURE, "АІЖК", None, "240-5", None, None, None),
    ("11-1", CIVIL_PROCEDURE, "АІЖК", None, "153", "1", None, "1"),
    ("12", LAW, "Заң", None, "124", None, None, None),
    ("12", LAW, "Заң", None, "32", None, None, None),
    ("13", LAW, "Заң", None, "9", None, None, None),
    ("13", CIVIL_PROCEDURE, "АІЖК", None, "240-5", None, None, None),
    ("13-1", CIVIL_PROCEDURE, "АІЖК", None, "22", None, None, None),
    ("13-1", CIVIL_PROCEDURE, "АІЖК", None, "240-5", None, None, None),
    ("15", "Қазақстан Республикасының Конституциясы", "Конституция", None, "4", *[None] * 3),
]


def test_references(ruling: Ruling) -> None:
    found = [
        (p.number, r.act, r.act_short, r.chapter, r.article, r.part, r.point, r.subpoint)
        for p in ruling.paragraphs
        for r in p.references
    ]
    assert found == REFERENCES
    for paragraph in ruling.paragraphs:
        for reference in paragraph.references:
            assert reference.text == paragraph.text[reference.start : reference.end]
    eight = ruling.paragraph("8")
    assert eight is not None
    assert {r.text for r in eight.references} == {"Заңның 74-76 баптары"}


def _command(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "ingest", *arguments], cwd=ROOT, capture_output=True, check=False
    )


def test_the_command_prints_json_that_fits_its_schema(ruling: Ruling) -> None:
    done = _command(str(FILE), "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(found)
    assert "Қазақстан" in done.stdout.decode("utf-8")
    assert found["unplaced"] == []
    assert found["paragraphs"][0]["text"] == READINGS["1"]
    assert found["status"]["date"] == "2017-03-31"


def test_the_command_without_json_is_a_summary() -> None:
    done = _command(str(FILE))
    assert done.returncode == 0
    assert "status: repealed (2017-03-31, № 1)" in done.stdout.decode("utf-8")


def test_the_command_fails_in_one_line() -> None:
    done = _command("no-such-file.txt", "--json")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode("utf-8").count("\n") == 1
    assert _command().returncode == 2
