"""The verifier on the ruling: hand-written claims pass or fall for the right reason."""

import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from answer.__main__ import main
from answer.verify.check import Fault, verify
from ingest.ruling import Ruling

QUOTES = {
    "3": "шағым сот орындаушысы әрекет жасаған (әрекет жасаудан бас тартқан) күннен бастап "
    "он күннің ішінде",
    "4": "Жеке және заңды тұлғалар сот орындаушыларының әрекеттеріне шағым берген кезде Салық және "
    "бюджетке төленетін басқа да міндетті төлемдер туралы (Салық кодексі) Қазақстан Республикасы "
    "кодексінің (бұдан әрі - Салық кодексі) 541-бабының 14) тармақшасына сәйкес мемлекеттік баж "
    "төлеуден босатылады.",
    "5": "Сот нақтылы атқару құжатын орындауға байланысты сот орындаушысының әрекетіне "
    "(әрекетсіздігіне) жасалған шағымдарды қарау кезінде сот отырысының орны мен уақыты туралы сот "
    "орындаушысына хабар беруге міндетті.",
    "12": "жеке адамдардан он айлық есептік көрсеткіш мөлшерінде және заңды тұлғалардан жиырма "
    "айлық есептік көрсеткіш мөлшерінде",
    "11-1": "осы шешімді орындау барысында қайтадан бағалау талап етілмейді",
}


@pytest.mark.parametrize(
    ("paragraph", "claim", "reason"),
    [
        ("3", "Шағым 10 күн ішінде беріледі.", None),
        ("3", "Шағым отыз күн ішінде беріледі.", "number"),
        ("3", "Шағым он ай ішінде беріледі.", "unit"),
        ("3", "Шағым отыз емес, он күн ішінде беріледі.", None),
        ("3", "3-тармақ бойынша шағым он күн ішінде беріледі.", None),
        ("4", "Шағым берген азаматтар баж төлемейді.", None),
        ("4", "Шағым берген азаматтар баж төлейді.", "polarity"),
        ("4", "Шағым берушілер баждан босатылмайды.", "polarity"),
        ("4", "Баждан босату Салық кодексінің 535-бабында көзделген.", "article"),
        ("4", "Баждан босату АІЖК-нің 541-бабында көзделген.", "article"),
        ("5", "Сот отырыстың уақытын сот орындаушысына хабарлауға міндетті.", None),
        ("5", "Сот орындаушысы сотқа отырыс туралы хабар беруге міндетті.", "role"),
        ("5", "Сот отырыс туралы борышкерге хабар беруге міндетті.", "role"),
        ("5", "Сот сот орындаушысына хабар беруге құқылы.", "modality"),
        ("12", "Жеке тұлғадан 10 АЕК, ұйымнан 20 АЕК алынады.", None),
        ("12", "Жеке тұлғадан 20 АЕК, ұйымнан 10 АЕК алынады.", "role"),
        ("11-1", "Қайта бағалау қажет емес.", None),
        ("11-1", "Қайта бағалау қажет.", "polarity"),
        ("11-1", "Бағалаушының лицензиясын палата тексереді.", "role"),
        ("3", "Сот орындаушысы пара алады.", "uncovered"),
        ("3", "Шағым берген адам ұялсын.", "uncovered"),
        ("3", "Жалоба на судебного исполнителя бесполезна.", "uncovered"),
        ("3", "Шағым пошта арқылы тапсырыс хатпен жолданады.", "uncovered"),
    ],
)
def test_a_claim_passes_or_falls_for_its_reason(
    ruling: Ruling, paragraph: str, claim: str, reason: str | None
) -> None:
    assert verify(ruling, claim, paragraph, QUOTES[paragraph]).reason == reason


@pytest.mark.parametrize(
    ("paragraph", "claim", "reason"),
    [
        ("2", "Атқару құжаттарының тізбесі Заңның 9-бабында келтірілген.", None),
        ("2", "Атқару құжаттарының тізбесі Заңның 31-бабында келтірілген.", "article"),
        ("5", "Сот орындаушысы болмаса, басқасы жіберілуі мүмкін.", None),
        ("5", "Сот орындаушысы келсе де, басқасы жіберілуі мүмкін.", "polarity"),
        ("6", "Өндіріп алу алдымен борышкердің ақшасына аударылады.", None),
        ("6", "Өндіріп алу алдымен борышкердің басқа мүлкіне аударылады.", "role"),
        ("8", "Өткізу нысанын сот орындаушысы айқындайды.", None),
        ("8", "Өткізу нысанын өндіріп алушы мен борышкер айқындайды.", "role"),
        ("9", "Кепіл ұстаушы өз талабын қанағаттандыру құқығын сақтайды.", None),
        ("9", "Борышкер өз талабын қанағаттандыру құқығын сақтайды.", "role"),
        ("9", "Взыскание обращается, если другого имущества недостаточно.", None),
        ("10", "Мүлікті өндірушіге заттай беруге болады.", None),
        ("10", "Мүлік өндірушіге заттай берілуге тиіс.", "modality"),
        ("11-1", "Отказ основан на подпункте 1) части 1 статьи 153 ГПК.", None),
        ("11-1", "Отказ основан на подпункте 1) части 2 статьи 153 ГПК.", "article"),
        ("12", "Санкция өндіріп алынған соманың он пайызы мөлшерінде болады.", None),
        ("12", "Санкция өндіріп алынған соманың он айлық есептік көрсеткіші болады.", "unit"),
        ("12", "Санкция мемлекет кірісіне өндіріледі.", None),
        ("12", "Санкция сот орындаушысының кірісіне өндіріледі.", "role"),
        ("12", "Санкция төленгеннен кейін атқару ісі тоқтатылады.", "uncovered"),
    ],
)
def test_of_a_whole_paragraph_each_thing_stays_in_its_place(
    ruling: Ruling, paragraph: str, claim: str, reason: str | None
) -> None:
    text = ruling.source_text(paragraph, "text") or ""
    assert verify(ruling, claim, paragraph, text).reason == reason


