"""The table of the verifier: by hand, on the development claims, and in a report beside a model."""

import json
from pathlib import Path
from typing import Any

import pytest

from answer.ask import Assistant
from evals.model_server import address_of, serve
from evals.read import FOLDER
from evals.run import run
from evals.scripted import Script, Scripted
from evals.verification import CLAIMS, rate
from settings import Settings
from tests.answer.model_case import GOOD, LIE, QUESTION, patient_model
from tests.model_server.server import claims, says, serving


def test_wilsons_interval_by_hand() -> None:
    # n = 4, k = 4: centre (1 + 3.8415/8) / (1 + 3.8415/4), half 1.96 * sqrt(3.8415/64) / 1.9604
    found = rate("x", 4, 4)
    assert (round(found.low, 3), found.high) == (0.51, 1.0)


@pytest.fixture(scope="module")
def reported(
    assistant: Assistant, session_settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder of a report over one development question, which a model answered with a lie."""
    folder = tmp_path_factory.mktemp("report")
    asked = [json.loads(r) for r in (FOLDER / "dev.jsonl").read_text("utf-8").splitlines()]
    row = next(r for r in asked if r["cite_all_of"] == ["3"] and not r["history"])
    gold = folder / "gold.jsonl"
    gold.write_text(json.dumps({**row, "question": QUESTION}), encoding="utf-8")
    with (
        serving(says(claims(GOOD, LIE)), says(claims(LIE))) as script,
        pytest.MonkeyPatch.context() as patched,
    ):
        patched.setattr(assistant, "model", patient_model(script.url))
        run(session_settings, gold, out=folder, open_assistant=lambda *_: assistant)
    return folder


def claims_reported(folder: Path) -> Any:
    return json.loads((folder / "report.json").read_text("utf-8"))["claims"]


def test_development_claims_stay_above_their_marks(reported: Path) -> None:
    found = claims_reported(reported)
    assert found["file"] == "claims/dev.jsonl"
    shares = {rate["kind"]: rate["right"] / rate["total"] for rate in found["rates"]}
    assert shares["lies stopped"] >= 0.98
    assert shares["truths passed"] >= 0.96


def test_no_claim_of_the_test_is_one_of_the_development() -> None:
    texts = [
        {json.loads(row)["claim"] for row in (CLAIMS / name).read_text("utf-8").splitlines()}
        for name in ("dev.jsonl", "test.jsonl")
    ]
    assert not texts[0] & texts[1]


def test_a_scripted_model_says_each_claim_once_and_what_reaches_the_reader_is_counted(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("claim", "paragraph", "quote", "accepted", "kind", "language")
    elsewhere = ("Шағым беру мерзімі — он күн.", "5", GOOD[2], False, "wrong_paragraph", "kk")
    abroad = ("Жалоба подаётся в течение десяти дней.", *GOOD[1:], True, "true", "ru")
    said = [(*GOOD, True, "true", "kk"), (*LIE, False, "number", "kk"), elsewhere, abroad]
    script = Script([dict(zip(names, row, strict=True)) for row in said], assistant.ruling)
    server = serve(script)
    monkeypatch.setattr(assistant, "model", patient_model(address_of(server)))
    asked = Scripted(assistant, script)
    assert asked.ask(QUESTION).answer == GOOD[0]
    assert [row["language"] for row in script.left] == ["ru"], "not in an answer in Kazakh"
    assert asked.ask(QUESTION).mode == "extractive", "nothing is left to be said"
    assert asked.ask("В какой срок подаётся жалоба?").answer == abroad[0]
    server.shutdown()
    server.server_close()
    rates = {rate.kind: (rate.right, rate.total) for rate in asked.rates()}
    assert rates["lies stopped"] == (2, 2)
    assert (rates["truths passed"], rates["truths passed (ru, en)"]) == ((1, 1), (1, 1))
    assert (rates["lie: number"], rates["lie: wrong_paragraph"]) == ((1, 1), (1, 1))


def test_a_report_has_the_table_and_what_came_of_the_models_claims(reported: Path) -> None:
    report = claims_reported(reported)
    assert report["model"] == {"answers": 1, "shown": 1, "withheld": {"number": 1}}
    assert report["rates"][0]["kind"] == "lies stopped"
    for name in ("report.md", "report.html"):
        text = (reported / name).read_text("utf-8")
        assert "lies stopped" in text
        assert "1 shown, 1 withheld (number 1)" in text
