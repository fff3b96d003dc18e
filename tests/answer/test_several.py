"""Two questions at once: where a message is cut, and that each part gets its own quotes."""

import pytest

from answer.answer import Language
from answer.ask import Assistant
from answer.questions import questions
from prompts import render


@pytest.mark.parametrize(
    ("message", "language", "parts"),
    [
        ("Шағым мерзімі қанша? Санкция қанша пайыз?", "kk", 2),
        ("Шағымды қай сотқа беремін және баж төлеймін бе?", "kk", 2),
        ("санкция қанша, шағымдануға бола ма?", "kk", 2),
        ("шагым беру мерзими канша ари баж толейм бе", "kk", 2),
        ("Үйімді арзан бағалады. Сот нені тексереді, мерзімі неше күн?", "kk", 2),
        ("Сколько дней на жалобу и надо ли платить?", "ru", 2),
        ("пошлина и срок", "ru", 2),
        ("Is a fee charged and how many days do I have?", "en", 2),
        ("Баж бар ма? Мерзім қанша? Қай сот қарайды? Кім келеді?", "kk", 3),
        ("Сот тексеріп, ұйғарым шығара ма?", "kk", 1),
        ("Борышкер мен өндіріп алушы және үшінші тұлға шағым бере ала ма?", "kk", 1),
        ("Пристав қашан және қайда хабарлайды?", "kk", 1),
        ("Мүлік тізімге алынса, оны қалай сатады?", "kk", 1),
        ("Баж төлене ме, жоқ па?", "kk", 1),
        ("Пристав ше, ол отырысқа келе ме?", "kk", 1),
        ("Мой долг погашен. Можно ли теперь взыскать санкцию?", "ru", 1),
        ("Что делать, когда имущество уже продано?", "ru", 1),
        ("My car was seized. Can I complain?", "en", 1),
        ("When I complain, is a fee due?", "en", 1),
    ],
)
def test_a_message_is_cut_where_both_sides_ask(
    message: str, language: Language, parts: int
) -> None:
    assert len(questions(message, language)) == parts


@pytest.mark.parametrize(
    ("message", "paragraphs"),
    [
        ("шағым мерзімі қанша және баж төлеймін бе?", ["3", "4"]),
        ("Шағым мерзімі қанша? Санкция қанша пайыз?", ["3", "12"]),
        ("сколько дней на жалобу и надо ли платить?", ["3", "4"]),
        ("Is a fee charged and how many days do I have?", ["4", "3"]),
    ],
)
def test_each_part_is_quoted_in_its_turn(
    assistant: Assistant, message: str, paragraphs: list[str]
) -> None:
    answer = assistant.ask(message)
    assert list(dict.fromkeys(c.paragraph for c in answer.citations)) == paragraphs
    assert list(answer.ranking[: len(paragraphs)]) == paragraphs
    for number in (1, 2):
        said = render(f"part.{number}", answer.language).capitalize()
        assert f"{said} " in answer.answer


def test_of_a_part_without_an_answer_it_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("Приставқа шағымды неше күнде беремін және нотариус қанша алады?")
    assert [c.paragraph for c in answer.citations] == ["3"]
    nothing = render("refusal.out_of_scope_plain", "kk")
    assert answer.answer.endswith(f"Екінші сұрақ. {nothing}")


def test_parts_of_one_paragraph_stay_one_answer(assistant: Assistant) -> None:
    answer = assistant.ask("Сот отырысы туралы приставқа кім хабарлайды, ол келмесе кім келеді?")
    assert {c.paragraph for c in answer.citations} == {"5"}
    assert "сұрақ." not in answer.answer


def test_two_questions_without_an_answer_are_refused(assistant: Assistant) -> None:
    assert assistant.ask("Ажырасу қанша тұрады және бала кіммен қалады?").refused
