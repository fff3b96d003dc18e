"""The plain baseline, the bench and the circumstances, without an encoder."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from evals import bench as benching
from evals import circumstances
from evals.baselines import bm25, passages
from evals.report.words import columns, pipes
from settings import ROOT, Settings
from tests.evals.toys import RULING, Assistant, answer, cite, fields, written


def test_passages_are_all_that_can_be_cited() -> None:
    found = passages(RULING)
    assert list(found) == ["header", "preamble", "1", "2", "3"]
    assert found["header"] == "Сынақ қаулысы\nКүшін жойған"


def test_bm25_ranks_by_words_and_leaves_out_what_shares_none() -> None:
    rank = bm25(passages(RULING))
    assert rank("шағым сотқа", ()) == ["1"]
    assert rank("ештеңе", ()) == []


def test_the_bench_asks_as_people_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "toy.txt"
    source.write_bytes(b"toy")
    monkeypatch.setattr("evals.run.read_ruling", lambda path: RULING)
    monkeypatch.setattr("evals.run.FOLDER", tmp_path)
    written(tmp_path, fields(history=["Шағым туралы"], rewrite="Шағым?"), name="dev.jsonl")
    assistant = Assistant({"Шағым беруге неше күн бар?": answer(cite("1"))})
    found = benching.bench(Settings(ruling=source), 2, lambda *_: assistant)
    assert found["asked"] == 2
    assert assistant.asked[1:] == [("Шағым беруге неше күн бар?", ("Шағым туралы",))] * 2
    assert found["p50_ms"] >= 0
    assert set(found) >= {"start_up_s", "first_answer_ms", "p95_ms", "rss_mib", "machine"}


def test_secrets_are_masked() -> None:
    class Secretive(Settings):
        llm_api_key: SecretStr | None = SecretStr("hush")
        llm_token: str = ""

    shown = circumstances.shown(Secretive())
    assert shown["llm_api_key"] == "…"
    assert shown["llm_token"] == ""
    assert shown["port"] == 7860


def test_the_machine_is_described_without_its_name() -> None:
    import platform

    found = circumstances.machine()
    assert found["cores"] >= 1
    assert platform.node() not in found.values()
    assert set(circumstances.code()) == {"commit", "changed"}
    assert "not installed" not in circumstances.libraries().values()


def test_tables_by_hand() -> None:
    rows = [["a", "n"], ["long", "10"], ["b|c", "7"]]
    assert columns(rows) == "a      n\nlong  10\nb|c    7"
    assert pipes(rows) == "| a | n |\n| --- | ---: |\n| long | 10 |\n| b\\|c | 7 |"


def test_nothing_heavy_is_imported_with_the_harness() -> None:
    code = (
        "import sys; import evals.__main__, evals.run, evals.gate, evals.beir, evals.baselines, "
        "evals.bench, evals.report.page; heavy = {'torch', 'numpy', 'scipy', 'chromadb', 'bm25s', "
        "'llama_index', 'ir_measures', 'sentence_transformers', 'tqdm'} & set(sys.modules); "
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_readme_names_every_measure_and_command() -> None:
    from evals.__main__ import _COMMANDS
    from evals.report.words import TITLES
    from evals.row import Row

    text = (ROOT / "evals" / "README.md").read_text(encoding="utf-8")
    assert [title for title in TITLES.values() if title not in text] == []
    assert [name for name in _COMMANDS if f"python -m evals {name}" not in text] == []
    assert [name for name in Row.model_fields if f"`{name}`" not in text] == []
