"""A question as the search reads it: concepts, related ones, words left, what went before."""

import pytest

from index.query import FADING, LIGHTER, STORY, Query
from index.sums import without_sums


def terms(question: str, language: str = "kk") -> dict[str, float]:
    return {w.term: w.weight for w in Query.of(question, language).wanted}


def test_everyday_words_bring_the_terms_of_law() -> None:
    query = Query.of("Пристав көлігімді бағалатты")
    assert "#enforcement.bailiff" in query.concepts
    assert "#property.property" in query.related
    assert "#property.property" not in query.concepts


@pytest.mark.parametrize(
    ("question", "language"),
    [("арест қалай салынады", "kk"), ("как накладывают арест", "ru"), ("seizure of a car", "en")],
)
def test_three_languages_meet_in_one_concept(question: str, language: str) -> None:
    assert terms(question, language)["#enforcement.seizure"] == 1.0


def test_question_words_name_no_topic_and_general_words_weigh_less() -> None:
    found = terms("Заң бойынша шағымды кім береді?")
    assert not [term for term in found if term.startswith("#question.")]
    assert found["#court.complaint"] == 1.0
    assert found["#general.law"] == LIGHTER


def test_another_mans_debt_is_a_third_partys_matter() -> None:
    assert "#court.third_party" in Query.of("Көршімнің борышы").concepts
    assert "#court.third_party" in Query.of("Көршім").related


def test_a_follow_up_carries_what_went_before() -> None:
    alone = Query.of("Ал қашан?")
    after = Query.of("Ал қашан?", context="Мүлік бағаланды")
    assert not any(w.term == "#property.valuation" for w in alone.wanted)
    assert any(w.term == "#property.valuation" for w in after.wanted)
    assert after.texts[0] == alone.texts[0]
    assert len(after.texts) == 2


def test_what_was_asked_longer_ago_weighs_less() -> None:
    found = {w.term: w.weight for w in Query.of("Ал қашан?", context="Шағым\nБаға").wanted}
    assert found["#property.value"] == FADING
    assert found["#court.complaint"] == FADING**2


def test_the_sentence_that_asks_outweighs_the_story_before_it() -> None:
    found = terms("Көршім шағым берді. Мүлік бағалана ма?")
    assert found["#property.valuation"] == 1.0
    assert found["#court.complaint"] == STORY


def test_no_term_is_asked_twice() -> None:
    query = Query.of("Сот сотқа соттан сот орындаушысы")
    for held in (query.own, query.concepts, query.added, query.related, query.wanted):
        assert len(held) == len(set(held))


@pytest.mark.parametrize(
    ("question", "without"),
    [
        ("Көршім 40 мың теңге сұрады, қайтарам ба?", "Көршім сұрады, қайтарам ба?"),
        ("Он екі миллион қарызым бар еді", "қарызым бар еді"),
        ("Взял 700 000 тенге, что будет?", "Взял, что будет?"),
        ("I owe 3 million tenge. What now?", "I owe. What now?"),
        ("15 АЕК неше теңге?", "15 АЕК неше теңге?"),
        ("Он пайыз санкция салды", "Он пайыз санкция салды"),
        ("Екі миллиондық үйім бар", "Екі миллиондық үйім бар"),
        ("300 мың теңге", "300 мың теңге"),
    ],
)
def test_a_sum_that_is_only_told_is_left_out(question: str, without: str) -> None:
    assert without_sums(question) == without
