"""The words that :mod:`answer.lookup` knows, folded; the three languages never collide in them."""

from typing import get_args

from answer.parts import Unit
from answer.suffixes import Case, case_ending, spoken_end
from answer.words import folded, key


def roots(text: str) -> tuple[str, ...]:
    """Beginnings of words, folded, for ``str.startswith``."""
    return tuple(key(word) for word in text.split())


PARAGRAPH = roots("тармақ тармағ пункт параграф paragraph para point clause item section")
NOT_PARAGRAPH = roots("тармақша пунктуальн pointless parag_")
BARE_PARAGRAPH = folded("тармақ пункт параграф п т тармақтар") | frozenset(["para"])
COUNTED = folded("пунктов")
BLOCK = roots("абзац абз азат бөліг бөлік бөлім часть части subparagraph part")
UNITS: tuple[tuple[Unit, tuple[str, ...]], ...] = (
    ("block", BLOCK),
    ("sentence", roots("сөйлем предложени sentence")),
    ("item", roots("тармақша подпункт bullet")),
)
ARTICLE = roots("баб бап стат article")
ACT = roots("заңның заңы заңын кодекс конституци ереже қағидал хартия закон правил code law act")
RULING = roots("қаулы постановлен ruling")
PREAMBLE = roots("кіріспе преамбул preamble вводн введени introduct")
PREAMBLE_PART = roots("бөліг бөлік бөлім част part кіріспе сөз")
LAST = folded(
    """соңғы соңғысы соңғысын ақырғы последний последнем последнего последней последнюю последняя
    последнее последние последних"""
) | {"last", "final"}
FIRST = folded("алғашқы первые первых первым") | {"first"}
TO = folded("по до дейін дейінгі") | frozenset(["to", "through", "till"])
AND = TO | folded("және мен бен пен немесе и или с со от аралығындағы") | {"and", "or", "from"}
HOW_MANY = folded(
    "неше қанша нешеу сколько скольких состоит тұрады саны число количество"
) | frozenset(["how", "many", "number", "have", "has", "are", "contain", "consist"])
WHICH = folded("қай қандай қайсы какой каком какие каких") | frozenset(["which", "what"])
NUMBER_SIGN = folded("нөмір нөмірі номер под за") | frozenset(["no", "number", "n"])
ABOUT = folded("бойынша туралы жайлы жайында жөнінде негізінде сәйкес по согласно") | frozenset(
    ["about", "under", "per"]
)
UNIT = roots(
    """күн ай жыл апта сағат пайыз процент аек айлық теңге тг рет есе адам дня дней день месяц
    год лет недел час мрп тенге раз day month year week hour percent time mci"""
)
ENDINGS = frozenset(
    key(case_ending(spoken_end(str(number)), case))
    for number in (*range(1, 11), *range(20, 101, 10), 1000)
    for case in get_args(Case)
)
FILLER = (
    folded(
        """не нені немене бар барма ма ме ба бе па пе ше де да та те ғой осы бұл мына сол ол оны
        деген деп тұр екен маған менің менде керек қажет құжаттың болады бола бірге бөлек тек ғана
        тағы енді ал және мен өтінемін өтінем өтініш сұраймын рақмет рахмет сәлем қандай қалай
        сосын содан кейін қайта қайтадан сөзбе дәлме дәл басындағы жол жолы жолын
        сияқты қазақша орысша ағылшынша қысқаша оңай қарапайым тілмен толық толығымен түгел
        дейсің дейсіз сіз сен қазір өзі өзін қане кәне ең жоқ па ішінде бүкіл ендеше неде немен қоса
        алғанда соны осыны мұны
        что о об чем про в во на из с и а этот этого этом этой есть какой какая какие мне можно
        пожалуйста полный полностью целиком весь дословно слово теперь потом затем снова опять там
        нужен нужно хочу еще это том тот того самый тогда нет только его чем между включительно"""
    )
    | frozenset("what does do did the of this that is in me i you can could would will".split())
    | frozenset("want to need it a an there for and full whole please s let us exactly".split())
    | frozenset(
        "now then again verbatim one ones no just only entire between inclusive from".split()
    )
)
SHOW = roots(
    """көрсет ашш ашып ашыңыз ашып оқы оқып шығар мәтін мазмұн мағына айт жазыл жазып делін дейді
    туралы жайлы жайында түсінд бер келтір тапшы табыңыз көрей көргім көру қара цитат дәйек баянд
    сөз қаулының қаулыда қаулыдағы жібер салыстыр айырма ерекшел реттей көздел көздейді қарастыр
    белгіленген
    покаж показ откро прочит прочт процит текст написа сказан говор глас содерж дай вывед расскаж
    расскаж объясн увид посмотр пропис указан найд постановлени излож сравн разниц отлич различ
    русск казахск прост
    привед предусм установлен установлив разъясн регулир определяе посвящ звуч тематик тему тема
    show open read text content display print quote tell see state find explain say said wording
    writ about ruling word give mean compare differ english simpl provide provision stipulat regulat
    establish cover topic subject deal"""
)
IT = folded("оны соны осыны мұны его это этот") | {"it", "this", "that"}
WHOLE = folded("весь целиком полностью полный толық толығымен түгел бүкіл") | {"whole", "entire"}
"""What asks for the whole paragraph after a part of it."""
PARAGRAPHS = roots("тармақтар пункты пунктах пунктов пунктам paragraphs sections")
EXACT_SHOW = folded("аш тап көр оқы жаз")
"""Short commands whose beginnings would fit too many words."""


def is_filler(word: str) -> bool:
    """Whether the word only asks to see something: «көрсетші», «не бар», «покажи», "show me"."""
    return word in FILLER or word in EXACT_SHOW or word.startswith(SHOW)
