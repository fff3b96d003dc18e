"""How much of a claim's content the quote supports, word by word, by root and by concept.

>>> from answer.verify.text import read
>>> cover(read("Пристав мүлікті бұғаттайды."), read("орындаушы мүлікке тыйым салуға тиіс")).share
1.0
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from answer.verify.lexicon import in_kazakh, lexicon
from answer.verify.parties import parties
from answer.verify.signs import bases, is_helped
from answer.verify.text import Text
from answer.verify.values import month_of, unit_of
from index.glossary import Glossary, Match
from index.stopwords import is_stopword

PREFIX = 5  # first letters that two forms of one word share at least
KNOWN = 1.5  # weight of a term of law that nothing supports: it changes what is said
AROUND = 0.6  # worth of a word that stands beside the quote, not in it


@dataclass(frozen=True, slots=True)
class Cover:
    """``share``: 0–1 of the claim's content; ``bare``: the same but for parties, whose mere name
    says nothing of them; ``run``: its longest unsupported stretch, in words;
    ``name``: an unsupported proper name, "" if there is none.
    """

    share: float
    bare: float
    run: int
    name: str
    missing: tuple[str, ...]
    words: int


def cover(
    claim: Text, quote: Text, question: Text | None = None, around: Text | None = None
) -> Cover:
    """How far ``quote``, the question and, for less, the words around the quote carry ``claim``."""
    support = _support(claim, quote)
    if question is not None:
        support = [max(a, b) for a, b in zip(support, _support(claim, question), strict=True)]
    if around is not None:
        beside = _support(claim, around)
        support = [max(a, AROUND * b) for a, b in zip(support, beside, strict=True)]
    content = [at for at in range(len(claim.words)) if _is_content(claim, at)]
    if not content:
        return Cover(1.0, 1.0, 0, "", (), 0)
    longest = run = 0
    for at in content:
        run = run + 1 if support[at] < AROUND / 2 else 0
        longest = max(longest, run)
    known = _by_concept(claim, claim)
    weight = [KNOWN if at in known and support[at] == 0 else 1.0 for at in range(len(claim.words))]
    missing = tuple(claim.words[at].word for at in content if support[at] < AROUND / 2)
    name = next(
        (claim.words[at].word for at in content if support[at] == 0 and _is_name(claim, at)), ""
    )
    total = sum(weight[at] for at in content)
    share = sum(support[at] for at in content) / total
    inside = {at for party in parties(claim) for at in range(party.first, party.last)}
    deeds = [support[at] for at in content if at not in inside]
    bare = sum(deeds) / len(deeds) if deeds else 1.0
    return Cover(share, bare, longest, name, missing, len(content))


def missing(claim: Text, quote: Text) -> list[int]:
    """The content words of the claim that nothing in the quote carries."""
    known = carried(claim, quote)
    return [at for at in range(len(claim.words)) if _is_content(claim, at) and at not in known]


def carried(claim: Text, quote: Text) -> set[int]:
    """The words of the claim that the quote has, by root, party or concept."""
    return {at for at, share in enumerate(_support(claim, quote)) if share}


def names_more(claim: Text, quote: Text) -> bool:
    """Whether the claim speaks of a matter that the quote is silent about: a fine, a licence."""
    said, stated = " ".join(claim.keys), " ".join(quote.keys)
    return any(form.search(said) and not form.search(stated) for form in lexicon().matters)


def _is_content(text: Text, at: int) -> bool:
    word, key = text.words[at], text.keys[at]
    if at in {i for p in parties(text) for i in range(p.first, p.last)}:
        return text.language != "kk"  # abroad, where fewer words meet, parties count too
    if key[0].isdigit() or len(key) < 3 or is_stopword(word.word, text.language):
        return False
    if any(n.first <= at < n.last for n in text.numerals) or unit_of(word.word) or month_of(key):
        return False
    if lexicon().reporting.match(key) or (at and _only_tells_how(text, at)):
        return False
    free = lexicon().free | lexicon().light
    return text.stems[at] not in free and not (text.roots[at] & free)


def _only_tells_how(text: Text, at: int) -> bool:
    """«екі есе [көп]», «асып [кетсе]»."""
    return unit_of(text.words[at - 1].word) == "times" or is_helped(text, at - 1)


def _is_name(text: Text, at: int) -> bool:
    word = text.words[at]
    starts = at == 0 or text.words[at - 1].sentence != word.sentence
    return word.capital and not starts


def _support(claim: Text, quote: Text) -> list[float]:
    stems, roots = set(quote.stems), {r for all_roots in quote.senses for r in all_roots}
    roots |= {r for at in range(len(quote.words)) for r in bases(quote, at)}
    heads = {k[:PREFIX] for k in quote.keys if len(k) >= PREFIX}
    stated = {p.name for p in parties(quote)}
    out = [0.0] * len(claim.words)
    for at, key in enumerate(claim.keys):
        mine = {r for r in claim.senses[at] | bases(claim, at) if len(r) > 2}
        alike = len(key) > PREFIX and key[:PREFIX] in heads
        if claim.stems[at] in stems or mine & roots or alike:
            out[at] = 1.0
    for party in parties(claim):
        if party.name in stated or any(s.endswith(party.name) for s in stated):
            out[party.first : party.last] = [1.0] * (party.last - party.first)
    for at in _by_concept(claim, quote) | _by_translation(claim, quote):
        out[at] = 1.0
    return out


def _by_translation(claim: Text, quote: Text) -> set[int]:
    """The words of a Russian or English claim that the quote has in Kazakh."""
    if claim.language == "kk":
        return set()
    return {
        at
        for at, key in enumerate(claim.keys)
        if any(form.match(stated) for form in in_kazakh(key) for stated in quote.keys)
    }


def _by_concept(claim: Text, quote: Text) -> set[int]:
    """The words of the claim whose concept the quote names too."""
    stated = _named(tuple(w.word for w in quote.words), quote.language)
    return {i for m in concepts(claim) if m.name in stated for i in range(m.start, m.end)}


@lru_cache(maxsize=1024)
def concepts(claim: Text) -> tuple[Match, ...]:
    """The concepts that a claim names, those inside longer ones too."""
    words = [w.word for w in claim.words]
    said = Glossary.load().concepts(words, claim.language, nested=True)
    if claim.language != "kk":  # a long term abroad may be two short ones here
        said += [
            replace(m, start=at, end=at + 1)
            for at, word in enumerate(words)
            for m in Glossary.load().concepts([word], claim.language)
        ]
    return tuple(said)


@lru_cache(maxsize=1024)
def _named(words: tuple[str, ...], language: str) -> frozenset[str]:
    if language == "kk":
        return Glossary.load().present(words)
    return frozenset(
        m.name for m in Glossary.load().concepts(words, language, nested=True) if m.exact
    )
