"""Questions about the ruling itself, on a made-up ruling whose every fact is known by heart.

№ 7 of 6 March 2009, repealed by № 4 of 10 January 2019; № 5 (2011-12-30) amended 2 and excluded 3,
№ 3 (2014-12-24) added 2-1 and reworded 4; paragraph 1 was never changed.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.about import About, about, of_anothers_force
from answer.language import language_of
from tests.answer.toy import ACT, BY, TITLE, ruling

TOY = ruling()
ENTRY = "Осы қаулы ресми жарияланған күнінен бастап күшіне енеді."
ENDED = f"Күші жойылды - {BY}."


def asked(question: str, focus: str | None = None) -> About | None:
    return about(question, TOY, language_of(question), focus)


def quotes(found: About) -> list[str]:
    out = []
    for place in found.places:
        text = TOY.source_text(place.paragraph, place.source)
        assert text is not None
        out.append(text[place.start : place.end])
    return out


@pytest.mark.parametrize(
    "question",
    [
        "Қаулы күшінде ме?",
        "бул каулы али жарамды ма",
        "qauly kushinde me",
        "0аулыны4 к8ш3 бар ма",
        "Осы құжатты сотта қолдануға бола ма?",
        "Қаулының күші жойылған ба?",
        "Бұл заң күшінде ме?",
        "Постановление ещё действует?",
        "Это постановление отменено?",
        "Is this ruling still valid?",
        "Қаулы қашан күшін жойды?",
        "Қаулыны кім, қашан тоқтатты?",
        "Қандай актімен жойылды бұл қаулы?",
        "Каким актом отменено постановление?",
        "Когда постановление утратило силу?",
        "Who repealed this ruling?",
        "Шағымымда 2009 жылғы қаулыға сілтеме жасамақпын. Ол әлі күшінде ме?",
        "Адвокатым нормативтік қаулыға сүйеніп отыр, ол жойылмаған ба?",
        "Бухгалтер спрашивает: документ про приставов за 2009 год ещё действует?",
        "Is this Supreme Court ruling on bailiffs still good law?",
        "бул каулы истеп тур ма",
        "осы каулы куште ме екен",
        "Бұл ереже қазір жүре ме?",
        "When did the document lose force, and what replaced it?",
    ],
)
def test_status_and_its_end(question: str) -> None:
    found = asked(question)
    assert found is not None
    assert found.aspects in {("status",), ("repealed_by",)}
    assert quotes(found) == [ENDED]
    assert not found.corrects


@pytest.mark.parametrize(
    ("question", "aspects", "quoted"),
    [
        ("Қаулы қашан қабылданды?", ("adopted",), [ACT]),
        ("Қаулы қай жылы шыққан?", ("adopted",), [ACT]),
        ("Когда принято постановление и какой у него номер?", ("adopted", "number"), [ACT]),
        ("Қаулының нөмірі қандай?", ("number",), [ACT]),
        ("What is the number of this ruling?", ("number",), [ACT]),
        ("Қаулыны кім қабылдаған?", ("issuer",), [TOY.preamble, ACT]),
        ("Кто принял постановление?", ("issuer",), [TOY.preamble, ACT]),
        ("Қаулыны қандай жиналыс қабылдаған?", ("issuer",), [TOY.preamble, ACT]),
        ("Қаулының атауы қандай?", ("title",), [TITLE]),
        ("Бұл қаулы не туралы?", ("title",), [TITLE]),
        ("О чем это постановление?", ("title",), [TITLE]),
        ("Қаулының мақсаты не?", ("purpose",), [TOY.preamble]),
        ("Қаулы не үшін қабылданған?", ("purpose",), [TOY.preamble]),
        ("Нөмірі қанша?", ("number",), [ACT]),
        ("Who adopted it, and on what date?", ("issuer", "adopted"), [TOY.preamble, ACT]),
        ("Мына қағаздың толық аты қалай?", ("title",), [TITLE]),
        ("Бұл не деген құжат?", ("kind",), [ACT]),
        ("Қаулы қашан күшіне енді?", ("entry",), [ENTRY]),
        ("When did the ruling take effect?", ("entry",), [ENTRY]),
        ("С какого дня постановление обрело силу?", ("entry",), [ENTRY]),
        ("Қаулы қай күннен заңдық күшке ие болды?", ("entry",), [ENTRY]),
        ("Осыны алып тастаған қандай шешім?", ("repealed_by",), [ENDED]),
        ("Почему отменили постановление?", ("untold",), []),
        ("What replaced it?", ("untold",), []),
    ],
)
def test_the_rulings_own_facts(question: str, aspects: tuple[str, ...], quoted: list[str]) -> None:
    found = asked(question)
    assert found is not None
    assert found.aspects == aspects
    assert quotes(found) == quoted


@pytest.mark.parametrize(
    ("question", "aspect", "paragraphs"),
    [
        ("Қаулыда неше тармақ бар?", "count", "4 2-1 3"),
        ("Сколько пунктов в постановлении?", "count", "4 2-1 3"),
        ("How many paragraphs does it have?", "count", "4 2-1 3"),
        ("Қаулыға қандай өзгерістер енгізілген?", "changes", "2 2-1 3 4"),
        ("Қаулы қашан өзгертілді?", "changes", "2 2-1"),
        ("Қаулыға кейін қандай тармақ қосылған?", "changes_added", "2-1"),
        ("Қай тармақ алынып тасталған?", "changes_excluded", "3"),
        ("Какие пункты исключены?", "changes_excluded", "3"),
        ("Қай тармақ жаңа редакцияда берілген?", "changes_reworded", "4"),
        ("Қандай тармақтар өзгермеген?", "unchanged", "1"),
        ("Какие пункты не изменялись?", "unchanged", "1"),
        ("2014 жылы қай тармақтар өзгерді?", "changes", "2-1 4"),
        ("2011 жылғы № 5 қаулымен не өзгерді?", "changes", "2 3"),
        ("2-тармақ қашан өзгертілді?", "paragraph_changed", "2"),
        ("2 тармакка кашан озгерис енди", "paragraph_changed", "2"),
        ("2-тармақтың ескертуінде не бар?", "paragraph_changed", "2"),
        ("2-1-тармақ қашан қосылды?", "paragraph_added", "2-1"),
        ("2-1-тармақ әуел бастан бар ма?", "paragraph_added", "2-1"),
        ("Когда добавлен пункт 2-1?", "paragraph_added", "2-1"),
        ("3-тармақ неге бос тұр?", "paragraph_excluded", "3"),
        ("3-тармақ күшінде ме?", "paragraph_excluded", "3"),
        ("When was paragraph 3 removed?", "paragraph_excluded", "3"),
        ("4-тармақ жаңа редакцияда ма?", "paragraph_reworded", "4"),
        ("4-тармақ бастапқы күйінде ме?", "paragraph_changed", "4"),
        ("Мемлекеттік баж жайлы 2-тармақ неше рет түзетілген?", "paragraph_changed", "2"),
        ("Пункт про пошлину (2-й) трогали?", "paragraph_changed", "2"),
        ("Үшінші тармақ қайда кеткен?", "paragraph_excluded", "3"),
        ("Что поменяли в декабре 2014?", "changes", "2-1 4"),
        ("Бір рет қана өзгертілген тармақтар қайсы?", "changes", "2 4"),
        ("Which paragraph got thrown out?", "changes_excluded", "3"),
    ],
)
def test_changes(question: str, aspect: str, paragraphs: str) -> None:
    found = asked(question)
    assert found is not None
    assert found.aspects == (aspect,)
    assert [place.paragraph for place in found.places] == paragraphs.split()
    assert not found.corrects
    assert all(quotes(found))


@pytest.mark.parametrize(
    ("question", "text", "paragraph"),
    [
        ("Қаулы әлі күшінде ғой?", "Олай емес. Бұл қаулының күші жойылған", "header"),
        ("Қаулы 2015 жылы жойылды ғой?", "Олай емес. Қаулының күші 2019 жылғы", "header"),
        ("Қаулы 2001 жылы қабылданған ба?", "Олай емес. Қаулы 2009 жылғы 6 наурызда", "header"),
        ("The ruling was adopted in 2001, right?", "That is not so.", "header"),
        ("2010 жылы қабылданды ғой", "Олай емес. Қаулы 2009 жылғы 6 наурызда", "header"),
        ("Бұл қаулы № 5 пе?", "Олай емес. Қаулының нөмірі — № 7", "header"),
        ("2-тармақ 2014 жылы өзгертілді ме?", "2-тармақ ол кезде өзгертілмеген", "2"),
        ("2-тармақ қашан қосылды?", "2-тармақ кейін қосылмаған", "2"),
        ("4-тармақ алынып тасталды ма?", "4-тармақ алынып тасталмаған", "4"),
        ("1-тармақ қашан өзгертілді?", "1-тармақтың өзгергені туралы ескерту жоқ", "1"),
    ],
)
def test_false_premises_are_corrected(question: str, text: str, paragraph: str) -> None:
    found = asked(question)
    assert found is not None
    assert found.corrects
    assert found.text.startswith(text)
    assert found.places[0].paragraph == paragraph


def test_what_the_facts_say() -> None:
    counted = asked("Қаулыда қанша тармақ бар?")
    assert counted is not None
    assert counted.text == (
        "Қаулыда 4 тармақ бар, соңғысы — 4-тармақ. Кейін қосылғаны: 2-1-тармақ. "
        "Алынып тасталғаны: 3-тармақ."
    )
    ended = asked("Қаулыны кім жойды?")
    assert ended is not None
    assert ended.text == "Қаулының күші 2019 жылғы 10 қаңтардағы № 4 нормативтік қаулымен жойылған:"
    none = asked("2012 жылы қай тармақтар өзгерді?")
    assert none is not None
    assert none.text.startswith("Мәтіндегі ескертулерде ондай өзгеріс жоқ.")


def test_the_conversation_gives_the_subject() -> None:
    later = asked("Ол кейін өзгертілген бе?", focus="4")
    assert later is not None
    assert later.aspects == ("paragraph_changed",)
    which = asked("Қай актімен?", focus="header")
    assert which is not None
    assert quotes(which) == [ENDED]
    assert asked("Қай актімен?") is None
    assert asked("Мерзімі қанша?", focus="4") is None
    again = about("Ал төртіншісі ше?", TOY, earlier="2-тармаққа өзгеріс қашан енгізілген?")
    assert again is not None
    assert again.aspects == ("paragraph_changed",)


@pytest.mark.parametrize(
    "question",
    [
        "Сот орындаушысының қаулысы күшіне қашан енеді?",
        "Сот орындаушысының қаулысы күшін жойды ма?",
        "шешім күшінде ме",
        "атқару құжаты қашан қабылданады",
        "Қаулы бойынша шағым қашан беріледі?",
        "Мемлекеттік баж қашан өзгертілді?",
        "Шағымды қабылдаудан бас тарту туралы не айтылған?",
        "Бағалау заңы қашан өзгерді?",
        "40-тармақ қашан қосылды?",
        "№ 4 қаулыда не жазылған?",
        "Действует ли постановление пристава?",
        "Is the bailiff's ruling still in force?",
        "арест отменён?",
        "Ажырасу үшін қандай құжаттар керек?",
        "2-тармақты өзгертуге бола ма?",
        "Осы қаулының 2-тармағында не жазылған?",
        "2-тармақта не бар?",
        "Қашан?",
        "",
    ],
)
def test_not_about_the_ruling(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Пристав маған қаулы берді, осы қаулының күші бар ма?",
        "Сот орындаушысының қаулысы күшінде ме?",
        "Постановление пристава ещё действует?",
        "Is the bailiff's order still valid?",
        "Мүлікке салынған тыйым күшінде ме?",
    ],
)
def test_the_force_of_another_act_is_none_of_the_rulings(question: str) -> None:
    assert asked(question) is None
    assert of_anothers_force(question, TOY, language_of(question))


def test_a_ruling_in_force() -> None:
    living = ruling(repealed=False)
    found = about("Қаулының күші жойылды ма?", living)
    assert found is not None
    assert found.text == "Мәтінде қаулының күші жойылды деген белгі жоқ:"
    assert [place.paragraph for place in found.places] == ["header"]
    why = about("Почему отменили постановление?", living, "ru")
    assert why is not None
    assert why.text == "В тексте нет отметки о том, что постановление утратило силу:"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When was paragraph 3 removed?", "Paragraph 3 was excluded:"),
        ("Пункт 4 исключён?", "Пункт 4 не исключён, его текст такой:"),
        ("Пункт 2 менялся в 2014 году?", "Пункт 2 тогда не изменялся, в примечании сказано так:"),
    ],
)
def test_a_sentence_begins_with_a_capital(question: str, text: str) -> None:
    found = asked(question)
    assert found is not None
    assert found.text == text


WORDS = "қаулы күшінде қашан 2-тармақ өзгерді қосылды неше тармақ кім жойды № 5 2011 ме ғой"


@given(st.lists(st.sampled_from(WORDS.split())))
def test_never_raises_and_places_hold(words: list[str]) -> None:
    found = asked(" ".join(words))
    if found is not None:
        assert found.places
        assert all(quotes(found))
