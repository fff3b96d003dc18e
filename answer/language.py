"""Which of three languages a question is in: Kazakh, Russian or English, however it is typed.

Each word votes, and the larger sum wins; Kazakh where nothing tells. In order of weight:

- a function word (question words, particles, pronouns): 3; they show the sentence's own language
  even where it quotes another: «Что такое өндіріп алушы?» is Russian;
- a letter that only Kazakh has (ә ғ қ ң ө ұ ү һ і; Latin ä ğ ı ñ ö ş ū ü, acutes, q before
  another letter than u), or digits typed for such letters («0ашан»): 2;
- an ending (-дың, -лар, -ады; -ого, -ться, -ение; -tion, -ing) or a known root: 1;
- sounds that a native Kazakh word avoids (в ф ц ч щ ь ъ э, two consonants at the start): 0.6;
- a Latin word that nothing explains: 0.2 for English.

>>> language_of("шагымды кашан беру керек"), language_of("shagymdy qashan beru kerek")
('kk', 'kk')
>>> language_of("когда подать жалобу"), language_of("kogda podat zhalobu na pristava")
('ru', 'ru')
>>> language_of("can I appeal?"), language_of("0аулы к8ш3нде ме"), language_of("14")
('en', 'kk', 'kk')
"""

import re
from functools import cache

from answer.answer import Language
from answer.words import folded, key, typed_on_russian_layout
from index.analyzer import fold, words
from index.glossary import Glossary
from index.scripts import latin_to_cyrillic, mend_lookalikes

FUNCTION, LETTER, ENDING, SOUND, UNKNOWN = 3.0, 2.0, 1.0, 0.6, 0.2

