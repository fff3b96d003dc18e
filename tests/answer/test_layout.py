"""Questions typed under the wrong keyboard layout; all others stay as they are typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answer.ask import Assistant
from answer.door import asked
from answer.layout import relaid


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cfyrwbz", "санкция"),
        ("ghbdtn", "привет"),
        ("hf[vtn", "рахмет"),
        ("3c", "іс"),
        ("if5sv", "шағым"),
        (")fhspls r3v n-ktql3", "Қарызды кім төлейді"),
        (";fkj,f yf ghbcnfdf? crjkmrj lytq&", "жалоба на пристава? сколько дней?"),
        ("'nj nj;t rfcftncz ljk;ybrjd", "это тоже касается должников"),
        ("gjrf;b geyrn 5", "покажи пункт 5"),
        ("12-nfhvf0nf yt ltksyuty", "12-тармақта не делынген"),
        ("fkbvtyn деген не", "алимент деген не"),
        ("црфе шы еру вуфвдшту", "what is the deadline"),
        ("ырщц зфкфпкфзр 5", "show paragraph 5"),
        ("ырщц зфкфпкфзр ғ", "show paragraph 5"),
        ("сфт Ш фззуфд,", "can I appeal?"),
        ("руддщ", "hello"),
        ("ыфтсешщт", "sanction"),
    ],
)
def test_what_another_layout_makes_words_of_is_read_anew(typed: str, meant: str) -> None:
    assert relaid(typed) == meant
    assert relaid(meant) == meant


@pytest.mark.parametrize(
    "typed",
    """sot oryndaushysy
kai sotka beremin
men qaryzymdy tolemesem ne bolady
pristav kogda pridet
what is the fee
who sells it?
can he, a bailiff, do it?
Kaspi Gold
IBAN
XCB
ОСМС
ЖШС
ТОО
шт
ше
ок
ok
John Smith
Асель Нұрланқызы
Айдос
АІЖК 240-5
12-тармақ
0азір қандай
м8л3кт3 ким сатады
14
2h
ст. 31 п. 2
Bitcoin деген не
Whatsapp арқылы хабарлама
xyz abc qwerty
фыва олдж
PDF файл
Zakon.kz сайты""".splitlines(),
)
def test_what_is_typed_well_stays(typed: str) -> None:
    assert relaid(typed) == typed


def test_the_ruling_s_own_words_are_known_too() -> None:
    assert relaid("fnvjcathf") == "fnvjcathf"
    assert relaid("fnvjcathf", {"=атмосфера"}) == "атмосфера"


@settings(deadline=None)  # the glossary is read once
@given(st.one_of(st.text(max_size=80), st.text("abcыфқі3;',.[]`?&/()*#$-= ", max_size=40)))
def test_any_text_is_read(text: str) -> None:
    relaid(text)
    asked(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cfyrwbz", "санкция"),
        ("црфе шы еру ыфтсешщт", "what is the sanction"),
        ("ghbdtn", "привет"),
    ],
)
def test_the_answer_is_that_of_what_was_meant(assistant: Assistant, typed: str, meant: str) -> None:
    made, wanted = assistant.ask(typed), assistant.ask(meant)
    assert made.question == typed
    assert (made.language, made.answer, made.citations, made.reason) == (
        wanted.language,
        wanted.answer,
        wanted.citations,
        wanted.reason,
    )
    assert [h.paragraph for h in assistant.find(typed)] == [
        h.paragraph for h in assistant.find(meant)
    ]
