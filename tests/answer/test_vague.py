"""What says too little is asked back; one telling word is enough.

It is not where that word is what the ruling speaks of throughout: the made-up ruling names a
bailiff in two of four paragraphs, a fee in one.
"""

from dataclasses import dataclass, field
from typing import cast

import pytest

from answer.ask import Assistant
from answer.language import language_of
from answer.vague import names_all, says_nothing
from index.analyzer import question_text
from index.query import document_terms
from index.search import Collection

TEXTS = (
    "Сот орындаушысы қаулы шығарады.",
    "Шағым сот орындаушысына беріледі.",
    "Баж төленбейді.",
    "Мүлік сатылады.",
)


@dataclass
class Documents:
    """As much of a collection as is asked of it."""

    names: tuple[str, ...] = ("1", "2", "3", "4")
    lexical_terms: list[list[str]] = field(default_factory=lambda: [*map(document_terms, TEXTS)])


def nothing(question: str) -> bool:
    """Whether a question as typed says nothing."""
    language = language_of(question)
    return says_nothing(question_text(question, language), language)


@pytest.mark.parametrize(
    "question",
    [
        "Не істесем екен?",
        "Заң не дейді?",
        "Неше күн?",
        "Маған кеңес беріңізші",
        "Бұл заңды ма?",
        "Осылай болуы керек пе?",
        "Қандай құжат керек?",
        "калай болады енди",
        "Как быть?",
        "Помогите, пожалуйста",
        "Сколько дней?",
        "What should I do?",
        "Is it legal?",
        "How long?",
    ],
)
def test_no_word_names_a_topic(question: str) -> None:
    assert nothing(question)


@pytest.mark.parametrize(
    "question",
    [
        "санкция",
        "ипотека",
        "аукцион",
        "баж",
        "сот орындаушысына шағым мерзімі",
        "Шағым мерзімі қанша?",
        "12-тармақ",
        "Заңды тұлға",
        "госпошлина",
        "срок жалобы",
        "mortgage",
        "sanctions?",
    ],
)
def test_one_telling_word_is_enough(question: str) -> None:
    assert not nothing(question)


def throughout(question: str, documents: Documents) -> bool:
    language = language_of(question)
    return names_all(question_text(question, language), language, cast(Collection, documents))


@pytest.mark.parametrize(
    "question",
    [
        "Пристав келді",
        "Маған сот орындаушысы хабарласты",
        "Менің приставым",
        "Оған пристав не дейді?",
        "У нас пристав",
        "Он пристав, что мне делать?",
        "What about the bailiff?",
        "They sent me a bailiff",
    ],
)
def test_the_one_thing_that_the_ruling_speaks_of_throughout(question: str) -> None:
    assert throughout(question, Documents())
    one_in_five = [document_terms(text) for text in (TEXTS[0], *TEXTS[2:], *TEXTS[2:])]
    assert not throughout(question, Documents(tuple("12345"), one_in_five))


@pytest.mark.parametrize(
    "question",
    [
        "Ол баж қанша?",
        "Пристав мүлікті сатты",
        "Пристав пен баж",
        "Менің приставым жалақымды ұстады",
        "Он пристав, а это моё имущество",
        "Бұл не?",
    ],
)
def test_two_things_a_rare_one_and_none_are_not_throughout(question: str) -> None:
    assert not throughout(question, Documents())


@pytest.mark.parametrize("question", ["Приставқа қай сотта?", "Пристав неше күнде?"])
def test_a_question_for_a_place_or_a_time_is_clear(question: str) -> None:
    assert not throughout(question, Documents())


def test_a_refusal_names_no_paragraph_whose_text_is_gone(assistant: Assistant) -> None:
    made = assistant.ask("Кого исключили из школы?")
    assert (made.refused, made.ranking[0]) == (True, "14")  # by its note: «алынып тасталды»
    assert "пункт 14" not in made.answer