_KK_WORDS = folded(
    """қашан қалай қандай қайда қайдан қанша қаншаға неше нешінші кім кімге кімнің кімді кімнен неге
    неден немен несі нені үшін бойынша туралы жайлы жайында бар жоқ бола болады болама болады
    болмайды болса болған болғанда керек қажет жатады мүмкін мен менің маған мені менде сен сенің
    саған сіз сізге ол оның оны оған олар олардың осы бұл мына мұнда және немесе егер деген дейді
    деп айтшы айтыңыз көрсет көрсетші берші бер беріңіз ше ғой екен емес емеспе ма ме ба бе па пе
    барма жоқпа керекпе қай қайсы қайсысы кейін дейін бірақ енді барлық барлығы бәрі өзі өзім
    өзінің сияқты солай соң сонда тиіс міндетті құқылы құқығы қалады келеді алады береді беру алу
    сәлем сәлеметсіз рақмет рахмет жарайды жақсы қош иә әлде ғана тек өте әрі тағы бір екі үш төрт
    бес алты жеті сегіз тоғыз жиырма отыз шыға жаса жасай қайырлы таң кеш істеу істейін қайтем
    қайтеді ашшы"""
)
_KK_ROOTS = tuple(
    key(
        "шағым сот орындауш борышкер қаулы тармақ тармағ өндір мүл кепіл баж мерзім тыйым үлес "
        "ұйғарым шешім заңды қаржы жалақы айып бағала талап құқық тұрғын хабар борыш қарыз пайыз "
        "сату тапсыр келіс арыз жауапкер талапкер атқар жекеше мемлекет үшінші кодекстің бап "
        "дейді жазыл айтыл қолдан пәтер көлік зейнет күн теңге күш"
    ).split()
)
_KK_ENDING = re.compile(
    r"[аеиоуюя].*(?:[дтн]ин|[лдт]ар|[лдт]ер|[лдт]ар[дгн].+|[лдт]ер[дгн].+|[аеи](?:ди|им|сиз|ин)|"
    r"син(?:ин|да|де|ан|ен)?|[иу]м(?:ди|нин|а|е)|инда|инде|инан|инен|ина|ине|даги|деги|[гк]ан|[гк]ен|"
    r"[дтн]ан|[дтн]ен|ушин?и?|уга|уге|уди|уин|ини?з|маи|меи|май?ди|меи?ди|маса|месе|[аеи]тин|лик|"
    r"ган[аеио].+|ген[аеио].+|[дт]и|ши|у|ип|са|се)$"
)
_RU_WORDS = frozenset(
    """и в во на что чтобы как какой какая какие какую каком каких когда где куда откуда кто кого
    кому кем чем чего чему это этот эта эти этого этой этом ли же бы по при без для если или
    но ещё еще уже его её ее их мне меня мной мы нам нас вы вам вас я они она оно свой своего
    быть есть был была было были будет нет можно нельзя нужно надо должен должна должны может
    могу могут сколько почему зачем чей чья чьи который которая которые которого после перед
    через под над об обо из со ко то так тоже только раз ведь разве спасибо здравствуйте
    привет пожалуйста подскажите скажите покажи покажите расскажи объясни ничего себе сейчас
    щас там тут п ст""".split()
)
_RU_ROOTS = tuple(
    "жалоб суд исполнит взыск должн пункт стат закон постановл имуществ срок подат обжалов арест "
    "долг залог торг оцен реализ пошлин алимент штраф договор развод квартир нормативн верховн "
    "действу силу отмен утрат напис говор сказан упоминает налог кодекс прав обяз решен привет "
    "санкци кассац апелляц процент размер рубл тенге месяц дней дня день".split()
)
_RU_ENDING = re.compile(
    r"(?:ть|ться|тся|ого|его|ому|ему|ый|ая|яя|ое|ее|ые|ых|ыми|ими|ами|ями|ах|ях|ов|ев|ей|ением|"
    r"ение|ения|ению|ении|ость|ости|ает|яет|ует|ют|ит|ят|ешь|ишь|ся|сь|ью|ция|ции|цию|лся|лась|"
    r"ны|на|но|ому|ную|вать|ом|ем|ке|ку|ки|ой)$"
)
_EN_WORDS = frozenset(
    """the a an of to in into on at by for from with without about after before between during
    and or but if when where who whom whose what which why how is are was were be been being
    am do does did done can could may might must shall should will would has have had not no
    yes this that these those there here it its i me my we our us you your he his she her they
    their them as than then so any some all only also right hello hi hey thanks thank please
    show tell explain much many long more most other another own out up under over against
    through within next last first get still now just let give says say said""".split()
)
_EN_ROOTS = tuple(
    "court bailiff complain appeal debt credit enforce execut paragraph ruling law article code "
    "propert seiz pledge auction value fee fine day month year deadline term repeal force claim "
    "question answer weather child divorce tax civil proce mention judg sanction".split()
)
_EN_ENDING = re.compile(
    r"(?:tion|tions|ing|ment|ments|ness|able|ible|ly|ed|ship|ity|ous|ful|ers?|ors?|s)$"
)
_LATIN_RU = frozenset(
    """chto kak kakoi kakoy kakaya kogda gde kuda kto komu chem eto etot ili esli dlya mozhno
    mojno nuzhno nujno nado skolko pochemu zachem posle cherez net est srok sud zhalobu
    zhaloba jaloba jalobu pristav pristava sudebnogo ispolnitel ispolnitelya podat punkt
    punkte statya postanovlenie deistvuet deystvuet privet spasibo zdravstvuite zdravstvuyte
    pokazhi skazhite podskazhite obzhalovat li na ya mne""".split()
)
_KK_LATIN = re.compile(
    r"[äğıñöşūüáǵńóúýәі]|q(?!u)|[bcdfghjklmnpqrstvwxz]y[bcdfghjklmnpqrstvwxz]|iy|yi"
)
_KK_LETTER = re.compile(r"[әғқңөұүһі]")
_RU_SOUND = re.compile(r"[вфцчщьъэ]|^[бвгдзкпст][бвгджзклмнпрстч]")
_PARTICLES = frozenset(["be", "me", "she"])  # English words, but Kazakh ones at the end
_SHARED = frozenset(["бар", "ма", "тек", "сот", "бас", "он", "не"])
_BORROWED = ("пристав", "процент", "прокурор", "адвокат", "кредит", "ипотек", "аукцион", "банк")

