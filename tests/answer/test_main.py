"""``python -m answer`` as scripts call it: its exit status and its streams."""

import json
import subprocess
import sys

import pytest

from answer.__main__ import main
from answer.ask import Assistant
from settings import ROOT


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, assistant: Assistant) -> None:
    monkeypatch.setattr(Assistant, "open", lambda *_: assistant)


@pytest.mark.usefixtures("opened")
def test_one_question_gives_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["Санкция неше пайыз?", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == 1
    assert found["refused"] is (not found["citations"])


@pytest.mark.usefixtures("opened")
def test_without_json_a_person_reads_status_quote_and_label(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["3-тармақ"]) == 0
    told = capsys.readouterr().out
    assert told.index("күшінде емес") < told.index("аудандық сотына") < told.index("— 3-тармақ")


@pytest.mark.parametrize(
    "arguments",
    [[], ["a", "--questions", "b"], ["--questions", "b"], ["--claims", "b"]],
)
def test_wrong_usage_is_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def test_a_failure_is_one_readable_line_and_one() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "answer", "?", "--ruling", "жоқ.txt"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 1
    assert "жоқ.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
