"""What says too little is asked back; one telling word is enough."""

import pytest

from answer.language import language_of
from answer.vague import says_nothing
from index.analyzer import question_text


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
