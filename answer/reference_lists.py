"""Lists of what a ruling refers to, and what its short names stand for.

«Қаулыда қандай заңдар аталады?», «Какие кодексы здесь названы?», «Заңның қай баптары аталған?»,
«Заң деген қай заң?», «АІЖК деген не?»
"""

import re
from collections.abc import Sequence

from answer.act_names import act_id
from answer.labels import begun, labels
from answer.lookup_words import roots
from answer.numbered import Question
from answer.places import Place, text_place
from answer.reference_text import (
    Row,
    Wanted,
    act_name,
    around,
    found,
    owner,
    reference_name,
    sentence_places,
)
from answer.words import key
from ingest.ruling import Paragraph, Ruling
from prompts import render

Listed = tuple[str, tuple[Place, ...]]

MEANS = roots(
    """қысқар деген дегені деп білдір ашыл мағын аталуы расшифр означа такое имеет виду подразум
    понима слов сокращ stand mean abbreviat short define definition term"""
)
"""Words that ask what a name stands for."""
_CODE = roots("кодекс code")


def acts_named(ruling: Ruling, asked: Question) -> Listed | None:
    """All acts that the ruling names, in reading order; the codes alone where those are asked."""
    firsts = {act_id(ref.act): (par, ref) for par, ref in reversed(found(ruling, Wanted()))}
    rows = sorted(firsts.values(), key=lambda row: ruling.paragraphs.index(row[0]))
    if any(word.startswith(_CODE) for word in asked.keys):
        rows = [row for row in rows if "кодекс" in key(row[1].act)]
    if not rows:
        return None
    names = ", ".join(dict.fromkeys(act_name(one, asked.language) for _, one in rows))
    return render("references.acts", asked.language, names=names), sentence_places(rows)


def articles_of(ruling: Ruling, wanted: Wanted, language: str) -> Listed | None:
    """All articles of one act that the ruling names."""
    rows = [(par, ref) for par, ref in found(ruling, wanted) if ref.article]
    if not rows or len({act_id(reference.act) for _, reference in rows}) > 1:
        return None
    act = owner(act_name(rows[0][1], language), language)
    numbers = ", ".join(dict.fromkeys(ref.article or "" for _, ref in rows))
    return render("references.articles", language, act=act, numbers=numbers), sentence_places(rows)


def named_in(ruling: Ruling, paragraphs: Sequence[Paragraph], language: str) -> Listed:
    """The acts and articles that these paragraphs name."""
    rows = [row for row in found(ruling, Wanted()) if row[0] in paragraphs]
    if not rows:
        places = tuple(text_place(paragraph) for paragraph in paragraphs)
        return render("references.within_none", language), places
    names = "; ".join(dict.fromkeys(reference_name(reference, language) for _, reference in rows))
    label = labels(dict.fromkeys(paragraph.number for paragraph, _ in rows), language)
    text = render("references.within", language, label=label, names=names)
    return begun(text), sentence_places(rows)


def defined(ruling: Ruling, short: str, language: str) -> Listed | None:
    """What a short name stands for: the words that define it («бұдан әрі – АІЖК»), or its first.

    An act that has no other name in daily use is called by its full one.
    """
    rows = [row for row in found(ruling, Wanted()) if row[1].act_short == short]
    if not rows:
        return None
    told = re.compile(rf"бұдан әрі\s*[–—-]\s*{re.escape(short)}\b")
    at = next(((p, m) for p in ruling.paragraphs if (m := told.search(p.text))), None)
    places = (around(at[0], *at[1].span()),) if at else sentence_places(rows[:1])
    named = act_name(rows[0][1], language)
    act = rows[0][1].act if named == short else named
    return render("references.defined", language, short=short, act=act), places


def short_names(rows: Sequence[Row]) -> dict[str, str]:
    """The short names of one word, by their folded form."""
    names = {reference.act_short for _, reference in rows}
    return {key(name): name for name in names if " " not in name}
