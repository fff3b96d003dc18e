"""Small talk is answered kindly; a question with a greeting before it stays a question."""

import pytest

from answer.language import language_of
from answer.small_talk import small_talk, strip_greeting
from prompts import LANGUAGES, render


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Ассалаумағалейкум!", "greeting"),
        ("сәлееем 👋", "greeting"),
        ("salemetsiz be", "greeting"),
        ("Қайырлы кеш, бәріңізге", "greeting"),
        ("Добрый вечер", "greeting"),
        ("Hi there!", "greeting"),
        ("Көп-көп рақмет, сізге де!", "thanks"),
        ("рахмет комегинизге", "thanks"),
        ("kop rahmet", "thanks"),
        ("Керемет!", "thanks"),
        ("спасибо вам большое за помощь", "thanks"),
        ("Thank you very much", "thanks"),
        ("Рақмет, сау болыңыз", "bye"),
        ("көріскенше", "bye"),
        ("до свидания", "bye"),
        ("See you later", "bye"),
        ("Атың кім?", "who"),
        ("Сәлем, сен кімсің?", "who"),
        ("не истей аласын", "who"),
        ("Вы робот или человек?", "who"),
        ("What can you do?", "who"),
        ("Қалайсыз?", "how_are_you"),
        ("qalyń qalai", "how_are_you"),
        ("Привет! Как дела?", "how_are_you"),
        ("How are you?", "how_are_you"),
        ("Жарайды, түсіндім", "ok"),
        ("понятно", "ok"),
        ("OK", "ok"),
        ("Кешіріңіз, байқамай басып кеттім", "sorry"),
        ("my mistake, sorry", "sorry"),
        ("Осындасыз ба, достым?", "who"),
        ("Тірі адамсыз ба, әлде бағдарлама ма?", "who"),
        ("А есть кто живой?", "who"),
        ("Am I talking to a machine or a human?", "who"),
        ("Көмектестіңіз, алғысым шексіз", "thanks"),
        ("Очень выручили!", "thanks"),
        ("That helped a lot, cheers", "thanks"),
        ("Всем удачи и хорошего вечера", "bye"),
        ("Танысқаныма қуаныштымын!", "greeting"),
        ("Рада знакомству", "greeting"),
        ("Қызық екен, ойланып көрейін", "ok"),
    ],
)
def test_small_talk(message: str, kind: str) -> None:
    assert small_talk(message, language_of(message)) == kind
    assert strip_greeting(message, language_of(message)) == message
    assert all(render(f"small_talk.{kind}", language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("Сәлем! Алименттің мерзімі қанша?", "Алименттің мерзімі қанша?"),
        ("Сәлеметсіз бе, 5-тармақ не дейді", "5-тармақ не дейді"),
        ("salem kepil degen ne", "kepil degen ne"),
        ("Кешіріңіз, сот қайда?", "сот қайда?"),
        ("Здравствуйте, кто платит? Спасибо!", "кто платит?"),
        ("Good morning, who pays the fee?", "who pays the fee?"),
        ("Көлікті сатуға бола ма? Рақмет", "Көлікті сатуға бола ма?"),
        ("Жақсы мүлік неге арзан сатылды?", "Жақсы мүлік неге арзан сатылды?"),
        ("Дұрыс па?", "Дұрыс па?"),
        ("Тамаша бағалаушы керек пе", "Тамаша бағалаушы керек пе"),
        ("Помогли с кредитом?", "Помогли с кредитом?"),
        ("Сотқа жауап бердіңіз бе?", "Сотқа жауап бердіңіз бе?"),
        ("Қате баға қойылса ше?", "Қате баға қойылса ше?"),
        ("Класс сынып па?", "Класс сынып па?"),
        ("Кто ему помог?", "Кто ему помог?"),
        ("That helps whom?", "That helps whom?"),
        ("Тірі мал сатыла ма?", "Тірі мал сатыла ма?"),
        ("Бағдарлама арқылы өтініш берейін бе?", "Бағдарлама арқылы өтініш берейін бе?"),
        ("сот", "сот"),
        ("", ""),
    ],
)
def test_questions_stay_questions(message: str, question: str) -> None:
    assert small_talk(message, language_of(message)) is None
    assert strip_greeting(message, language_of(message)) == question
