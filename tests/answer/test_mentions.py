"""Which paragraphs speak of a term: the form of the question, the term, the sentences that tell."""

from dataclasses import replace

import pytest

from answer.direct import direct
from answer.language import language_of
from answer.mention_words import asked_term
from answer.mentions import FIRST, Mentions, mentions
from answer.telling import term_of
from ingest.read import read_ruling
from ingest.ruling import Ruling
from settings import settings
from tests.answer.toy import note, paragraph, ruling


@pytest.fixture(scope="module")
def built_in() -> Ruling:
    return read_ruling(settings().ruling)


def told(made: Ruling, question: str) -> tuple[str, list[str], list[str]]:
    """The words said, the paragraphs cited, their sentences."""
    found = mentions(question, made, language_of(question))
    assert found is not None
    texts = [made.source_text(place.paragraph, place.source) or "" for place in found.places]
    quotes = [t[p.start : p.end] for t, p in zip(texts, found.places, strict=True)]
    return found.text, [place.paragraph for place in found.places], quotes


@pytest.mark.parametrize(
    ("question", "text", "paragraphs"),
    [
        (
            "Санкция сөзі қай тармақтарда ұшырасады?",
            "«Санкция» мына тармақтарда аталады: 12-тармақ, 13-тармақ.",
            "12 13",
        ),
        (
            "«Аукцион» деген сөз қай тармақтарда бар?",
            "«Аукцион» мына тармақтарда аталады: 8-тармақ, 10-тармақ.",
            "8 10",
        ),
        (
            "Аукцион аталатын тармақтарды тізіп бер",
            "«Аукцион» мына тармақтарда аталады: 8-тармақ, 10-тармақ. "
            "Сол мағынадағы басқа сөз мына жерде бар: 9-тармақ.",
            "8 9 10",
        ),
        ("halyqaralyq shart qai tarmaqta atalady", "«Халықаралық шарт» бір ғана", "1"),
        ("Қай тармақтар кепілге қатысты?", "«Кепіл» мына тармақтарда аталады: 9-т", "9 11-1"),
        ("Қаулының қай жерінде банк туралы айтылған?", "«Банк» бір ғана тармақта", "6"),
        ("Кепіл сөзі қай тармақтарда қолданылған?", "«Кепіл» мына тармақтарда", "9 11-1"),
        ("Қай тармақтарда госпошлина аталған?", "Қаулыда дәл «госпошлина» деп жазылмаған,", "4"),
        ("В каких пунктах речь идёт о залоге?", "«Залог»: об этом говорится в таких", "9 11-1"),
        ("Перечисли все пункты про санкцию", "«Санкция»: об этом говорится в", "12 13"),
        ("Какие пункты посвящены оценке?", "«Оценка»: об этом говорится", "8 10 11 11-1"),
        ("Where does the ruling mention auctions?", "“Auction”: these paragraphs", "8 9 10"),
        ("Which paragraphs concern the market value?", "“Market value”: one paragraph", "11"),
        ("Which paragraphs mention international treaties?", "“International treaty”: one", "1"),
    ],
)
def test_paragraphs_are_listed(built_in: Ruling, question: str, text: str, paragraphs: str) -> None:
    said, cited, _ = told(built_in, question)
    assert (said[: len(text)], cited) == (text, paragraphs.split())


def test_the_sentence_that_tells_is_quoted(built_in: Ruling) -> None:
    _, _, quotes = told(built_in, "Аукцион қай тармақтарда аталады?")
    assert quotes[0].endswith("электрондық аукцион нысанындағы сауда-саттықта жүргізеді.")
    assert "жария сауда-саттық" in quotes[1]
    assert "қайталама аукцион" in quotes[2]


