"""Whether a claim turns the order of two steps over: «алдымен ұйғарым шығарады, содан соң қарайды»
for «қарау нәтижелері бойынша ұйғарым шығарады».

>>> from answer.verify.text import read
>>> quote = read("Комиссия өтінішті талқылаудың нәтижесі бойынша куәлік толтырады.")
>>> turns_steps_over(read("Алдымен куәлік толтырылады, содан соң өтініш талқыланады."), quote)
True
>>> turns_steps_over(read("Куәлік өтініш талқыланғаннан кейін ғана толтырылады."), quote)
False
"""

import re
from itertools import pairwise

from answer.verify.coverage import missing
from answer.verify.signs import bases
from answer.verify.text import Text

_FIRST = re.compile(r"алдимен|ауели")
_THEN = re.compile(r"\b(?:содан|сосин|одан кеиин|артинан|(?:сонин|соган|оган) негизинде)")
_AFTER = re.compile(r"[гк][ае]нн[ае]н$")
_LATER = ("кеиин", "соң", "сон")
_HEAD = 2  # last words of a step that the quote has and the other step has not: deed and object


def turns_steps_over(claim: Text, quote: Text) -> bool:
    """Whether what comes first in the claim comes last in the quote."""
    if claim.language != "kk" or "деиин" in quote.keys:
        return False
    for first, then in _steps(claim):
        before, after = _places(claim, first, quote), _places(claim, then, quote)
        earlier = [place for word, place in before.items() if word not in after][-_HEAD:]
        later = [place for word, place in after.items() if word not in before][-_HEAD:]
        if len(earlier) == len(later) == _HEAD and min(earlier) > max(later):
            return True
    return False


def _steps(claim: Text) -> list[tuple[range, range]]:
    """Each pair of steps that the claim puts in order: the words of the first and of the next."""
    out = []
    for sentence in claim.sentences():
        clauses = [c for c in claim.clauses() if c.start in sentence]
        for one, other in pairwise(clauses):
            begins = any(_FIRST.match(claim.keys[at]) for at in one)
            if begins and _THEN.search(" ".join(claim.keys[at] for at in other)):
                out.append((one, range(other.start, sentence.stop)))
        out += [
            (range(sentence.start, at + 1), range(at + 2, sentence.stop))
            for at in sentence
            if _AFTER.search(claim.keys[at]) and claim.after(at) in _LATER
        ]
    return out


def _places(claim: Text, words: range, quote: Text) -> dict[str, float]:
    """Where the words of a step stand in the quote, by their stems."""
    strange = {*missing(claim, quote)}
    purpose = _purpose(quote)
    out: dict[str, float] = {}
    for at in words:
        if at in strange or len(claim.keys[at]) < len("мүлік"):
            continue
        mine = {claim.stems[at], *claim.senses[at], *bases(claim, at)}
        found = [
            i + (len(quote.words) if i in purpose else 0)
            for i in range(len(quote.words))
            if mine & {quote.stems[i], *quote.senses[i], *bases(quote, i)}
        ]
        if found:
            out[claim.stems[at]] = min(found)
    return out


def _purpose(quote: Text) -> set[int]:
    """The words of a purpose, which comes true last: «шара қолдану үшін … негіз болады»."""
    return {
        i
        for at, key in enumerate(quote.keys)
        if key == "ушин" and re.search(r"у$", quote.keys[at - 1])
        for i in range(quote.sentence(at).start, at)
        if quote.words[i].clause == quote.words[at].clause
    }
