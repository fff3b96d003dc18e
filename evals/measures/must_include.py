"""Facts told: the share of the facts a right answer has to tell that it does tell.

A fact is a list of wordings («он күн», «10 күн»); it is told where one of them stands in the answer
text, without regard to case, spacing and the kind of hyphen. Over the answerable questions with
facts; a refusal scores 0. It is exact nugget recall (Voorhees 2003, Overview of the TREC 2003
Question Answering Track, with strings in place of assessors): it misses facts in other words.
"""

import re
import unicodedata

from evals.measures.measure import Measure
from evals.record import Record


def plain(text: str) -> str:
    """``text`` as facts are compared: NFC, no case, one space, one kind of hyphen and quote.

    >>> plain("Он  күннің\\nішінде – «АІЖК»")
    'он күннің ішінде - "аіжк"'
    """
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"[‐‑‒–—−]", "-", text)
    return re.sub(r"\s+", " ", re.sub(r"[«»“”„]", '"', text)).strip()


def untold(record: Record) -> list[str]:
    """The facts that the answer does not tell, each by its first wording."""
    answer = plain(record.answer.answer)
    return [
        wordings[0]
        for wordings in record.row.must_include
        if not any(plain(wording) in answer for wording in wordings)
    ]


def _score(record: Record) -> float | None:
    facts = len(record.row.must_include)
    if not facts or record.row.refusing:
        return None
    return 1.0 - len(untold(record)) / facts if record.answer.citations else 0.0


MEASURE = Measure("must_include", "Facts told", _score, gated=True)
