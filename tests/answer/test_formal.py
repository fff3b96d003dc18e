"""The formal citation: of this ruling alone, in Kazakh, with its status beside it."""

from dataclasses import replace

import pytest

from answer.direct import direct
from answer.formal import formal
from answer.labels import formal_citation
from answer.language import language_of
from ingest.ruling import Ruling, Status
from tests.answer.toy import ruling

TOY = ruling()
WHOLE = "Қазақстан Республикасы Жоғарғы Сотының 2009 жылғы 6 наурыздағы № 7 нормативтік қаулысы"


def lines(question: str, focus: str | None = None, made: Ruling = TOY) -> tuple[list[str], str]:
    """The lines of the answer, and the text that it cites."""
    found = formal(question, made, language_of(question), focus)
    assert found is not None
    place = found.places[0]
    text = made.source_text(place.paragraph, place.source) or ""
    return found.text.split("\n"), text[place.start : place.end]


@pytest.mark.parametrize(
    ("question", "citation"),
    [
        ("2-тармаққа қалай сілтеме жасаймын?", f"{WHOLE}ның 2-тармағы"),
        ("2-1-тармаққа ресми сілтеме беріңізші", f"{WHOLE}ның 2-1-тармағы"),
        ("Шағымда 2-тармаққа сілтемені қалай рәсімдеген дұрыс?", f"{WHOLE}ның 2-тармағы"),
        (
            "1-тармақтың екінші абзацына қалай сілтеме жасалады?",
            f"{WHOLE}ның 1-тармағының 2-абзацы",
        ),
        ("2 tarmaqqa qalai silteme jasaimyn", f"{WHOLE}ның 2-тармағы"),
        ("Как оформить ссылку на пункт 2 постановления?", f"{WHOLE}ның 2-тармағы"),
        ("Как ссылаться на преамбулу?", f"{WHOLE}ның кіріспе бөлігі"),
        ("What is the proper citation of paragraph 2?", f"{WHOLE}ның 2-тармағы"),
        ("Бұл қаулыға қалай сілтеме жасауға болады?", WHOLE),
        ("Как сослаться на постановление Верховного Суда от 6 марта 2009 года № 7?", WHOLE),
        ("How do I cite this ruling in a motion?", WHOLE),
    ],
)
def test_the_citation_is_given_in_kazakh(question: str, citation: str) -> None:
    said, cited = lines(question)
    assert said[1] == citation
    assert cited


def test_the_lead_is_in_the_language_of_the_question_and_tells_the_status() -> None:
    assert lines("2-тармаққа қалай сілтеме жасаймын?")[0][0] == (
        "Ресми сілтеме былай жазылады (бұл қаулының күші 2019 жылғы 10 қаңтардағы № 4 нормативтік "
        "қаулымен жойылған):"
    )
    assert "утратившим силу" in lines("Как оформить ссылку на пункт 2?")[0][0]
    assert "was repealed" in lines("Cite paragraph 2 formally")[0][0]
    ended = replace(TOY, status=Status("repealed", None, None))
    assert lines("Cite paragraph 2 formally", made=ended)[0][0].endswith(
        "(this ruling was repealed):"
    )
    in_force = lines("2-тармаққа қалай сілтеме жасаймын?", made=ruling(repealed=False))
    assert "белгі жоқ" in in_force[0][0]


def test_what_was_cited_last_is_meant_where_nothing_is_named() -> None:
    assert lines("Бұған қалай сілтеме жасаймын?", "2-1")[0][1] == f"{WHOLE}ның 2-1-тармағы"
    assert lines("Как на это сослаться?", "2")[0][1] == f"{WHOLE}ның 2-тармағы"
    assert lines("Как сослаться на это постановление?", "2")[0][1] == WHOLE
    assert lines("Как на это сослаться?")[0][1] == WHOLE


def test_several_paragraphs_each_have_their_line() -> None:
    said, _ = lines("1 және 2-тармақтарға қалай сілтеме жасаймын?")
    assert said[1:] == [formal_citation(TOY, "1"), formal_citation(TOY, "2")]


def test_of_an_excluded_paragraph_its_note_is_cited() -> None:
    said, cited = lines("3-тармаққа қалай сілтеме жасаймын?")
    assert said[2].startswith("3-тармақ алынып тасталған")
    assert "Алынып тасталды" in cited


@pytest.mark.parametrize(
    "question",
    [
        "Бұл қаулыға сілтеме жасауға бола ма?",  # its status
        "Можно ли ссылаться на пункт 2?",
        "Салық кодексінің 541-бабына қалай сілтеме жасаймын?",  # another act
        "Заңға қалай сілтеме жасаймын?",
        "№ 5 қаулыға қалай сілтеме жасаймын?",
        "Сот орындаушысының қаулысына қалай сілтеме жасаймын?",
        "Как сослаться на решение суда?",
        "How do I cite article 541?",
        "9-тармаққа қалай сілтеме жасаймын?",  # there is none
        "2-тармақтағы сілтемелерді бер",  # what it refers to
        "На какие статьи ссылается пункт 2?",
        "2-тармақта не айтылған?",
    ],
)
def test_other_questions_are_left_to_others(question: str) -> None:
    assert formal(question, TOY, language_of(question), None) is None


def test_it_goes_before_the_status() -> None:
    made = direct(TOY, "Бұл қаулыға қалай сілтеме жасаймын?", "kk", None, False)
    assert made is not None
    assert WHOLE in made.text
    assert made.places[0].paragraph == "header"
