"""Other acts and other exports, laid out like the built-in ruling."""

import pytest

from ingest.amendments import amendments_of
from ingest.read import parse_ruling
from ingest.ruling import Act, Ruling, Status
from tests.ingest.undoing import check_repairs, undone

ORDER = """Азаматтарды қабылдау қағидаларын бекіту туралы

Жаңартылған

Қазақстан Республикасы Әділет министрінің 2020 жылғы 28 мамырдағы № 62-НҚ
бұйрығы. Қазақстан Республикасының Әділет министрлігінде 2020 жылғы 29 мамырда
№ 20771 болып тіркелді.
      Ескерту. Бұйрықтың тақырыбы жаңа редакцияда - ҚР Әділет министрінің
15.07.2022 № 581 бұйрығымен.
      Ескерту. Бүкіл мәтін бойынша:
      "қызмет" деген сөз "көмек" деген сөзбен ауыстырылды;
      "1" деген цифр "2" деген цифрмен ауыстырылды - ҚР Әділет министрінің
15.07.2022 № 581 бұйрығымен.
      "Құқықтық актілер туралы" Қазақстан Республикасы Заңының 10-бабының
1) тармақшасына сәйкес Б Ұ Й Ы Р А М Ы Н:
      1. Қоса беріліп отырған қағидалар бекітілсін.
      2. Мыналардың күші жойылды деп танылсын:
      1) бірінші бұйрық;
      2) екінші бұйрық.
      Ескерту. 2-тармаққа өзгеріс енгізілді - ҚР Әділет министрінің
2021 жылғы 5 мамырдағы № 12-НҚ бұйрығымен.
      Бұл тізім толық болып табылады.
      3. Алып тасталды - ҚР Әділет министрінің 15.07.2022 № 581 бұйрығымен.
      5. Бақылау вице-министрге жүктелсін.
      Ескерту. 5-тармақтың екінші бөлігі алып тасталды - ҚР Әділет министрінің
15.07.2022 № 581 бұйрығымен.
      5-1. Осы бұйрық 2020 жылғы 1 шілдеден бастап қолданысқа енгізіледі.
      Ескерту. Бұйрық 5-1-тармақпен толықтырылды - ҚР Әділет министрінің
15.07.2022 № 581 бұйрығымен.
"""
TITLE_NOTE = (
    "Ескерту. Бұйрықтың тақырыбы жаңа редакцияда - ҚР Әділет министрінің 15.07.2022 № 581 "
    "бұйрығымен."
)
IN_FORCE = """Сот практикасы туралы

Қазақстан Республикасы Жоғарғы Сотының нормативтік 2002 жылғы 28 маусымдағы N 13 қаулысы.

      Заңнаманы біркелкі қолдану мақсатында жалпы отырыс

      қ а у л ы  е т е д і:

      1. Соттар заңды қолданады.

      2. Осы қаулы күшіне енеді.
"""


def sound(ruling: Ruling, source: str) -> None:
    """Every repair leads back to the source."""
    check_repairs(ruling)
    assert undone(ruling.header, ruling.header_repairs) == ruling.header_raw
    assert undone(ruling.preamble, ruling.preamble_repairs) == ruling.preamble_raw
    for part in (ruling.header_raw, ruling.preamble_raw, *(p.raw for p in ruling.paragraphs)):
        assert part in source


def test_an_order() -> None:
    ruling = parse_ruling(ORDER)
    sound(ruling, ORDER)
    assert ruling.id == "kz-adilet-ministri-2020-05-28-62-nk"
    assert ruling.title == "Азаматтарды қабылдау қағидаларын бекіту туралы"
    assert (ruling.number, ruling.date, ruling.kind) == ("62-НҚ", "2020-05-28", "бұйрық")
    assert ruling.issuer == "Қазақстан Республикасы Әділет министрі"
    assert ruling.preamble.endswith("10-бабының 1) тармақшасына сәйкес БҰЙЫРАМЫН:")
    assert ruling.preamble.startswith('"Құқықтық актілер туралы"')
    assert len(ruling.notes) == 2
    assert ruling.notes[0] == TITLE_NOTE
    assert (ruling.status.state, ruling.status.date) == ("amended", "2022-07-15")


