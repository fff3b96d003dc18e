"""What a text says in which place: of which article, and of what comes first.

A quote of several sentences may hold every word of a claim and yet say it of another article, or
in another order.

>>> from answer.verify.text import read
>>> quote = read("Негізі Заңның 31-бабында айтылған. Құжаттардың тізбесі 9-бапта келтірілген.")
>>> misplaced(read("Құжаттардың тізбесі 31-бапта келтірілген."), quote)
'article'
>>> misplaced(read("Құжаттардың тізбесі 9-бапта келтірілген."), quote) is None
True
>>> quote = read("Алдымен борышкердің ақшасына, ол болмаса мүлкіне аударылады.")
>>> misplaced(read("Өндіріп алу алдымен мүлікке аударылады."), quote)
'role'
"""

import re
from typing import Literal

from answer.verify.coverage import cover
from answer.verify.lexicon import synonyms
from answer.verify.sequence import turns_steps_over
from answer.verify.shares import segments
from answer.verify.text import Text, cut
from answer.verify.values import values

APART = 0.2  # how much nearer another sentence must be
_FIRST = re.compile(r"(?:алдимен|ауели)\b|биринши кезе[кг]")
_DATIVE = re.compile(r"(?<!у)(?:[гк][ае]|[ие]н[ае])$")


def misplaced(claim: Text, quote: Text) -> Literal["article", "role"] | None:
    """What a claim has in another's place: an article ("article"), or the first turn ("role")."""
    if _beside_another_article(claim, quote):
        return "article"
    if turns_steps_over(claim, quote):
        return "role"
    said, stated = _first(claim), _first(quote)
    return "role" if stated and said and not said & stated else None


def _beside_another_article(claim: Text, quote: Text) -> bool:
    """Whether what a part of the claim says of an article is nearer to a sentence without it."""
    sentences = [cut(quote, s) for s in quote.sentences()]
    held = [_articles(sentence) for sentence in sentences]
    for words in segments(claim):
        part = cut(claim, words)
        own = _articles(part)
        if not own:
            continue
        shares = [
            (cover(part, s).share, bool(own & one)) for s, one in zip(sentences, held, strict=True)
        ]
        here = max((share for share, has in shares if has), default=None)
        there = max((share for share, has in shares if not has), default=0.0)
        if here is not None and there - here >= APART:
            return True
    return False


def _articles(text: Text) -> set[str]:
    return {v.number for v in values(text) if v.unit in ("article", "chapter")}


def _first(text: Text) -> set[str]:
    """The stems of what comes first: the datives before the next clause after «алдымен»."""
    return {
        min(synonyms(text.keys[at]), default=text.stems[at])
        for first, key in enumerate(text.keys)
        if _FIRST.match(" ".join((key, *text.keys[first + 1 : first + 2])))
        for at in range(first + 1, len(text.words))
        if text.words[at].clause == text.words[first].clause and _DATIVE.search(text.keys[at])
    }
