"""Whether a question says too little to be answered: then the choice is given back.

A vague question has no word that names a topic: «Не істейін?», «Заңда қалай?», "Is it legal?". Its
words are question words, pronouns and words that any matter of law has (a law, a deadline, an
amount, help). One telling word («санкция») is enough to be answered; where the search is unsure of
it and it fits several paragraphs, those are offered as choices too.
"""

import math

from answer.answer import Language
from answer.reading import Reading
from answer.words import folded, key
from index.analyzer import fold, words
from index.query import UNSAID
from index.search import Collection, Scores
from index.stemmer import stem
from index.stopwords import is_stopword

FEW = 1  # topical words that can still be too few
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
    situation please explain understand amount""".split()
)
_ANY_STEMS = frozenset(
    stem(word) for word in folded("заң сот бап күн ай жыл сома іс жай тұр тұрмын бер береді")
) | {
    *folded("суд дней дня день дни можно так дело делать он это там тут право"),
    *"law court do go day days long legal done thing need want case term say".split(),
}


def says_nothing(question: str, language: Language) -> bool:
    """Whether no word of a question, Cyrillic where Kazakh, names a topic.

    >>> says_nothing("Маған көмектесіп жіберіңізші", "kk"), says_nothing("санкция", "kk")
    (True, False)
    """
    return all(
        is_stopword(word, language)
        or key(word).startswith(_ANY)
        or stem(fold(word)) in _ANY_STEMS
        or fold(word) in _ANY_STEMS
        for word in words(question)
    )


def is_vague(reading: Reading) -> bool:
    """Whether to ask back instead of answering: nothing is said, and nothing before."""
    return not reading.leaning and says_nothing(reading.query.texts[0], reading.language)


def fits_several(reading: Reading, scores: Scores, collection: Collection) -> bool:
    """Whether the ruling speaks of the one thing that is named, in more than one paragraph."""
    topical = {m.start for m in reading.query.matches if m.concept.field != UNSAID}
    if reading.leaning or max(len(reading.query.content), len(topical)) > FEW:
        return False
    known = any(t in collection.all_terms for t in (*reading.query.own, *reading.query.concepts))
    best = float(scores.fused[scores.order[0]])
    total = sum(math.exp(float(f) - best) for f in scores.fused)
    return known and 1.0 / total < CLEAR
