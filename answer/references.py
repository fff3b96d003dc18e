"""Laws and articles as questions: where does the ruling name them?

«Еңбек кодексі қай жерде бар?», «257-бап туралы», «АІЖК-нің 5-тарауы қайда?», «статья 12 ГПК»,
"articles 62 and 63" are answered from the references that were read with the text: all paragraphs
are listed, each with the sentence that holds the reference. An article that the ruling does not
name gives a value that says so. Where more is asked, ``rest`` keeps the rest.

``focus`` is the paragraph that the conversation is about: «Онда қандай заңдар бар?».
"""

import re
from dataclasses import dataclass

from answer.act_names import acts_in
from answer.labels import begun, labels
from answer.lookup import lookup
from answer.lookup_words import ABOUT as POSTPOSITIONS
from answer.lookup_words import BLOCK, ENDINGS, NOT_PARAGRAPH, PARAGRAPH, is_filler, roots
from answer.numbered import Question, beside
from answer.numbers import Numeral, numerals
from answer.places import Place
from answer.reference_lists import (
    MEANS,
    acts_named,
    articles_of,
    defined,
    named_in,
    short_names,
)
from answer.reference_text import Wanted, act_name, asked_name, found, sentence_places
from answer.words import folded, key, read, without
from ingest.ruling import Ruling
from prompts import render


@dataclass(frozen=True, slots=True)
class References:
    """``places`` are sentences, in reading order; none where the ruling does not name it."""

    text: str
    places: tuple[Place, ...]
    rest: str = ""

    @property
    def numbers(self) -> tuple[str, ...]:
        """The paragraphs, each once."""
        return tuple(dict.fromkeys(place.paragraph for place in self.places))


_ARTICLE = roots("бап баб стат article")
_CHAPTER = roots("тарау глав chapter")
_LAW = folded("заң заңның заңда заңдағы заңға заңы заңын заңмен закон закона законе законом law")
_LAWS = roots("бап баб заң кодекс акт стат закон law code act article")
_WHICH = folded("қай қандай қайсы какие какая какой каких на") | frozenset(["which", "what"])
_CUE = roots(
    """атал кездес сілте келтір сүйен негіздел айтыл көрсет тармақ тармағ мәселе еске көздел сілтем
    упомин упомян ссыл назван говор пункт привед перечисл даны жасал санап атап mention refer cite
    named name paragraph"""
)
_SOFT = folded(
    """қайда жерде жерінде тұрған тұр орында орынында себепті себеппен неге үшін неліктен қандайда
    неше рет қазақстан республикасының республикасы қр рк республики казахстан она он где для чего
    зачем почему раз сколько есть ли какой каком какие каких здесь и оның онда мұнда осында қаулы
    қаулының қаулыда осы туралы барлық все всех самого вообще тут которые сонда жазғаны""".replace(
        "\n", " "
    )
) | frozenset("where why all any every each kazakhstan republic its here on under".split())
_SOFT |= frozenset("s he it be are by".split())
_ALL = folded("барлық бәрін түгел все всех all every each")
_RULING = roots("қаулы постановлен ruling құжат документ document")


def references(
    question: str, ruling: Ruling, language: str = "kk", focus: str | None = None
) -> References | None:
    """Where the ruling names the laws or articles of ``question``, or None where none is asked."""
    words = read(question, language)
    keys = tuple(word.key for word in words)
    asked = Question(question, words, keys, numerals(keys, language), language)
    articles, used = _numbered(asked, _ARTICLE)
    chapters, more = _numbered(asked, _CHAPTER)
    acts = [row for row in acts_in(keys) if articles or chapters or _sure(asked, row)]
    used |= more | {i for _, first, last in acts for i in range(first, last)}
    whose = {i for i, w in enumerate(keys) if w in _LAW and set(keys[max(0, i - 1) : i]) & _WHICH}
    law = not acts and any(word in _LAW for i, word in enumerate(keys) if i not in whose)
    used |= {i for i, word in enumerate(keys) if law and word in _LAW and i not in whose}
    if not (articles or chapters or acts or law):
        articles, used = _bare(asked, ruling)
    wanted = Wanted(tuple(dict.fromkeys(row[0] for row in acts)), articles, chapters, law)
    if not (articles or chapters) and (listed := _listed(asked, ruling, wanted, used, focus)):
        return listed
    if not used:
        return None
    used |= _parts(asked, used)
    generic = _LAWS if articles or chapters else ()
    left = [
        i
        for i, word in enumerate(keys)
        if i not in used and not _explained(word) and not word.startswith(generic)
    ]
    cued = any(word.startswith(_CUE) or word in _SOFT for word in keys)
    if not (articles or chapters) and (left or (law and not cued)):
        return None
    used |= {i for i in range(1, len(keys)) if keys[i] in POSTPOSITIONS and i - 1 in used}
    rest = without(question, {words[i].at for i in used}).strip(" ,.:;–—-") if left else ""
    return _answered(wanted, ruling, language, rest)


def _answered(wanted: Wanted, ruling: Ruling, language: str, rest: str) -> References:
    rows = found(ruling, wanted)
    places = sentence_places(rows)
    where = labels(dict.fromkeys(place.paragraph for place in places), language)
    name = asked_name(wanted, rows, language)
    if places:
        one = "_one" if len({place.paragraph for place in places}) == 1 else ""
        text = render(f"references.found{one}", language, name=name, labels=where)
        return References(begun(text), places, rest)
    of_act = found(ruling, Wanted(acts=wanted.acts, law=wanted.law))
    if of_act and (wanted.acts or wanted.law):
        others = labels(dict.fromkeys(paragraph.number for paragraph, _ in of_act), language)
        act = act_name(of_act[0][1], language)
        text = render("references.missing_of", language, name=name, act=act, labels=others)
    else:
        text = render("references.missing", language, name=name)
    return References(text, (), rest)


