"""Trouble in a real browser: a full queue, too many questions, a closed tab, a server gone."""

import re
import time
from typing import Any

import pytest

from settings import Settings
from tests.web.calls import call, client_of
from tests.web.conftest import Visit, serving
from tests.web.sample import FakeAssistant

pytestmark = pytest.mark.browser


def test_a_full_queue_is_told_on_the_page_and_the_input_stays_usable(browser: Any) -> None:
    slow = FakeAssistant(slow=1.5)
    settings = Settings(rate_per_minute=0, workers=1, queue_size=1)
    with serving(settings, slow) as address:
        visit = Visit(browser, address)
        first, _, last = tabs = [visit.page, visit.tab(), visit.tab()]
        for tab in tabs:
            visit.ask("баяу шағым", tab, wait=False)
            tab.wait_for_timeout(150)
        last.wait_for_selector(".toast-body")
        assert "Кезек толы" in last.inner_text(".toast-body")
        assert "busy" not in last.inner_text(".toast-body")
        assert last.input_value("#box textarea") == "баяу шағым"
        first.wait_for_selector("blockquote.quote")
        visit.ask("шағым", last)
        visit.context.close()


def test_a_closed_tab_frees_its_place_at_once(browser: Any) -> None:
    settings = Settings(rate_per_minute=0, workers=1)
    with serving(settings, FakeAssistant(slow=20)) as address, client_of(address) as client:
        visit = Visit(browser, address)
        visit.ask("баяу шағым", wait=False)
        visit.page.wait_for_selector(".waiting")
        visit.page.wait_for_timeout(300)
        visit.context.close()
        started = time.monotonic()
        assert call(client, "ask", "шағым", [])[0] == 200
        assert time.monotonic() - started < 5


def test_too_many_questions_are_told_on_the_page_in_its_language(browser: Any) -> None:
    settings = Settings(rate_per_minute=1, rate_burst=1)
    with serving(settings, FakeAssistant()) as address:
        visit = Visit(browser, address)
        visit.ask("шағым")
        visit.ask("санкция", wait=False)
        visit.page.wait_for_selector(".toast-body")
        assert "Сұрақтар тым жиі келіп жатыр" in visit.page.inner_text(".toast-body")
        assert visit.page.input_value("#box textarea") == "санкция"
        visit.context.close()


def test_a_server_that_went_away_is_told_in_kazakh(browser: Any) -> None:
    with serving(Settings(rate_per_minute=0), FakeAssistant()) as address:
        visit = Visit(browser, address)
    visit.ask("шағым", wait=False)
    visit.page.wait_for_selector(".toast-body")
    text = visit.page.inner_text(".toast-body")
    assert not re.search(r"[A-Za-z]{3,}", text), text
    assert visit.page.is_enabled("#box textarea")
    visit.context.close()
