"""``python -m tests.web.pictures ADDRESS``: docs/screenshots, from a running chat."""

import sys
from typing import Any

from settings import ROOT
from tests.web.conftest import CHROMIUM, FLAGS, Visit

FOLDER = ROOT / "docs" / "screenshots"
DEADLINE = "Сот орындаушысының әрекетіне шағымды қандай мерзімде беруге болады?"
SANCTION = "Атқарушылық санкция қанша пайыз?"
ELSEWHERE = "Адвокат қызметі қанша тұрады?"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def main(address: str) -> None:
    """Take all of them; the server's rate limit should be off."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        first = Visit(browser, address, viewport=WIDE)
        _keep(first, "empty")
        _cited(first, DEADLINE)
        first.page.evaluate("scrollTo(0, 0)")
        _keep(first, "desktop")
        first.page.click("[role=tab] >> nth=1")
        first.page.wait_for_selector("#text-12")
        first.page.evaluate("scrollTo(0, 0)")
        _keep(first, "ruling")
        dark = Visit(browser, address, viewport=WIDE, color_scheme="dark")
        dark.page.click("#reading label >> nth=1")
        _cited(dark, SANCTION)
        dark.page.evaluate("scrollTo(0, 0)")
        _keep(dark, "dark")
        refused = Visit(browser, address, viewport=WIDE)
        refused.ask(ELSEWHERE)
        refused.page.wait_for_selector(".turn.refused")
        refused.page.wait_for_timeout(700)  # the new answer is still being scrolled to
        refused.page.evaluate("scrollTo(0, 0)")
        _keep(refused, "refused")
        phone = Visit(browser, address, viewport=PHONE, has_touch=True, device_scale_factor=2)
        phone.ask(SANCTION)
        _keep(phone, "phone")
        browser.close()


def _cited(visit: Visit, question: str) -> None:
    visit.ask(question)
    visit.page.click("blockquote.quote a.cite >> nth=0")
    visit.page.wait_for_selector("#panel mark.quote")


def _keep(visit: Visit, name: str) -> None:
    page: Any = visit.page
    page.wait_for_timeout(900)
    page.mouse.move(0, 0)
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1])
