"""The words that :mod:`answer.about` knows: beginnings (roots) and whole words, folded, squeezed.

Squeezed: repeated letters once, so «булл» is «бұл»; both sides of every comparison are.
"""

import re

from answer.words import key


def squeezed(word: str) -> str:
    """«булл» as «бул»; English keeps its double letters."""
    return re.sub(r"([а-я])\1+", r"\1", word)


def _roots(text: str) -> tuple[str, ...]:
    return tuple(squeezed(key(word)) for word in text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(_roots(text))


RULING = _roots("қаулы құжат постановлен постоновлен документ ruling document resolution")
OWN_RULING = _roots("жоғарғы нормативтік")
PARAGRAPH = _roots("тармақ тармағ пункт paragraph")
STATUS = _roots(
    """күшінде күші күшін жарамды жарамсыз қолданыста қолданыл қолдану қолдана қолданс ескірген
    актуал
    өзекті пайдалан действует действующ действие действителен силе силу силы актуальн применя
    force valid appl effect outdated current"""
)
IN_FORCE = _words(
    "күшінде жарамды қолданыста қолданылады қолданыла действует force valid"
) | _words("действующее действителен действительно applies apply effective")
NOT_IN_FORCE = _words("емес жоқ жарамсыз не нет not no longer недействительно")
REPEAL = _roots(
    """жой тоқтат тоқта ауыстыр алмастыр утрат утерял отмен прекрат замен repeal abolish cancel
    revok
    replac annul lost lose terminat"""
)
ENTRY = _roots("вступ enter come came")
WHEN = _words(
    """қашан қашаннан жыл жылы жылдың жылдары жылда жылға жылғы жылдан күні күн күнгі датасы дата
    уақытта қашанға когда дата дату даты году год годы числа число when date year day dated"""
) | _words("since бері")
WHO = _words(
    "кім кімнің кімдер кімдікі соттікі органы орган органмен кто кем кого органом who whose"
) | (_words("whom court body суд судом сот сотпен соты"))
ACT = _roots(
    "құжатпен документом постановлением акт неменен немен қаулымен актом актами act instead орнына"
)
BODY = _roots("орган отырыс пленум заседан body session")
ADOPT = _roots(
    """қабылданған қабылданды қабылдаған қабылдады қабылданғаны шығарылған шығарылды шығарған шыққан
    шықты бекітілген бекіткен қабылданы принят принял издан издал вынес утвержд подписа выпущ
    adopt issu pass made signed approv"""
)
NUMBER = _roots("нөмір нөмер номер number нешінші")
TITLE = _roots(
    "аты атауы атауын атау тақыр назван называ заголов наименован title name called headline"
)
ABOUT = _words("туралы жайлы жайында жөнінде about чем")
WHAT = _words("не нені немене қандай чем what")
PURPOSE = _roots("мақсат цель целью зачем purpose aim")
FOR_WHAT = _words("үшін мақсатпен мақсатта why")
COUNT = _words("how неше қанша саны санын сколько количество many число нешеу")
CHANGE = _roots(
    """өзгер түзет толықтыр енгіз енген енді кірген қосыл қосты қосқан редакц алын таста алып жаңар
    жаңа_ измен внес внос добав дополн исключ удал убра правк поправ редакт
    amend chang add insert remov exclud delet reword updat modif revis"""
)
ADDED = _roots("қосыл қосты қосқан толықтыр добав дополн add insert әуел")
EXCLUDED = _roots("алын таста алып исключ удал убра remov exclud delet бос пуст empty жой шығар")
REWORDED = _roots("редакц reword wording")
UNCHANGED = _roots(
    """өзгермеген өзгертілмеген өзгеріссіз өзгермед түзетілмеген енгізілмеген неизмен неизменённ
    unchang never"""
)
STATE_OF = _roots("бастапқы әуел бос бұрынғы күйінде қалпында пуст прежн empty original ескерту")
NOTE = _roots("ескерту примечан note")
THIS = _words("бұл осы мына этот это данное данный this")
LAW = _words("заң закон law акт act мәтін текст text")
NOUN = _roots("өзгеріс түзету изменени поправк amendment change")
NEVER = _words("не not never ни")
TAG = _words("ғой ия ведь правда верно right")
WHY = _words("неге неліктен почему why")
SOFT = _words(
    """қазір әлі осы күнге дейін бүгін бүгінгі кейін кейіннен соңғы алғашқы бастап бастан жалпы
    барлығы
    рет саны бері нормативтік жоғарғы соттың сотының сотта тәжірибеде заңды қай қайсы қайсысы
    қайсылары
    әлде емес едің еді па ба орнынан уақыты қандай кімдер қаншасы жұмыс істей істейді сөйлем
    мәтіні мәтін
    берсем берсек береді аясында түрде бар қалды қалған қою тұрады құралады тұрған жаңа жаңадан
    ли у него или нет еще уже сейчас щас вообще верховного суда республики казахстан нормативное
    нормативного
    какие какая каким какими оған оны оның оларға бұған был была были было он оно она его ее не же
    ведь правда когда либо раз
    последний последняя новой новая новую содержит состоит полностью позже после
    still currently now today yet ever been has have had was were are by its or normative supreme
    court kazakhstan republic of later after times which it's full longer into have consist"""
)
