"""The language of a question, by sentences made up for this test, typed well and badly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answer.about import about
from answer.around import strip_greeting
from answer.language import language_of
from answer.lookup import lookup
from answer.numbers import numbers_in
from answer.references import references
from answer.small_talk import small_talk
from answer.words import keys, read, without
from prompts import LANGUAGES
from tests.answer.toy import ruling

KAZAKH = """
Көршім қарызын қайтармай жүр, не істесем болады?
Сот шешімі шыққан соң қанша күн күтемін?
пристав уйге келип заттарымды жазып кетти
кимге барып айтсам болады екен
Жалақымнан елу пайыз ұстап жатыр, бұл дұрыс па?
атам каулысы кайда
мени жумыстан шыгарса ше
озим толеп койсам бола ма
каулынын данасын калай алам
екинши тармак туралы айт
12 тармак
қаулы
пристав
Sot sheshimi qai kuni shyqty?
menin ülesim qanşa bolady
oryndaushy úıge kirýge quqyly ma
zhalakymdy ustap kalsa kaida barамын
kelisim jasasaq bola ma
akshany kim toleidi
sot otyrysyna kelmesem ne bolady
qaulynyñ küşi bar ma
auktsionga kim katysady
otinishti kaida tapsyramyn
ui satylyp ketse ne isteimin
salemetsiz be
senbi kuni sot jumys istei me
barlygyn korset
3с 0озғалса не болады
сот 9йғарымы 0айда
м8л3к т3з3мдемес3 0ай жерде
5-тармақта не бар?
Мен судебный исполнительге қалай шағымданамын?
Решениені апелляцияға қалай береміз?
ТОО-ның шотына арест қойды, не істейміз?
Алименты туралы бірдеңе бар ма
11-1
???
санкция
апелляция
шагым
""".strip().splitlines()
RUSSIAN = """
п. 7
ст. 22
Сосед не возвращает долг, что делать?
Сколько дней ждать после решения суда?
пристав пришел домой и описал вещи
к кому обращаться с жалобой
удерживают половину зарплаты законно ли это
Где найти текст постановления
пункт 12
второй пункт
Что такое өндіріп алушы?
а можно самому заплатить?
кто проводит торги
Какая погода в Алматы?
имеет ли право пристав входить в квартиру
ваш пристав обязан уведомить меня?
kak obzhalovat deistviya pristava
skolko dnei na zhalobu
Объясните слово «ұйғарым» простыми словами
сумма штрафа
нужна оценка имущества
покажи 7-й пункт
госпошлина
залог
иск
""".strip().splitlines()
ENGLISH = """
My neighbour will not pay his debt, what now?
How long after the judgment do I wait?
bailiff took my car
who sells the property
Is half of my salary too much?
paragraph 12
the second paragraph
What does атқарушылық санкция mean?
Show me
can a bailiff enter my flat
weather in Almaty
pledged house auction rules
who is liable for the fee
where is the text of the ruling
Must the court notify me?
""".strip().splitlines()


@pytest.mark.parametrize("question", KAZAKH)
def test_kazakh(question: str) -> None:
    assert language_of(question) == "kk"


@pytest.mark.parametrize("question", RUSSIAN)
def test_russian(question: str) -> None:
    assert language_of(question) == "ru"


@pytest.mark.parametrize("question", ENGLISH)
def test_english(question: str) -> None:
    assert language_of(question) == "en"


def test_however_typed_the_words_read_the_same() -> None:
    for typed in ("12-тармақта", "12 тармакта", "12-tarmaqta", "12-тарма0та", "12 – ТАРМАҚТА"):
        assert keys(typed) == ("12", "тармакта"), typed
    assert keys("13¹-тармақ") == ("13-1", "тармак")
    assert keys("Show paragraph 13–1", "en") == ("show", "paragraph", "13-1")
    assert keys("pokazhi punkt 5", "ru") == ("покажи", "пункт", "5")


def test_words_know_their_tokens() -> None:
    question = "Ал 3-тармақта, мерзім қанша?"
    assert [word.at for word in read(question)] == [0, 1, 1, 2, 3]
    assert without(question, {0, 1}) == "мерзім қанша?"


@settings(deadline=None)  # the glossary is read once
@given(st.text(max_size=80))
def test_any_text_has_a_language_and_is_read_by_every_rule(text: str) -> None:
    toy = ruling()
    language = language_of(text)
    assert language in LANGUAGES
    for tried in LANGUAGES:
        small_talk(text, tried)
        assert strip_greeting(text, tried).strip() or not text.strip()
        numbers_in(text, tried)
        for rule in (lookup, about, references):
            rule(text, toy, tried)
