"""What a question asks for and a sentence tells: general words, in three languages."""

import pytest

from index.kinds import UNITS, asked, told


@pytest.mark.parametrize(
    "question",
    [
        "Мүлікті тәркілеу неге негізделеді?",
        "На каком основании закрыли счёт?",
        "On what basis was the account closed?",
    ],
)
def test_the_ground_is_asked_for_in_three_languages(question: str) -> None:
    assert "ground" in asked(question)


def test_mostly_is_no_ground() -> None:
    assert "ground" not in asked("Негізінен мұны кім шешеді?")
    assert "ground" not in told("Мүлік комиссиялық негіздерде сатылады.")
    assert "ground" in told("Есеп шарт негізінде жасалады.")


@pytest.mark.parametrize(
    "question", ["Бұл үшін баж төлеймін бе?", "Это платно?", "Is there a fee?", "Қызмет тегін бе?"]
)
def test_whether_something_is_paid_is_asked_for_in_three_languages(question: str) -> None:
    assert "payment" in asked(question)


def test_levying_is_no_payment() -> None:
    assert "payment" not in told("Борыш мүліктен төлеттіріп алынады.")
    assert "payment" in told("Алым алдын ала төленеді.")


@pytest.mark.parametrize(
    "question", ["Өтініш беру мерзімі қандай?", "Какой срок подачи?", "How long do I have?"]
)
def test_a_term_is_told_by_a_sentence_that_counts_time(question: str) -> None:
    wanted = UNITS & asked(question)
    assert "term" in wanted
    assert wanted & told("Өтініш бір ай ішінде беріледі.")
    assert not wanted & told("Өтініш белгіленген мерзімде беріледі.")
    assert not wanted & told("Заң 2010 жылғы 2 сәуірде қабылданды.")


@pytest.mark.parametrize(
    "question",
    ["Мұра деген не?", "Нотариус деген кім?", "Кто такая опекун?", "What is a tenancy agreement?"],
)
def test_a_definition_is_asked_for_in_three_languages(question: str) -> None:
    assert "definition" in asked(question)


@pytest.mark.parametrize(
    "question", ["What does a tenant pay for water?", "What is a fee for a copy of the deed like?"]
)
def test_what_somebody_does_is_no_definition(question: str) -> None:
    assert "definition" not in asked(question)
