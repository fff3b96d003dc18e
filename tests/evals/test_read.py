"""Gold files: what is right is read, and each fault has its message, all of them at once."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from errors import GoldError
from evals.read import FOLDER, read_gold
from tests.evals.toys import NOTHING, RULING, SHA256, evidence, fields, written


def fault(folder: Path, *rows: dict[str, Any]) -> str:
    """The lines of the error, without the file's name."""
    path = written(folder, *rows)
    with pytest.raises(GoldError) as caught:
        read_gold(path, RULING, SHA256)
    return str(caught.value).replace(str(path), "F")


def test_right_rows_are_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        fields(),
        fields(id="q2", history=["Шағым қайда беріледі?"], rewrite="Шағым мерзімі неше күн?"),
        fields(id="q3", **{**NOTHING, "kind": "near"}),
        fields(id="q4", typing="careless", question="Шaғым kанша күн?"),
    )
    gold = read_gold(path, RULING, SHA256)
    assert [row.id for row in gold.rows] == ["q1", "q2", "q3", "q4"]
    assert gold.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert gold.rows[0].evidence[0].quote == "он күннің ішінде"


def test_all_faults_at_once_and_nothing_scored(tmp_path: Path) -> None:
    told = fault(tmp_path, fields(kind="why"), fields(language="tr"), fields())
    assert told.startswith("2 fault(s) in F; nothing was scored:\n")
    assert re.findall(r"^F:(\d+): (\w+):", told, re.M) == [("1", "kind"), ("2", "language")]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"kind": "why"}, "F:1: kind: expected 'factoid', 'number', "),
        ({"kind": "why"}, "or 'injection', found «why»"),
        ({"question": ""}, "F:1: question: expected at least 1 character, found «»"),
        ({"question": None}, "F:1: question: expected a valid string, found «null»"),
        ({"histori": []}, "F:1: histori: expected no field of this name, found «[]»"),
        ({"qrels": {"1": 3}}, "F:1: qrels.1: expected 1 or 2, found «3»"),
        ({"history": "Неше күн?"}, "F:1: history: expected a valid array, found «Неше күн?»"),
        ({"must_include": [[]]}, "F:1: must_include.0: expected at least 1 item"),
        ({"source_sha256": "abc"}, "F:1: source_sha256: expected pattern '^[0-9a-f]{64}$', found"),
        (
            {"source_sha256": "0" * 64},
            f"F:1: source_sha256: expected {SHA256}, the hash of the ruling that is asked, found",
        ),
        ({"qrels": {"1": 2, "17": 1}}, "qrels: expected a paragraph of the ruling, found «17»"),
        ({"cite_all_of": ["1", "4"]}, "F:1: cite_all_of: expected a paragraph of the ruling, f"),
        ({"cite_any_of": ["5"]}, "F:1: cite_any_of: expected a paragraph of the ruling, found «5»"),
        (
            {"evidence": [{**evidence("1", "он күн"), "paragraph": "9"}]},
            "F:1: evidence.0.paragraph: expected a paragraph of the ruling with source text, found",
        ),
        (
            {"evidence": [{**evidence("1", "он күн"), "quote": "он бес күн"}]},
            "F:1: evidence.0.quote: expected the text of 1 at 6:12, «он күн», found «он бес күн»",
        ),
        (
            {"question": "у\u0439" + "и\u0306"},
            "F:1: question: expected normalised Unicode (NFC), f",
        ),
        (
            {"question": "Мүлiк қайда?"},
            "question: expected no word of both Latin and Cyrillic letters where typing is not c",
        ),
        (
            {"typing": "careless", "history": ["а"], "rewrite": "Мүлiк қайда?"},
            "F:1: rewrite: expected no word of both Latin and Cyrillic letters",
        ),
        (
            {"expected_behaviour": "refuse"},
            "F:1: row: expected cite_all_of and cite_any_of empty where the expected behaviour is",
        ),
        (
            {"cite_all_of": [], "qrels": {"1": 1}},
            "F:1: row: expected a paragraph in cite_all_of, in cite_any_of, or with a 2 in qrels ",
        ),
    ],
)
def test_a_wrong_field(tmp_path: Path, changed: dict[str, Any], expected: str) -> None:
    assert expected in fault(tmp_path, fields(**changed))


