"""Language kept: the question's language is seen, quotes are Kazakh, the rest is in that language.

Two measures, each 1 or 0 for every answer:

- language seen: ``answer.language`` is the row's;
- language kept: what is shown without the quotes (lead-in, refusal, notices) is in the row's
  language, and every quote is in Kazakh letters.

Letters decide, not a language model: English words are mostly Latin; Russian words are Cyrillic
without the nine Kazakh letters; Kazakh text is Cyrillic and has some of them. Up to a fifth of the
words may be foreign, as names of acts and «тармақ» are. Text in quotation marks, words that the
question itself has, and the ruling's own words (a question back may list what stands where) are not
counted. The nine letters: ә ғ қ ң ө ұ ү һ і.
"""

import re
from collections.abc import Iterator

from evals.measures.measure import Measure
from evals.record import Record
from ingest.ruling import Ruling

_WORD = re.compile(r"[^\W\d_]{2,}")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_NAMED = re.compile(r"«[^»]*»|\"[^\"]*\"")
_PART = re.compile(r"[^…()•\n]{20,}")  # what may be a piece of the ruling, between signs and lines
_FOREIGN = 0.2  # the share of words that may be of another language


def in_language(text: str, language: str) -> bool:
    """Whether ``text`` looks like that language; text without words does.

    >>> in_language("Қаулыда бұған жауап жоқ.", "kk")
    True
    >>> in_language("В этом постановлении ответа на вопрос нет.", "kk")
    False
    >>> in_language("В постановлении ответа нет.", "ru"), in_language("The ruling says:", "en")
    (True, True)
    """
    words = _WORD.findall(text)
    if not words:
        return True
    cyrillic = sum(bool(_CYRILLIC.search(word) or _KAZAKH.search(word)) for word in words)
    kazakh = sum(bool(_KAZAKH.search(word)) for word in words)
    share = cyrillic / len(words)
    if language == "en":
        return share <= _FOREIGN
    if language == "ru":
        return share >= 1 - _FOREIGN and kazakh / len(words) <= _FOREIGN
    return share >= 1 - _FOREIGN and (kazakh > 0 or len(words) < 3)


def rest(record: Record) -> list[str]:
    """What is shown besides quotes: the answer without them, and each notice."""
    shown = record.answer.answer
    for quote in sorted((c.quote for c in record.answer.citations), key=len, reverse=True):
        shown = shown.replace(quote, " ")
    for part in _PART.findall(shown):
        if any(part.strip() in text for text in _texts(record.ruling)):
            shown = shown.replace(part, " ")
    asked = set(_WORD.findall(record.row.question.lower()))
    texts = (_NAMED.sub(" ", text) for text in (shown, *record.answer.notices))
    return [" ".join(w for w in _WORD.findall(t) if w.lower() not in asked) for t in texts]


def _texts(ruling: Ruling) -> Iterator[str]:
    yield from (ruling.header, ruling.preamble)
    for paragraph in ruling.paragraphs:
        yield from (paragraph.text, paragraph.note_text)


def _seen(record: Record) -> float:
    return float(record.answer.language == record.row.language)


def _kept(record: Record) -> float:
    quotes = (citation.quote for citation in record.answer.citations)
    return float(
        all(in_language(text, record.row.language) for text in rest(record))
        and all(in_language(quote, "kk") for quote in quotes)
    )


MEASURES = (
    Measure("language_seen", "Language seen", _seen),
    Measure("language_kept", "Language kept", _kept, gated=True),
)
