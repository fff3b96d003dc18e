"""The page for everyone: three languages, a screen reader, a phone, a keyboard, hostile text."""

import re
from importlib.resources import files
from typing import Any

import pytest

from prompts import LANGUAGES
from tests.web.conftest import Visit
from tests.web.hostile import PAYLOADS
from tests.web.sample import REPEAT

pytestmark = pytest.mark.browser
STATES = ("empty", "answered", "refused", "error", "ruling")


def _state(visit: Visit, name: str) -> None:
    """Bring the page into one of its states."""
    page = visit.page
    if name == "answered":
        page.click("#reading label >> nth=1")
        visit.ask("Екеуі, шағым және санкция?")
        visit.ask("екеуі")
        page.click("blockquote.quote a.cite >> nth=0")
        page.wait_for_selector("#panel mark.quote")
        for part in ("references", "amendments", "repairs"):
            page.click(f"#panel .{part} > summary")
    elif name == "refused":
        visit.ask("Ауа райы?")
    elif name == "error":
        visit.ask("қате", wait=False)
        page.wait_for_selector(".trouble")
    elif name == "ruling":
        page.click("[role=tab] >> nth=1")
        page.wait_for_selector("#text-12")
        page.click(".terms > summary")
        page.fill("#search textarea", "бағалау")
        page.wait_for_selector(".hits")


# Every word that a person sees or hears, without the ruling's own text and what they typed.
CRAWL = """() => {
  const out = [];
  const not = '[lang=kk]:not(html), .terms dd[lang], .question, .words, script, style, pre';
  const foreign = (node) => node.closest(not);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    const text = walk.currentNode.textContent.trim();
    if (text && parent && !foreign(parent)) out.push(text);
  }
  for (const node of document.querySelectorAll('[aria-label],[placeholder],[title],[alt]'))
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      if (node.getAttribute(name) && !foreign(node)) out.push(node.getAttribute(name));
  return out;
}"""
OWN = {"Қазақша", "Русский", "English", "Қаулы", "Markdown", "DOCX"}


@pytest.mark.parametrize("locale", ["kk-KZ", "ru-RU", "en-US", "tr-TR"])
def test_the_page_is_kazakh_in_every_browser_to_the_last_string(
    browser: Any, site: str, locale: str
) -> None:
    visit = Visit(browser, site, locale=locale)
    assert visit.page.evaluate("document.documentElement.lang") == "kk"
    for state in STATES if locale == "tr-TR" else ("empty",):
        _state(visit, state)
        for text in visit.page.evaluate(CRAWL):
            assert text in OWN or not re.search(r"[A-Za-z]{2,}", text), (state, text)
    visit.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chosen_language_is_remembered_and_leaves_no_string_in_another(
    visit: Visit, language: str
) -> None:
    page = visit.page
    page.click(f"nav a[lang={language}]")
    page.wait_for_selector("#box textarea")
    page.reload()
    page.wait_for_selector("#box textarea")
    page.wait_for_timeout(400)
    assert page.evaluate("document.documentElement.lang") == language
    wrong = {"kk": r"[A-Za-z]{2,}", "ru": r"[A-Za-z]{2,}|[әғқңөұүһі]", "en": r"[А-Яа-яәғқңөұүһі]"}
    for state in ("empty", "answered", "refused", "error", "ruling"):
        _state(visit, state)
        for text in page.evaluate(CRAWL):
            plain = re.sub(r"«[^»]*»|Қаулы|атқарушылық санкция|Азаматтық[^,]*", "", text)
            assert text in OWN or not re.search(wrong[language], plain), (state, text)


def test_a_visitor_who_left_is_forgotten(browser: Any, site: str, context: Any) -> None:
    """The tests of the page share a context: none may meet what another left there."""
    visit = Visit(browser, site, context)
    context.grant_permissions(["clipboard-read"])
    visit.ask("шағым")
    visit.page.click("[data-theme]")
    visit.page.click("nav a[lang=en]")
    visit.page.wait_for_selector("html[lang=en] blockquote.quote")
    visit.leave()
    assert context.storage_state() == {"cookies": [], "origins": []}
    assert context.pages == []