FUNCTION_WORDS = {
    "kk": _KK_WORDS,
    "ru": frozenset(key(word) for word in _RU_WORDS),
    "en": frozenset(key(word) for word in _EN_WORDS),
}
"""The folded function words of each language."""


def language_of(question: str) -> Language:
    """The language of ``question``; "kk" where the words tell nothing.

    >>> language_of("санкция"), language_of("жалоба"), language_of("госпошлина")
    ('kk', 'ru', 'ru')
    """
    if (alone := _alone(question)) is not None:
        return alone
    votes: dict[Language, float] = {"kk": 0.0, "ru": 0.0, "en": 0.0}
    tokens = mend_lookalikes(question).split()
    for at, token in enumerate(tokens):
        if typed_on_russian_layout(token):
            votes["kk"] += LETTER
            continue
        for word in words(token):
            if at and at == len(tokens) - 1 and word in _PARTICLES:
                votes["kk"] += ENDING
            elif word.isalpha():
                language, weight = _vote(word)
                votes[language] += weight
    return max(votes, key=lambda language: votes[language])  # kk comes first among equals


def _alone(question: str) -> Language | None:
    """The language of one word of law: Kazakh if Kazakh law has it, else Russian if that has it."""
    spoken = words(question)
    if len(spoken) != 1 or not re.search(r"[а-я]", spoken[0]) or spoken[0].startswith(_BORROWED):
        return None
    kazakh, russian = _law_words()
    word = fold(spoken[0])
    return "kk" if word in kazakh else "ru" if word in russian else None


@cache
def _law_words() -> tuple[frozenset[str], frozenset[str]]:
    """The folded words of the glossary's Kazakh terms of law, and of its Russian ones."""
    rows = Glossary.load().entries.values()
    kazakh = {fold(word) for row in rows for term in row.kk for word in words(term)}
    russian = {fold(word) for row in rows for term in row.ru for word in words(term)}
    return frozenset(kazakh), frozenset(russian)


def _vote(word: str) -> tuple[Language, float]:
    """What one word tells: its likeliest language and the weight of that."""
    return _latin(word) if re.search(r"[a-zß-ɏ]", word) else _cyrillic(word)


def _cyrillic(word: str) -> tuple[Language, float]:
    spelled = key(word)
    if word in _RU_WORDS and word not in _SHARED:
        return "ru", FUNCTION
    if _KK_LETTER.search(word):
        return "kk", FUNCTION if spelled in _KK_WORDS else LETTER
    if spelled in _KK_WORDS:
        return "kk", FUNCTION
    if word.startswith(_BORROWED):
        return "kk", ENDING if _KK_ENDING.search(spelled) else 0.0
    ru, kk = word.startswith(_RU_ROOTS), spelled.startswith(_KK_ROOTS)
    if ru != kk:
        return ("ru" if ru else "kk"), ENDING
    russian, kazakh = bool(_RU_ENDING.search(word)), bool(_KK_ENDING.search(spelled))
    sounds = bool(_RU_SOUND.search(word))
    if russian and (sounds or not kazakh):
        return "ru", ENDING
    if kazakh and not sounds:
        return "kk", ENDING
    return ("ru", SOUND) if sounds else ("kk", 0.0)


def _latin(word: str) -> tuple[Language, float]:
    if word in _EN_WORDS:
        return "en", FUNCTION
    if word in _LATIN_RU:
        return "ru", FUNCTION
    spelled = key(latin_to_cyrillic(word))
    if spelled in _KK_WORDS:
        return "kk", FUNCTION
    if word.startswith(_EN_ROOTS):
        return "en", LETTER
    if _KK_LATIN.search(word) or spelled.startswith(_KK_ROOTS):
        return "kk", LETTER
    if _EN_ENDING.search(word):
        return "en", ENDING
    if _KK_ENDING.search(spelled):
        return "kk", ENDING
    return "en", UNKNOWN
