from pathlib import Path

import pytest

from index import __main__ as command
from settings import Settings
from tests.index.toys import OTHER, RULING


@pytest.fixture
def here(session_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    chosen = session_settings.model_copy(update={"index_dir": tmp_path / "index"})
    monkeypatch.setattr(command, "settings", lambda: chosen)
    monkeypatch.setattr(command, "read_ruling", lambda path: RULING)
    return chosen


def test_build_info_and_verify(
    here: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command.main(["info"]) == 1
    assert capsys.readouterr().err == (
        f"No index in {here.index_dir}: run `python -m index build`.\n"
    )
    assert command.main(["build"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Built: ")
    assert "100%" in told.err
    assert command.main(["build"]) == 0
    assert capsys.readouterr().out.startswith("Nothing changed: ")
    assert command.main(["info"]) == 0
    assert "intfloat/multilingual-e5-small" in capsys.readouterr().out
    assert command.main(["verify"]) == 0
    assert "each found" in capsys.readouterr().out
    monkeypatch.setattr(command, "read_ruling", lambda path: OTHER)
    assert command.main(["verify"]) == 1
    assert "source: the index has" in capsys.readouterr().err


def test_wrong_usage_has_exit_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["rebuild"])
    assert ended.value.code == 2
    assert "invalid choice" in capsys.readouterr().err
