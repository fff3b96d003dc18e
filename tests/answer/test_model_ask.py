"""The assistant with and without a model: one way for both, nothing of a model unasked."""

import subprocess
import sys

import pytest

from answer.ask import Assistant
from prompts import render
from tests.answer.model_case import GOOD, LIE, QUESTION, model, patient_model
from tests.model_server.server import claims, says, serving


def test_without_a_model_there_is_one_answer_and_nothing_of_a_model_is_imported(
    assistant: Assistant,
) -> None:
    first = list(assistant.stream(QUESTION))
    assert len(first) == 1
    assert first[0].mode == "extractive"
    code = (
        "import sys, answer.ask, answer.claims; "
        "sys.exit(any(m.startswith(('answer.model', 'openai', 'llama_index.llms')) "
        "for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_with_a_model_the_answer_is_in_its_words_and_a_lie_never_leaves(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(says(claims(GOOD, LIE)), says(claims(LIE))) as script:
        monkeypatch.setattr(assistant, "model", patient_model(script.url))
        last = assistant.ask(QUESTION)
    assert (last.mode, last.answer) == ("llm", GOOD[0])
    assert last.latency_ms > 0


def test_a_follow_up_is_read_by_the_model_beside_the_rules(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = assistant.ask("Ал қайда беріледі?", [QUESTION])
    with serving(says("Мүліктің нарықтық құны қалай анықталады?"), says("")) as script:
        monkeypatch.setattr(assistant, "model", patient_model(script.url))
        read = assistant.ask("Ал қайда беріледі?", [QUESTION])
    assert QUESTION in script.asked[0]["messages"][0]["content"]
    assert plain.ranking[0] in read.ranking[:3], "the rewrite is never alone"


def test_a_looked_up_paragraph_is_not_put_into_words(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(says(claims(GOOD))) as script:
        monkeypatch.setattr(assistant, "model", patient_model(script.url))
        assert assistant.ask("5-тармақта не жазылған?").mode == "lookup"
    assert script.asked == []


@pytest.mark.parametrize(
    "question", ["Алматыда бүгін ауа райы қандай?", "Ажырасу қалай рәсімделеді?"]
)
def test_case_10_where_nothing_is_found_the_refusal_stays_and_no_model_is_asked(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    with serving(says(claims(GOOD))) as script:
        monkeypatch.setattr(assistant, "model", model(script.url))
        refused = assistant.ask(question)
    assert refused.refused
    assert refused.answer.startswith(render("refusal.out_of_scope_plain").rstrip("."))
    assert "Empty Response" not in refused.answer
    assert script.asked == []
