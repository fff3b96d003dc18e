"""A definition is of the term that was asked for, and no mere use of the word."""

import pytest

from answer.ask import Assistant
from answer.defining import defined, defines, term_asked
from index.analyzer import words
from index.query import Query


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Осы қаулыда тұрғын үй деген не?", "тұрғын үй"),
        ("Жалақы ұғымының мағынасы қандай?", "жалақы"),
        ("Мұраны қалай түсінеміз?", "мұраны"),
        ("Что понимается под наследством в законе?", "наследством"),
        ("Кто такой нотариус?", "нотариус"),
        ("What is meant by the estate of a deceased?", "estate"),
        ("What does the word tenant mean?", "tenant"),
    ],
)
def test_the_term_whose_meaning_is_asked_for(question: str, term: str) -> None:
    spoken = words(question)
    asked = term_asked(spoken)
    assert asked is not None
    assert " ".join(spoken[asked.start : asked.stop]).lower() == term


def test_no_term_is_asked_for_where_no_meaning_is() -> None:
    assert term_asked(words("Шағымды қайда беремін?")) is None


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Мұра деп қайтыс болған адамнан қалған мүлік түсініледі.", ("Мұра",)),
        ("Айып жазаның бір түрі болып табылады.", ("Айып жазаның бір",)),
        ("Азаматтық кодекс (бұдан әрі – АК) қолданылады.", ("АК",)),
        ("Мұрагер (заңды мирасқор) сотқа жүгінеді.", ("заңды мирасқор",)),
        ("Сот мұрагерді (болмаған кезде) шақырады.", ()),
        ("Мұра сот арқылы бөлінеді.", ()),
    ],
)
def test_what_a_sentence_defines(sentence: str, terms: tuple[str, ...]) -> None:
    assert defined(sentence) == terms


def test_a_sentence_that_uses_the_word_or_defines_another_does_not_define_it() -> None:
    query = Query.of("Кепіл деген сөз нені білдіреді, кепіл деген не?")
    assert defines("Кепіл деп міндеттемені қамтамасыз ету тәсілі түсініледі.", query)
    assert not defines("Кепілге қойылған мүлік сатылады.", query)
    assert not defines("Ипотека деп кепілге салынған үй түсініледі.", query)


@pytest.mark.parametrize(
    "question",
    [
        "Мораторий деген не?",
        "Субсидия дегенді калай тусинемиз",
        "Что такое поручительство?",
        "What is a garnishee order?",
        "Өндіріп алушы деген не, борышкер ше?",
    ],
)
def test_what_the_ruling_does_not_define_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).refused


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("Осы қаулы бойынша нарықтық баға деген не?", "11"),
        ("Что подразумевается под исполнительской санкцией?", "12"),
        ("АІЖК деген қысқарған сөз нені білдіреді, АІЖК деген не?", "3"),
    ],
)
def test_what_it_defines_is_quoted(assistant: Assistant, question: str, paragraph: str) -> None:
    answer = assistant.ask(question)
    assert [c.paragraph for c in answer.citations][:1] == [paragraph]
