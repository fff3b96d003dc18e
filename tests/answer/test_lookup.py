"""Paragraphs asked for by number, however they are named; and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.language import language_of
from answer.lookup import Lookup, lookup
from answer.parts import Unit
from tests.answer.toy import numbered, ruling

NUMBERS = "1 2 3 4 5 6 7 8 9 10 11 11-1 12 13 13-1 14 15".split()
BIG = numbered(*NUMBERS)


def asked(question: str) -> Lookup | None:
    return lookup(question, BIG, language_of(question))


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("6-тармақта не бар?", "6"),
        ("13-1-ді ашшы", "13-1"),
        ("он үшінші тармақ", "13"),
        ("14 пункт", "14"),
        ("Что говорится в пункте 14 постановления?", "14"),
        ("В пункте № 9 постановления что указано?", "9"),
        ("Что предусматривает пункт 13?", "13"),
        ("Приведите текст пункта 8", "8"),
        ("What does paragraph 5 provide?", "5"),
        ("5-тармақта не көзделген?", "5"),
        ("8 тармакты окып берши", "8"),
        ("9-tarmaqta ne jazylğan", "9"),
        ("tarmak 4", "4"),
        ("тармақ № 2", "2"),
        ("7ші тармақтың мәтіні", "7"),
        ("10-тарма0ты к-рсет", "10"),
        ("-5-тармақ", "5"),
        ("төртіншісін көрсетші", "4"),
        ("Қаулының он бесінші тармағын толық бер", "15"),
        ("2009 жылғы № 7 қаулының 3-тармағы", "3"),
        ("6 7 тармақтар", "6 7"),
        ("6, 7 және 9-тармақтар", "6 7 9"),
        ("үшінші мен бесінші тармақты салыстыр", "3 5"),
        ("8-тармақ пен 2-тармақ", "8 2"),
        ("11-12 тармақтар", "11 11-1 12"),
        ("13-тен 15-ке дейінгі тармақтарды ашып бер", "13 13-1 14 15"),
        ("он үштің бірі тармақ", "13-1"),
        ("он бір бір тармақ", "11-1"),
        ("13/1 тармақ", "13-1"),
        ("13¹-тармақ", "13-1"),
        ("11–1", "11-1"),
        ("12?", "12"),
        ("сосын 8-ші", "8"),
        ("13 прим 1 дословно", "13-1"),
        ("Give me section 13-1 word for word", "13-1"),
        ("ең соңғы тармақ қандай", "15"),
        ("соңғы екі тармақты көрсет", "14 15"),
        ("алғашқы тармақ", "1"),
        ("Кіріспе бөлігінде не айтылған?", "preamble"),
        ("что сказано в пункте 7", "7"),
        ("п.7", "7"),
        ("Седьмой пункт покажи, пожалуйста", "7"),
        ("пункт двенадцать", "12"),
        ("пункты с 3 по 5", "3 4 5"),
        ("5 и 7 пункты", "5 7"),
        ("последний пункт", "15"),
        ("вводная часть", "preamble"),
        ("paragraph 3 of this ruling", "3"),
        ("Show me the twelfth paragraph", "12"),
        ("paragraphs 3 to 5", "3 4 5"),
        ("the last two paragraphs", "14 15"),
        ("Пункты с 5 по 7 включительно", "5 6 7"),
        ("в пунктах 10-11-1", "10 11 11-1"),
        ("пункты 11-1-13", "11-1 12 13"),
        ("төртінші тармақтан алтыншы тармаққа дейін", "4 5 6"),
        ("12-тармақтан 14-тармаққа дейін көрсет", "12 13 13-1 14"),
        ("с пункта 3 по пункт 5", "3 4 5"),
        ("from paragraph 7 to paragraph 9", "7 8 9"),
        ("первые три пункта", "1 2 3"),
        ("the first two paragraphs", "1 2"),
        ("the first paragraph", "1"),
        ("What is the difference between paragraphs 5 and 8?", "5 8"),
        ("3-тармақ пен 7-тармақтың айырмашылығы неде?", "3 7"),
        ("Чем отличаются пункты 5 и 8?", "5 8"),
        ("нет, пункт 7", "7"),
        ("тогда открой 7", "7"),
        ("show the second one", "2"),
    ],
)
def test_found(question: str, numbers: str) -> None:
    assert asked(question) == Lookup(tuple(numbers.split()), (), "")


@pytest.mark.parametrize(
    ("question", "numbers", "missing", "rest"),
    [
        ("40-тармақ", "", "40", ""),
        ("12-1-тармақта не бар", "", "12-1", ""),
        ("нөлінші емес, 0-тармақ", "", "0", "нөлінші емес"),
        ("пункт 99 покажи", "", "99", ""),
        ("5-тармақ пен 16-тармақ", "5", "16", ""),
        ("12-1 тармақ, 15-30 тармақтар", "15", "12-1 30", ""),
        (
            "Чем санкция по пункту 5 отличается от пени?",
            "5",
            "",
            "Чем санкция по отличается от пени?",
        ),
        ("3-тармақ бойынша мерзім қанша?", "3", "", "мерзім қанша?"),
        ("Какой срок в пункте 3?", "3", "", "Какой срок в"),
        ("9-тармақта банк айтыла ма?", "9", "", "банк айтыла ма?"),
    ],
)
def test_missing_and_rest(question: str, numbers: str, missing: str, rest: str) -> None:
    assert asked(question) == Lookup(tuple(numbers.split()), tuple(missing.split()), rest)


@pytest.mark.parametrize(
    ("question", "block"),
    [
        ("3-тармақтың екінші абзацы", 2),
        ("3-тармақтың 1-бөлігін оқы", 1),
        ("3-тармақтың соңғы абзацы", 3),
        ("второй абзац пункта 3", 2),
        ("пункт 3 абзац 9", 9),
        ("Пункт 3 часть 2", 2),
        ("3 тармақтың 2 бөлімі", 2),
    ],
)
def test_blocks(question: str, block: int) -> None:
    assert asked(question) == Lookup(("3",), (), "", block)


@pytest.mark.parametrize(
    ("question", "number", "block"),
    [
        ("Жетіншінің екінші абзацында не жазылған?", "7", 2),
        ("8 т. соңғы абзацы", "8", 3),
        ("абз 2 п 7", "7", 2),
    ],
)
def test_a_part_with_its_paragraph_by_number_alone(question: str, number: str, block: int) -> None:
    assert asked(question) == Lookup((number,), (), "", block)


def test_a_sentence_is_a_part_too() -> None:
    assert asked("второе предложение пункта 3") == Lookup(("3",), (), "", 2, "sentence")


@pytest.mark.parametrize(
    "question",
    [
        "Заңның 9-бабы",
        "АІЖК 240-5-бап",
        "АІЖК-нің 3-тармағы",
        "Салық кодексінің 541-бабы 1-тармағы",
        "541-баптың 1-тармағында не бар",
        "пункт 1 статьи 541 Налогового кодекса",
        "подпункт 2",
        "paragraph 1 of article 541",
        "14) тармақшасы",
        "№ 5 қаулының 3-тармағы",
        "2011 жылғы қаулының 3-тармағы",
        "екі тармақты біріктіруге бола ма",
        "в постановлении 15 пунктов?",
        "қай тармақта 10 күн деп жазылған?",
        "в каком пункте 10 дней",
        "Қаулыда неше тармақ бар?",
        "үшінші жақ деген кім",
        "бірінші кезекте не алынады",
        "10 күн ішінде ме?",
        "2017",
        "тармақ",
        "Шағымды қашан беремін?",
        "",
    ],
)
def test_not_a_lookup(question: str) -> None:
    assert asked(question) is None


def test_a_bare_number_that_is_an_article_is_left_to_references() -> None:
    assert lookup("541", ruling()) is None
    assert lookup("4", ruling()) == Lookup(("4",), (), "")


@pytest.mark.parametrize(
    ("question", "number", "unit"),
    [
        ("8-тармақта неше абзац бар?", "8", "block"),
        ("Из скольких предложений состоит пункт 7?", "7", "sentence"),
        ("How many parts does paragraph 9 have?", "9", "block"),
        ("10-тармақ неше сөйлемнен тұрады?", "10", "sentence"),
    ],
)
def test_parts_are_counted(question: str, number: str, unit: Unit) -> None:
    assert asked(question) == Lookup((number,), (), "", unit=unit, counted=True)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "form", ["{}-тармақ", "{} тармақты көрсет", "пункт {}", "{}-tarmaqta ne bar", "{}-тармағы"]
)
def test_every_number_in_every_form(number: str, form: str) -> None:
    assert asked(form.format(number)) == Lookup((number,), (), "")


@given(st.text(st.sampled_from("0123456789-–, тармақ пункт соңғы абзац және №п."), max_size=40))
def test_never_raises_and_numbers_are_the_rulings(question: str) -> None:
    found = asked(question)
    if found is not None:
        assert found.numbers or found.missing
        assert set(found.numbers) <= {*NUMBERS, "preamble"}
        assert not set(found.missing) & set(NUMBERS)
