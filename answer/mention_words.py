"""Questions for the paragraphs that speak of a term: which form they have, and which term.

«Аукцион сөзі қай тармақтарда кездеседі?», «Какие пункты касаются оценки?», "Which paragraphs deal
with third parties?". «Аталады» and "mentioned" ask for the term wherever it stands; «айтылған» and
"said" do so only of what is marked as a topic («баж туралы»): «Мерзімі қай тармақта жазылған?» asks
for one rule, which is searched for.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.about_words import SURE_CHANGE
from answer.act_names import acts_in
from answer.lookup_words import ARTICLE, NOT_PARAGRAPH, PARAGRAPH, RULING, WHICH, roots
from answer.words import Word, folded, read, without
from index.stopwords import is_stopword

LONG = 4  # content words of a term at most
AROUND = " ,.;:?!()«»“”„\"'–—-"

_WHICH = WHICH | folded("қайсысы қайсысында какими какому каждом которых котором")
_PLACES = folded("жерде жерлерде жерінде жерлерінде жерлері местах месте места places place")
_WHERE = folded("қайда где where")
_PLURAL = folded("тармақтар тармақтары пункты paragraphs points clauses sections items")
_TOLD = folded("туралы жайлы жайында жөнінде жөніндегі қатысты хақында турасында") | folded(
    "о об обо про about"
)
"""Beside these a term is a topic, whatever the verb: «Какие пункты про аукцион?»."""
_LISTING = folded(
    """тізіп бер беріңіз атап ата атаңыз көрсет көрсетіңіз тізбеле тізбелеп тізімде тап тауып
    назови назовите перечисли перечислите покажи покажите найди найдите выпиши дай укажи укажите"""
) | frozenset("list show name find give us all every".split())
_USED = folded("қолданылған қолданылады используется употребляется") | {"use", "uses", "used"}
_WORD = folded("сөзі сөздері слово слова word words термин термині термины term terms")
_MENTION = (
    roots("атал кездес ұшырас упомин упомян встречае встречаю фигурир mention"),
    folded("назван названа названо названы") | {"named", "occur", "occurs", "appear", "appears"},
)
_BEFORE = folded("о об обо про к ко до с about of with to on upon")
_OBJECT = (
    roots("реттей қамти касае касаю регулир посвящ затраг рассматр описыв содержит содержат"),
    frozenset(
        """concern concerns cover covers address addresses discuss discusses regard regards govern
        governs regulate regulates contain contains describe describes treat treats""".split()
    ),
)
"""Verbs whose object is the topic, where the paragraphs are their subject."""
_TOPIC = (
    roots(
        """айтыл жазыл қозғал арнал баяндал көрсетіл реттел қамтыл делін белгілен қарастыр көздел
        тоқтал говор речь идет описан сказан указан относ связан прописан изложен"""
    ),
    folded("қатысты сөз болады бар есть")
    | {*"speak speaks deal deals said say says talk talks relate relates refer refers".split()},
)
_TWO = folded("және мен бен пен немесе и или либо and or")
_ASKING = folded("кто что чтобы когда если ли сколько куда почему зачем кім қашан қанша неге") | {
    *"who whom whose how when whether if why can must should may".split()
}
_CLAUSE = re.compile(r"(?:екен|[аеи]тин|лган|лген|нган|нген)(?:и|ини?|дик\w*|диг\w*)$")
_MANY = re.compile(r"тар(?:да|ди|и|ин|инда)?$|пункт(?:и|ах|ов|ам)$|s$")
_LAW = folded("заң заңы заңның заңда заңға закон закона законе законы законах law laws") | folded(
    "кодекс кодексі кодекса кодексе кодексы code codes"
)
_POINTS = folded(
    """ол оны оның оған одан ондай олар осы бұл бұны мұны мұның бұған мұндай сол соны соның
    он она оно его ее их ему ней нем нее этот эта это этого этом этому эти этих такой такая
    it its they them their this that these those"""
)
_FORM = (_WHICH, _PLACES, _WHERE, _WORD, _TOLD, _BEFORE, _LISTING, _USED)


@dataclass(frozen=True, slots=True)
class AskedTerm:
    """The term as typed; ``literal`` if its word is meant, ``named`` if it is to be mentioned,
    ``several`` if more than one paragraph is asked for.
    """

    text: str
    literal: bool
    named: bool
    several: bool


def asked_term(question: str, language: str = "kk") -> AskedTerm | None:
    """The term whose paragraphs are asked for, or None where none are.

    >>> asked_term("Мемлекеттік баж туралы қай тармақтарда айтылған?").text
    'Мемлекеттік баж'
    >>> asked_term("В каких пунктах упоминается госпошлина?", "ru").text
    'госпошлина'
    >>> asked_term("Кепіл қай тармақта жазылған?") is None
    True
    """
    said = read(question, language)
    keys = [word.key for word in said]
    literal = any(_is_word(keys, i) for i in range(len(keys)))
    named = literal or any(_one_of(key, _MENTION) for key in keys)
    if _of_another_kind(keys):
        return None
    kept = [i for i in range(len(keys)) if not _belongs(keys, i, language)]
    if not kept or any(_points(keys, i) for i in range(len(keys))):
        return None
    inside = [keys[i] for i in range(kept[0], kept[-1] + 1) if i not in kept]
    whole = all(is_stopword(key, language) and key not in _TWO for key in inside)
    if not whole or len(kept) > LONG or not _asks_where(keys, kept, named):
        return None
    several = any(_plural(key) for key in keys)
    return AskedTerm(_typed(question, said, kept), literal, named, several)


def _asks_where(keys: Sequence[str], kept: Sequence[int], named: bool) -> bool:
    """«қай тармақтарда аталады», «аталған тармақтар», «қай жерінде … туралы айтылған»."""
    beside = {*keys[kept[-1] + 1 : kept[-1] + 2], *_beside(keys[: kept[0]])}
    told = named or bool(beside & _TOLD) or _marked(keys, beside)
    which = any(key in _WHICH for key in keys)
    if any(_is_paragraph(key) for key in keys):
        listed = any(key in _LISTING for key in keys) or named
        return told and (which or (listed and any(_plural(key) for key in keys)))
    verb = named or any(_one_of(key, _TOPIC, _OBJECT) for key in keys)
    placed = which and bool({*keys} & _PLACES)
    return (told and verb and placed) or (named and any(key in _WHERE for key in keys))


def _marked(keys: Sequence[str], beside: set[str]) -> bool:
    """Whether the term is what paragraphs are said to treat: «Какие пункты касаются оценки?»,
    "deal with third parties".
    """
    if any(_one_of(key, _OBJECT) for key in keys) and any(key in _PLURAL for key in keys):
        return True
    return bool(beside & _BEFORE) and any(_one_of(key, _TOPIC, _OBJECT) for key in keys)


def _beside(before: Sequence[str]) -> list[str]:
    """The word before the term, articles aside."""
    return [key for key in before if key not in {"the", "a", "an"}][-1:]


def _of_another_kind(keys: Sequence[str]) -> bool:
    """Laws, articles and changes have their own answers; numbers and clauses are searched for."""
    return bool(acts_in(keys)) or any(
        key in _LAW | _ASKING
        or key.startswith(ARTICLE + tuple(SURE_CHANGE))
        or key[0].isdecimal()
        or _CLAUSE.search(key)
        for key in keys
    )


def _one_of(key: str, *groups: tuple[tuple[str, ...], frozenset[str]]) -> bool:
    """Whether the word begins so or is so, by one of the groups."""
    return any(key.startswith(beginnings) or key in whole for beginnings, whole in groups)


def _is_word(keys: Sequence[str], at: int) -> bool:
    """«сөзі», «деген сөз», "the word"; not «сөз болады»."""
    return keys[at] in _WORD or (
        keys[at] == "соз" and not any(key.startswith("бол") for key in keys[at + 1 : at + 2])
    )


def _is_paragraph(key: str) -> bool:
    return key.startswith(PARAGRAPH) and not key.startswith(NOT_PARAGRAPH)


def _plural(key: str) -> bool:
    """«тармақтарда», «пунктах», "paragraphs"."""
    return _is_paragraph(key) and bool(_MANY.search(key))


def _belongs(keys: Sequence[str], at: int, language: str) -> bool:
    """Whether the word is of the form, not of the term."""
    key = keys[at]
    return (
        _is_paragraph(key)
        or _one_of(key, _MENTION, _TOPIC, _OBJECT)
        or any(key in one for one in _FORM)
        or is_stopword(key, language)
        or _is_ruling(keys, at, language)
    )


def _is_ruling(keys: Sequence[str], at: int, language: str) -> bool:
    """«қаулының», «постановления» of «пунктах постановления»; not «орындаушының қаулысы»."""
    if not keys[at].startswith(RULING):
        return False
    if language == "kk":
        return not keys[at].startswith("каулиси")
    owner = [key for key in keys[:at] if not is_stopword(key, language)][-1:]
    return not owner or _is_paragraph(owner[0]) or owner[0] in _PLACES | _WHERE


def _points(keys: Sequence[str], at: int) -> bool:
    """Whether the word stands for something said before: not «осы» of «осы қаулыда»."""
    near = keys[at + 1 : at + 3]
    return keys[at] in _POINTS and not any(key.startswith(RULING) for key in near)


def _typed(question: str, said: Sequence[Word], kept: Sequence[int]) -> str:
    """The words from the first to the last of the term as they were typed."""
    first, last = said[kept[0]].at, said[kept[-1]].at
    others = {word.at for word in said if not first <= word.at <= last}
    return without(question, others).strip(AROUND)
