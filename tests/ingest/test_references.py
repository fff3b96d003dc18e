"""References and short names, on sentences of our own."""

import pytest

from ingest.mentions import Definitions
from ingest.references import references_of

LAW = '"Медиация туралы" Қазақстан Республикасының Заңы'
CIVIL = "Қазақстан Республикасының Азаматтық процестік кодексі"


def found(text: str, **names: str) -> list[tuple[str, ...]]:
    """What each reference names, as «short field number …»; offsets are checked."""
    references = references_of(text, Definitions(dict(names)))
    rows = []
    for reference in references:
        assert reference.text == text[reference.start : reference.end]
        fields = ("chapter", "article", "part", "point", "subpoint")
        named = [(name, getattr(reference, name)) for name in fields]
        rows.append((reference.act_short, *(f"{n} {v}" for n, v in named if v is not None)))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Заңның 9-бабы", [("Заң", "article 9")]),
        ("Заңның 5-тарауында", [("Заң", "chapter 5")]),
        ("Заңның 74-76 баптары", [("Заң", f"article {n}") for n in (74, 75, 76)]),
        ("Заңның 62 - 63-баптарының", [("Заң", "article 62"), ("Заң", "article 63")]),
        ("Заңның 14-1-бабында", [("Заң", "article 14-1")]),
        ("Заңның 9, 12 және 31-баптары", [("Заң", f"article {n}") for n in (9, 12, 31)]),
        ("АПК-нің 48-бабының екінші бөлігі", [("АПК", "article 48", "part 2")]),
        (
            "Заңның 9-бабының 1-тармағы және 31-бабы",
            [("Заң", "article 9", "point 1"), ("Заң", "article 31")],
        ),
        (
            "Заңның 9-бабын, сондай-ақ 31-бабының 2-тармағын",
            [("Заң", "article 9"), ("Заң", "article 31", "point 2")],
        ),
        (
            "Заңның 9-бабы 2-тармағының 1), 3) тармақшалары",
            [
                ("Заң", "article 9", "point 2", "subpoint 1"),
                ("Заң", "article 9", "point 2", "subpoint 3"),
            ],
        ),
        ("Конституцияның 76-бабы", [("Конституция", "article 76")]),
        ("Заңмен белгіленген", [("Заң",)]),
        ("Заңды тұлға заңда белгіленген тәртіппен", []),
        ("ӘАЖ-нің 5-бабы", []),  # an abbreviation that nobody defined
        ("осы қаулының 3-тармағы", []),
    ],
)
def test_provisions(text: str, expected: list[tuple[str, ...]]) -> None:
    assert found(text, Заң=LAW) == expected


def test_each_reference_has_words_of_its_own() -> None:
    text = "Заңның 9-бабының 1-тармағы және 2-тармағы, 31-бабының 4-тармағы"
    assert [r.text for r in references_of(text, Definitions({"Заң": LAW}))] == [
        "Заңның 9-бабының 1-тармағы",
        "2-тармағы",
        "31-бабының 4-тармағы",
    ]


@pytest.mark.parametrize("words", ["бұдан әрі -", "бұдан әрі –", "әрі қарай -", "бұдан былай -"])
def test_a_short_name_is_learnt(words: str) -> None:
    known = Definitions()
    text = f'"Медиация туралы" Қазақстан Республикасы Заңының ({words} Заң) 20-бабы, Заңның 21-бабы'
    first, second = references_of(text, known)
    assert known.names == {"Заң": LAW}
    assert (first.act, first.article, second.act, second.article) == (LAW, "20", LAW, "21")
    assert first.text == text.split(",")[0]


def test_a_code_by_its_own_name_its_short_name_and_the_table() -> None:
    known = Definitions()
    text = "Азаматтық процестік кодекстің (бұдан әрі - АПК) 8-бабы, АПК-нің 9-бабы, ҚК-нің 99-бабы"
    acts = [(r.act, r.act_short) for r in references_of(text, known)]
    criminal = "Қазақстан Республикасының Қылмыстық кодексі"
    assert acts == [(CIVIL, "АПК"), (CIVIL, "АПК"), (criminal, "ҚК")]


def test_an_act_of_another_organ_keeps_its_words() -> None:
    text = (
        '"Сот шешімі туралы" Қазақстан Республикасы Жоғарғы Сотының 2003 жылғы 11 шілдедегі № 5 '
        "нормативтік қаулысының 4-тармағы"
    )
    (reference,) = references_of(text, Definitions())
    assert reference.point == "4"
    assert reference.act == (
        '"Сот шешімі туралы" Қазақстан Республикасы Жоғарғы Сотының 2003 жылғы 11 шілдедегі № 5 '
        "нормативтік қаулысы"
    )