def test_an_orders_paragraphs() -> None:
    ruling = parse_ruling(ORDER)
    assert [p.number for p in ruling.paragraphs] == ["1", "2", "3", "5", "5-1"]
    second, third, fifth, added = ruling.paragraphs[1:]
    assert second.blocks == (
        "Мыналардың күші жойылды деп танылсын:",
        "1) бірінші бұйрық;",
        "2) екінші бұйрық.",
        "Бұл тізім толық болып табылады.",
    )
    assert [(a.kind, a.date, a.number) for a in second.amendments] == [
        ("amended", "2021-05-05", "12-НҚ")
    ]
    assert not second.excluded
    assert third.excluded
    assert third.text == ""
    assert [a.kind for a in third.amendments] == ["excluded"]
    # A part of 5 went, not 5 itself.
    assert not fifth.excluded
    assert [a.kind for a in fifth.amendments] == ["amended"]
    assert [a.kind for a in added.amendments] == ["added"]


def test_a_ruling_in_force_without_notes() -> None:
    ruling = parse_ruling(IN_FORCE)
    sound(ruling, IN_FORCE)
    assert ruling.id == "kz-sc-2002-06-28-13"
    assert (ruling.issuer, ruling.kind) == (
        "Қазақстан Республикасы Жоғарғы Соты",
        "нормативтік қаулы",
    )
    assert ruling.status == Status("in_force", None, None)
    assert ruling.notes == ()
    assert ruling.preamble == ("Заңнаманы біркелкі қолдану мақсатында жалпы отырыс\nқаулы етеді:")
    assert [p.text for p in ruling.paragraphs] == [
        "Соттар заңды қолданады.",
        "Осы қаулы күшіне енеді.",
    ]


def test_a_status_line_without_an_act() -> None:
    ruling = parse_ruling(IN_FORCE.replace("туралы\n", "туралы\n\nКүшін жойған\n", 1))
    assert ruling.status == Status("repealed", None, None)
    assert ruling.title == "Сот практикасы туралы"


def test_repealed_by_a_note_only() -> None:
    note = "      Ескерту. Күші жойылды - ҚР Жоғарғы Сотының 29.09.2022 № 8 қаулысымен.\n"
    ruling = parse_ruling(IN_FORCE.replace("      Заңнаманы", f"{note}      Заңнаманы"))
    act = Act("8", "2022-09-29", "ҚР Жоғарғы Сотының 29.09.2022 № 8 қаулысымен")
    assert ruling.status == Status("repealed", "2022-09-29", act)


def test_a_repealed_paragraph_repeals_no_ruling() -> None:
    source = IN_FORCE + (
        "      Ескерту. 2-тармақтың күші жойылды - ҚР Жоғарғы Сотының 29.09.2022 № 8 қаулысымен.\n"
    )
    assert parse_ruling(source).status.state == "amended"


def test_a_note_after_the_enacting_words() -> None:
    note = "      Ескерту. Кіріспе жаңа редакцияда - ҚР Жоғарғы Сотының 28.11.2024 № 4 қаулысымен."
    ruling = parse_ruling(IN_FORCE.replace("д і:\n", f"д і:\n\n{note}\n"))
    assert ruling.preamble.endswith("қаулы етеді:")
    assert ruling.notes == (note.strip(),)
    assert (ruling.status.state, ruling.status.date) == ("amended", "2024-11-28")


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "1-тармаққа өзгерту енгізілді - ҚР ЖС 2017 жылғы 20 сәуірдегі № 2, 15.03.2019 N 1",
            [("amended", "2017-04-20", "2"), ("amended", "2019-03-15", "1")],
        ),
        (
            "3-тармақ жаңа редакцияда – ҚР ЖС 22.12.2022 № 10; өзгеріс енгізілді – 20.06.2023 № 1",
            [("reworded", "2022-12-22", "10"), ("amended", "2023-06-20", "1")],
        ),
        (
            "2-тармақтың екінші абзацы алып тасталды - ҚР ЖС 07.12.2020 № 4",
            [("amended", "2020-12-07", "4")],
        ),
        ("5-1-тармақпен толықтырылды - ҚР ЖС 2012.12.21 N 5", [("added", "2012-12-21", "5")]),
    ],
)
def test_what_a_note_says_was_done(note: str, expected: list[tuple[str, str, str]]) -> None:
    found = amendments_of((f"Ескерту. {note} қаулыларымен.",))
    assert [(a.kind, a.date, a.number) for a in found] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Қазақстан Республикасы Жоғарғы Сотының нормативтік қаулысы 2006 жылғы 20 сәуір N 3",
        "Қазақстан Республикасы Жоғарғы Сотының нормативтік қаулысы 20.04.2006 ж. № 3",
    ],
)
def test_the_noun_before_the_date(line: str) -> None:
    lines = IN_FORCE.splitlines()
    ruling = parse_ruling("\n".join([*lines[:2], line, *lines[3:]]))
    assert (ruling.id, ruling.kind) == ("kz-sc-2006-04-20-3", "нормативтік қаулы")
    assert ruling.issuer == "Қазақстан Республикасы Жоғарғы Соты"


