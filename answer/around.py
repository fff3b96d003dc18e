"""What stands round a question and is none: left out, so that the question is answered alone.

Greetings, thanks, excuses, cries, oaths and insults (:mod:`answer.small_talk`, ``asides``) go where
they are whole clauses before or after it; at its own borders only what can be nothing else.
«Ұры ұсталса, шығынды кім төлейді?» stays whole.

>>> strip_greeting("Сәлем! Шағымды қашан беремін? Рақмет, сау болыңыз")
'Шағымды қашан беремін?'
"""

from functools import lru_cache

from answer.asides import LINKS, OPENERS, PLEAS, insulted
from answer.small_talk import (
    Kind,
    clauses_of,
    filler_at,
    phrase_at,
    phrases_of,
    small_talk,
    soft,
    squeezed,
)
from answer.words import Word, key, without

_STRIPPED: tuple[Kind, ...] = ("greeting", "how_are_you", "sorry", "thanks")
_PLAIN = """керемет тамаша мықты жауап көмектестің көмектестіңіз қате қателесіп байқамай жаңылыс
    отлично супер класс помог помогла помогли выручил выручила выручили случайно great that"""
"""Words that are said of the matter too: «Қате шешім шықса…», «Помогли с долгом?» stay whole."""


def strip_greeting(question: str, language: str = "kk") -> str:
    """The question without a greeting before it and thanks after it; itself where that is all.

    >>> strip_greeting("Қайырлы күн, сот шығынын кім төлейді? Рақмет!")
    'сот шығынын кім төлейді?'
    >>> strip_greeting("Ақымақ бот, құдай үшін айтшы, бажды кім төлейді?")
    'бажды кім төлейді?'
    """
    if small_talk(question, language):
        return question
    clauses = clauses_of(question, language)
    first, last = 0, len(clauses)
    while first < last and _is_aside(clauses[first]):
        first += 1
    while last > first and _is_aside(clauses[last - 1]):
        last -= 1
    kept = [word for clause in clauses[first:last] for word in clause]
    left = _without_links(kept, first > 0)
    left = left[_opening(left) : _closing(left)]
    tokens = {word.at for word in left}
    if not left or len(tokens) == len({w.at for clause in clauses for w in clause}):
        return question
    count = len(without(question, ()).split())
    drop = {at for at in range(count) if at < min(tokens) or at > max(tokens)}
    return without(question, drop).lstrip(" ,.!–—-").rstrip(" ,–—-")


def _is_aside(clause: list[Word]) -> bool:
    """Whether a clause only greets, thanks, begs, swears or insults."""
    if insulted([word.key for word in clause]):
        return True
    words = [squeezed(word.key) for word in clause]
    at, found = 0, False
    while at < len(words):
        kind, length = phrase_at(words, at)
        if kind not in (*_STRIPPED, "bye") or " ".join(words) in _plain():
            length = filler_at(words, at)
        if not length and words[at] not in soft() | _link_words():
            return False
        found = found or bool(length)
        at += max(length, 1)
    return found


def _without_links(words: list[Word], after: bool) -> list[Word]:
    """The words without «бірақ» and the like before them, where something was left out there."""
    while after and len(words) > 1 and words[0].key in LINKS:
        words = words[1:]
    return words


def _opening(found: list[Word]) -> int:
    """How many words greet, or beg for an answer, before the question begins."""
    words = [squeezed(word.key) for word in found]
    at = 0
    while at < len(words):
        kind, length = phrase_at(words, at)
        if kind not in _STRIPPED or words[at] in _plain():
            length = filler_at(words, at, _openers())
        if not length and insulted(words[at : at + 2]) and len(words) > at + 2:
            length = 2
        if not length:
            break
        at += length
    return at if at < len(words) else 0


def _closing(found: list[Word]) -> int:
    """Where the question ends and thanks begin."""
    words = [squeezed(word.key) for word in found]
    end = len(words)
    for at in range(len(words) - 1, 0, -1):
        kind, length = phrase_at(words, at)
        thanks = kind == "thanks" and words[at] not in _plain()
        length = length if thanks else filler_at(words, at)
        if length and at + length == end and (thanks or words[at] in _pleas()):
            end = at
    return end


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    return frozenset(squeezed(key(word)) for word in _PLAIN.split())


@lru_cache(maxsize=1)
def _pleas() -> frozenset[str]:
    return frozenset(squeezed(key(word)) for word in PLEAS.split())


@lru_cache(maxsize=1)
def _link_words() -> frozenset[str]:
    return frozenset(squeezed(word) for word in LINKS)


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return phrases_of(OPENERS)
