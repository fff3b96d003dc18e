"""Answering files: in order, ids copied, histories used, broken rows named."""

import json
from pathlib import Path

import pytest

from answer import batch
from answer.ask import Assistant
from errors import GoldError
from settings import Settings


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, assistant: Assistant) -> None:
    monkeypatch.setattr(Assistant, "open", lambda *_: assistant)


def ask(tmp_path: Path, *lines: str) -> Path:
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    target = tmp_path / "out.jsonl"
    batch.answer_file(Settings(), source, target, None)
    return target


def row(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


@pytest.mark.usefixtures("opened")
def test_one_answer_a_line_in_order_with_the_rows_own_id(tmp_path: Path) -> None:
    target = ask(
        tmp_path,
        row(id="б-2", question="12-тармақты көрсет"),
        row(id=7, question="Ал келесісін?", history=["12-тармақты көрсет"]),
    )
    first, second = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    assert (first["id"], first["citations"][0]["paragraph"]) == ("б-2", "12")
    assert (second["id"], second["citations"][0]["paragraph"]) == (7, "13")
    assert "тармақ" in target.read_text(encoding="utf-8")  # Kazakh letters unescaped


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2: not JSON"),
        ("[1]", "line 2: expected an object, found list"),
        (row(id=1), "line 2: expected the field question, found none"),
        (row(question="?"), "line 2: expected the field id, found none"),
        (row(id=1, question=5), "line 2: question: expected str, found int"),
        (row(id=1, question="?", history="бұрынғы"), "line 2: history: expected list, found str"),
        (row(id=1, question="?", history=[3]), "line 2: history: expected a list of strings"),
    ],
)
@pytest.mark.usefixtures("opened")
def test_a_broken_row_is_named_and_nothing_is_written(tmp_path: Path, line: str, told: str) -> None:
    with pytest.raises(GoldError, match=told):
        ask(tmp_path, row(id=0, question="Сәлем"), line)
    assert not (tmp_path / "out.jsonl").exists()


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"none\.jsonl: cannot be read"):
        batch.read_rows(tmp_path / "none.jsonl", {}, {})


def test_a_file_that_is_not_utf8_is_said(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes("сұрақ".encode("utf-16"))
    with pytest.raises(GoldError, match="expected UTF-8"):
        batch.read_rows(source, {}, {})
