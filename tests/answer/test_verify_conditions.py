"""Conditions, exceptions, what is left to choice: what a claim adds to them or takes away."""

import pytest

from answer.verify.check import claim_fault

RULES = "Егер шартта өзгеше тәртіп көзделмесе, жалға алушы ақыны айдың бірінші күні төлейді."
AUCTION = "Бірінші аукцион өткізілмеді деп танылса, мүлік қайталама аукционға шығарылады."
ABSENT = "Куәгер болмаған (науқастанған) жағдайда сот отырысы кейінге қалдырылуы мүмкін."
REFUSAL = (
    "Тіркеу органының әрекетіне немесе тіркеуден бас тартуына өтініш беруші шағымдануы мүмкін."
)
UNLAWFUL = (
    "Тауарды қайтарып алмаудың заңсыз екендігі туралы шағым бойынша сот тауардың сапасы "
    "тексерілгенін анықтауға тиіс."
)
MAY = "Оқушы қосымша сабаққа қатыса алады."
MUST = "Азамат салық декларациясын жыл сайын тапсыруға міндетті."


@pytest.mark.parametrize(
    ("quote", "claim", "reason"),
    [
        (RULES, "Шарт өзге тәртіп қоймаса, жалға алушы ақыны айдың бірінші күні береді.", None),
        (
            RULES,
            "Шарт өзге тәртіп қоймаса, жалға алушы ақыны айдың бірінші күні төлемейді.",
            "polarity",
        ),
        (AUCTION, "Алғашқы аукцион болмай қалса, мүлік қайталама аукционға қойылады.", None),
        (ABSENT, "Куәгердің науқастануы отырысты кейінге қалдыруға себеп бола алады.", None),
        (
            ABSENT,
            "Куәгердің науқастануы отырысты кейінге қалдыруға себеп бола алмайды.",
            "polarity",
        ),
        (REFUSAL, "Тіркеуден бас тартуға өтініш беруші шағымдана алады.", None),
        (REFUSAL, "Тіркеуден бас тарту шағымға негіз бола алмайды.", "polarity"),
    ],
)
def test_a_condition_kept_and_what_follows_from_it(
    quote: str, claim: str, reason: str | None
) -> None:
    assert claim_fault(claim, quote, quote) == reason


@pytest.mark.parametrize(
    "claim",
    [
        "Қайтарып алмау заңсыз деп шағымданса, сапаның тексерілген-тексерілмегенін сот анықтайды.",
        "Қайтарып алмау заңсыз деген шағымда сапа тексерілді ме, жоқ па, сот соны анықтайды.",
    ],
)
def test_what_is_alleged_or_asked_is_not_denied(claim: str) -> None:
    assert claim_fault(claim, UNLAWFUL, UNLAWFUL) is None


@pytest.mark.parametrize(
    ("quote", "claim", "reason"),
    [
        (MUST, "Азамат декларацияны тапсырмай қоя алмайды.", None),
        (MAY, "Оқушы қосымша сабаққа қатыспай қала алмайды.", "modality"),
        (MAY, "Қосымша сабаққа қатыспауға болмайды.", "modality"),
    ],
)
def test_what_may_not_be_left_undone_is_a_duty(quote: str, claim: str, reason: str | None) -> None:
    assert claim_fault(claim, quote, quote) == reason


OBSERVE = "Сот шағымды қарағанда шарттың жарамдылығын да тексеруге міндетті."
LEAVE = "Қызметкер жыл сайынғы демалысын бөліп пайдалануы мүмкін."
CASES = (
    "Келісімшарт мынадай жағдайларда бұзылуы мүмкін:\n- тарап міндеттемесін орындамағанда;\n"
    "- тарап таратылғанда;\n- сот шешімі күшіне енгенде."
)
EITHER = "Комиссия өтініш берушіні немесе оның өкілін тыңдай алады."


@pytest.mark.parametrize(
    ("quote", "claim", "reason"),
    [
        (OBSERVE, "Шағым қаралғанда сот шарттың жарамдылығын да тексереді.", None),
        (OBSERVE, "Шағым қаралғанда сот шарттың жарамдылығын ғана тексереді.", "modality"),
        (OBSERVE, "Сот шарттың жарамдылығын тарап өтінген жағдайда ғана тексереді.", "modality"),
        (
            LEAVE,
            "Қызметкер демалысын мекеме басшысы келіскеннен кейін ғана бөле алады.",
            "modality",
        ),
        (CASES, "Тарап таратылған жағдайда келісімшарт бұзылуы мүмкін.", None),
        (CASES, "Тарап таратылғанда ғана келісімшарт бұзылуы мүмкін.", "modality"),
        (REFUSAL, "Тіркеуден бас тартылса ғана өтініш беруші шағымдана алады.", "modality"),
        (EITHER, "Комиссия өтініш берушінің өкілін ғана тыңдай алады.", "modality"),
        (AUCTION, "Бірінші аукцион өткізілмесе ғана мүлік қайталама аукционға шығарылады.", None),
    ],
)
def test_only_where_the_quote_says_only(quote: str, claim: str, reason: str | None) -> None:
    assert claim_fault(claim, quote, quote) == reason


@pytest.mark.parametrize(
    ("quote", "claim", "reason"),
    [
        (EITHER, "Комиссия өтініш берушіні де, оның өкілін де тыңдауы мүмкін.", None),
        (EITHER, "Комиссия өтініш берушіні де, оның өкілін де тыңдауы шарт.", "modality"),
        (
            CASES,
            "Келісімшартты бұзу үшін тараптың таратылуы да, сот шешімінің күшіне енуі де қажет.",
            "modality",
        ),
    ],
)
def test_one_of_several_suffices(quote: str, claim: str, reason: str | None) -> None:
    assert claim_fault(claim, quote, quote) == reason


@pytest.mark.parametrize(
    ("quote", "claim", "reason"),
    [
        (MUST, "Декларация тапсыру азаматтың таңдауына қалдырылмаған.", None),
        (MUST, "Декларация тапсыру азаматтың еркіндегі іс.", "modality"),
        (MUST, "Декларация тапсыру азаматтың таңдауына берілген.", "modality"),
        (MAY, "Қосымша сабаққа қатысу оқушының таңдауына берілген.", None),
    ],
)
def test_what_is_left_to_choice_is_no_duty(quote: str, claim: str, reason: str | None) -> None:
    assert claim_fault(claim, quote, quote) == reason
