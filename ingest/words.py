"""The grammar of legal Kazakh that tells where a link belongs: cases and what governs them.

A provision is possessed («31-бабы») and wants its owner in the genitive before it («Заңның»);
what follows depends on its case: «31-бабына сәйкес», «31-бабында көзделген», «31-бабының
талаптары». None of it is a vocabulary of one text: the stems are those of legal drafting.
"""

import re
from typing import Literal

Case = Literal["nom", "gen", "dat", "acc", "loc", "abl", "ins"]

LEVELS = {
    "бөлім": 0,
    "тарау": 1,
    "параграф": 2,
    "бап": 3,
    "баб": 3,
    "бөлік": 4,
    "бөліг": 4,
    "тармақ": 5,
    "тармағ": 5,
    "тармақша": 6,
    "абзац": 7,
    "азатжол": 7,
}
"""Stems of provisions, from the widest to the narrowest."""

ACTS = (
    "заң кодекс конституция жарлы[қғ] қаулы бұйры[қғ] ереже қағида шарт конвенция пакт декларация"
    " регламент нұсқаулы[қғ] келісім хаттама хартия стандарт тізбе шешім түсіндірме"
).split()
"""Stems of acts that a link may lead to."""

ORDINALS = (
    "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы".split()
)
"""Numbers of provisions as words, from the first."""

_PLURAL = r"(?P<plural>лар|лер|дар|дер|тар|тер)?"
_POSSESSIVE = r"(?P<own>сы|сі|ы|і|(?<=пакт)ісі)?"
_ENDINGS: dict[Case, str] = {
    "gen": "ның|нің|дың|дің|тың|тің",
    "dat": "на|не|ға|ге|қа|ке",
    "acc": "ды|ді|ты|ті|ны|ні|н",
    "loc": "нда|нде|да|де|та|те",
    "abl": "нан|нен|дан|ден|тан|тен",
    "ins": "мен|бен|пен",
}
ENDING = "".join(
    [
        _PLURAL,
        _POSSESSIVE,
        "(?:",
        "|".join(f"(?P<{case}>{forms})" for case, forms in _ENDINGS.items()),
        ")?",
    ]
)
"""Plural, third-person possessive and case of a noun, as one pattern for the end of a word."""

_LEVEL_STEMS = "|".join(sorted(LEVELS, key=len, reverse=True))
PROVISION = re.compile(rf"(?P<stem>{_LEVEL_STEMS}){ENDING}", re.IGNORECASE)
ACT = re.compile(rf"(?P<stem>{'|'.join(ACTS)}){ENDING}", re.IGNORECASE)
SUFFIX = re.compile(ENDING)

GENITIVE = re.compile(r"\w{2}(?:ның|нің|дың|дің|тың|тің)$")
_OWNED = re.compile(r"\w{2}[ыі](?:н|на|не|нда|нде|нан|нен|ның|нің|мен|ндағы|ндегі|нсыз|нсіз)?$")
_NOT_OWNED = re.compile(
    r"(?:^(?:кейін|дейін|сайын|үшін|бойынша|туралы|жалпы|қайшы|осы|бұрынғы|әрі|егер)"
    r"|[аеіыияую]н[ыі]|[аеіыияую]й?ды|[аеіыияую]й?ді|ғанды|генді)$"
)

GOVERNORS: dict[Case, re.Pattern[str]] = {
    "dat": re.compile(
        r"сәйкес|сай(?!л)|байланысты|қатысты|қарама[йс]|қарағанда|қайшы|орай|негізде|сүйен|жүгін"
        r"|сілте|өзгеріс|өзгерт|толықтыр|қосымша|жат[аы]|енгіз|нұқсан"
    ),
    "loc": re.compile(
        r"(?:көздел|келтірі?л|белгілен|аталған|аталып|көрсетіл|айқындал|анықтал|айтыл|қарастырыл"
        r"|қаралған|жазыл|реттел|бекітіл|санамалан|баяндал|тізбелен|тыйым)"
    ),
    "ins": re.compile(r"(?:көздел|белгілен|реттел|айқындал|анықтал|бекітіл|қаралған|тыйым|өзгер)"),
    "abl": re.compile(r"бастап|кейін|бұрын|туында|тұр[аы]|шыға|аспа|бөлек"),
    "nom": re.compile(r"бойынша|арқылы|туралы|үшін|жөнінде|шеңберінде|аясында"),
    "acc": re.compile(r"қолдан|басшылық|бұз|сақта|ескер|орында|талқыла|түсін|негізге|іске"),
}
"""Which words want which case right before them."""


def case_of(match: re.Match[str]) -> Case:
    """The case of a provision's or an act's name that PROVISION or ACT matched."""
    return next((case for case in _ENDINGS if match[case]), "nom")


def is_genitive(word: str) -> bool:
    """Whether a word ends like an owner: «Заңның», «кодексінің», «АІЖК-нің»."""
    return bool(GENITIVE.search(word.lower())) or bool(
        re.fullmatch(r"\w+-(?:ның|нің|дың|дің|тың|тің)", word.lower())
    )


def is_owned(word: str) -> bool:
    """Whether a word ends like something owned: «талаптарына», «тәртібімен», «негізінде».

    Not the bare accusative («медиацияны», «заңды») nor words that only look so («кейін»).
    """
    word = word.lower()
    return bool(_OWNED.search(word)) and not _NOT_OWNED.search(word)


def governs(word: str, case: Case) -> bool:
    """Whether ``word`` wants ``case`` before it.

    >>> governs("сәйкес", "dat"), governs("көзделген", "loc"), governs("сәйкес", "loc")
    (True, True, False)
    """
    pattern = GOVERNORS.get(case)
    return bool(pattern and pattern.match(word.lower()))
