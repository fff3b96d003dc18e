"""Small talk is answered kindly; a question with a greeting before it stays a question."""

import pytest

from answer.around import strip_greeting
from answer.language import language_of
from answer.small_talk import small_talk
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
        ("Мына жауапты түсінбедім ғой", "unclear"),
        ("тусинбедим", "unclear"),
        ("Ничего не понял из ответа", "unclear"),
        ("Sorry, I don't understand the answer", "unclear"),
        ("Топассың!", "insult"),
        ("Сендер барып тұрған алаяқсыңдар", "insult"),
        ("какой же ты тупой", "insult"),
        ("Спасибо, идиот", "insult"),
        ("You are a useless bot", "insult"),
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
        ("Сау болыңыз, бірақ баж қанша еді?", "баж қанша еді?"),
        ("Көп рақмет, көмегіңіз тиді, тағы бір сұрақ: баж қанша", "баж қанша"),
        ("Топас бот, жауап берші, баж қанша?", "баж қанша?"),
        ("Құдай үшін, тез айтшы, баж қанша?", "баж қанша?"),
        ("Бәріңіз парақорсыздар, баж қанша?", "баж қанша?"),
        ("Қайырлы күн, көмектесіңізші, баж қанша? Өтінемін!", "баж қанша?"),
        ("Баж қанша, өтінемін", "Баж қанша"),
        ("Баж қанша? Алдын ала рақмет, сау болыңыз", "Баж қанша?"),
        ("zhauap bershi, bazh qansha", "bazh qansha"),
        ("Идиоты, кто платит пошлину? Отвечайте!", "кто платит пошлину?"),
        ("Глупая машина кто платит пошлину", "Глупая машина кто платит пошлину"),
        ("Клянусь богом, у меня вопрос: кто платит пошлину", "кто платит пошлину"),
        ("Вы все продажные. Кто платит пошлину", "Кто платит пошлину"),
        ("Извините, глупый вопрос, но кто платит пошлину", "кто платит пошлину"),
        ("Stupid bot, who pays the fee please", "who pays the fee"),
        ("Thanks, that helped, one more question: who pays?", "who pays?"),
        ("I swear to God, who pays the fee? Thanks in advance", "who pays the fee?"),
        ("Мошенники, что с ними делает суд?", "Мошенники, что с ними делает суд?"),
        ("Ұры ұсталса, шығынды кім төлейді?", "Ұры ұсталса, шығынды кім төлейді?"),
        ("Жемқорлық, ол қылмыс па?", "Жемқорлық, ол қылмыс па?"),
        ("Бажды төлеу шұғыл ма?", "Бажды төлеу шұғыл ма?"),
        ("Вопрос о праве на жилище кто решает?", "Вопрос о праве на жилище кто решает?"),
        ("Понятно, а кто платит?", "Понятно, а кто платит?"),
        ("Сәлем, бір сұрағым бар", "Сәлем, бір сұрағым бар"),
    ],
)
def test_questions_stay_questions(message: str, question: str) -> None:
    assert small_talk(message, language_of(message)) is None
    assert strip_greeting(message, language_of(message)) == question
