"""The rules on the built-in ruling: facts that anyone can check by reading it."""

import pytest

from answer.about import about
from answer.labels import formal_citation, notices, paragraph_range
from answer.language import language_of
from answer.lookup import lookup
from answer.references import references
from ingest.read import read_ruling
from ingest.ruling import Ruling
from settings import ROOT


@pytest.fixture(scope="module")
def built_in() -> Ruling:
    return read_ruling(ROOT / "data" / "ruling.kk.txt")


def test_citation_and_notice(built_in: Ruling) -> None:
    assert formal_citation(built_in, "12") == (
        "Қазақстан Республикасы Жоғарғы Сотының 2005 жылғы 20 маусымдағы № 2 нормативтік "
        "қаулысының 12-тармағы"
    )
    assert "2017 жылғы 31 наурыздағы № 1 нормативтік қаулымен жойылған" in notices(built_in)[0]
    assert paragraph_range(built_in) == (
        "Қаулыда 1-тармақтан 15-тармаққа дейінгі тармақтар бар. "
        "Кейін қосылғаны: 11-1-тармақ, 13-1-тармақ. "
        "Алынып тасталғаны: 14-тармақ."
    )


@pytest.mark.parametrize(
    ("question", "paragraph", "words"),
    [
        ("Қаулының күші бар ма?", "header", "Күші жойылды - Қазақстан"),
        ("Қай күні қабылданған бұл қаулы?", "header", "2005 жылғы 20 маусымдағы N 2"),
        ("13 тармақ қашан өзгертілді?", "13", "жаңа редакцияда"),
        ("11-1-тармақ қаулыға қашан қосылған?", "11-1", "толықтырылды"),
        ("14-тармақты неге алып тастаған?", "14", "Алынып тасталды"),
    ],
)
def test_about(built_in: Ruling, question: str, paragraph: str, words: str) -> None:
    found = about(question, built_in, language_of(question))
    assert found is not None
    place = found.places[0]
    text = built_in.source_text(place.paragraph, place.source) or ""
    assert place.paragraph == paragraph
    assert words in text[place.start : place.end]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("АІЖК 240-5-бап қай тармақтарда?", ("3", "11", "13", "13-1")),
        ("Налоговый кодекс", ("4", "9")),
        ("75-бап", ("8",)),
        ("Еңбек кодексі қайда аталған?", ()),
    ],
)
def test_references(built_in: Ruling, question: str, numbers: tuple[str, ...]) -> None:
    found = references(question, built_in, language_of(question))
    assert found is not None
    assert found.numbers == numbers


def test_lookup_knows_its_numbers(built_in: Ruling) -> None:
    found = lookup("11 мен 12 және 41-тармақтар", built_in)
    assert found is not None
    assert (found.numbers, found.missing) == (("11", "12"), ("41",))
