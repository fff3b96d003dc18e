"""The run as a whole, with an assistant that gives the answers it was told to give."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from answer.answer import Answer
from errors import GoldError
from evals import __main__ as command
from evals import gate as gating
from evals import run as running
from evals.asking import ask_all
from evals.compare import compare, permutation_p
from evals.report.run import Run
from evals.report.text import markdown
from evals.run import run
from evals.score import Scored, score
from settings import Settings
from tests.evals.toys import (
    NOTHING,
    RULING,
    SHA256,
    Assistant,
    answer,
    cite,
    fields,
    row,
    written,
)
from tests.model_server.server import says, serving

EVIL = '<script>alert("x")</script><img src=https://example.org/a>'
ROWS = (
    fields(),
    fields(id="q2", family="f2", kind="who", question="Кім сатады?", qrels={"2": 2},
           cite_all_of=["2"], evidence=[], must_include=[["сот орындаушысы"]]),
    fields(id="q3", family="f3", question="Ал мерзімі?", history=["Шағым туралы айтшы"],
           rewrite="Шағымның мерзімі қандай?"),
    fields(id="q4", family="f4", question=EVIL, **{**NOTHING, "kind": "injection"}),
    fields(id="q5", family="f5", question="Ауа райы?", **{**NOTHING, "kind": "far"}),
)  # fmt: skip
ANSWERS = {
    "Шағым беруге неше күн бар?": answer(cite("1")),
    "Кім сатады?": answer(cite("3")),
    "Ал мерзімі?": answer(),
    "Шағымның мерзімі қандай?": answer(cite("1", "он күннің ішінде")),
    EVIL: answer(cite("2"), answer=EVIL),
    "Ауа райы?": answer(),
}


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Gold rows about the toy ruling, read in place of the built-in one."""
    source = tmp_path / "toy.txt"
    source.write_bytes(b"toy")
    monkeypatch.setattr(running, "read_ruling", lambda path: RULING)
    return written(tmp_path, *ROWS)


def made(toy: Path, answers: dict[str, Answer] = ANSWERS, **changed: Any) -> Run:
    return run(
        Settings(),
        gold_file=toy,
        out=toy.parent / "out",
        ruling_file=toy.parent / "toy.txt",
        open_assistant=lambda settings, ruling: Assistant(answers),
        **changed,
    )


def scored(answers: dict[str, Answer]) -> Scored:
    rows = [row(**given) for given in ROWS]
    return score(ask_all(rows, Assistant(answers)))


def test_a_follow_up_is_asked_three_times_and_others_once() -> None:
    assistant = Assistant(ANSWERS)
    records = ask_all([row(**ROWS[0]), row(**ROWS[2])], assistant)
    assert assistant.asked == [
        ("Шағым беруге неше күн бар?", ()),
        ("Ал мерзімі?", ("Шағым туралы айтшы",)),
        ("Шағымның мерзімі қандай?", ()),
        ("Ал мерзімі?", ()),
    ]
    forms = ["alone", "follow_up", "rewritten", "without_history"]
    assert [record.form for record in records] == forms


def test_numbers_by_hand(toy: Path) -> None:
    found = made(toy).scored.estimates
    # as people ask: +1 (q1), −1 (q2, first citation 3), 0 (q3, refused), −1 (q4), +1 (q5)
    assert found["all"]["crag"].value == 0.0
    assert found["all"]["crag"].n == 5
    assert found["all"]["false_refusals"].value == pytest.approx(1 / 3)
    assert found["form: rewritten"]["crag"].value == 1.0
    assert found["form: without_history"]["crag"].value == 0.0
    assert found["kind: number"]["success_at_1"].n == 2
    assert "success_at_1" not in found["kind: far"]
    assert found["all"]["latency_p50"].value == 10.0


def test_the_report_holds_what_is_needed_to_repeat_it(toy: Path) -> None:
    made(toy)
    found = json.loads((toy.parent / "out" / "report.json").read_text(encoding="utf-8"))
    assert found["schema"] == 1
    assert found["split"] == "gold"
    assert found["gold"]["rows"] == 5
    assert found["source"]["sha256"] == SHA256
    for name in ("settings", "encoder", "index", "code", "machine", "libraries", "made"):
        assert name in found
    assert [kind["kind"] for kind in found["worst_kinds"]] == ["who", "injection", "number"]
    keys = [record["key"] for record in found["records"]]
    assert keys[2:5] == ["q3/follow_up", "q3/rewritten", "q3/without_history"]
    assert found["records"][1]["scores"]["crag"] == -1
    assert found["records"][1]["gold"]["question"] == "Кім сатады?"
    assert found["records"][1]["answer"]["citations"][0]["paragraph"] == "3"