def test_a_switched_language_keeps_the_conversation_and_its_kazakh_quotes(visit: Visit) -> None:
    visit.ask("шағым")
    page = visit.page
    quote = page.inner_text("blockquote.quote p")
    page.click("nav a[lang=en]")
    page.wait_for_selector("blockquote.quote")
    assert page.inner_text("blockquote.quote p") == quote
    assert page.inner_text("blockquote.quote a.cite") == "paragraph 3"


def _serious(page: Any) -> list[str]:
    source = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    page.evaluate(source)
    found = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{v['id']}: {n['html'][:160]}"
        for v in found
        if v["impact"] in {"serious", "critical"}
        for n in v["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_any_state(browser: Any, site: str, theme: str) -> None:
    visit = Visit(browser, site, color_scheme=theme)
    problems = {}
    for state in STATES:
        _state(visit, state)
        visit.page.wait_for_timeout(150)
        if found := _serious(visit.page):
            problems[state] = found
    visit.context.close()
    assert problems == {}


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 450), (1920, 1080)])
def test_nothing_is_cut_off_from_a_small_phone_to_a_wide_screen(
    browser: Any, site: str, width: int, height: int
) -> None:
    """640 by 450 is 1280 by 900 at 200 % zoom."""
    visit = Visit(browser, site, viewport={"width": width, "height": height})
    for state in ("answered", "ruling"):
        _state(visit, state)
        wide = visit.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, state
    visit.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_tabs_are_in_sight_on_a_small_phone_in_every_language(
    browser: Any, site: str, language: str
) -> None:
    """Gradio would put a tab that it finds no room for into a menu, where nobody looks for it."""
    visit = Visit(browser, site, viewport={"width": 320, "height": 640})
    visit.page.click(f"nav a[lang={language}]")
    visit.page.wait_for_selector(f"html[lang={language}] #box textarea")
    assert visit.page.locator("[role=tab]:visible").count() == 2
    assert visit.page.locator("#tabs .overflow-menu").count() == 0
    visit.context.close()


def test_on_a_phone_the_panel_opens_below_and_targets_are_large(browser: Any, site: str) -> None:
    visit = Visit(browser, site, viewport={"width": 390, "height": 844}, has_touch=True)
    page = visit.page
    visit.ask("екеуі")
    page.wait_for_function(
        "() => Math.abs(document.querySelector('.turn').getBoundingClientRect().top) < 20"
    )
    page.click("blockquote.quote a.cite >> nth=0")
    page.wait_for_selector("#panel mark.quote")
    page.wait_for_timeout(700)
    assert page.evaluate(
        "() => { const r = document.querySelector('#panel mark.quote').getBoundingClientRect();"
        " return r.top >= 0 && r.bottom <= innerHeight }"
    )
    small = page.eval_on_selector_all(
        "button:not([aria-hidden] *):visible, nav a:visible",
        "all => all.map(x => [x.innerText, x.getBoundingClientRect().height])"
        ".filter(x => x[1] < 40)",
    )
    assert small == []
    visit.context.close()


def test_everything_can_be_done_from_the_keyboard(visit: Visit) -> None:
    page = visit.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    page.keyboard.type("шағым мерзімі")
    page.keyboard.press("Enter")
    page.wait_for_selector("blockquote.quote")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('blockquote a.cite')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel mark.quote")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('blockquote a.cite')")


def test_the_theme_can_be_changed_and_is_remembered(visit: Visit) -> None:
    page = visit.page
    assert not page.evaluate("document.body.classList.contains('dark')")
    page.click("[data-theme]")
    assert page.evaluate("document.body.classList.contains('dark')")
    page.reload()
    page.wait_for_selector("#box textarea")
    assert page.evaluate("document.body.classList.contains('dark')")


def test_hostile_text_of_a_person_or_a_model_runs_nothing_and_fetches_nothing(
    visit: Visit,
) -> None:
    page = visit.page
    for payload in PAYLOADS:
        visit.ask(REPEAT + payload)
        assert payload.split()[0] in page.inner_text(".turn:last-of-type .words")
    page.reload()
    page.wait_for_function(
        "n => document.querySelectorAll('.turn[data-turn]').length === n", arg=len(PAYLOADS)
    )
    assert page.evaluate("window.__xss") is None
    for tag in ("script", "img", "form", "style", "iframe", "svg"):
        assert page.locator(f"#conversation .chat {tag}").count() == 0, tag
