"""Every sentence shown to a person and every instruction to a model, kept as text files.

``render("refusal.empty", "kk")`` reads ``sentences/kk.toml``, table ``refusal``, key ``empty``;
``render("page.title", "ru")`` reads the key ``title`` of ``page/ru.toml``;
``render("model.answer")`` reads ``model/answer.txt``, one text for all languages.
A place to fill is ``{name}`` (lower-case letters and underscores), filled in one pass: braces
inside a value are never read again, so a question cannot reach into a prompt. Every other brace
is plain text. Nothing is read before the first use; then each file is read once.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from errors import PromptError

FOLDER = Path(__file__).resolve().parent
LANGUAGES = ("kk", "ru", "en")
_PLACE = re.compile(r"\{([a-z][a-z_]*)\}")


def render(name: str, /, language: str = "kk", **values: object) -> str:
    """The text called ``name`` in ``language``, its places filled with ``values``.

    >>> render("label.paragraph", number="12")
    '12-тармақ'

    Raises PromptError for a name that no file has, a place left empty, a value without a place.
    """
    text = template(name, language)
    wanted = set(_PLACE.findall(text))
    if missing := sorted(wanted - values.keys()):
        raise PromptError(f"{name} ({language}) needs {', '.join(missing)}: pass it to render()")
    if surplus := sorted(values.keys() - wanted):
        raise PromptError(
            f"{name} ({language}) has no place for {', '.join(surplus)}; "
            f"its places are: {', '.join(sorted(wanted)) or 'none'}"
        )
    return _PLACE.sub(lambda place: str(values[place[1]]), text)


def template(name: str, language: str = "kk") -> str:
    """The unfilled text; raises PromptError where there is none."""
    room, _, key = name.partition(".")
    if room == "model":
        return _model_prompt(key)
    room, key = ("page", key) if room == "page" else ("sentences", name)
    texts = _texts(room, language)
    if key not in texts:
        raise PromptError(f"no text is called {name}: prompts/{room}/{language}.toml has no {key}")
    return texts[key]


def places(name: str, language: str = "kk") -> frozenset[str]:
    """The names that ``render`` wants for that text: {"number"} for label.paragraph."""
    return frozenset(_PLACE.findall(template(name, language)))


def names(room: str, language: str = "kk") -> tuple[str, ...]:
    """All names that ``render`` knows in "sentences" or "page", in the order of the file."""
    prefix = "page." if room == "page" else ""
    return tuple(prefix + key for key in _texts(room, language))


@lru_cache(maxsize=8)
def _texts(room: str, language: str) -> Mapping[str, str]:
    """One toml file as flat dotted keys: {"refusal.empty": "Сұрағыңызды жазыңыз."}."""
    if language not in LANGUAGES:
        raise PromptError(f"no language {language!r}: the texts are in {', '.join(LANGUAGES)}")
    path = FOLDER / room / f"{language}.toml"
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PromptError(f"the file prompts/{room}/{language}.toml is missing") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PromptError(f"prompts/{room}/{language}.toml cannot be read: {error}") from error
    return dict(_flat(tables, ""))


def _flat(table: Mapping[str, Any], prefix: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            rows += _flat(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            rows.append((prefix + key, value.strip("\n")))
        else:
            raise PromptError(f"{prefix}{key} is not a text: put it in quotes")
    return rows


@lru_cache(maxsize=32)
def _model_prompt(key: str) -> str:
    path = FOLDER / "model" / f"{key}.txt"
    if not re.fullmatch(r"[a-z0-9_]+", key) or not path.is_file():
        raise PromptError(f"no prompt is called model.{key}: prompts/model/{key}.txt is missing")
    return path.read_text(encoding="utf-8").strip("\n")
