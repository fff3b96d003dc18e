"""What is shown: escaping, spans, answers, panel, suggestions, exports."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.answer import Answer, Language
from index.analyzer import words
from index.hit import Hit
from tests.web.hostile import PAYLOADS
from tests.web.sample import RULING, THREE, answer, cite, turn
from web.conversation import conversation
from web.export import markdown
from web.markup import Span, blocks, e, marked
from web.panel import panel
from web.reply import pieces
from web.ruling import hits_list, ruling_page
from web.terms import terms_of
from web.topics import first_questions, held_questions, suggestions, topic
from web.turns import Turn


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


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_a_person_or_a_model_writes_becomes_a_tag(payload: str) -> None:
    given_ = replace(answer("x", payload), answer=payload)
    html = conversation(RULING, [Turn(payload, given_)], "full", "kk", feedback=True)
    for tag in "script img svg form style input iframe body math meta link video".split():
        assert f"<{tag}" not in html
    inside = re.findall(r"<[^>]*>", html)
    assert not [t for t in inside if re.search(r"\son\w+=", re.sub(r'"[^"]*"', '""', t))]
    assert "\n" not in html  # a blank line would let Markdown read the rest


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
    careless = Turn("санкция канша", answer("санкция канша", "x", [*held.values()][:1]))
    assert "Атқарушылық санкция қанша пайыз?" not in suggestions(real, [careless], "kk", held=held)


def test_suggestions_are_not_asked_twice_and_topics_come_from_the_text() -> None:
    first = suggestions(RULING, [], "kk")
    assert len(first) == 3
    assert first[0] not in suggestions(RULING, [Turn(first[0], None)], "kk")
    assert topic(RULING.paragraphs[1]) == "Қайтадан бағалау талап етілмейді"


def test_who_asks_in_russian_is_offered_russian_questions_on_a_kazakh_page() -> None:
    asked = replace(answer("Ауа райы?", "Не нашёл.", reason="out_of_scope"), language="ru")
    html = conversation(RULING, [Turn("Погода?", asked)], "plain", "kk")
    assert '<span lang="ru"><button class="small" type="button" data-ask="О чём говорится' in html
    assert "Оның орнына былай сұрап көріңіз:" in html


def test_a_search_marks_the_typed_word_in_its_forms_and_leaves_out_places_without_it() -> None:
    hits = [Hit(name, 1.0, "text", 0, 5, {}) for name in ("12", "3", "11-1")]
    html = hits_list(RULING, hits, "ұшақ бағал", "kk")
    assert re.findall("<mark>(.*?)</mark>", html) == ["бағалау"]
    assert re.findall(r'data-number="([\d-]+)"', html) == ["11-1"]
    near = hits_list(RULING, hits, "ипотека", "kk")
    assert "<mark>" not in near
    assert "Мағынасы жақын жерлер:" in near


def test_the_terms_are_those_whose_words_stand_in_the_ruling_by_the_kazakh_alphabet() -> None:
    found = {term.kk: term.places for term in terms_of(RULING)}
    assert found["сот орындаушысы"] == ("3",)
    assert found["атқарушылық санкция"] == ("12",)
    assert "өндіріп алушы" not in found  # the glossary has it, the ruling does not
    assert "он" not in found  # a number is no term of law
    for kk, places in found.items():
        for place in places:
            begun = [word[:3] for word in words(RULING.source_text(place, "text") or "")]
            assert f" {' '.join(w[:3] for w in words(kk))} " in f" {' '.join(begun)} ", (kk, place)
    alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    assert list(found) == sorted(found, key=lambda kk: [alphabet.find(c) for c in kk.lower()])


def test_of_many_paragraphs_beside_a_term_a_handful_are_linked_and_the_rest_counted() -> None:
    seven = tuple(
        replace(RULING.paragraphs[0], number=str(n), text="Шағым беріледі.") for n in range(1, 8)
    )
    html = ruling_page(replace(RULING, paragraphs=seven), "ru")
    row = re.search(r'<div><dt lang="kk">шағым</dt>(.*?)</div>', html)
    assert row
    assert re.match('<dd lang="ru">жалоба.*</dd><dd lang="en">complaint', row[1])
    assert re.findall(r'data-number="(\d)"', row[1]) == ["1", "2", "3", "4", "5"]
    assert "ещё пунктов: 2" in row[1]


@pytest.mark.parametrize(
    ("question", "language", "read"),
    [
        ("Приставқа қалай шағымданамын?", "kk", [("приставқа", "сот орындаушысы")]),
        ("Как пожаловаться на пристава?", "ru", [("пристава", "сот орындаушысы")]),
        ("Сот орындаушысы не істейді?", "kk", []),  # the law's own words
        ("Кто такой взыскатель?", "ru", []),  # the quote does not speak of it
    ],
)
def test_the_full_reading_tells_which_words_were_read_as_terms_of_law(
    question: str, language: Language, read: list[tuple[str, str]]
) -> None:
    given_ = replace(answer(question, "x", [cite("3", "сот орындаушысы")]), language=language)
    html = conversation(RULING, [Turn(question, given_)], "full", "kk")
    told = re.findall(r"«([^»]*)» → «([^»]*)»", html)
    assert [pair for pair in told if "орындаушы" in pair[1]] == read
    assert ("заң тілінде былай түсінілді" in html) == bool(told)


def test_markdown_escapes_what_would_be_markup() -> None:
    text = markdown(RULING, [Turn("[x](https://evil.example) <b>", turn().answer)], "kk")
    assert "\\[x\\](https" in text
    assert "<b>" not in text
    assert "> — Қазақстан Республикасы Жоғарғы Сотының" in text


def test_blocks_are_paragraphs_and_dash_items_their_own() -> None:
    html = blocks("бас\n- бір\n\nекі", [Span(1, 6, "<mark>", "</mark>")])
    assert html == ('<p>б<mark>ас</mark></p><p class="item"><mark>- </mark>бір</p><p>екі</p>')
