"""The words that :mod:`answer.about` knows: beginnings (roots) and whole words, folded, squeezed.

Squeezed: repeated letters once, so «булл» is «бұл»; both sides of every comparison are.
"""

import re

from answer.words import folded, key


def squeezed(word: str) -> str:
    """«булл» as «бул»; English keeps its double letters."""
    return re.sub(r"([а-я])\1+", r"\1", word)


def _roots(text: str) -> tuple[str, ...]:
    return tuple(squeezed(key(word)) for word in text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(_roots(text))


RULING = _roots("қаулы құжат постановлен постоновлен документ ruling document resolution")
MANY = _roots("құжаттар документы документов документам documents")
"""Many of them are none of this one."""
ORDER = _roots("order бұйрық")
"""What else a bailiff's act is called; this ruling never."""
OWN_RULING = _roots("жоғарғы нормативтік верховн нормативн supreme normative")
CALLED = _roots(
    """заң закон law акт act мәтін текст text түсіндірме разъяснен explanat қағаз бумаг бумаж paper
    нормат clarificat айтылған сказанн ереже"""
)
"""What people call the ruling besides; it counts after «бұл», «это», "this" alone."""
WHEREBY = _words("бойынша сәйкес орай негізінде аясында")
IN_OR_BY = _words("в во по согласно in under by per within according")
"""Around «осы қаулы», where it is not what is spoken of."""
IN_THE_YEAR = _words("жылы жылында жылда году")
PARAGRAPH = _roots("тармақ тармағ пункт paragraph section")
STATUS = _roots(
    """күшінде күші күшін күште жарамды жарамсыз қолданыста қолданыл қолдану қолдана қолданс
    ескір актуал істеп жүре жүріп жүрмей
    өзекті пайдалан сүйенуге ссылаться сослаться опираться действует действуют действова действующ
    действие действителен силе силу силы актуальн применя
    устарел работает жұмыс force valid appl effect outdated current work operat rely"""
)
IN_FORCE = _words(
    "күшінде күште жарамды қолданыста қолданылады қолданыла действует силе force valid"
) | _words("действующее действителен действительно applies apply effective")
STANDING = _roots(
    """күшінде күші күшін күште жарамды жарамсыз қолданыста қолданыл қолдануға ескір сүйен сілтеме
    актуал
    ссылаться сослаться опираться опереться действует действующ действие действителен силе силу
    силы применя применим устарел force valid appl effect outdated rely relied cite citing good"""
)
"""Of :data:`STATUS` the words that say nothing else of a ruling that is named beyond doubt."""
NOT_IN_FORCE = _words("емес жоқ жарамсыз не нет not no longer недействительно")
REPEAL = _roots(
    """жой тоқтат тоқта перестал перестан ауыстыр алмастыр утрат утерял отмен прекрат замен
    аннулир упразд
    repeal abolish cancel revok replac annul lost lose terminat"""
)
ENTRY = _roots("вступ обре приобре enter came come take start began begin takes took")
INTO_FORCE = _roots("күшіне күшке өмірге қолданысқа")
ENTERS = _roots("ен ие")
STARTS = _roots("нач стал")
BINDING = _roots("міндет обязат обязыва binding mandatory obligat compulsory")
OBEYED = _roots(
    """орында бағын ұстан сүйен исполн соблюд следова руководств follow comply obey кеңес ұсыныс
    ұсыным совет рекоменд advice advis recommend судья сот суд judge court баршаға жалпы бәріне
    всех everyone болып табыл"""
)
"""What may stand beside «міндетті» where the ruling itself is meant."""
WHEN = _words(
    """қашан қашаннан жыл жылы жылдың жылдары жылда жылға жылғы жылдан күні күн күнгі датасы дата
    уақытта қашанға айы айында айда ай айдың месяц месяце месяца month months момента время когда
    дата дату даты году год года годы числа число when date year day dated"""
) | _words("since бері")
WHO = _words(
    "кім кімнің кімдер кімдікі соттікі органы орган органмен кто кем кого органом who whose"
) | (
    _words(
        "whom court body суд судом судами сот сотпен соты сотымыз мекеме ведомство орган органдар"
    )
)
ACT = _roots(
    """құжатпен шешім решен decision документом постановлением акт неменен немен қаулымен актом
    актами act instead орнына"""
)
DECISION = _roots("шешім решен decision judgment")
"""«Мұны қандай шешім жойды?» is of the ruling, «шешім күшінде ме?» of a decision."""
ARTICLE = _roots("бап баб стат article конститу constitu")
BODY = _roots("орган отырыс жиналыс пленум заседан собрани body session meeting")
ADOPT = _roots(
    """қабылданған қабылданды қабылдаған қабылдады қабылданғаны қабылдап шығарылған шығарылды
    шығарған
    шығарды шығарып шыққан шықты бекітілген бекіткен бекітті қабылданы қабылдау жарық принят
    принял принима
    издан издал вынес вынос утверд утвержд выпущ выпуст датир датал adopt issu pass made approv"""
)
NUMBER = _roots("нөмір нөмер номер number нешінші")
TITLE = _roots(
    """аты атауы атауын атау аталад тақыр назван называ заголов наименован озаглав шапк title name
    called headline heading header entitled"""
)
ABOUT = _words("туралы жайлы жайында жөнінде about чем")
WHAT = _words("не нені неде немене қандай чем что what")
PURPOSE = _roots("мақсат цель целью целя зачем purpose aim причин reason себеб себеп")
CAUSE = _roots("байланыст связи connection")
FOR_WHAT = _words("мақсатпен мақсатта зачем")
WHAT_FOR = frozenset((squeezed(key("не")), word) for word in _words("үшін мақсатпен мақсатта"))
COUNT = _words("how неше қанша саны санын сколько количество many число нешеу")
TIMES = folded("рет реттен мәрте раз раза times time")
HOW_OFTEN = {
    key(word): often
    for often, row in enumerate(("однажды once", "дважды twice", "трижды thrice"), start=1)
    for word in row.split()
}
OFTEN = _words(
    """рет реттен мәрте раз раза times time однажды once дважды twice трижды thrice бірнеше
    несколько неоднократно several multiple repeatedly кем дегенде кемінде хотя бы минимум менее
    меньше более больше артық least both each оба обоих екеуінде де да те та"""
)
"""How often, and that it was in each of the years."""
EITHER = folded("немесе әлде или либо or either")
SURE_CHANGE = _roots(
    """өзгерт өзгеріс өзгерген өзгерді өзгерме түзет толықтыр қосылған қосылды қосылып қосты қосқан
    редакц жаңарт жаңартыл жаңғырт измен помен менял меняют поправ правили правк
    переправ добавл добави дополн дописа переписа переписы исключ удалил удален убрал убран
    отредакт редактир
    обнов корректир трога трону касал amend chang added inserted removed excluded deleted reword
    updat modif revis rewritten rewrote edited touch thrown struck dropped altered"""
)
"""Verbs and nouns of changing a text, whatever else is said of the paragraph."""
CHANGE = SURE_CHANGE + _roots(
    """өзгер енгіз енген енді кірген қосыл қосқ алын таста алып жаңар пайда тиді тиген тигіз
    қамты затр внес внос добав удал убра редакт появ исчез пропал жоғал
    add insert remov exclud delet disappear vanish"""
)
ADDED = _roots("қосыл қосты қосқан толықтыр добав дополн дописа появ add insert әуел пайда")
EXCLUDED = _roots(
    """алын таста алып исключ удал убра выкин вычеркн remov exclud delet thrown struck dropped бос
    пуст empty жой шығар исчез пропал жоғал disappear vanish gone"""
)
OUSTED = _roots("таста выкин вычеркн thrown struck dropped")
"""Without a paragraph it is the ruling that was done away with: «мұны алып тастаған шешім»."""
REPLACED = _roots("ауыстыр алмастыр орнына замен replac")
KIND = _roots("түрі вид тип kind type sort")
REWORDED = _roots("редакц reword wording перепис rewrit rewrot")
UNCHANGED = _roots(
    """өзгермеген өзгертілмеген өзгеріссіз өзгермед түзетілмеген енгізілмеген тигізілмеген неизмен
    неизменённ unchang never untouched"""
)
MODAL = _words(
    "бола болады болмайды мүмкін керек тиіс міндетті құқылы можно нужно надо может вправе должен"
) | _words("can may must should could shall")
"""With these a change is a thing to be done, not one that was made."""
ONLY = _words("тек ғана қана только лишь only")
OUT_OF = _words("қаулыдан құжаттан мәтіннен из from")
ORIGINAL = _roots("бастапқы әуел бұрынғы прежн изначальн первоначальн original initial")
FORM = _roots("күй қалп қалыб редакц мәтін вид текст форм wording form text version")
STATE_OF = _roots(
    "әуел басында бастан изначальн originally бос бұрынғыша пуст прежн empty ескерту примечан note"
)
NOTE = _roots("ескерту примечан note")
THIS = _words(
    """бұл осы мына аталған қолымдағы мұндай этот это эта эту этого этому данное данный данного
    настоящий настоящее this that the"""
)
NOUN = _roots("өзгеріс түзету изменени поправк amendment change")
NEVER = _words("не not never ни")
TAG = _words("ғой ия ведь правда верно right")
WHY = _words("неге неліктен почему отчего why")
NEEDED = _roots("керек қажет нужн понадоб need")
AGAIN = _words("ал а ше и and what about how then енді сонда в во на насчет насчёт то in to or") | (
    _words("ши шы інші ый й го му м st nd rd th the")
)
"""What «Ал оныншысы ше?» consists of besides its number."""
BY_WHICH = _words("каким какими каком какого with было был была это сделано done was were made")
OF_A_YEAR = _words("жыл жылы жылда жылдары жылғы жылында год году года годах годы year years")
THIS_ONE = _words(
    """осы бұл мына сол аталған осының мұндағы этот этого этому этом этим данный данного данному
    данном тот того тому том this that same"""
)
PARTY = _roots("орындауш пристав исполнит борышкер өндіруш взыскат должник bailiff debtor creditor")
ADDRESSED = _roots(
    "судья судей судь judge жазылған написан written указан көрсетіл тізім список перечен list"
)
"""To whom, and that it is written: says nothing of what is asked."""
SOFT = _words(
    """үшін қазір әлі осы күнге дейін бүгін бүгінгі кейін кейіннен соңғы алғашқы бастап бастан жалпы
    барлығы
    рет саны бері нормативтік жоғарғы соттың сотының сотта тәжірибеде заңды қай қайсы қайсысы
    қайсылары
    әлде емес едің еді па ба орнынан уақыты қандай кімдер қаншасы жұмыс істей істейді сөйлем
    мәтіні мәтін
    берсем берсек береді аясында түрде бар қалды қалған қою тұрады құралады тұрған жаңа жаңадан
    атап ақ всех все all барлық бәрі бәрін until before till do did до болды болған болса было были
    осыны мұны бұны соны осының мұның бұның осыған қанша рефератқа толық ресми реттік официальн
    официальное официальный официальная порядковый как как-нибудь полное полный полная у именно
    всего все какого каков какова какую кому изначально вообще official full exactly officially
    который которое от from on at by за осыған
    ли у него или нет еще уже сейчас щас вообще верховного суда республики казахстан нормативное
    нормативного
    какие какая каким какими каком
    оған оны оның оларға бұған был была были было он оно она его ее не же
    ведь правда когда либо раз
    последний последняя новой новая новую содержит состоит полностью позже после
    still currently now today yet ever been has have had was were are by its or normative supreme
    court kazakhstan republic of later after times which it's full longer into have consist"""
)
