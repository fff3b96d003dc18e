"""The sentences: strict filling, the same keys in three languages, each in its own letters."""

import re

import pytest

import prompts
from errors import PromptError
from prompts import LANGUAGES, names, places, render, template

KAZAKH_ONLY = set("әғқңөұүһі")
RUSSIAN_WORDS = {"и", "в", "на", "что", "как", "или", "для", "это", "если", "пункт", "вопрос"}


def rooms() -> list[str]:
    return ["sentences", *(["page"] if (prompts.FOLDER / "page" / "kk.toml").is_file() else [])]


def test_fills_places_once_and_leaves_braces_of_values_alone() -> None:
    assert render("label.paragraph", number="11-1") == "11-1-тармақ"
    assert render("label.paragraph", "ru", number="{label}") == "пункт {label}"


@pytest.mark.parametrize(
    ("name", "language", "values", "message"),
    [
        ("label.nothing", "kk", {}, "no text is called label.nothing"),
        ("label.paragraph", "kk", {}, "needs number"),
        ("label.paragraph", "kk", {"number": 1, "page": 2}, "has no place for page"),
        ("label.header", "kk", {"number": 1}, "its places are: none"),
        ("label.header", "de", {}, "no language 'de'"),
        ("model.nothing", "kk", {}, "prompts/model/nothing.txt is missing"),
        ("model.../kk", "kk", {}, "no prompt is called"),
    ],
)
def test_says_what_is_wrong(
    name: str, language: str, values: dict[str, object], message: str
) -> None:
    with pytest.raises(PromptError, match=re.escape(message)):
        render(name, language, **values)


@pytest.mark.parametrize("room", rooms())
def test_three_languages_have_the_same_keys_and_places(room: str) -> None:
    for language in LANGUAGES[1:]:
        assert set(names(room, language)) == set(names(room, "kk"))
        for name in names(room, "kk"):
            assert places(name, language) == places(name, "kk"), name


def test_each_language_keeps_to_its_letters() -> None:
    for name in names("sentences"):
        kk, ru, en = (re.sub(r"\{\w+\}", "", template(name, code)) for code in LANGUAGES)
        assert not re.search(r"[A-Za-z]", kk + ru), name
        assert not KAZAKH_ONLY & set(ru.lower()), name
        assert not re.search(r"[а-яёәғқңөұүһі]", en.lower()), name
        assert not RUSSIAN_WORDS & set(re.findall(r"\w+", kk.lower())), name


def test_kazakh_sentences_are_kazakh() -> None:
    """Every Kazakh sentence of three words or more has a letter that Russian lacks."""
    for name in names("sentences"):
        text = template(name)
        if len(re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}", "", text))) >= 3:
            assert KAZAKH_ONLY & set(text.lower()), name


def test_sentences_are_finished() -> None:
    for language in LANGUAGES:
        for name in names("sentences", language):
            text = template(name, language)
            assert text == " ".join(text.split(" ")).strip(), name
            assert "  " not in text, name
            if name.split(".")[0] in {"notice", "refusal", "small_talk"}:
                assert text.endswith((".", "?", "!", "}", "})")), name
