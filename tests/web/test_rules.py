"""Addresses, buckets, words in three languages, the log."""

import json
import logging
import re

import pytest

from errors import QaulyError
from prompts import LANGUAGES, names, places, render
from settings import Settings
from tests.web.sample import answer
from web.client import address, networks
from web.journal import Lines, digest, note_answer
from web.rate import Rate
from web.words import filled, known, script_words


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