def test_a_status_word_glued_to_the_acts_line() -> None:
    """The date of the act itself, which follows, is not that of its end."""
    lines = IN_FORCE.splitlines()
    ended = "Күші жойылды - ҚР Жоғарғы Сотының 2020 жылғы 11 желтоқсандағы № 6 қаулысымен."
    source = "\n".join([*lines[:2], f"Күшін жойған{lines[2]} {ended}", *lines[3:]])
    status = parse_ruling(source).status
    assert (status.state, status.date) == ("repealed", "2020-12-11")
    assert status.by is not None
    assert status.by.number == "6"


def test_the_date_before_the_issuer() -> None:
    line = "2006 жылғы 20 сәуірдегі № 3 Қазақстан Республикасы Жоғарғы Сотының нормативтік қаулысы"
    lines = IN_FORCE.splitlines()
    ruling = parse_ruling("\n".join([*lines[:2], line, *lines[3:]]))
    assert ruling.id == "kz-sc-2006-04-20-3"
    assert ruling.issuer == "Қазақстан Республикасы Жоғарғы Соты"


@pytest.mark.parametrize(
    "signed",
    [
        "      Қазақстан Республикасы\n      Жоғарғы Сотының Төрағасы   Қ. Мәми\n",
        "\n      Қазақстан Республикасы Жоғарғы Сотының Төрағасы\n      Мәми Қ.\n"
        "      Судья, жалпы отырыс хатшысы\n      Г. Әлмағамбетова\n",
    ],
)
def test_signatures_are_no_part_of_the_last_paragraph(signed: str) -> None:
    note = "      Ескерту. 2-тармаққа өзгеріс енгізілді - ҚР ЖС 28.11.2024 № 4 қаулысымен.\n"
    for source in (IN_FORCE, IN_FORCE + note):
        ruling = parse_ruling(source + signed)
        sound(ruling, source + signed)
        assert ruling == parse_ruling(source)


def test_an_unfinished_last_sentence_is_no_signature() -> None:
    ruling = parse_ruling(IN_FORCE + "      Бұл:\n      - заңды қолданады\n      - судьяға тән\n")
    assert ruling.paragraphs[-1].blocks[1:] == ("Бұл:", "- заңды қолданады", "- судьяға тән")


def test_no_indentation_at_all() -> None:
    bare = "\n".join(line.strip() for line in IN_FORCE.splitlines() if line.strip())
    ruling = parse_ruling(bare)
    sound(ruling, bare)
    assert ruling.title == "Сот практикасы туралы"
    assert ruling.number == "13"
    assert ruling.preamble.endswith("қаулы етеді:")
    assert len(ruling.paragraphs) == 2


@pytest.mark.parametrize("source", [ORDER, IN_FORCE])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("      ", "\t"),
        lambda text: text.replace("      ", "\u00a0" * 6),
        lambda text: text.replace("\n", " \n"),
        lambda text: text.replace("\n      ", "\n\n      "),
        lambda text: text.replace("\n      ", "\n\f\n      "),
    ],
)
def test_other_white_space_reads_the_same(source, change) -> None:  # type: ignore[no-untyped-def]
    plain, changed = parse_ruling(source), parse_ruling(change(source))
    sound(changed, change(source))
    assert changed.header == plain.header
    assert changed.preamble == plain.preamble
    assert changed.notes == plain.notes
    assert changed.status == plain.status
    for one, other in zip(plain.paragraphs, changed.paragraphs, strict=True):
        assert (one.number, one.text, one.notes) == (other.number, other.text, other.notes)