def _numbered(asked: Question, words: tuple[str, ...]) -> tuple[tuple[str, ...], set[int]]:
    """The numbers beside «бап» or «тарау», ranges spread, and the words that say them."""
    values: list[str] = []
    used: set[int] = set()
    for at, word in enumerate(asked.keys):
        if not (word.startswith(words) or (word == "ст" and words == _ARTICLE)):
            continue
        span = beside(asked, at) or _right(asked, at)
        if span:
            used |= set(range(min(at, span[0].first), max(at + 1, span[-1].last)))
            values += [value for numeral in span for value in _spread(numeral.value)]
    return tuple(dict.fromkeys(values)), used


def _right(asked: Question, at: int) -> list[Numeral]:
    """«бап 257»: the number after the bare word."""
    bare = asked.keys[at] in {"бап", "тарау", "ст"}
    return [one for one in asked.found if bare and one.first == at + 1][:1]


def _spread(value: str) -> list[str]:
    """«74-76» is three articles, «240-5» is one."""
    first, _, last = value.partition("-")
    if last.isdigit() and int(first) < int(last) <= int(first) + 50:
        return [str(number) for number in range(int(first), int(last) + 1)]
    return [value]


def _bare(asked: Question, ruling: Ruling) -> tuple[tuple[str, ...], set[int]]:
    """Only a number that is an article the ruling names and no paragraph: «257»."""
    known = {one.article for paragraph in ruling.paragraphs for one in paragraph.references}
    values = [one.value for one in asked.found]
    used = {i for one in asked.found for i in range(one.first, one.last)}
    others = [word for i, word in enumerate(asked.keys) if i not in used]
    digits = all(asked.keys[one.first][0].isdecimal() for one in asked.found)
    fits = all(value in known and ruling.paragraph(value) is None for value in values)
    if (
        not values
        or not digits
        or not fits
        or not all(is_filler(w) or w in ENDINGS for w in others)
    ):
        return (), set()
    return tuple(values), used


def _listed(
    asked: Question, ruling: Ruling, wanted: Wanted, used: set[int], focus: str | None
) -> References | None:
    """«11-тармақта қай баптар аталған?», «Қаулыда қандай заңдар аталады?», «АІЖК деген не?»."""
    looked = lookup(asked.text, ruling, asked.language)
    numbers = looked.numbers if looked else (focus,) if focus else ()
    paragraphs = [one for number in numbers if (one := ruling.paragraph(number))]
    used = used | {i for one in asked.found for i in range(one.first, one.last)}
    left = [
        word
        for i, word in enumerate(asked.keys)
        if i not in used and not word.startswith(_LAWS) and not _explained(word)
    ]
    shorts = short_names(found(ruling, Wanted()))
    short = next((shorts[w] for w in asked.keys if w in shorts and _sure_name(asked, w)), "")
    short = short or (shorts.get("зан", "") if wanted.law else "")
    if short and not paragraphs and any(word.startswith(MEANS) for word in asked.keys):
        left = [w for w in left if not w.startswith(MEANS) and shorts.get(w) != short]
        listed = None if left else defined(ruling, short, asked.language)
        return References(*listed) if listed else None
    which = any(
        word in _WHICH and any(after.startswith(_LAWS) for after in asked.keys[at + 1 : at + 4])
        for at, word in enumerate(asked.keys)
    )
    if left or not (which or any(word in _ALL for word in asked.keys)):
        return None
    if paragraphs:
        return References(*named_in(ruling, paragraphs, asked.language)) if which else None
    articles = any(word.startswith(_ARTICLE) for word in asked.keys)
    cued = any(word.startswith(_CUE + _RULING) for word in asked.keys)
    if articles and (wanted.acts or wanted.law):
        listed = articles_of(ruling, wanted, asked.language)
    else:
        listed = None if wanted.acts or not cued else acts_named(ruling, asked)
    return References(*listed) if listed else None


def _sure(asked: Question, row: tuple[str, int, int]) -> bool:
    """Whether an act is named beyond doubt: «ак» alone may be «ақ» or a particle."""
    _, first, last = row
    return last - first > 1 or _sure_name(asked, asked.keys[first])


def _sure_name(asked: Question, word: str) -> bool:
    """Whether a word of two letters is typed as an acronym, among others that are not."""
    tokens = re.findall(r"\w+", asked.text)
    capital = any(token.isupper() and key(token) == word for token in tokens)
    return len(word) > 2 or (capital and not asked.text.isupper())


def _parts(asked: Question, used: set[int]) -> set[int]:
    """Parts, points and subpoints of the article: «1-бөлігінің 1) тармақшасы»."""
    out: set[int] = set()
    for at, word in enumerate(asked.keys):
        if at not in used and word.startswith(BLOCK + NOT_PARAGRAPH + PARAGRAPH):
            for numeral in asked.found:
                if numeral.last == at or numeral.first == at + 1:
                    out |= {at, *range(numeral.first, numeral.last)}
    return out


def _explained(word: str) -> bool:
    """Whether the word only asks where or in what matter."""
    lists = (_WHICH, _SOFT, ENDINGS, POSTPOSITIONS)
    return any(word in one for one in lists) or word.startswith(_CUE + _RULING) or is_filler(word)
