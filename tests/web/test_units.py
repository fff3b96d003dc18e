"""The small rules: escaping, spans, turns, addresses, buckets, words, the log."""

import json
import logging
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.answer import Answer
from errors import QaulyError
from prompts import LANGUAGES, names, places, render
from settings import Settings
from tests.web.sample import KNOWN, RULING, THREE, answer, cite
from web.client import address, networks
from web.conversation import conversation
from web.export import markdown
from web.feedback import vote_of
from web.journal import Lines, digest, note_answer
from web.markup import Span, blocks, e, marked
from web.panel import panel
from web.rate import Rate
from web.reply import pieces
from web.topics import first_questions, held_questions, suggestions, topic
from web.turns import MOST_BYTES, Turn, asked, masked, packed, unpacked
from web.words import filled, known, script_words

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*"vqaicmrkplt", "turns"]), inner, max_size=8)
    ),
    max_leaves=12,
)


def _turn(word: str = "шағым") -> Turn:
    lead, citations = KNOWN[word]
    return Turn(f"{word} туралы?", answer(f"{word} туралы?", lead, citations))


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=5)
)
def test_spans_change_no_text_and_always_nest(text: str, places_: list[tuple[int, int]]) -> None:
    spans = [Span(min(p), max(p), f"<i{n}>", f"</i{n}>") for n, p in enumerate(places_)]
    html = marked(text, [s for s in spans if s.end <= len(text)])
    assert re.sub(r"</?i\d>", "", html) == e(text) or "\n" in text or text.splitlines() != [text]
    opened: list[str] = []
    for close, name in re.findall(r"<(/?)(i\d)>", html):
        if close:
            assert opened.pop() == name
        else:
            opened.append(name)
    assert opened == []


PAYLOADS = [
    "<script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=1>",
    '"><svg onload=window.__xss=1>',
    "</div></section><form action=https://evil.example><input>",
    "![x](https://evil.example/p.png)",
    "[x](javascript:window.__xss=1)",
    "<style>*{display:none}</style>",
    "$$\\href{javascript:window.__xss=1}{x}$$",
    "```mermaid\ngraph TD; A-->B\n```",
    "' onmouseover='window.__xss=1",
    "⟦page.title⟧ <b>",
    "<iframe srcdoc='<script>window.__xss=1</script>'></iframe>",
    "<a href='javascript:window.__xss=1'>басыңыз</a>",
    "<details open ontoggle=window.__xss=1>",
    "<body onload=window.__xss=1>",
    "<math><mtext><img src=x onerror=window.__xss=1></mtext></math>",
    "<div style='position:fixed;inset:0'>жабын</div>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href=https://evil.example/a.css>",
    "<video src=x onerror=window.__xss=1></video>",
    "<input autofocus onfocus=window.__xss=1>",
    "$$\\includegraphics{https://evil.example/a.png}$$ <img src=https://evil.example/b.png>",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_a_person_or_a_model_writes_becomes_a_tag(payload: str) -> None:
    given_ = replace(answer("x", payload), answer=payload)
    html = conversation(RULING, [Turn(payload, given_)], "full", "kk", feedback=True)
    for tag in "script img svg form style input iframe body math meta link video".split():
        assert f"<{tag}" not in html
    inside = re.findall(r"<[^>]*>", html)
    assert not [t for t in inside if re.search(r"\son\w+=", re.sub(r'"[^"]*"', '""', t))]
    assert "\n" not in html  # a blank line would let Markdown read the rest


def test_a_conversation_comes_back_from_the_browser_as_it_was() -> None:
    turns = [_turn(), _turn("екеуі"), Turn("тоқтаған", None)]
    back = unpacked(json.loads(json.dumps(packed(turns))), RULING)
    assert [t.question for t in back] == [t.question for t in turns]
    for was, is_ in zip(turns[:2], back[:2], strict=True):
        assert was.answer is not None
        assert is_.answer is not None
        assert is_.answer.citations == was.answer.citations
        assert is_.answer.answer == was.answer.answer
    assert asked(back, 10) == [t.question for t in turns[:2]]


@given(JSON)
def test_whatever_the_browser_hands_back_only_what_holds_is_taken(value: Any) -> None:
    for sent in (value, {"v": 1, "turns": value}, {"v": 1, "turns": [value]}):
        for turn in unpacked(sent, RULING):
            if turn.answer is not None:
                assert all(c.holds(RULING) for c in turn.answer.citations)


@pytest.mark.parametrize(
    "change",
    [
        {"c": [["3", "text", 0, 5, 1]]},
        {"c": [["99", "text", 0, 5, 0]]},
        {"c": [["3", "text", -5, 5, 0]]},
        {"c": [["3", "text", True, 5, 0]]},
        {"m": "oracle"},
        {"a": 7},
        {"r": "because", "c": []},
    ],
)
def test_a_turn_that_was_tampered_with_is_dropped(change: dict[str, Any]) -> None:
    row = packed([_turn()])["turns"][0] | change
    assert unpacked({"v": 1, "turns": [row]}, RULING) == []


def test_a_long_conversation_keeps_its_newest_turns_within_the_size() -> None:
    long = [replace(_turn(), question=f"{n} " + "ұзын " * 300) for n in range(60)]
    kept = packed(long)
    assert len(json.dumps(kept, ensure_ascii=False).encode()) < MOST_BYTES + 100
    assert kept["turns"][-1]["q"] == long[-1].question
    assert len(kept["turns"]) < 60


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ЖСН 880101300123", "ЖСН ••••••••••••"),
        ("880101 300123 нөмірі", "•••••••••••• нөмірі"),
        ("1234567890123", "1234567890123"),  # thirteen digits are no such number
        ("2005 жылғы 20 маусым", "2005 жылғы 20 маусым"),
    ],
)
def test_personal_numbers_are_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


