"""Whether a question says too little to be answered: then the choice is given back.

A vague question has no word that names a topic: «Не істейін?», «Заңда қалай?», "Is it legal?". Its
words are question words, pronouns and words that any matter of law has (a law, a deadline, an
amount, help). One telling word («санкция») is enough to be answered; where the search is unsure of
it and it fits several paragraphs, those are offered as choices too.
"""

import math

from answer.answer import Language
from answer.numbers import numbers_in
from answer.reading import Reading
from answer.words import folded, key
from index.analyzer import fold, words
from index.glossary import Glossary
from index.kinds import asked
from index.query import CONCEPT, UNSAID
from index.search import Collection, Scores
from index.stemmer import stem
from index.stopwords import is_stopword

EMPTY = frozenset({UNSAID, "general"})  # fields of words that name no topic of law
FEW = 1  # topical words that can still be too few
THROUGHOUT = 0.5  # of the documents speak of it: then it tells nothing apart
CLEAR = 0.55  # posterior of the best paragraph with which even one word is clear; from dev

# Words that any matter of law has, by their beginnings; short ones by their stems.
_ANY = tuple(
    key(root)
    for root in """көмек кеңес жәрдем түсін мәселе проблем қиын сұрақ сұрағ жауап мерзім құжат
    мөлшер көлем айтып айту айтсаң жібер істе қылай бастай барам барай барсам жүгін хабарлас
    заңды заңда заңның болу болад қалай керег дұрыс тұрад тұрат кінә шара амал жол
    помог помощ совет подскаж вопрос проблем закон дела дальш обраща обратит срок документ
    ситуац случа быть поступ стать размер трудн сложн пожалуйс
    help advice advise problem question issue matter legal document deadline happen know
    situation please explain understand amount procedure everything next ісім скаж консультац
    времен займ жерде қатты""".split()
)
_ANY_STEMS = frozenset(
    stem(word) for word in folded("заң сот бап күн ай жыл сома іс жай тұр тұрмын бер береді")
) | {
    *folded(
        "суд суда суде суду судом суды дней дня день дни можно так дело делать он это там тут право"
    ),
    *"law court do go day days long legal done thing need want case term say".split(),
}


def says_nothing(question: str, language: Language) -> bool:
    """Whether no word of a question, Cyrillic where Kazakh, names a topic.

    >>> says_nothing("Маған көмектесіп жіберіңізші", "kk"), says_nothing("санкция", "kk")
    (True, False)
    """
    return not _telling(question, language)


def _telling(question: str, language: Language, light: bool = False) -> list[str]:
    """The words that name a topic; with ``light`` those too that any topic may use."""
    spoken = words(question)
    matches = () if light else Glossary.load().concepts(spoken, language)
    held = {i for m in matches if m.concept.field in EMPTY for i in range(m.start, m.end)}
    return [
        word
        for i, word in enumerate(spoken)
        if i not in held
        and not is_stopword(word, language)
        and not key(word).startswith(_ANY)
        and not {stem(fold(word)), fold(word)} & _ANY_STEMS
    ]


def is_vague(reading: Reading, collection: Collection) -> bool:
    """Whether to ask back instead of answering: nothing is said, and nothing before."""
    question, language = reading.query.texts[0], reading.language
    if reading.leaning:
        return False
    return says_nothing(question, language) or names_all(question, language, collection)


def names_all(question: str, language: Language, collection: Collection) -> bool:
    """Whether the one thing named is what the ruling speaks of throughout: «Пристав келді».

    A question that asks for a place, a person, a time (:mod:`index.kinds`) or says a number («он
    күнде беріледі ғой») is clear all the same.
    """
    if asked(question) or numbers_in(question, language):
        return False
    spoken = words(question)
    matches = Glossary.load().concepts(spoken, language)
    topical = [m for m in matches if m.concept.field not in EMPTY]
    named = {
        m.name for m in topical if not says_nothing(" ".join(spoken[m.start : m.end]), language)
    }
    held = {i for m in topical if m.name in named for i in range(m.start, m.end)}
    rest = " ".join(word for i, word in enumerate(spoken) if i not in held)
    light = len(_telling(rest, language, light=True))
    if len(named) != 1 or light > FEW or not says_nothing(rest, language):
        return False
    term = CONCEPT + next(iter(named))
    share = sum(term in terms for terms in collection.lexical_terms) / len(collection.names)
    return share >= THROUGHOUT


def fits_several(reading: Reading, scores: Scores, collection: Collection) -> bool:
    """Whether the ruling speaks of the one thing that is named, in more than one paragraph."""
    topical = {m.start for m in reading.query.matches if m.concept.field != UNSAID}
    if reading.leaning or max(len(reading.query.content), len(topical)) > FEW:
        return False
    known = any(t in collection.all_terms for t in (*reading.query.own, *reading.query.concepts))
    best = float(scores.fused[scores.order[0]])
    total = sum(math.exp(float(f) - best) for f in scores.fused)
    return known and 1.0 / total < CLEAR
