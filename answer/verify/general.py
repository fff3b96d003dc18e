"""Whether a claim makes general what its quote says of some, or with an exception.

>>> from answer.verify.text import read
>>> quote = read("Ақшаны банкке аударуға болады. Ақшаны банкте қолма-қол беруге жол берілмейді.")
>>> general_fault(read("Ақша банкке ешқандай жолмен аударылмайды."), quote)
True
>>> general_fault(read("Ақша банкте қолма-қол берілмейді."), quote)
False
"""

import re

from answer.verify.denial import ends_denied
from answer.verify.exceptions import LEAST, marks
from answer.verify.text import Text

_NONE = re.compile(r"еш(?:кандаи|бир|каиси|ким|кашан|кай)|бирде$")
_ALL = re.compile(r"барлик|барша|букил|бари|тугел|аркашан|ерекшеликсиз|сози?з|кез$")
_BUT = re.compile(r"коспаганда|баска|болек|озге|тис$|болмаса|бирак|алаида|емес$")
_SHARED = 2  # words that a sentence of the quote has with the claim, to be about the same


def general_fault(claim: Text, quote: Text) -> bool:
    """Whether «ешқандай», «кез келген» takes in what the quote excepts or tells apart."""
    return claim.language == "kk" and (
        _excepts_nothing(claim, quote) or _takes_in_both(claim, quote)
    )


def _excepts_nothing(claim: Text, quote: Text) -> bool:
    stated = {key[:LEAST] for key in quote.keys}
    return (
        bool(marks(quote))
        and any((_ALL.match(k) or _NONE.match(k)) and k[:LEAST] not in stated for k in claim.keys)
        and not any(_BUT.match(k) for k in claim.keys)
    )


def _takes_in_both(claim: Text, quote: Text) -> bool:
    """Whether «ешқайсысы», «кез келген» is said of what one sentence allows and another denies."""
    if len(quote.sentences()) < 2:
        return False
    denied = ends_denied(claim, claim.sentences()[-1])
    word = _NONE if denied else _ALL
    stated = {k for k in quote.keys if word.match(k)}
    if stated or not any(word.match(k) for k in claim.keys):
        return False
    about = [s for s in quote.sentences() if _shared(claim, quote, s) >= _SHARED]
    signs = {ends_denied(quote, s) for s in about}
    return len(signs) == 2


def _shared(claim: Text, quote: Text, sentence: range) -> int:
    stems = {quote.stems[i] for i in sentence}
    return len({stem for stem in claim.stems if len(stem) > 2} & stems)
