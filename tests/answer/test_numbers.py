"""Numbers said in words and typed in digits, up to 9999, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.numbers import numbers_in, numerals
from answer.words import keys

KK_UNITS = " бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ")
KK_TENS = " он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ")
KK_PLACES = {
    "бір": "бірінші",
    "екі": "екінші",
    "үш": "үшінші",
    "төрт": "төртінші",
    "бес": "бесінші",
    "алты": "алтыншы",
    "жеті": "жетінші",
    "сегіз": "сегізінші",
    "тоғыз": "тоғызыншы",
    "он": "оныншы",
    "жиырма": "жиырмасыншы",
    "отыз": "отызыншы",
    "қырық": "қырқыншы",
    "елу": "елуінші",
    "алпыс": "алпысыншы",
    "жетпіс": "жетпісінші",
    "сексен": "сексенінші",
    "тоқсан": "тоқсаныншы",
    "жүз": "жүзінші",
    "мың": "мыңыншы",
}
EN_SMALL = (
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split(" ")
EN_TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
RU_SMALL = (
    " один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split(" ")
RU_TENS = "  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(
    " "
)
RU_HUNDREDS = " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ")
KAZAKH_LETTERS = str.maketrans("әғқңөұүһі", "агкноууhи")


def kazakh(number: int) -> str:
    thousand, rest = divmod(number, 1000)
    hundred, rest = divmod(rest, 100)
    words = [KK_UNITS[thousand], "мың"] if thousand else []
    words += ([KK_UNITS[hundred]] if hundred > 1 else []) + (["жүз"] if hundred else [])
    return " ".join(word for word in (*words, KK_TENS[rest // 10], KK_UNITS[rest % 10]) if word)


def english(number: int) -> str:
    thousand, rest = divmod(number, 1000)
    hundred, rest = divmod(rest, 100)
    words = [EN_SMALL[thousand], "thousand"] if thousand else []
    words += [EN_SMALL[hundred], "hundred"] if hundred else []
    words += ["and"] if hundred and rest else []
    words += [EN_SMALL[rest]] if rest < 20 else [f"{EN_TENS[rest // 10]}-{EN_SMALL[rest % 10]}"]
    return " ".join(word for word in words if word).rstrip("-")


def russian(number: int) -> str:
    hundred, rest = divmod(number, 100)
    small = [RU_SMALL[rest]] if rest < 20 else [RU_TENS[rest // 10], RU_SMALL[rest % 10]]
    return " ".join(word for word in (RU_HUNDREDS[hundred], *small) if word)


@given(st.integers(1, 9999))
def test_kazakh_cardinals_and_ordinals_come_back(number: int) -> None:
    said = kazakh(number)
    *head, last = said.split()
    ordinal = " ".join((*head, KK_PLACES[last]))
    assert numbers_in(said) == {str(number)}
    assert numbers_in(said.translate(KAZAKH_LETTERS)) == {str(number)}
    found = numerals(keys(f"қаулының {ordinal} тармағы"))
    assert [(one.value, one.ordinal, one.first) for one in found] == [(str(number), True, 1)]


@given(st.integers(1, 9999))
def test_english_cardinals_come_back(number: int) -> None:
    assert numbers_in(f"for {english(number)} days", "en") == {str(number)}


@given(st.integers(1, 999))
def test_russian_cardinals_come_back(number: int) -> None:
    assert numbers_in(f"через {russian(number)} дней", "ru") == {str(number)}


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("он үштің бірі", "kk", ["13-1"]),
        ("мамырдың отыз бірінде", "kk", ["31"]),
        ("он бір тире бір", "kk", ["11-1"]),
        ("11-1", "kk", ["11-1"]),
        ("13¹", "kk", ["13-1"]),
        ("7-ші, 9шы және 20-сыншы", "kk", ["7", "9", "20"]),
        ("ушинши мен бесинши", "kk", ["3", "5"]),
        ("on ekinshi", "kk", ["12"]),
        ("toğyzynşy", "kk", ["9"]),
        ("бес алты күн", "kk", ["5", "6"]),
        ("екеуі де, үшеуіне", "kk", ["2", "3"]),
        ("онда оның үшін бірге жүзеге асыру, іс жүзінде", "kk", []),
        ("он ему сказал", "ru", []),
        ("тринадцать дробь один", "ru", ["13-1"]),
        ("в пункте пятнадцатом", "ru", ["15"]),
        ("третьего и двадцать первого", "ru", ["3", "21"]),
        ("7-й", "ru", ["7"]),
        ("the twelfth and 3rd", "en", ["12", "3"]),
        ("thirteen dash one", "en", ["13-1"]),
    ],
)
def test_said_and_typed(text: str, language: str, values: list[str]) -> None:
    assert [one.value for one in numerals(keys(text, language), language)] == values


def test_ordinal_endings_belong_to_their_digits() -> None:
    (one,) = numerals(keys("7-ші тармақ"))
    assert (one.value, one.first, one.last, one.ordinal) == ("7", 0, 2, True)
