"""A language model's claims on the page, in a real browser, over real HTTP and SSE on loopback."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from answer.answer import Answer
from answer.model.reply import Model
from prompts import render
from settings import Settings
from tests.model_server.server import Script, Step, event, says
from tests.model_server.server import claims as said
from tests.model_server.server import serving as model_serving
from tests.web.calls import call, client_of
from tests.web.conftest import Visit, serving
from tests.web.sample import RULING, FakeAssistant
from web.words import say

pytestmark = pytest.mark.browser
DEADLINE = ("Шағым он күннің ішінде беріледі.", "3", "он күннің ішінде аудандық сотқа беріледі")
RATE = ("Атқарушылық санкция он пайыз.", "12", "Атқарушылық санкция он пайыз мөлшерінде өндіріледі")
LIE = ("Шағым отыз күннің ішінде беріледі.", "3", DEADLINE[2])
FIRST, REST = said(DEADLINE)[:-2], ", " + said(RATE).removeprefix('{"claims": [')


class Speaking(FakeAssistant):
    """The sample's answers, put into words by a model at ``url``."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.model = Model(Settings(llm_base_url=url, llm_model="m", llm_first_token=5.0))

    def stream(self, question: str, history: Sequence[str] = ()) -> Iterator[Answer]:
        for base in super().stream(question, history):
            yield from self.model.replies(RULING, base, question, history)


def _page(browser: Any, *steps: Step) -> Iterator[tuple[Visit, Script]]:
    with model_serving(*steps) as script:
        site = serving(Settings(rate_per_minute=0, workers=1), Speaking(script.url))
        with site as address:
            visit = Visit(browser, address)
            yield visit, script
            visit.context.close()


def _claims(visit: Visit) -> list[str]:
    found: list[str] = visit.page.locator(".turn:last-of-type .words").all_inner_texts()
    return found


@pytest.fixture
def slow(browser: Any) -> Iterator[tuple[Visit, Script]]:
    """One claim at once, the second after two seconds."""
    yield from _page(browser, Step([event(FIRST), 2.0, event(REST, "stop")]))


@pytest.fixture
def hanging(browser: Any) -> Iterator[tuple[Visit, Script]]:
    """One claim, then nothing more."""
    yield from _page(browser, Step([event(FIRST), 30.0]))


def test_claims_come_one_after_another_each_with_its_citation(slow: tuple[Visit, Script]) -> None:
    visit, _ = slow
    page = visit.page
    visit.ask("екеуі туралы", wait=False)
    page.wait_for_selector("[data-busy] .words")
    assert _claims(visit) == [DEADLINE[0]]
    assert page.inner_text(".waiting") == say("chat.checking")
    page.click("[data-busy] a.cite")  # its place can be read while the rest is still coming
    page.wait_for_selector("#panel mark.quote")
    assert page.inner_text("#panel mark.quote") == DEADLINE[2]
    page.wait_for_selector(".turn[data-turn]")
    assert _claims(visit) == [DEADLINE[0], RATE[0]]
    assert page.locator(".turn a.cite").all_inner_texts() == ["3-тармақ", "12-тармақ"]
    assert page.locator(".waiting").count() == 0
    page.click("#reading label:has-text('Толық')")
    page.wait_for_selector("blockquote.quote >> nth=1")
    assert page.locator("blockquote.quote p").all_inner_texts() == [DEADLINE[2], RATE[2]]


def test_a_claim_that_the_ruling_does_not_hold_is_left_out_and_told(browser: Any) -> None:
    for visit, _ in _page(browser, says(said(LIE, DEADLINE))):
        visit.ask("шағым")
        for _ in range(2):
            assert _claims(visit) == [DEADLINE[0]]
            told = visit.page.inner_text(".turn .remark")
            assert told == render("llm.withheld", count=1)
            visit.page.reload()
            visit.page.wait_for_selector(".turn[data-turn]")


def test_stop_hangs_up_on_the_model_and_keeps_what_was_confirmed(
    hanging: tuple[Visit, Script],
) -> None:
    visit, script = hanging
    page = visit.page
    visit.ask("шағым", wait=False)
    page.wait_for_selector("[data-busy] .words")
    page.click("#stop")
    assert script.hung_up.wait(1.5)
    page.wait_for_selector(".turn .remark")
    assert _claims(visit) == [DEADLINE[0]]
    assert page.inner_text(".turn .remark") == say("chat.stopped")
    assert page.is_enabled("#box textarea")


def test_a_closed_tab_hangs_up_on_the_model(hanging: tuple[Visit, Script]) -> None:
    visit, script = hanging
    visit.ask("шағым", wait=False)
    visit.page.wait_for_selector("[data-busy] .words")
    visit.page.close()
    assert script.hung_up.wait(2)


def test_a_program_that_leaves_hangs_up_on_the_model(hanging: tuple[Visit, Script]) -> None:
    visit, script = hanging
    with client_of(visit.address) as client:
        sent = client.post("/gradio_api/call/ask", json={"data": ["шағым", []]})
        with client.stream("GET", f"/gradio_api/call/ask/{sent.json()['event_id']}"):
            time.sleep(0.6)
    assert script.hung_up.wait(2)


def test_a_model_out_of_reach_leaves_the_quotes_and_says_so(browser: Any) -> None:
    for visit, script in _page(browser, Step(status=500)):
        visit.ask("шағым")
        assert visit.page.locator("blockquote.quote").count() == 1
        assert visit.page.inner_text(".turn .remark") == render("llm.fallback")
        assert call(client_of(visit.address), "ask", "шағым", [])[1][0]["mode"] == "extractive"
        assert script.asked