def test_an_answer_is_cut_at_its_quotes_without_their_marks() -> None:
    quote = cite("3", THREE.split("\n")[1])
    made = replace(answer("x", "y", [quote]), answer=f"Мерзімі:\n\n«{quote.quote}»\n\nСоңы.")
    assert [p.text for p in pieces(made)] == ["Мерзімі:", quote.quote, "Соңы."]


def test_a_quote_that_the_words_do_not_hold_still_follows_them() -> None:
    quote = cite("3", THREE.split("\n")[1])
    made = replace(answer("x", "y", [quote]), answer="Өз сөзімен айтқанда.")
    assert [p.citation for p in pieces(made)] == [None, quote]


def test_a_refusal_s_paragraph_names_are_links() -> None:
    refused = answer("x", "Мағынасы жақын тармақтар: 3-тармақ, 11-1-тармақ, 13-тармақ.")
    html = conversation(RULING, [Turn("x", refused)], "plain", "kk")
    words = html.partition('class="words"')[2].partition("</div>")[0]
    assert re.findall(r'data-number="([\d-]+)"', words) == ["3", "11-1"]  # there is no 13


def test_the_panel_shows_a_removed_paragraph_and_marks_a_quote_in_a_note() -> None:
    assert "алынып тасталған" in (panel(RULING, "14", "kk") or "")
    html = panel(RULING, "3", "kk", "note", (0, 8)) or ""
    assert '<mark class="quote">Ескерту.</mark>' in html
    assert 'class="amendments" open' in html
    assert panel(RULING, "40", "kk") is None
    assert "<mark" not in (panel(RULING, "3", "kk", "text", (5, 9999)) or "")


def test_ready_questions_are_offered_only_where_the_assistant_answers_from_their_paragraph() -> (
    None
):
    real = replace(RULING, id="kz-sc-2005-06-20-2")
    asked: list[str] = []

    def ask(question: str) -> Answer:
        asked.append(question)
        right = "санкция" in question.lower()
        return answer(question, "x", [cite("12", "Атқарушылық санкция")] if right else [])

    held = held_questions(real, ask)
    assert len(asked) > 40
    assert "Атқарушылық санкция қанша пайыз?" in held
    assert "Тыйым салынған мүлік қалай сатылады?" not in held
    assert suggestions(real, [], "kk", held=held)[0] == "Атқарушылық санкция қанша пайыз?"
    assert suggestions(real, [], "kk")[0] == "3-тармақта не айтылған?"
    assert first_questions(real, "kk", held) == ["Атқарушылық санкция қанша пайыз?"]


def test_suggestions_are_not_asked_twice_and_topics_come_from_the_text() -> None:
    first = suggestions(RULING, [], "kk")
    assert len(first) == 3
    assert first[0] not in suggestions(RULING, [Turn(first[0], None)], "kk")
    assert topic(RULING.paragraphs[1]) == "Қайтадан бағалау талап етілмейді"


def test_markdown_escapes_what_would_be_markup() -> None:
    text = markdown(RULING, [Turn("[x](https://evil.example) <b>", _turn().answer)], "kk")
    assert "\\[x\\](https" in text
    assert "<b>" not in text
    assert "> — Қазақстан Республикасы Жоғарғы Сотының" in text


@pytest.mark.parametrize(
    ("peer", "forwarded", "counted"),
    [
        ("1.1.1.1", "9.9.9.9", "1.1.1.1"),  # not from the proxy: not believed
        ("10.0.0.9", "9.9.9.9", "9.9.9.9"),
        ("10.0.0.9", "6.6.6.6, 9.9.9.9", "9.9.9.9"),  # what the client itself wrote stands first
        ("10.0.0.9", "nonsense", "10.0.0.9"),
        ("10.0.0.9", "", "10.0.0.9"),
        ("2001:db8:1:2:3::4", "", "2001:db8:1:2::/64"),
        ("::ffff:1.1.1.1", "", "1.1.1.1"),
    ],
)
def test_forwarded_addresses_count_only_from_named_proxies(
    peer: str, forwarded: str, counted: str
) -> None:
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    scope = {"type": "http", "client": (peer, 1), "headers": headers}
    assert address(scope, networks("10.0.0.9")) == counted


