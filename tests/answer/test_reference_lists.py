"""What a ruling refers to, listed; and what its short names stand for.

The made-up ruling names АІЖК 240-5 in 1 and 2-1, Заң 9 in 1, Салық кодексі 541 in 2.
"""

from dataclasses import replace

import pytest

from answer.language import language_of
from answer.reference_lists import articles_of, defined, named_in, short_names
from answer.reference_text import Wanted, found
from answer.references import references
from ingest.ruling import Ruling
from tests.answer.toy import GPK, LAW, paragraph, ruling

TOY = ruling()
OPENING = "Азаматтық іс жүргізу кодексі (бұдан әрі – АІЖК) осында қолданылады. Тағы бір сөйлем."


def quoted(made: Ruling, question: str) -> tuple[str, list[str]]:
    answer = references(question, made, language_of(question))
    assert answer is not None
    texts = [made.source_text(place.paragraph, place.source) or "" for place in answer.places]
    rows = zip(texts, answer.places, strict=True)
    return answer.text, [text[place.start : place.end] for text, place in rows]


@pytest.mark.parametrize(
    ("question", "text", "paragraphs"),
    [
        ("Қаулыда қай кодекстер аталған?", "Азаматтық іс жүргізу кодексі, Салық кодексі.", "1 2"),
        ("Какие кодексы здесь названы?", "процессуальный кодекс, Налоговый кодекс.", "1 2"),
        ("Заңның қай баптары аталған?", "Қаулыда Заңның мына баптары аталады: 9.", "1"),
        ("АІЖК-нің қандай баптары бар?", "кодексінің мына баптары аталады: 240-5.", "1 2-1"),
        ("Какие статьи НК названы?", "упоминаются статьи (Налоговый кодекс): 541.", "2"),
        ("2-тармақта қандай заң аталады?", "2-тармақта мына актілер мен баптар аталады: ", "2"),
        ("Which articles are cited in paragraph 2?", "Paragraph 2: these acts and", "2"),
    ],
)
def test_listed(question: str, text: str, paragraphs: str) -> None:
    answer = references(question, TOY, language_of(question))
    assert answer is not None
    assert text in answer.text
    assert answer.numbers == tuple(paragraphs.split())


def test_a_short_name_is_proved_by_the_words_that_define_it() -> None:
    opening = paragraph(
        "0", OPENING, references=(("Азаматтық іс жүргізу кодексі", GPK, GPK, None),)
    )
    made = replace(TOY, paragraphs=(opening, *TOY.paragraphs))
    said = "Қаулыда «АІЖК» деп мына акт аталады: Азаматтық іс жүргізу кодексі."
    assert quoted(made, "АІЖК дегені қалай ашылады?") == (said, [OPENING.split(" Тағы")[0]])
    # without such words: the sentence of its first mention
    first = "Шағым АІЖК-нің 240-5-бабында көзделген тәртіппен беріледі."
    assert quoted(TOY, "АІЖК дегені қалай ашылады?") == (said, [first])


def test_a_short_name_never_stands_for_itself() -> None:
    text, _ = quoted(TOY, "Заң деп қандай заң айтылады, мағынасы не?")
    assert text == f"Қаулыда «Заң» деп мына акт аталады: {LAW}."


def test_what_is_not_there_is_no_list() -> None:
    assert defined(TOY, "ҚПК", "kk") is None
    assert articles_of(TOY, Wanted(acts=("criminal",)), "kk") is None
    assert articles_of(TOY, Wanted(), "kk") is None  # of three acts: whose articles?
    text, places = named_in(TOY, TOY.paragraphs[4:], "kk")
    assert text == "Бұл тармақта заңдарға сілтеме жоқ, мәтіні мынадай:"
    assert [place.paragraph for place in places] == ["4"]


def test_only_one_word_is_a_short_name() -> None:
    assert set(short_names(found(TOY, Wanted())).values()) == {"АІЖК", "Заң"}
