"""Words of law that the quote has not: another of the same class, another field, another title."""

import pytest

from answer.verify.check import claim_fault

APPRAISAL = (
    'Сот "Қазақстан Республикасындағы бағалау қызметі туралы" Қазақстан Республикасы Заңы '
    "талаптарының сақталуын тексереді."
)
SHARE = "Сот мәселені қарап, ұйғарым шығарады және онда борышкердің мүліктегі үлесін белгілейді."
SALE = "Сот орындаушысы мүлікті нарықтық құны бойынша аукционда сатады."
FORCE = "Қаулы ресми жарияланған күнінен бастап күшіне енеді."
THIRD = "Сот орындаушысын, егер талапкер басқаша сұрамаса, іске қатыстыруға сот міндетті."
FREE = "Азаматтар сот орындаушысының әрекетіне шағым бергенде мемлекеттік баж төлеуден босатылады."
LACK = (
    "Борышкердің мүлкі жеткіліксіз болған жағдайда сот орындаушысы кепілден өндіріп алуға құқылы."
)
DEFENDANT = "Уәкілетті органның аумақтық бөлімшелері жауапкерлер ретінде қатыстырылуы мүмкін."


@pytest.mark.parametrize(
    ("quote", "claim", "reason"),
    [
        (SHARE, "Борышкердің үлесі сот ұйғарымымен белгіленеді.", None),
        (SHARE, "Борышкердің үлесі сот үкімімен белгіленеді.", "name"),
        (SALE, "Мүлікті орындаушы аукционға нарықтағы бағасымен шығарады.", None),
        (SALE, "Мүлікті орындаушы кадастрлық құны бойынша аукционда сатады.", "name"),
        (SALE, "Мүлік кадастрлық құнымен емес, нарықтық құнымен сатылады.", None),
        (SALE, "Мүлікті орындаушы нарықтық құны бойынша тендерде сатады.", "name"),
        (FORCE, "Қаулы жарияланған күні күшіне енеді.", None),
        (FORCE, "Қаулы қол қойылған күні күшіне енеді.", "name"),
        (APPRAISAL, "Сот бағалау қызметі жөніндегі заң талаптарының сақталуын тексереді.", None),
        (APPRAISAL, "Сот медиация жөніндегі заң талаптарының сақталуын тексереді.", "name"),
        (SALE, "Сот орындаушысы мүлікті аукционда тергеушінің қатысуымен сатады.", "uncovered"),
        (
            FREE,
            "Шағым берген азамат баж төлемейді, бірақ істен жеңілсе, шығынды өтейді.",
            "uncovered",
        ),
    ],
)
def test_a_term_stands_in_the_quote_and_no_rival_of_it(
    quote: str, claim: str, reason: str | None
) -> None:
    assert claim_fault(claim, quote, quote) == reason


@pytest.mark.parametrize(
    ("quote", "claim", "reason"),
    [
        (THIRD, "Талапкер басқаша сұрамаса, сот орындаушысын тартпау – соттың қалауы.", "modality"),
        (DEFENDANT, "Аумақтық бөлімше іске міндетті түрде жауапкер болып қатысады.", "modality"),
        (DEFENDANT, "Аумақтық бөлімше іске жауапкер болып қатысуы мүмкін.", None),
        (LACK, "Борышкердің мүлкі жетпесе, орындаушы кепілден өндіре алады.", None),
        (LACK, "Борышкердің мүлкі жетсе, орындаушы кепілден өндіре алады.", "polarity"),
    ],
)
def test_duty_and_condition_are_kept_in_other_words(
    quote: str, claim: str, reason: str | None
) -> None:
    assert claim_fault(claim, quote, quote) == reason


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("Имущество продаётся на аукционе по рыночной стоимости.", None),
        ("Имущество продаётся на аукционе по балансовой стоимости.", "name"),
        ("The bailiff sells the property at auction at market value.", None),
        ("The bailiff sells the property at auction at the lowest market value.", "uncovered"),
    ],
)
def test_classes_and_common_words_hold_across_languages(claim: str, reason: str | None) -> None:
    assert claim_fault(claim, SALE, SALE) == reason