def test_only_the_first_are_quoted_where_nearly_all_tell(built_in: Ruling) -> None:
    said, cited, _ = told(built_in, "Сот орындаушысы қай тармақтарда аталады?")
    assert len(cited) == FIRST
    assert "13-тармақ. Төменде солардың алғашқы 3 үзіндісі ғана келтірілген." in said
    assert "14-тармақ" not in said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Прокурор қай тармақта аталады?", "Бұл қаулыда «прокурор» аталмайды."),
        ("В каких пунктах упоминаются алименты?", "В этом постановлении об этом не говорится: «"),
        ("Which paragraphs mention a prosecutor?", "This ruling does not speak of this: “pro"),
    ],
)
def test_what_is_not_told_is_refused_by_name(built_in: Ruling, question: str, text: str) -> None:
    said, cited, _ = told(built_in, question)
    assert (said.startswith(text), cited) == (True, [])
    made = direct(built_in, question, language_of(question), None, False)
    assert made is not None
    assert (made.reason, made.places) == ("out_of_scope", ())


@pytest.mark.parametrize(
    "question",
    [
        "Бұл қай тармақта айтылған?",
        "Ол туралы тағы қай тармақтарда айтылған?",
        "Кепіл қай тармақта жазылған?",
        "Төлем мерзімі қай тармақта көрсетілген?",
        "Кепілдің сатылатыны қай тармақта аталған?",
        "Қай тармақ бойынша санкция қолданылады?",
        "Салық кодексі қай тармақтарда аталады?",
        "Заң туралы қай тармақтарда айтылған?",
        "240-5-бап қай тармақтарда аталады?",
        "Қай тармақтарда өзгеріс аталған?",
        "Аукцион мен кепіл қай тармақтарда аталады?",
        "5-тармақта аукцион аталады ма?",
        "Аукцион қалай өтеді?",
        "В каком пункте сказано, что залог продают?",
        "Where is the auction held?",
        "Which paragraph must I use to complain?",
    ],
)
def test_other_questions_are_left_to_others(built_in: Ruling, question: str) -> None:
    assert mentions(question, built_in, language_of(question)) is None


@pytest.mark.parametrize(
    "question",
    [
        "Шағымды беру мерзімі туралы қай тармақта айтылған?",  # the time is told without its name
        "Қай тармақтар мерзімге қатысты?",
        "Аукцон қай тармақтарда аталады?",  # a slip
        "В каких пунктах упоминаются спутники?",  # no Kazakh word is known for it
        "Көлік сату туралы қай тармақтарда айтылған?",  # a part is told
    ],
)
def test_what_is_not_sure_is_searched_for(built_in: Ruling, question: str) -> None:
    assert asked_term(question, language_of(question)) is not None
    assert mentions(question, built_in, language_of(question)) is None


def test_excluded_paragraphs_and_notes_tell_nothing() -> None:
    gone = paragraph("5", notes=(note("5", "2011-12-30", "5", "excluded"),))
    made = replace(ruling(), paragraphs=(*ruling().paragraphs, gone))
    none = Mentions("Бұл қаулыда «Ескерту» аталмайды.")
    assert mentions("Ескерту сөзі қай тармақтарда кездеседі?", made) == none


def test_header_and_preamble_are_named_as_such() -> None:
    said, cited, _ = told(ruling(), "Заңнама сөзі қай тармақтарда кездеседі?")
    assert said == "«Заңнама» қаулының мына жерінде аталады: Кіріспе бөлік."
    assert cited == ["preamble"]


def test_a_term_is_shown_in_its_dictionary_form() -> None:
    shown = [term_of(text, code) for text, code in (("кепілге", "kk"), ("третьих лицах", "ru"))]
    assert [term and term.shown for term in shown] == ["кепіл", "третье лицо"]


def test_the_word_in_another_sense_is_not_the_term(built_in: Ruling) -> None:
    """«Шаралар ретінде бағалануға тиіс» of 12 values no property."""
    assert "12" not in told(built_in, "Бағалау туралы қай тармақтарда айтылған?")[1]
