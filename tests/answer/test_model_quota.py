"""Case 25: the day's tokens of the language model, counted over real HTTP."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from answer.answer import Language
from answer.ask import Assistant
from answer.model.prompt import opening
from answer.model.quota import Quota
from errors import ModelError
from evals.model_server import event
from ingest.ruling import Ruling
from prompts import render
from tests.answer.model_case import GOOD, QUESTION, base, model, replies
from tests.model_server.server import Step, claims, says, serving

SAID = claims(GOOD)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_case_25_when_the_day_is_used_up_the_ruling_answers_and_says_so_and_nobody_is_asked(
    ruling: Ruling, language: Language
) -> None:
    with serving(says(SAID, tokens=600)) as script:
        made = model(script.url, llm_tokens_a_day=1000)
        assert [replies(made, ruling)[-1].mode for _ in range(2)] == ["llm", "llm"]
        last = replies(made, ruling, language=language)[-1]
    assert len(script.asked) == 2
    assert script.asked[0]["stream_options"] == {"include_usage": True}
    extractive = base(ruling, language=language)
    assert (last.answer, last.citations) == (extractive.answer, extractive.citations)
    assert last.notices == (*extractive.notices, render("llm.spent", language))
    assert not made.resting, "the server has done nothing wrong"


def test_a_day_used_up_is_degraded_and_a_follow_up_is_still_read_by_the_rules(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(says(SAID, tokens=1000)) as script:
        made = model(script.url, llm_tokens_a_day=1000, llm_first_token=15.0, llm_whole=30.0)
        monkeypatch.setattr(assistant, "model", made)
        assert assistant.ask(QUESTION).mode == "llm"
        assert assistant.degraded
        follow = assistant.ask("Ал қайда беріледі?", [QUESTION])
    assert len(script.asked) == 1
    assert (follow.mode, follow.notices[-1]) == ("extractive", render("llm.spent"))
    assert follow.citations


def test_without_a_limit_nothing_is_asked_for_and_nothing_ends(ruling: Ruling) -> None:
    with serving(says(SAID, tokens=10**9)) as script:
        made = model(script.url)
        assert [replies(made, ruling)[-1].mode for _ in range(2)] == ["llm", "llm"]
        assert not made.failing
    assert "stream_options" not in script.asked[0]


def test_a_server_that_tells_no_number_is_counted_by_two_characters_a_token(
    ruling: Ruling,
) -> None:
    given = list(dict.fromkeys(["3", *base(ruling).ranking]))[:4]
    asked = sum(len(text) for _, text in opening(ruling, given, QUESTION, "kk", []))
    whole = -(-(asked + len(SAID)) // 2)
    with serving(says(SAID)) as script:
        for limit, used_up in [(whole, True), (whole + 1, False)]:
            made = model(script.url, llm_tokens_a_day=limit)
            replies(made, ruling)
            assert made.endpoint.quota.used_up == used_up


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_turns_a_question_away_costs_nothing(ruling: Ruling, status: int) -> None:
    with serving(Step(status=status)) as script:
        made = model(script.url, llm_tokens_a_day=1, llm_retries=0)
        replies(made, ruling)
    replies(made, ruling)  # and one that is not there
    assert not made.endpoint.quota.used_up


def test_an_answer_that_nobody_waits_for_any_more_is_counted(ruling: Ruling) -> None:
    with serving(Step([event(SAID), 30.0])) as script:
        made = model(script.url, llm_tokens_a_day=1, llm_idle=20.0)
        reader = made.replies(ruling, base(ruling), QUESTION)
        next(reader)
        reader.close()
    assert made.endpoint.quota.used_up


def test_a_server_that_declines_to_count_is_asked_without(ruling: Ruling) -> None:
    with serving(Step(status=422), says(SAID)) as script:
        made = model(script.url, llm_tokens_a_day=1)
        assert replies(made, ruling)[-1].mode == "llm"
    assert "stream_options" not in script.asked[1]
    assert made.endpoint.quota.used_up


def test_each_utc_day_begins_anew() -> None:
    days = ["2026-11-27"]
    quota = Quota(10, None, today=lambda: days[-1])
    used_up = []
    for day, tokens in [("2026-11-27", 10), ("2026-11-28", 9), ("2026-11-28", 1)]:
        days.append(day)
        quota.spend(tokens)
        used_up.append(quota.used_up)
    assert used_up == [True, False, True]


def test_with_a_file_the_count_outlives_a_restart_and_is_shared(tmp_path: Path) -> None:
    file = tmp_path / "state" / "tokens.sqlite"
    first, second = Quota(400, file), Quota(400, file)

    def spend(quota: Quota) -> None:
        for _ in range(50):
            quota.spend(1)

    threads = [threading.Thread(target=spend, args=(q,)) for q in [first, second] * 4]
    for thread in threads:
        thread.start()
    assert not Quota(401, file).used_up
    for thread in threads:
        thread.join()
    with closing(sqlite3.connect(file)) as kept:
        assert kept.execute("SELECT spent FROM tokens").fetchall() == [(400,)]
    assert Quota(400, file).used_up
    assert not Quota(401, file).used_up


def test_a_file_that_cannot_be_kept_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(ModelError, match=r"QAULY_LLM_TOKENS_FILE is .*tokens.sqlite.*unset it"):
        model("http://127.0.0.1:1/v1", llm_tokens_a_day=1,
              llm_tokens_file=tmp_path / "file" / "tokens.sqlite")  # fmt: skip


def test_a_file_that_fails_meanwhile_does_not_lift_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "tokens.sqlite"
    quota = Quota(10, file)
    quota.spend(6)
    file.write_bytes(b"no database " * 100)
    quota.spend(6)
    assert quota.used_up