def test_a_missing_field(tmp_path: Path) -> None:
    row = fields()
    del row["family"]
    assert "F:1: family: expected a value, found «nothing»" in fault(tmp_path, row)


def test_a_line_that_is_not_json(tmp_path: Path) -> None:
    path = written(tmp_path, fields())
    path.write_text(path.read_text(encoding="utf-8") + '{"id": \n', encoding="utf-8")
    with pytest.raises(GoldError, match=r":2: row: expected one JSON object"):
        read_gold(path, RULING, SHA256)


def test_an_id_twice(tmp_path: Path) -> None:
    told = fault(tmp_path, fields(), fields(family="f2"))
    assert "F:2: id: expected an id of its own, not that of line 1, found «q1»" in told


def test_what_the_other_split_has(tmp_path: Path) -> None:
    written(tmp_path, fields(id="t1"), fields(id="t2", family="f9"), name="test.jsonl")
    path = written(
        tmp_path,
        fields(id="d1", question="Мүлде басқа сұрақ"),
        fields(id="d2", family="f3", question="шағым беруге  НЕШЕ күн бар"),
        fields(id="d3", family="f4", history=["Сот туралы"]),
        name="dev.jsonl",
    )
    with pytest.raises(GoldError) as caught:
        read_gold(path, RULING, SHA256)
    told = str(caught.value)
    assert (
        "dev.jsonl:1: family: expected a family that is not in test.jsonl (there in line 1" in told
    )
    assert "dev.jsonl:2: question: expected a question that is not in test.jsonl (there" in told
    assert "dev.jsonl:3" not in told  # the same words after another history are another question


def test_a_pinned_file_that_changed(tmp_path: Path) -> None:
    path = written(tmp_path, fields(), name="test.jsonl")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    (tmp_path / "test.sha256").write_text(f"{digest}  test.jsonl\n", encoding="utf-8")
    assert read_gold(path, RULING, SHA256).rows
    written(tmp_path, fields(id="q2"), name="test.jsonl")
    with pytest.raises(GoldError, match=r"expected the pinned file \(sha256 " + digest[:12]):
        read_gold(path, RULING, SHA256)


def test_no_file_no_text_no_rows(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"none\.jsonl: cannot be read \(No such file"):
        read_gold(tmp_path / "none.jsonl", RULING, SHA256)
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b'{"id": "\xff"}')
    with pytest.raises(GoldError, match=r"expected UTF-8, found a bad byte at 8"):
        read_gold(bad, RULING, SHA256)
    with pytest.raises(GoldError, match="expected at least one row, found none"):
        read_gold(written(tmp_path), RULING, SHA256)


@pytest.mark.parametrize("split", ["dev", "calibration", "test"])
def test_the_projects_own_questions_are_right(split: str) -> None:
    """Nothing but counts is looked at: nobody reads the test questions."""
    path = FOLDER / f"{split}.jsonl"
    if not path.exists():
        pytest.skip(f"{path.name} is not written yet")
    from ingest.read import read_ruling
    from settings import settings

    source = settings().ruling
    sha256 = hashlib.sha256(source.read_bytes()).hexdigest()
    rows = read_gold(path, read_ruling(source), sha256).rows
    assert len(rows) >= {"dev": 120, "calibration": 200, "test": 300}[split]
    if split == "test":
        assert path.with_suffix(".sha256").exists()
        kinds = [row.kind for row in rows]
        assert min(kinds.count(kind) for kind in set(kinds)) >= 12
        assert (kinds.count("near") >= 72, kinds.count("far") >= 36) == (True, True)
        assert sum(row.typing == "careless" for row in rows) >= 40
        assert sum(row.language == "ru" for row in rows) >= 24
        assert sum(row.language == "en" for row in rows) >= 12
        follow_ups = [row for row in rows if row.history]
        assert len(follow_ups) >= 40
        assert len({row.family for row in follow_ups}) >= 15


def test_the_json_of_a_row_is_what_was_read(tmp_path: Path) -> None:
    gold = read_gold(written(tmp_path, fields()), RULING, SHA256)
    assert json.loads(gold.rows[0].model_dump_json()) == fields()
