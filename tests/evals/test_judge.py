"""The judge by a language model: what it is given, and what is made of its words."""

import json
from typing import Any

import pytest

from errors import ModelError
from evals.asking import ask_all
from evals.judge import Judged, endpoint_of, judge
from evals.score import score
from settings import Settings
from tests.evals.toys import Assistant, answer, cite, fields, refusable, row
from tests.model_server.server import Script, Step, says, serving

ROWS = (
    row(),
    row(**fields(id="q2", family="f2", question="Кім сатады?", cite_all_of=["2"], evidence=[])),
    row(**fields(id="q3", family="f3", question="Құжат қашанға дейін ұсынылады?")),
    row(**fields(id="q4", family="f4", question="Ал мерзімі ше?")),
    refusable(id="q5", family="f5", question="Ауа райы қандай?"),
)
ANSWERS = {
    "Шағым беруге неше күн бар?": answer(cite("1")),
    "Кім сатады?": answer(cite("2")),
    "Құжат қашанға дейін ұсынылады?": answer(cite("3")),
    "Ал мерзімі ше?": answer(),
    "Ауа райы қандай?": answer(cite("1")),
}


def verdict(grade: str) -> Step:
    return says(json.dumps({"reason": "Себебі бар.", "verdict": grade}, ensure_ascii=False))


def judged(*steps: Step, **changed: Any) -> tuple[Judged, Script]:
    scored = score(ask_all(ROWS, Assistant(ANSWERS)))
    with serving(*steps) as script:
        endpoint = endpoint_of(Settings(llm_failures=99, **changed), script.url, "judge")
        return judge(scored, endpoint, "judge"), script


def test_numbers_by_hand() -> None:
    """q4 is refused and q5 is to be refused: neither is judged. Of q1, q2, q3 the first citation is
    right, right and wrong; the judge says right, partly, wrong: (1 + ½ + 0) / 3, and agrees with
    the first and the third."""
    found, script = judged(verdict("right"), verdict("partly"), verdict("wrong"))
    assert [v.key for v in found.verdicts] == ["q1/alone", "q2/alone", "q3/alone"]
    assert [v.grade for v in found.verdicts] == ["right", "partly", "wrong"]
    assert found.score is not None
    assert found.agreement is not None
    assert found.score.value == pytest.approx(0.5)
    assert found.score.n == 3
    assert found.agreement.value == pytest.approx(2 / 3)
    assert len(script.asked) == 3


def test_the_judge_sees_question_evidence_and_answer() -> None:
    _, script = judged(verdict("right"))
    told = script.asked[0]["messages"][1]["content"]
    assert "Шағым беруге неше күн бар?" in told
    assert "<үзінді>\nон күннің ішінде\n</үзінді>" in told
    assert "Шағым он күннің ішінде сотқа беріледі." in told
    # no evidence is marked: the paragraph that is needed stands in for it
    assert "Мүлікті сот орындаушысы сатады." in script.asked[1]["messages"][1]["content"]


def test_what_is_no_verdict_is_told_and_counts_as_nothing() -> None:
    found, _ = judged(says("Жақсы жауап!"), Step(status=500), verdict("right"), llm_retries=0)
    assert [v.grade for v in found.verdicts] == [None, None, "right"]
    assert found.verdicts[0].reason == "no verdict: Жақсы жауап!"
    assert "server (500)" in found.verdicts[1].reason
    assert found.score is not None
    assert found.score.n == 1


def test_another_server_does_not_get_the_key_of_the_model_that_answers() -> None:
    own: dict[str, Any] = {
        "llm_base_url": "http://127.0.0.1:1/v1",
        "llm_model": "m",
        "llm_api_key": "secret-key",
    }
    _, script = judged(verdict("right"), **own)
    assert script.keys
    assert not any("secret-key" in key for key in script.keys)


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(ModelError, match=r"--judge has the address '127\.0\.0\.1'"):
        endpoint_of(Settings(), "127.0.0.1", "judge")
