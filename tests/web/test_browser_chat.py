"""The chat in a real browser: asking, citations, and everything a person can press."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import Visit
from tests.web.sample import SENTENCE, TWELVE

pytestmark = pytest.mark.browser


def test_a_question_is_answered_and_its_citation_opens_with_the_quote_marked(visit: Visit) -> None:
    visit.ask("Шағымды қандай мерзімде беруге болады?")
    page = visit.page
    assert page.inner_text("blockquote.quote p") == SENTENCE
    assert page.inner_text(".turn .status") == "Күші жойылған · 31.03.2017, № 1"
    page.click("blockquote.quote a.cite")
    page.wait_for_selector("#panel mark.quote")
    assert page.inner_text("#panel .text mark.quote") == SENTENCE
    assert page.inner_text("#panel h2") == "3-тармақ"
    assert page.evaluate("document.activeElement.id") == "place-title"
    assert page.evaluate("decodeURIComponent(location.hash)") == "#3-тармақ"
    page.keyboard.press("Escape")
    assert page.locator("#panel .place").count() == 0
    assert page.evaluate("document.activeElement.className") == "cite"
    page.click("blockquote.quote a.cite")
    page.wait_for_selector("#panel mark.quote")
    page.go_back()
    page.wait_for_function("() => !document.querySelector('#panel .place')")
    assert page.evaluate("document.activeElement.className") == "cite"


def test_the_status_banner_stands_above_everything(visit: Visit) -> None:
    text = visit.page.inner_text(".banner")
    assert "Бұл қаулының күші жойылған." in text
    assert "2017 жылғы 31 наурыздағы №\N{NO-BREAK SPACE}1" in text
    assert "заңгерлік кеңес емес" in text


def test_a_permalink_opens_its_paragraph(visit: Visit) -> None:
    page = visit.tab("/#12-тармақ")
    page.wait_for_selector("#panel .place")
    assert page.inner_text("#panel h2") == "12-тармақ"
    page.evaluate("location.hash = '#40-тармақ'")
    page.wait_for_selector("#panel .hint")
    assert page.inner_text("#panel") == "Бұл қаулыда ондай тармақ жоқ."
    visit.complaints.clear()  # the browser notes the 404


def test_the_panel_shows_repairs_references_amendments_and_copies_the_formal_citation(
    visit: Visit,
) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.tab("/#3-тармақ")
    page.wait_for_selector("#panel .place")
    for name in ("references", "amendments", "repairs"):
        page.click(f"#panel .{name} > summary")
    assert "Азаматтық іс жүргізу кодексі, 240-5-бап" in page.inner_text("#panel .references")
    assert "2011 жылғы 30 желтоқсандағы № 5" in page.inner_text("#panel .amendments")
    assert "240-5-бабына" in page.inner_text("#panel .repairs ins >> nth=0")
    page.click("#panel .actions button:has-text('Ресми сілтемені көшіру')")
    page.wait_for_function(
        "() => document.querySelector('#panel .actions').innerText.includes('Көшірілді')"
    )
    assert page.evaluate("navigator.clipboard.readText()") == (
        "Қазақстан Республикасы Жоғарғы Сотының 2005 жылғы 20 маусымдағы № 2 "
        "нормативтік қаулысының 3-тармағы"
    )


def test_what_is_unfolded_at_the_panel_s_lower_edge_comes_into_sight(visit: Visit) -> None:
    page = visit.tab("/#3-тармақ")
    page.set_viewport_size({"width": 1280, "height": 600})
    page.click("#panel .repairs > summary")
    page.wait_for_function(
        "() => document.querySelector('#panel .repairs table').getBoundingClientRect().bottom"
        " < document.getElementById('panel').getBoundingClientRect().bottom"
    )


def test_a_conversation_is_there_after_a_reload_with_its_citations_unchanged(visit: Visit) -> None:
    visit.ask("Шағым мерзімі қандай?")
    visit.ask("Екеуі туралы екеуі не дейді?")
    page = visit.page
    before = page.inner_html("#conversation .chat")
    page.reload()
    page.wait_for_function("() => document.querySelectorAll('.turn[data-turn]').length === 2")
    assert page.inner_html("#conversation .chat") == before


def test_the_full_reading_shows_all_evidence_and_is_remembered(visit: Visit) -> None:
    visit.ask("Екеуі туралы не айтылған, шағым?")
    visit.page.wait_for_selector("blockquote.quote")
    page = visit.page
    page.fill("#box textarea", "")
    visit.ask("екеуі")
    last = ".turn:last-of-type"
    assert page.locator(f"{last} blockquote").count() == 2, "a quote of each paragraph"
    page.fill("#box textarea", "")
    visit.ask("арыз")
    assert page.locator(f"{last} blockquote").count() == 1
    assert page.inner_text(f"{last} .more").startswith("Тағы қараңыз:")
    page.click("#reading label:has-text('Толық')")
    page.wait_for_selector(".support")
    assert page.locator(f"{last} blockquote").count() == 2
    shown = page.inner_text(f"{last} .support")
    for part in ("Неге осы тармақ", "Сенімділік", "жоғары (91 %)", "Ресми сілтеме", "240-5-бап"):
        assert part in shown
    page.reload()
    page.wait_for_selector(".support")
    assert page.is_checked("#reading input[value=full]")


def test_a_refusal_shows_what_the_ruling_covers_and_a_question_to_ask_instead(
    visit: Visit,
) -> None:
    visit.ask("Бүгін ауа райы қандай?")
    page = visit.page
    topics = page.locator("details.topics[open] li")
    assert topics.count() == 3  # the excluded 14 has nothing to tell
    assert "Шағым АІЖК-нің" in topics.nth(0).inner_text()
    assert page.locator(".next button").count() == 3
    page.click(".next button >> nth=0")
    page.wait_for_function("() => document.querySelectorAll('.turn[data-turn]').length === 2")


def test_stop_leaves_the_question_and_retry_answers_it(visit: Visit) -> None:
    page = visit.page
    visit.ask("баяу шағым", wait=False)
    page.wait_for_selector(".waiting")
    page.click("#stop")
    page.wait_for_selector(".stopped")
    assert not page.is_visible("#stop")
    assert page.is_enabled("#box textarea")
    page.click("#again")
    page.wait_for_selector("blockquote.quote")
    assert page.locator(".turn").count() == 1


def test_the_last_question_can_be_edited_and_everything_cleared(visit: Visit) -> None:
    page = visit.page
    visit.ask("санкция қанша?")
    page.click("#edit")
    page.wait_for_selector(".welcome")
    assert page.input_value("#box textarea") == "санкция қанша?"
    visit.ask("шағым қашан?")
    page.click("#clear")
    page.wait_for_selector(".welcome")
    page.reload()
    page.wait_for_selector(".welcome")
    assert page.locator(".turn").count() == 0


def test_a_second_press_while_answering_asks_once(visit: Visit, fake: Any) -> None:
    page = visit.page
    page.fill("#box textarea", "баяу қос шағым")
    page.dblclick("#send")
    page.wait_for_selector("blockquote.quote")
    assert [q for q, _ in fake.asked].count("баяу қос шағым") == 1
    assert page.locator(".turn").count() == 1


def test_two_tabs_keep_their_own_conversations(visit: Visit) -> None:
    other = visit.tab()
    visit.ask("шағым бірінші-қойынды")
    visit.ask("санкция екінші-қойынды", other)
    visit.ask("шағым тағы бірінші-қойынды")
    assert "екінші-қойынды" not in visit.page.inner_text("#conversation")
    assert "бірінші-қойынды" not in other.inner_text("#conversation")


def test_an_exception_ends_in_a_kazakh_sentence_and_the_next_question_works(visit: Visit) -> None:
    page = visit.page
    visit.ask("қате шығар", wait=False)
    page.wait_for_selector(".trouble", timeout=3000)
    assert page.inner_text(".trouble") == (
        "Қате шығып, жауап берілмеді. Сұрағыңызды қайта қойып көріңіз."
    )
    assert "CANARY" not in page.content()
    assert page.input_value("#box textarea") == "қате шығар"
    visit.ask("шағым")
    assert page.locator("blockquote.quote").count() == 1


def test_an_empty_question_gets_a_hint_that_the_box_does_not_hide(visit: Visit) -> None:
    page = visit.page
    page.set_viewport_size({"width": 390, "height": 700})
    visit.ask("Бүгін ауа райы қандай?")
    page.fill("#box textarea", "???")
    page.click("#send")
    page.wait_for_selector(".trouble")
    assert page.inner_text(".trouble") == "Алдымен сұрағыңызды жазыңыз."
    page.wait_for_function(
        "() => document.querySelector('.trouble').getBoundingClientRect().bottom"
        " <= document.querySelector('#asking').getBoundingClientRect().top"
    )


def test_a_personal_number_is_masked_on_the_page_and_in_what_the_browser_keeps(
    visit: Visit,
) -> None:
    visit.ask("ЖСН 880101300123 бойынша шағым")
    assert "880101300123" not in visit.page.content()
    assert "••••••••••••" in visit.page.inner_text(".turn .question")
    rows = visit.page.eval_on_selector_all("[data-turn]", "all => all.map(x => x.dataset.turn)")
    assert json.loads(rows[0])[0]["q"] == "ЖСН •••••••••••• бойынша шағым"


def test_the_conversation_is_saved_as_markdown_and_as_docx(visit: Visit, tmp_path: Path) -> None:
    visit.ask("санкция қанша пайыз?")
    for form, ending in (("markdown", "md"), ("docx", "docx")):
        with visit.page.expect_download() as waiting:
            visit.page.click(f"[data-export={form}]")
        assert waiting.value.suggested_filename == f"қаулы-сұрақ-жауап.{ending}"
        waiting.value.save_as(tmp_path / form)
    text = (tmp_path / "markdown").read_text(encoding="utf-8")
    assert TWELVE.split("\n")[0] in text
    assert "нормативтік қаулысының 12-тармағы" in text
    from docx import Document

    words = "\n".join(p.text for p in Document(str(tmp_path / "docx")).paragraphs)
    assert TWELVE in words
    assert "нормативтік қаулысының 12-тармағы" in words


def test_a_dislike_and_its_word_are_kept_without_the_question(visit: Visit, votes: Path) -> None:
    import sqlite3

    visit.ask("шағым ұнамады сынағы")
    page = visit.page
    page.click("[data-vote=dislike]")
    page.fill("form.word input", "мерзімі түсініксіз")
    page.click("form.word button")
    page.wait_for_function("() => document.querySelector('form.word').innerText.includes('Рақмет')")
    page.wait_for_timeout(300)
    with sqlite3.connect(votes) as base:
        rows = base.execute("SELECT vote, word, paragraphs, question FROM votes").fetchall()
    assert ("dislike", "мерзімі түсініксіз", "3", None) in rows


def test_the_whole_ruling_can_be_read_searched_and_left_for_a_paragraph(visit: Visit) -> None:
    page = visit.page
    page.click("[role=tab]:has-text('Қаулы мәтіні')")
    page.wait_for_selector("#text-12")
    assert page.locator(".contents li").count() == 6
    assert "алынып тасталған" in page.inner_text("#text-14")
    page.fill("#search input, #search textarea", "бағалау")
    page.wait_for_selector(".hits mark")
    assert page.inner_text(".hits mark") == "бағалау"
    page.click(".hits a.cite")
    page.wait_for_selector("#panel mark.quote")
    assert page.inner_text("#panel h2") == "11-1-тармақ"


def test_the_glossary_of_terms_unfolds_by_key_and_leads_to_a_paragraph(visit: Visit) -> None:
    page = visit.page
    page.click("[role=tab]:has-text('Қаулы мәтіні')")
    row = page.locator(".terms dl > div", has_text="атқарушылық санкция")
    page.wait_for_selector(".terms")
    assert not row.is_visible()
    page.focus(".terms > summary")
    page.keyboard.press("Enter")
    assert row.locator("dd[lang=ru]").is_visible()
    row.locator("a.cite").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel .text")
    assert page.inner_text("#panel h2") == "12-тармақ"


def test_the_ruling_prints_without_the_chat_and_a_folded_glossary(visit: Visit) -> None:
    page = visit.page
    page.click("[role=tab]:has-text('Қаулы мәтіні')")
    page.wait_for_selector("#text-12")
    page.emulate_media(media="print")
    assert page.is_visible("#text-12")
    assert not page.is_visible(".contents")
    assert not page.is_visible("#search")
    assert not page.is_visible(".terms")
    page.eval_on_selector(".terms", "terms => { terms.open = true }")
    assert page.is_visible(".terms dt >> nth=0")


def test_a_copied_answer_carries_its_formal_citation_and_the_status(visit: Visit) -> None:
    visit.ask("шағым көшіру")
    text = visit.page.get_attribute(".turn [data-copy]", "data-copy")
    assert re.search(r"«Шағым .*» \(Қазақстан Республикасы .* 3-тармағы\)", text)
    assert text.endswith("Күші жойылған · 31.03.2017, № 1")
