"""Requests to write a document are told from questions about one."""

import pytest

from answer.ask import Assistant
from answer.language import language_of
from answer.requests import asks_to_write
from prompts import render

WRITE = """
Сотқа арыз құрастырып бере аласыз ба
Приставтың үстінен шағым жазып беріңізші
шағымды сен жаз
арыздың үлгісін дайындап бер
otinish zhazyp bershi
Напишите мне исковое заявление
Помоги составить апелляцию
Можете подготовить ходатайство в суд?
Пришлите образец жалобы
Could you write an application to the court
Help me draft a petition
Give me a template of the appeal
""".strip().splitlines()
ASK = """
Арызды қай сотқа жазып беремін?
Шағымда не жазу керек?
Адвокат арыз жазып бере ме?
Пристав қолхат жазып берді
Шағым беру мерзімі
Как написать заявление?
Напишите, куда подать жалобу
Кто может составить договор?
Пристав составил документ
Must I write a complaint?
How to draft an appeal
Can I write a complaint to the court
The bailiff wrote a letter
""".strip().splitlines()


@pytest.mark.parametrize("question", WRITE)
def test_a_document_is_asked_for(question: str) -> None:
    assert asks_to_write(question, language_of(question))


@pytest.mark.parametrize("question", ASK)
def test_a_question_about_a_document_is_none(question: str) -> None:
    assert not asks_to_write(question, language_of(question))


@pytest.mark.parametrize("question", ["Маған арыз жазып берші", "Draft a petition for me"])
def test_it_is_refused_kindly_in_the_language_of_the_question(
    assistant: Assistant, question: str
) -> None:
    made = assistant.ask(question)
    assert (made.reason, made.citations) == ("out_of_scope", ())
    assert made.answer == render("refusal.write", language_of(question))


def test_what_can_be_asked_is_told_with_what_the_ruling_is_about(assistant: Assistant) -> None:
    made = assistant.ask("Не туралы сұрай аламын?")
    assert made.reason == "small_talk"
    assert assistant.ruling.title in made.answer
