"""Names, citations, dates and endings as a Kazakh lawyer writes them."""

import pytest

from answer.labels import (
    date_words,
    formal_citation,
    label,
    labels,
    notices,
    paragraph_in,
    paragraph_range,
)
from answer.suffixes import Case, case_ending, ordinal, spoken_end, with_case
from tests.answer.toy import ruling

# Each number's last spoken word with its endings, written out by hand:
# genitive, dative, accusative, locative, ablative, instrumental, ordinal.
SPOKEN = {
    1: "дің ге ді де ден мен ші",  # бір
    2: "нің ге ні де ден мен ші",  # екі
    3: "тің ке ті те тен пен ші",  # үш
    4: "тің ке ті те тен пен ші",  # төрт
    5: "тің ке ті те тен пен ші",  # бес
    6: "ның ға ны да дан мен шы",  # алты
    7: "нің ге ні де ден мен ші",  # жеті
    8: "дің ге ді де ден бен ші",  # сегіз
    9: "дың ға ды да дан бен шы",  # тоғыз
    10: "ның ға ды да нан мен шы",  # он
    20: "ның ға ны да дан мен шы",  # жиырма
    30: "дың ға ды да дан бен шы",  # отыз
    40: "тың қа ты та тан пен шы",  # қырық
    50: "дің ге ді де ден мен ші",  # елу
    60: "тың қа ты та тан пен шы",  # алпыс
    70: "тің ке ті те тен пен ші",  # жетпіс
    80: "нің ге ді де нен мен ші",  # сексен
    90: "ның ға ды да нан мен шы",  # тоқсан
    100: "дің ге ді де ден бен ші",  # жүз
    1000: "ның ға ды да нан мен шы",  # мың
}
CASES: tuple[Case, ...] = (
    "genitive",
    "dative",
    "accusative",
    "locative",
    "ablative",
    "instrumental",
)


def heard(number: int) -> int:
    """The part of a number that is said last: 342 → 2, 340 → 40, 300 → 100."""
    for power in (10, 100, 1000):
        if number % power:
            return 100 if power == 1000 else number % power
    return 1000


def test_endings_of_numbers_to_a_thousand() -> None:
    for number in range(1, 1001):
        *cases, place = SPOKEN[heard(number)].split()
        for case, ending in zip(CASES, cases, strict=True):
            assert with_case(str(number), case) == f"{number}-{ending}"
            assert with_case(f"7-{number}", case) == f"7-{number}-{ending}"
        assert ordinal(str(number)) == f"{number}-{place}"


@pytest.mark.parametrize(
    ("word", "genitive", "locative"),
    [
        ("Соты", "Сотының", "Сотыда"),
        ("Заң", "Заңның", "Заңда"),
        ("кодексі", "кодексінің", "кодексіде"),
        ("қаулы", "қаулының", "қаулыда"),
        ("министр", "министрдің", "министрде"),
        ("штаб", "штабтың", "штабта"),
        ("мамыр", "мамырдың", "мамырда"),
        ("маусым", "маусымның", "маусымда"),
    ],
)
def test_endings_of_words(word: str, genitive: str, locative: str) -> None:
    assert with_case(word, "genitive") == genitive
    assert with_case(word, "locative") == locative


def test_odd_numbers() -> None:
    assert spoken_end("0") == "нөл"
    assert spoken_end("3000000") == "миллион"
    assert case_ending("нөл", "dative") == "ге"
    with pytest.raises(ValueError, match="invalid literal"):
        spoken_end("бес")


def test_labels() -> None:
    assert label("12") == "12-тармақ"
    assert label("header") == "Қаулының тақырыбы мен күші"
    assert label("preamble", "en") == "Preamble"
    assert labels(["3", "11-1"], "ru") == "пункт 3, пункт 11-1"
    assert paragraph_in("12", "locative") == "12-тармағында"
    assert paragraph_in("6", "ablative") == "6-тармағынан"


def test_formal_citation() -> None:
    act = "Қазақстан Республикасы Жоғарғы Сотының 2009 жылғы 6 наурыздағы № 7 нормативтік қаулысы"
    assert formal_citation(ruling(), "2-1") == f"{act}ның 2-1-тармағы"
    assert formal_citation(ruling(), "header") == act
    assert formal_citation(ruling(), "preamble") == f"{act}ның кіріспе бөлігі"


MONTHS = (
    "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы "
    "шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы"
)


def test_months() -> None:
    for month, attributive in enumerate(MONTHS.split(), start=1):
        iso = f"2005-{month:02}-20"
        assert date_words(iso, "kk", "attributive") == f"2005 жылғы 20 {attributive}"
        assert date_words(iso, "kk", "when") == f"2005 жылғы 20 {attributive[:-2]}"


def test_dates_in_other_languages() -> None:
    assert date_words("2017-03-31", "ru") == "31 марта 2017 года"
    assert date_words("2017-03-31", "en", "when") == "31 March 2017"


def test_notices() -> None:
    first, second = notices(ruling())
    assert "күші 2019 жылғы 10 қаңтардағы № 4 нормативтік қаулымен жойылған" in first
    assert "мерзімді" in second
    assert "заңгерлік кеңес емес" in second
    russian, _ = notices(ruling(), "ru")
    assert "утратившим силу нормативным постановлением от 10 января 2019 года № 4" in russian
    english, _ = notices(ruling(), "en")
    assert "repealed by normative ruling No. 4 of 10 January 2019" in english
    assert "жойылғаны туралы белгі жоқ" in notices(ruling(repealed=False))[0]


def test_range_of_paragraphs() -> None:
    assert paragraph_range(ruling()) == (
        "Қаулыда 1-тармақтан 4-тармаққа дейінгі тармақтар бар. Кейін қосылғаны: 2-1-тармақ. "
        "Алынып тасталғаны: 3-тармақ."
    )