@pytest.mark.parametrize(
    ("paragraph", "claim", "reason"),
    [
        ("3", "Шағым борышкер тұратын жердегі сотқа беріледі.", "role"),
        ("3", "Мерзім ол жөнінде аудандық сотқа белгілі болған күннен есептеледі.", "role"),
        ("3", "Талап тек борышкерге қойылады.", "modality"),
        ("3", "Талапкердің сот орындаушысын жауапкер деп тануды сұрауына болады.", None),
        ("5", "Сот қажет деп тапса ғана сот орындаушысына отырыстың орнын хабарлайды.", "modality"),
        ("6", "Борышкердің басқа мүлкі болмаса, өндіріп алу ақшасына аударылады.", "role"),
        ("8", "Өндірілетін сома мүліктің құнынан аспаса, мүлік өндірушіге беріледі.", "role"),
        ("8", "Мүлікті сатпай беруді сот әрқашан заңсыз деп тануға тиіс.", "modality"),
        ("9", "Кепіл мүлкі жабық түрде емес, жария сауда-саттықта сатылады.", None),
        ("10", "Сот орындаушысы мен борышкердің келісімі бекітілсе, мүлік беріледі.", "role"),
        ("12", "Санкция сот орындаушысының табысына түседі.", "role"),
        ("12", "Санкцияны өндіруден бұрын борышкерге оны төлеу ұсынылуы керек.", None),
        ("13-1", "Мұндай шешімге шағым ғана емес, наразылық та келтіріле алады.", None),
    ],
)
def test_what_is_put_freely_is_held_to_who_does_what_to_whom_and_when(
    ruling: Ruling, paragraph: str, claim: str, reason: str | None
) -> None:
    text = ruling.source_text(paragraph, "text") or ""
    assert verify(ruling, claim, paragraph, text).reason == reason


@pytest.mark.parametrize(
    ("paragraph", "quote", "source", "reason"),
    [
        ("27", QUOTES["3"], "text", "no_paragraph"),
        ("12", QUOTES["3"], "text", "quote_not_exact"),
        ("3", QUOTES["3"].replace("он күннің", "отыз күннің"), "text", "quote_not_exact"),
        ("3", "", "text", "quote_not_exact"),
        ("14", QUOTES["3"], "text", "quote_not_exact"),
        ("3", QUOTES["3"], "nowhere", "no_paragraph"),
    ],
)
def test_a_quote_must_stand_where_it_is_said_to(
    ruling: Ruling, paragraph: str, quote: str, source: str, reason: str
) -> None:
    claim = "Шағым он күн ішінде беріледі."
    assert verify(ruling, claim, paragraph, quote, source=source).reason == reason


@hypothesis_settings(max_examples=60, deadline=None)
@given(claim=st.text(max_size=80))
def test_no_text_makes_the_verifier_raise(ruling: Ruling, claim: str) -> None:
    note = ruling.source_text("3", "note") or ""
    assert verify(ruling, claim, "3", note, source="note").reason in (None, *get_args(Fault))
    assert verify(ruling, claim, "3", QUOTES["3"], question=claim).reason in (
        None,
        *get_args(Fault),
    )


def test_the_claims_command_writes_a_verdict_a_row(tmp_path: Path) -> None:
    rows = [
        {"id": 1, "claim": "Шағым он күн ішінде беріледі.", "paragraph": "3", "quote": QUOTES["3"]},
        {
            "id": "b",
            "claim": "Шағым 3 күнде беріледі.",
            "paragraph": "3",
            "quote": QUOTES["3"],
            "question": "Қашан?",
            "source": "text",
        },
    ]
    given_rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given_rows.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    assert main(["--claims", str(given_rows), "--output", str(out)]) == 0
    assert [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] == [
        {"id": 1, "accepted": True, "reason": None},
        {"id": "b", "accepted": False, "reason": "number"},
    ]


def test_a_broken_row_leaves_no_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given_rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given_rows.write_text('{"id": 1, "claim": "x", "paragraph": 3}', encoding="utf-8")
    assert main(["--claims", str(given_rows), "--output", str(out)]) == 1
    assert "line 1" in capsys.readouterr().err
    assert not out.exists()
