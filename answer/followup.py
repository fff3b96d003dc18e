"""Follow-ups without a language model: which question leans on what was said, and on what.

«Ал қашанға дейін?», «Олар келіспесе ше?», «А если не согласен?» say only part of a question. They
are recognised by what they open and end with, by pronouns that stand for something said, and by
having hardly a content word of their own; what was asked before is then searched with them. A
question that names its own topic is new.
"""

import re
from typing import TYPE_CHECKING

from answer.answer import Language
from answer.reading import Reading
from answer.words import folded
from index.analyzer import fold, question_text, words
from index.query import UNSAID, Query

if TYPE_CHECKING:
    from answer.conversation import Turn

_OPENS = {
    "kk": folded("ал сонда онда енді тағы ендеше егер ше бәрібір"),
    "ru": folded("а и тогда еще если"),
    "en": folded("and then so what about but if"),
}
_POINTS = {
    "kk": folded(
        """ол оны оның оған одан онымен онда ондай ондағы олар оларды олардың оларға олардан олармен
        бұл мұны мұның бұған мұнда бұдан мұндай сол соны соның соған содан сонда ондайда осыған
        осыдан осылай солай келесі келесісі алдыңғы алдыңғысы кейінгісі кейінгі"""
    ),
    "ru": folded(
        """он она они оно его ее их ему ей им ним ней них этого это этому этим там туда такой такое
        следующий следующая предыдущий"""
    ),
    "en": folded("it its they them their this that these those he she there next previous"),
}
# «бұл қаулы», «осы қаулы»: the pronoun points at the ruling, which is always the topic.
_THIS_RULING = re.compile(
    r"\b(?:бул|оси|мина)\s+(?:каули|кужат|матин|актин?|нормати)\w*|"
    r"\b(?:это|этот|данн\w+|эт\w+)\s+(?:постановлени|документ|акт)\w*|"
    r"\b(?:this|the)\s+(?:ruling|document|act|resolution)\b"
)
_ASKS_AGAIN = re.compile(r"\bше\b\W*$")
# A condition and no question: «А если иск подаёт посторонний?» asks what was asked before.
_ONLY_IF = re.compile(r"^(?:(?:ал|а|и|and|but) )?(?:егер|если|что если|if|what if)\b")
OWN = 3  # content words, besides question words, with which a question can still lean on others
LEAST = 4


def leans(question: str, language: Language, query: Query) -> bool:
    """Whether ``question`` needs what was asked before it to be understood.

    ``query`` is the question as read alone.
    """
    said = [fold(w) for w in words(question_text(question, language))]
    text = _THIS_RULING.sub(" ", " ".join(said))
    left = text.split()
    topical = [m for m in query.matches if m.concept.field != UNSAID]
    own = max(len(query.content), len(topical))
    if _ASKS_AGAIN.search(text) or (_ONLY_IF.match(text) and not query.kinds):
        return True
    if any(w in _POINTS[language] for w in left) and own <= LEAST + 2:
        return True
    if left and left[0] in _OPENS[language] and own <= LEAST:
        return True
    return own <= OWN and left == said


def topic_of(reading: Reading, before: "Turn | None") -> str:
    """What later questions may lean on after this one.

    The question itself, a line under those that it leaned on.
    """
    if before is None or not reading.leaning:
        return reading.text.replace("\n", " ")
    return f"{before.topic}\n{reading.text.replace(chr(10), ' ')}"


def steps(question: str, language: Language) -> int:
    """+1 for «келесісі», «next»; −1 for «алдыңғысы», «previous»; 0 otherwise."""
    text = " ".join(fold(w) for w in words(question_text(question, language)))
    if re.search(r"\b(?:келеси|кеиинги|одан кеиин|следующ|next|дальше)\w*", text):
        return 1
    if re.search(r"\b(?:алдинги|предыдущ|previous)\w*", text):
        return -1
    return 0


_MORE = re.compile(
    r"\b(?:толи[гк]|кенирек|ашик\w* айт|подробн|полностью)\w*|"
    r"\b(?:more (?:detail|about)|in (?:full|detail))\w*"
)
_PLACE = re.compile(
    r"\b(?:каи|кандаи) (?:тармак|жерин|жерде|пункт)\w*|\bкако[йим]\w* пункт|\bwhich paragraph"
)


def wants_more(question: str, language: Language) -> bool:
    """«Кеңірек айтсаңыз», «подробнее», "in full": the whole paragraph just cited."""
    return bool(_MORE.search(fold(question_text(question, language))))


def wants_place(question: str, language: Language) -> bool:
    """«Мұның тармағы қайсы?»: where the last answer stands."""
    return bool(_PLACE.search(fold(question_text(question, language))))
