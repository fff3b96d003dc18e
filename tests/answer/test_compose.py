"""The words around the quotes: which lead, when a premise is corrected, what a refusal names."""

import pytest

from answer import compose
from answer.answer import Citation, Language
from answer.reading import Reading
from index.query import Query
from ingest.ruling import Ruling
from prompts import render

DAYS = Citation("3", "text", "Шағым он күннің ішінде беріледі.", 0, 32, "3-тармақ")
OTHER = Citation("4", "text", "Баж төленбейді.", 0, 15, "4-тармақ")


def reading(question: str, language: Language = "kk") -> Reading:
    return Reading(question, language, Query.of(question, language), leaning=False)


@pytest.mark.parametrize(
    ("question", "language", "name"),
    [
        ("Шағым отыз күнде беріледі ғой?", "kk", "premise"),
        ("Жалобу подают за 30 дней?", "ru", "premise"),
        ("Шағым он күнде беріле ме?", "kk", "yes_no"),  # the same number: nothing to correct
        ("Шағымды жиырма пайызға көбейте ме?", "kk", "yes_no"),  # another unit: nothing to compare
        ("Шағым мерзімі қандай?", "kk", "deadline"),
        ("Қанша төлеймін?", "kk", "plain"),  # the quote tells no amount
        ("Шағым туралы айтыңыз", "kk", "plain"),
    ],
)
def test_the_lead_fits_what_was_asked(question: str, language: Language, name: str) -> None:
    found = compose.lead(reading(question, language), [DAYS])
    assert found == render(f"lead.{name}", language)


def test_quotes_of_two_paragraphs_are_announced() -> None:
    assert compose.lead(reading("Шағым және баж"), [DAYS, OTHER]) == render("lead.several")


@pytest.mark.parametrize("doubtful", [True, False])
def test_two_paragraphs_for_one_question_are_a_choice(doubtful: bool) -> None:
    found = compose.lead(reading("Шағымды қайда беремін?"), [DAYS, OTHER], doubtful)
    assert found == render("lead.either")


def test_a_refusal_names_the_nearest_paragraphs_or_none() -> None:
    assert "3-тармақ, 5-тармақ" in compose.out_of_scope("kk", ["3", "5"])
    assert compose.out_of_scope("ru", []) == render("refusal.out_of_scope_plain", "ru")


def test_a_clarifying_question_gives_choices_by_their_opening_words(ruling: Ruling) -> None:
    found = compose.clarify(ruling, "kk", ["header", "12", "14"])
    assert "Заңның 124-бабында борышкерден" in found
    assert "14-тармақ" not in found  # excluded: it has no text to choose


def test_withheld_quotes_are_counted_in_a_notice_and_leave_a_refusal(ruling: Ruling) -> None:
    made = compose.answer(
        ruling, "Сұрақ?", "kk", [], "lead", "extractive", ["3"], 0.9, "out_of_scope", withheld=1
    )
    assert made.refused
    assert made.notices[-1] == render("refusal.withheld")