def test_a_proxy_that_is_no_address_is_told_with_what_to_write() -> None:
    with pytest.raises(QaulyError, match=r"QAULY_TRUSTED_PROXIES.*for example 127\.0\.0\.1"):
        networks("nginx")


def test_the_bucket_lets_a_burst_through_and_then_a_steady_stream() -> None:
    now = [0.0]
    rate = Rate(60, 2, lambda: now[0])
    assert [rate.wait("a") for _ in range(3)] == [0, 0, 1]
    assert rate.wait("b") == 0
    now[0] = 1.0  # one a second comes back
    assert [rate.wait("a") for _ in range(2)] == [0, 1]
    assert all(Rate(0, 1).wait("a") == 0 for _ in range(5))


def test_the_three_languages_have_the_same_words_and_places() -> None:
    keys = names("page", "kk")
    for language in LANGUAGES:
        assert names("page", language) == keys
        for key in keys:
            assert places(key, language) == places(key, "kk"), key


def test_no_page_word_is_left_in_another_language() -> None:
    same = {"page.language.kk", "page.language.ru", "page.language.en", "page.page.name"}
    same |= {"page.tools.markdown", "page.tools.docx", "page.ruling.search_hint"}
    texts = {
        (key, language): render(key, language, **dict.fromkeys(places(key, language), ""))
        for key in names("page", "kk")
        for language in LANGUAGES
        if key not in same
    }
    for (key, language), text in texts.items():
        plain = text.replace("Markdown", "").replace("DOCX", "").replace("Қаулы", "")
        plain = plain.replace("қаулы-", "").replace("атқарушылық санкция", "")
        if language == "en":
            assert not re.search(r"[а-яәғқңөұүһі]", plain, re.IGNORECASE), key
        else:
            assert not re.search(r"[a-z]", plain, re.IGNORECASE), key
        if language == "ru":
            assert not re.search(r"[әғқңөұүһі]", plain, re.IGNORECASE), key


def test_page_words_need_no_escaping() -> None:
    for language in LANGUAGES:
        for key in names("page", language):
            text = render(key, language, **dict.fromkeys(places(key, language), ""))
            assert not re.search(r"[<>&\"⟦⟧]", text), key
        json.loads(script_words(language))


def test_marks_are_filled_everywhere_and_unknown_languages_are_kazakh() -> None:
    value = {"a": ["⟦ask.send⟧", 1, {"b": "x ⟦k⟧"}], "c": None}
    assert filled(value, str.upper) == {"a": ["ASK.SEND", 1, {"b": "x K"}], "c": None}
    assert [known(x) for x in ("ru", "tr", None)] == ["ru", "kk", "kk"]


def test_the_log_holds_no_question_and_no_message_of_an_exception(
    caplog: pytest.LogCaptureFixture,
) -> None:
    secret = "ЖСН 880101300123, тел. 87011234567, Ахметов"
    with caplog.at_level(logging.INFO, "qauly"):
        note_answer(Settings(), secret, answer(secret, "x"), "page")
        try:
            raise ValueError(secret)
        except ValueError:
            logging.getLogger("qauly.page").exception("answer_failed")
    lines = [Lines(messages=False).format(record) for record in caplog.records]
    assert len(lines) == 2
    for line in lines:
        row = json.loads(line)
        assert not re.search(r"Ахметов|\d{11,12}", line), line
    assert json.loads(lines[0])["length"] == len(secret)
    assert row["error"] == "ValueError"
    assert digest("a") != digest("b")


def test_the_log_holds_the_question_where_the_operator_wants_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, "qauly"):
        note_answer(Settings(log_questions=True), "шағым", answer("шағым", "x"), "page")
    assert json.loads(Lines(messages=True).format(caplog.records[0]))["question"] == "шағым"


def test_a_log_line_is_valid_utf8_whatever_it_is_given() -> None:
    record = logging.makeLogRecord({"msg": "ask", "word": "\ud800 \x00"})
    Lines(messages=False).format(record).encode("utf-8")


@given(JSON)
def test_what_is_no_vote_is_none(value: Any) -> None:
    assert vote_of(value) is None


def test_blocks_are_paragraphs_and_dash_items_their_own() -> None:
    html = blocks("бас\n- бір\n\nекі", [Span(1, 6, "<mark>", "</mark>")])
    assert html == ('<p>б<mark>ас</mark></p><p class="item"><mark>- </mark>бір</p><p>екі</p>')