def test_the_page_loads_nothing_and_escapes_everything(toy: Path) -> None:
    made(toy)
    page = (toy.parent / "out" / "report.html").read_text(encoding="utf-8")
    assert EVIL not in page
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;" in page
    assert page.count("<script>") == 1  # the page's own
    bare = page.replace("&lt;img src=https://example.org/a&gt;", "")
    assert not re.search(r"https?:|//[a-z]|src=|href=|url\(|@import", bare)
    assert page.count("<svg") == 6  # two measures, kinds and parts; calibration; latency
    assert page.count('<article class="card"') == 3
    assert "<mark>" + "Шағым" not in page  # q1 is right: no card
    assert "the first citation is 3" in page


def test_markdown_names_the_worst_three(toy: Path) -> None:
    made(toy)
    text = (toy.parent / "out" / "report.md").read_text(encoding="utf-8")
    assert "- who: CRAG score -1.000" in text
    assert text.count("\n- ") == 3
    assert "| CRAG score | 5 | 0.000 |" in text


def test_the_report_says_which_targets_are_missed_and_by_how_much(toy: Path) -> None:
    run = made(toy)
    # one of three answerable questions is refused: 1/3 − 0.02 = 0.313
    assert "| Answerable questions refused | 3 | ≤ 0.020 | 0.333 |" in markdown(run)
    assert "| 0.313 |" in markdown(run)
    found = {one["title"]: one["met"] for one in run.to_json()["targets"]}
    assert found["Quotes that are exact"] is True
    assert found["Answerable questions refused"] is False
    assert "Near questions refused" not in found  # the gold file has none


