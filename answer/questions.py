"""Two questions in one message: where one ends and the next begins.

«Шағымның мерзімі қанша және баж төлеймін бе?» asks two things that two places of a ruling answer.
It is cut where there is a sentence's end, a conjunction or a comma, and what stands on either side
asks by itself: it has a question word or particle. A story, a condition («Сот келмесе, …») or an
enumeration («борышкер мен өндіріп алушы») does not ask, and alternatives («… ма, әлде … ма?») ask
one thing.

>>> questions("Шағымның мерзімі қанша және баж төлеймін бе?", "kk")
['Шағымның мерзімі қанша', 'баж төлеймін бе?']
>>> questions("Сот мүлікті тексеріп, ұйғарым шығара ма?", "kk")
['Сот мүлікті тексеріп, ұйғарым шығара ма?']
"""

import re
from collections.abc import Mapping

from answer.answer import Language
from index.analyzer import fold, question_text, words
from index.kinds import asked
from index.stopwords import is_stopword

MOST = 3  # questions of one message; what comes after stays with the last
SHORT = 3  # words of a bare topic: «пошлина и срок»
NEAR = 2  # words after a comma or «and» among which the next question's own word stands
LEAST = 2  # words of a question

_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_CUTS: Mapping[Language, re.Pattern[str]] = {
    "kk": re.compile(
        r"\s*[,;:–—]?\s+(?P<and>(?:ж[әа]не|[әа]р[іи](?! [қк]арай)|сос[ыи]н|сонда[йи]-а[қк]|"
        r"содан кей[іи]н|ал)\s+)+|[,;]\s+",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\s*[,;–—]?\s+(?P<and>(?:а также|и ещ[её]|и|а)\s+)|[,;]\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(r"[,;]?\s+(?P<and>(?:and also|and then|and|also)\s+)|[,;]\s+", re.IGNORECASE),
}
# Particles, question words with their cases; «не» alone is «or» too, but not before a verb.
_ASKS: Mapping[Language, re.Pattern[str]] = {
    "kk": re.compile(
        r"\b(?:ма|ме|ба|бе|па|пе|ше|ма?н ба|канша\w*|неше\w*|кашан\w*|каи|каида\w*|каидан|"
        r"каиси\w*|кандаи|калаи|ким(?:ге|ни|нин|нен|мен|ди|дер\w*)?|неге|неден|немен|нени|"
        r"не \w+(?:ди|мин|миз|син|рек|иди|еди))\b"
    ),
    "ru": re.compile(
        r"\b(?:сколько|скока|когда|куда|откуда|где|кто|кого|кому|кем|что|чем|чего|как|"
        r"как(?:ои|ая|ое|ие|им|их|ую|ого|ому)|почему|зачем|ли|можно|нуж(?:но|на|ен|ни)|надо)\b"
    ),
    "en": re.compile(
        r"\b(?:how|what|when|where|who|whom|whose|which|why|is|are|do|does|did|can|may|must|"
        r"should|will|has|have|am)\b"
    ),
}
# «Что делать, когда …», "When I complain, must …": a clause of the same question.
_CLAUSE: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(r"^(?:когда|где|куда|кто|кого|кому|что|чем|чего|как|прежде)\b"),
    "en": re.compile(r"^(?:when|if|since|while|although|as)\b"),
}
# «Қашан және қайда», «где и когда»: two things that one verb asks for.
_BARE = re.compile(
    r"^(?:ким\w*|кашан|каида\w*|каидан|калаи|кандаи|каи|неге|неден|где|когда|куда|кто|кому|кем|"
    r"как|where|when|who|whom|how|why)$"
)
_CHOICE = re.compile(r"^(?:алде|немесе|жок (?:па|ба)|или|либо|or|жо)\b")
# What cannot end a question: a converb, a condition, «…ғанда», «ал пристав ше, ол …».
_UNFINISHED = re.compile(r"(?:^ше|[аеи]п|с[ае](?:м|н|к|низ)?|[гк][ае]н(?:да|де|нан|нен)|май|меи)$")


def questions(text: str, language: Language) -> list[str]:
    """The questions of a cleaned message, in its order, the story before each with it; one where
    it asks one thing. Kazakh is given back in Cyrillic where it is cut."""
    sentences = [s for s in _SENTENCE.split(question_text(text, language)) if s.strip()]
    marked = any("?" in sentence for sentence in sentences)
    out: list[str] = []
    story = ""
    for sentence in sentences:
        whole = f"{story} {sentence}".strip()
        alone = len(sentences) == 1
        if alone or "?" in sentence or (not marked and _asks(sentence, language)):
            out += _cut(whole, language)
            whole = ""
        story = whole
    if len(out) < 2:
        return [text]
    last = " ".join((*out[MOST - 1 :], story)).strip()
    return [*out[: MOST - 1], last] if len(out) >= MOST else [out[0], f"{out[1]} {story}".strip()]


def _cut(sentence: str, language: Language) -> list[str]:
    """The questions of one sentence, cut at conjunctions and commas."""
    out: list[str] = []
    begun = 0
    for cut in _CUTS[language].finditer(sentence):
        before, after = sentence[begun : cut.start()], sentence[cut.end() :]
        if _parts(before, after, bool(cut["and"]), language):
            out.append(before.strip())
            begun = cut.end()
    return [*out, sentence[begun:].strip()]


def _parts(before: str, after: str, conjunction: bool, language: Language) -> bool:
    """Whether both sides of a possible cut ask by themselves."""
    if _CHOICE.match(fold(after)) or not _says(after, language):
        return False
    if conjunction and _topics(before, after) and not _asks(f"{before} {after}", language):
        return True
    said = words(before)
    if len(said) < LEAST or len(words(after)) < LEAST or not _asks(before, language):
        return False
    end, begin = fold(said[-1]), fold(words(after)[0])
    if _BARE.match(end) and _BARE.match(begin):
        return False
    if language == "kk":
        return not _UNFINISHED.search(end) and _asks(after, language)
    near = language == "en" or not conjunction
    clause = after if language == "ru" else before
    if not conjunction and _CLAUSE[language].match(fold(clause).strip()):
        return False
    return _asks(" ".join(words(after)[:NEAR]) if near else after, language)


def _topics(before: str, after: str) -> bool:
    """Two bare topics of different kinds: «пошлина и срок»."""
    if max(len(words(before)), len(words(after))) > SHORT:
        return False
    kinds, others = asked(before), asked(after)
    return bool(kinds and others) and not kinds & others


def _asks(text: str, language: Language) -> bool:
    said = fold(" ".join(words(text)))
    return bool(_ASKS[language].search(said.replace("потому что", "")))


def _says(text: str, language: Language) -> bool:
    """Whether it has a word of its own: «… ма, болмай ма?» has none."""
    return bool(asked(text)) or any(not is_stopword(word, language) for word in words(text))
