"""Typing without a Kazakh keyboard becomes Cyrillic; numbers stay numbers."""

import pytest

from index.analyzer import fold, question_text
from index.scripts import (
    latin_to_cyrillic,
    layout_to_cyrillic,
    mend_lookalikes,
    russian_to_cyrillic,
    to_cyrillic,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0ай", "қай"),
        ("0анша", "қанша"),
        ("09жат", "құжат"),
        ("090ы0", "құқық"),
        ("адамсы4", "адамсың"),
        ("борышты4", "борыштың"),
        ("3ш3нде", "ішінде"),
        ("24г3ме", "әңгіме"),
        ("-нд3р3п", "өндіріп"),
        ("м-лшер3", "мөлшері"),
    ],
)
def test_digits_that_stand_for_letters(typed: str, meant: str) -> None:
    assert layout_to_cyrillic(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12-тарма0та", "12-тармақта"),
        ("3-тарма0", "3-тармақ"),
        ("13-1-тарма0та", "13-1-тармақта"),
        ("12тарма0та", "12тармақта"),
        ("10к8н", "10күн"),
        ("5к8н", "5күн"),
    ],
)
def test_a_number_before_a_mistyped_word_stays(typed: str, meant: str) -> None:
    assert layout_to_cyrillic(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["12-тармақ", "10күн", "5ай", "240-5-бап", "күн10", "2014жыл", "3-ші", "5-й", "мәр-мәр", "0,5"],
)
def test_numbers_are_left_alone(typed: str) -> None:
    assert layout_to_cyrillic(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("salemetsiz", "салеметсіз"),  # the native ending -сіз after т
        ("etse", "етсе"),
        ("tutsa", "тутса"),
        ("sanktsiya", "санкция"),
        ("sanktsiia", "санкция"),
        ("kassatsia", "кассация"),
        ("auktsion", "аукцион"),
        ("protsent", "процент"),
        ("litsenziya", "лицензия"),
        ("tsentr", "центр"),
    ],
)
def test_ts_is_one_letter_in_borrowed_words_alone(typed: str, meant: str) -> None:
    assert latin_to_cyrillic(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("shaǵym", "шағым"),
        ("aýyl", "ауыл"),
        ("qaıda", "қайда"),  # 2018: ı is й after a vowel
        ("bıreý", "биреу"),  # and и elsewhere
        ("borıshker", "борышкер"),  # others: ı is ы
        ("qoldanıladı", "қолданылады"),
        ("İs", "іс"),
    ],
)
def test_the_letter_without_a_dot_follows_its_alphabet(typed: str, meant: str) -> None:
    assert latin_to_cyrillic(typed) == meant


@pytest.mark.parametrize("typed", ["oryndaýshy", "oryndaushy", "oryndawşı", "oryndaushı"])
def test_all_alphabets_meet_when_folded(typed: str) -> None:
    assert fold(latin_to_cyrillic(typed)) == fold("орындаушы")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("qandai", "қандай"),
        ("uidi", "уйді"),  # үйді: u may be у, ұ or ү
        ("jauyp", "жауып"),
        ("zang", "заң"),
        ("kunge", "кунге"),
        ("aukcion", "аукцион"),
        ("auksion", "аукцион"),
        ("sanksia", "санкция"),
        ("apellyaciya", "апелляция"),
        ("menıñ", "менің"),  # 2021: ı is і
        ("oryndaushi", "орындауши"),
        ("pristavtyn'", "приставтың"),  # 2017
        ("to'men", "төмен"),
    ],
)
def test_the_habits_of_phones_are_read(typed: str, meant: str) -> None:
    assert latin_to_cyrillic(typed) == meant


def test_names_in_latin_letters_stay_in_a_cyrillic_question() -> None:
    text = "Жеке кабинетті DVD дискіден немесе Dunlap арқылы қалай ашамын"
    assert to_cyrillic(text) == text
    assert to_cyrillic("Pristav DVD-ni alyp ketti") == "пристав двд-ні алып кетті"


def test_quotation_marks_of_a_cyrillic_question_stay() -> None:
    text = "'Заңды' деген не, ол'да бар ма?"
    assert to_cyrillic(text) == text


def test_russian_in_latin_letters_is_turned_and_cyrillic_stays() -> None:
    assert russian_to_cyrillic("skolko dnei na zhalobu") == "сколько днеи на жалобу"
    assert russian_to_cyrillic("сколько дней") == "сколько дней"
    assert question_text("Счёт Kaspi Gold арестован?", "ru") == "Счёт Kaspi Gold арестован?"
    assert question_text("pristav zabral mashinu", "ru") == "пристав забрал машину"


def test_lookalikes_are_mended_inside_cyrillic_words_alone() -> None:
    assert mend_lookalikes("мүлiк article 5") == "мүлік article 5"


def test_cyrillic_stays_as_it_is() -> None:
    text = "Сот орындаушысының 240-5-бап бойынша әрекеті, 10 күн"
    assert to_cyrillic(text) == text
