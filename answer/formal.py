"""The formal citation asked for: «12-тармаққа қалай сілтеме жасаймын?», «Как оформить ссылку на
постановление?», "Cite paragraph 3 formally".

It is given as lawyers write it, in Kazakh, with what has become of the ruling said beside it. How
to refer to another act is not asked of this ruling, and whether one still may is its status.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.act_names import acts_in
from answer.labels import act_words, formal_citation
from answer.lookup import Lookup, lookup
from answer.lookup_words import ABOUT, ENDINGS, PARAGRAPH, RULING, is_filler, roots
from answer.numbered import Question, ruling_named
from answer.numbers import numerals
from answer.parts import parts
from answer.places import Place, act_place, preamble_place, text_place
from answer.words import folded, key, keys, read
from index.stopwords import is_stopword
from ingest.ruling import Ruling
from prompts import LANGUAGES, render


@dataclass(frozen=True, slots=True)
class Formal:
    """``text`` has the citations, ``places`` what they refer to."""

    text: str
    places: tuple[Place, ...]


_REFER = roots("сілтеме сослат ссылат сошл ссылк процитир цитир cite citing citation reference")
_GIVEN = folded("сілтеме сілтемені сілтемесін ссылка ссылку") | {"citation", "reference"}
"""The thing itself, which is given, shown, made: «5-тармаққа сілтеме бер»."""
_HOW = folded("қалай қалайша как") | {"how"}
_FORMAL = roots("ресми рәсімде ресімде официальн формальн оформ formal official proper")
_GIVE = folded("бер берші беріңіз беріңізші жаса жасап дай дайте сделай составь") | frozenset(
    "give make show write".split()
)
_WITH = roots(
    """жаса жаз дұрыс толық тиіс қаулы құжат постановлен документ правильн корректн верно полн
    сдела состав напис ruling document resolution correct full form"""
)
_OWN = re.compile(r"\bжогарги сот|\bверховн\w* суд|\bsupreme court")
_OF = roots("нормативт нормативн normative қазақстан республика казахстан республик жылғы года")
_IN = roots(
    """арызд арызым шағымд өтінішт мақалад диплом курсов дипломн жалоб иске исков заявлени
    ходатайств complaint motion brief memo footnote court"""
)
"""Where the citation is to stand: «шағымда», «в жалобе», "in my brief"."""
_WORDS = folded("сотта талап отзыве суде от n но рк қр г") | {"no", "of", "the", "my", "properly"}


def formal(question: str, ruling: Ruling, language: str, focus: str | None) -> Formal | None:
    """The citation of the paragraphs named, of ``focus`` (what was cited last), or of the ruling;
    None where none is asked for.
    """
    said = keys(question, language)
    if not _asks(said) or _of_another(question, ruling, language):
        return None
    looked = lookup(question, ruling, language)
    if not _accounted(looked.rest if looked else question, ruling, language):
        return None
    if looked is None:
        whole = any(word.startswith(RULING) for word in said)
        looked = Lookup(("header" if whole or focus is None else focus,), (), "")
    rows = [_cited(ruling, number, looked) for number in looked.numbers]
    cited = [row for row in rows if row is not None]
    if looked.missing or not cited or len(cited) < len(rows):
        return None
    lines = [_lead(ruling, language), *(text for text, _ in cited)]
    gone = [p.number for p in ruling.paragraphs if p.excluded and p.number in looked.numbers]
    lines += [render("lead.excluded", language, number=number) for number in gone]
    return Formal("\n".join(lines), tuple(place for _, place in cited))


def _asks(said: Sequence[str]) -> bool:
    """Whether a citation is asked for, or how one is made."""
    refers = any(word.startswith(_REFER) for word in said)
    given = bool({*said} & _GIVEN and {*said} & _GIVE)
    how = any(word in _HOW or word.startswith(_FORMAL) for word in said)
    return refers and (how or given)


def _of_another(question: str, ruling: Ruling, language: str) -> bool:
    """«Салық кодексіне», «541-бапқа», «№ 5 қаулыға»: an act that is not this ruling."""
    words = read(question, language)
    said = tuple(word.key for word in words)
    asked = Question(question, words, said, numerals(said, language), language)
    return bool(acts_in(said)) or ruling_named(asked, ruling) is None


def _accounted(text: str, ruling: Ruling, language: str) -> bool:
    """Whether nothing else is asked: every word is of the form, and every number this ruling's."""
    said = keys(text, language)
    year, month, day = ruling.date.split("-")
    own = {ruling.number, year, month, day, str(int(day))}
    months = tuple(key(render(f"date.{int(month)}", code))[:4] for code in LANGUAGES)
    joined = " ".join(said)
    supreme = _OWN.search(joined) is not None
    return all(
        word in own
        or word in _HOW | _GIVE | _WORDS | ABOUT | ENDINGS
        or word.startswith(_REFER + _FORMAL + _WITH + _OF + _IN + PARAGRAPH + months)
        or (supreme and word.startswith(("жогарги", "сот", "верховн", "суд", "supreme")))
        or is_stopword(word, language)
        or is_filler(word)
        for word in said
    )


def _cited(ruling: Ruling, number: str, looked: Lookup) -> tuple[str, Place] | None:
    """The citation of one paragraph or of a part of it, with its place; None for no such part."""
    citation = formal_citation(ruling, number)
    paragraph = ruling.paragraph(number)
    if paragraph is None:
        return citation, act_place(ruling) if number == "header" else preamble_place(ruling)
    if looked.block is None:
        return citation, text_place(paragraph)
    spans = parts(paragraph, looked.unit)
    if not 1 <= looked.block <= len(spans):
        return None
    span = spans[looked.block - 1]
    at = looked.block
    if looked.unit == "item":  # a line of a list is cited as the abzac that it is
        at = parts(paragraph, "block").index(span) + 1
    name = "сөйлемі" if looked.unit == "sentence" else "абзацы"
    return f"{citation}ның {at}-{name}", Place(number, "text", *span)


def _lead(ruling: Ruling, language: str) -> str:
    """That the citation follows, and the ruling's status in the same sentence."""
    state, act = ruling.status.state, ruling.status.by
    if state == "repealed" and act is not None:
        return render("formal.repealed_by", language, act=act_words(act, language))
    return render(f"formal.{state}", language)