def test_a_judge_is_told_apart_and_changes_nothing_else(toy: Path) -> None:
    plain = made(toy).scored.estimates
    said = says('{"reason": "Толық <жауап>.", "verdict": "partly"}')
    with serving(said) as script:
        found = made(toy, judge_at=(script.url, "a-judge"))
    values = {name: estimate.value for name, estimate in plain["all"].items()}
    assert {n: e.value for n, e in found.scored.estimates["all"].items()} == values
    report = json.loads((toy.parent / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["judged"]["score"]["value"] == 0.5
    assert [verdict["key"] for verdict in report["judged"]["verdicts"]] == ["q1/alone", "q2/alone"]
    page = (toy.parent / "out" / "report.html").read_text(encoding="utf-8")
    assert "Judged by a-judge" in page
    assert "partly: q1/alone" in page
    assert "<жауап>" not in page
    assert "Judged by a-judge" in (toy.parent / "out" / "report.md").read_text(encoding="utf-8")


def test_compare_pairs_and_names_flips(toy: Path) -> None:
    made(toy)
    (toy.parent / "out" / "report.json").rename(toy.parent / "old.json")
    better = {**ANSWERS, "Кім сатады?": answer(cite("2")), "Ауа райы?": answer(cite("1"))}
    found = made(toy, better, old_run=toy.parent / "old.json").comparison
    assert found is not None
    by = {difference.measure: difference for difference in found.differences}
    assert (by["crag"].old, by["crag"].new, by["crag"].n) == (0.0, 0.0, 5)
    assert by["success_at_1"].difference == pytest.approx(1 / 3)
    assert by["citation_precision"].n == 2  # only questions that both runs score
    assert [(flip.key, flip.new) for flip in found.flips] == [("q5/alone", -1), ("q2/alone", 1)]
    page = (toy.parent / "out" / "report.html").read_text(encoding="utf-8")
    assert "2 flipped" in page


def test_compare_wants_a_report(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        compare(scored(ANSWERS), tmp_path / "none.json")
    (tmp_path / "other.json").write_text("[]", encoding="utf-8")
    with pytest.raises(GoldError, match="of an earlier run, found another file"):
        compare(scored(ANSWERS), tmp_path / "other.json")
    (tmp_path / "empty.json").write_text('{"records": []}', encoding="utf-8")
    with pytest.raises(GoldError, match="expected some of the same questions"):
        compare(scored(ANSWERS), tmp_path / "empty.json")


def test_permutation_by_hand() -> None:
    families = [str(i) for i in range(6)]
    # 2^6 signs, only all plus and all minus are as far from 0: 2/64
    assert permutation_p([1.0] * 6, families) == pytest.approx(2 / 64)
    assert permutation_p([0.0] * 6, families) == 1.0
    # six questions of one family are one coin
    assert permutation_p([1.0] * 6, ["a"] * 6) == 1.0


def gated(folder: Path, toy: Path, answers: dict[str, Answer], **changed: Any) -> tuple[bool, str]:
    return gating.gate(
        Settings(ruling=toy.parent / "toy.txt"),
        baseline=folder / "baseline.json",
        gold_file=toy,
        open_assistant=lambda settings, ruling: Assistant(answers),
        **changed,
    )


def test_the_gate_wants_a_baseline_and_takes_one(toy: Path, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no baseline yet; make one by gate --accept"):
        gated(tmp_path, toy, ANSWERS)
    assert gated(tmp_path, toy, ANSWERS, accept=True) == (
        True,
        "baseline.json holds 5 answers now.",
    )
    assert gated(tmp_path, toy, ANSWERS) == (True, "No real drop.")


def test_the_gate_names_flips_and_does_not_stop_at_luck(toy: Path, tmp_path: Path) -> None:
    gated(tmp_path, toy, ANSWERS, accept=True)
    passed, told = gated(tmp_path, toy, {**ANSWERS, "Ауа райы?": answer(cite("1"))})
    assert passed
    assert "now wrong: q5/alone (far) +1 → -1: Ауа райы?" in told


def test_the_gate_stops_at_a_broken_invariant(toy: Path, tmp_path: Path) -> None:
    bent = cite("1")
    bent = type(bent)(bent.paragraph, bent.source, "он бес күн", 0, 10, bent.label)
    broken = {**ANSWERS, "Шағым беруге неше күн бар?": answer(bent)}
    passed, told = gated(tmp_path, toy, broken, accept=True)
    assert not passed
    assert "q1/alone: quotes that are exact 0.000, expected 1.000" in told
    assert not (tmp_path / "baseline.json").exists()


def test_the_gate_stops_at_a_real_drop(toy: Path, tmp_path: Path) -> None:
    many = [fields(id=f"m{i}", family=f"m{i}", question=f"Неше күн? {i}") for i in range(8)]
    gold = written(tmp_path, *many, name="many.jsonl")
    right = {given["question"]: answer(cite("1")) for given in many}
    wrong = {given["question"]: answer(cite("2")) for given in many}
    gated(tmp_path, gold, right, accept=True)
    passed, told = gated(tmp_path, gold, wrong)
    assert not passed
    # 2^8 signs: p = 2/256
    assert "CRAG score: 1.000 → -1.000 (p = 0.008, n = 8)" in told
    assert told.count("now wrong") == 8


def test_scores_that_a_baseline_keeps_rounded_are_no_drop(toy: Path, tmp_path: Path) -> None:
    """Citing 1 and 2 where 1 is needed: precision 1/2, recall 1, F1 2/3, kept as 0.6667."""
    many = [fields(id=f"m{i}", family=f"m{i}", question=f"Неше күн? {i}") for i in range(8)]
    gold = written(tmp_path, *many, name="many.jsonl")
    same = {given["question"]: answer(cite("1"), cite("2")) for given in many}
    gated(tmp_path, gold, same, accept=True)
    assert '"citation_f1": 0.6667' in (tmp_path / "baseline.json").read_text(encoding="utf-8")
    assert gated(tmp_path, gold, same) == (True, "No real drop.")


def test_a_gold_fault_is_told_and_nothing_is_asked(
    toy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "opened", lambda *_: pytest.fail("asked"))
    toy.write_text('{"id": "q1"}\n', encoding="utf-8")
    given = ["run", "--gold", str(toy), "--ruling", str(toy.parent / "toy.txt")]
    assert command.main(given) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"{toy}:1: family: expected a value" in shown.err


def test_wrong_usage_is_2() -> None:
    with pytest.raises(SystemExit) as caught:
        command.main(["run", "--split", "train"])
    assert caught.value.code == 2
