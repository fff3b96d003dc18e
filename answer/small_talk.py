"""Greetings, thanks, goodbyes and "who are you": a kind short word, never a citation.

Only where the whole message is that. «Сәлем! Шағымды қашан беремін?» is a question, of which
:mod:`answer.around` leaves the second half. Repeated letters and Latin typing do not matter.

>>> small_talk("Сәлееем!"), small_talk("kop rahmet"), small_talk("Привет, как дела?", "ru")
('greeting', 'thanks', 'how_are_you')
>>> small_talk("Сәлем! Шағымды қашан беремін?") is None
True
"""

import re
from functools import lru_cache
from typing import Literal

from answer.asides import FILLERS, SOFT, insulted
from answer.requests import HELP, SHORTEN, SIMPLIFY, TRANSLATE
from answer.words import Word, key, read, without

Kind = Literal[
    "translate", "unclear", "shorten", "who", "how_are_you", "bye", "thanks", "help", "sorry",
    "greeting", "ok", "insult",
]  # fmt: skip
"""In the order of weight: «Рақмет, сау болыңыз» is a goodbye."""

_PHRASES: dict[Kind, str] = {
    "translate": TRANSLATE,
    "unclear": f"""{SIMPLIFY};
        түсінбедім; түсінбей қалдым; түсініксіз; түсініксіз екен; ұқпадым; ұқпай қалдым;
        ештеңе түсінбедім; түсінбей тұрмын; түсінбей отырмын; түсіне алмадым; түсіне алмай отырмын;
        не понял; не поняла; не понятно; непонятно; ничего не понял; ничего не поняла;
        ничего не понятно; не понимаю; ничего не понимаю; не ясно; неясно;
        i don t understand; i do not understand; i didn t understand; i did not understand;
        don t understand; i don t get it; i do not get it; i didn t get it; not clear; unclear""",
    "shorten": SHORTEN,
    "who": """сен кімсің; сіз кімсіз; кімсің; кімсің сен; кімсіз; атың кім; атыңыз кім; есімің кім;
        есіміңіз кім; сенің атың кім; адамсың ба; адамсыз ба; роботсың ба; робот; бот; ботсың ба;
        не істей аласың; не істей аласыз; не білесің; не білесіз; қолыңнан; қолыңыздан;
        сені кім; сізді кім; кім жасады; кім жасаған;
        сен немене;
        өзің туралы айт; өзің туралы айтшы; өзіңіз туралы айтыңыз; өзіңді таныстыр;
        қалай көмектесе аласың; қалай көмектесе аласыз; маған қалай көмектесесің; тірі адамсың ба;
        адамсың ба роботсың ба; сен қандай ботсың; бұл бот па; бұл робот па;
        сен кім; кім сен; осындасыз ба; осындасың ба; бағдарлама; бағдарламасың; адамсың; адамсыз;
        роботсың; тірі; нағыз адам; чатжипити; сен жасанды интеллектсің бе; жасанды интеллект;
        сен не істейсің;
        ты кто; кто ты; вы кто; кто вы; кто ты такой; ты кто такой; вы кто такие; кто ты такая;
        как тебя зовут; как вас зовут;
        что ты умеешь; что вы умеете; что умеешь; что ты умеешь делать; что ты можешь; ты бот;
        ты робот; ты человек; ты тут; вы тут; ты здесь; вы здесь; есть кто; есть кто нибудь;
        кто нибудь есть; программа; живой; с кем я разговариваю; с кем я говорю; с кем я общаюсь;
        ты что умеешь; вы что умеете; что можешь; ты настоящий; нейросеть; chatgpt; чатгпт;
        человек; робот или человек; бот или человек;
        вы бот; вы робот; вы человек; кто тебя создал; кто вас создал; кто тебя сделал;
        расскажи о себе; чем ты можешь помочь; чем вы можете помочь; чем поможешь;
        who are you; what are you; what can you do; what is your name; whats your name;
        what s your name; are you a bot; are you a robot; are you human; are you a human;
        are you there; anyone here; anybody here; is anyone there; am i talking to; are you chatgpt;
        a human; a robot; a machine; are you an ai; are you ai; are you real; who made you;
        who created you; who built you;
        how can you help; how can you help me; tell me about yourself; what do you do""",
    "how_are_you": """қалың қалай; қалыңыз қалай; қалайсың; қалайсыз; қалайсыздар; халің қалай;
        халіңіз қалай; хал қалай; қал қалай; хал жағдай; хал жағдайың қалай; қал жағдайың қалай;
        хал жағдайыңыз қалай; жағдайың қалай; жағдайыңыз қалай; жағдай қалай; қалай жағдай;
        көңіл күй қалай;
        көңіл күйің қалай; не жаңалық; аманбысың; аманбысыз; амансыз ба; амансың ба; есенсіз бе;
        қал жағдай; жақсымысың; жақсымысыз; жақсысың ба;
        как дела; как ты; как вы; как поживаешь; как поживаете; как жизнь; как делишки; как сам;
        how are you; how are you doing; how is it going; hows it going; how s it going;
        what s up; whats up; how do you do""",
    "bye": """сау бол; сау болың; сау болыңыз; сау болыңыздар; аман бол; аман болыңыз; көріскенше;
        кездескенше; келесі кездескенше; қош; қош бол; қош болыңыз; хош; жолың болсын; қайырлы түн;
        пока; пока пока; до свидания; досвидания; до встречи; всего доброго; всего хорошего;
        прощай; прощайте; спокойной ночи; до завтра; хорошего дня; хорошего вечера; удачи; bye;
        bye bye; goodbye; good bye; see you;
        see you later; see ya; take care; good night; have a nice day; have a good day""",
    "thanks": """рақмет; рахмет; рахметт; көмектестің; көмектестіңіз; жауап бердің;
        жауап бердіңіз; рахмед; алғыс; алғысым шексіз; алғыс айтамын; ризамын;
        тәңір жарылқасын; жарайсың; жарайсыз; керемет; тамаша; мықтысың; мықты; бәрекелді;
        жарылқасын;
        выручил; выручила; выручили; помог; помогла; помогли; спасибо; спс; благодарю; пасиб;
        пасибо; сенкс; молодец; молодцы; отлично; супер; класс;
        круто; прекрасно; замечательно; умница;
        that helped; that helps; very helpful; thanks; thank you; thx; ty; well done; great;
        cheers; awesome; perfect; excellent;
        good job; көмек болды; көмегің тиді; көмегіңіз тиді; көп көмегіңіз тиді; вы мне помогли;
        ты мне помог""",
    "help": HELP,
    "sorry": """кешір; кешіріңіз; кешірші; кешіріңізші; ғафу ет; ғафу етіңіз; ғафу өтінемін;
        қате; қателесіп; қателесіппін; қателестім; байқамай; байқамаппын; жаңылыс;
        извини; извините; прости; простите; ошибся; ошиблась; случайно нажал; случайно нажала;
        случайно; ошибочка; sorry; my mistake; my bad; excuse me; apologies; pardon""",
    "greeting": """сәлем; сәлем бердік; сәлеметсіз бе; сәлеметсіз; сәлеметсізбе; сәлеметсің бе;
        сәлеметсіңбе; сәлеметсіздер ме; сәлеметсіздерме; ассалаумағалейкум; ассаламу алейкум;
        ассаламуалейкум; ассалам алейкум; ассалаумалейкум; салам; салам алейкум;
        уағалейкум ассалам; салем; армысыз; армысың; армысыз ба; армысыңдар; қайырлы таң;
        қайырлы күн; қайырлы кеш; кеш жарық; алло; хай; хэлло;
        привет; приветик; приветствую; здравствуйте; здравствуй; здраствуйте; здрасте; здрасьте;
        добрый день; добрый вечер; доброе утро; доброго дня; доброго времени суток; салют;
        рад знакомству; рада знакомству; приятно познакомиться; очень приятно; танысайық;
        танысқаныма қуаныштымын; nice to meet you; pleased to meet you; hi; hello; hey; hi there;
        hello there; hey there; good morning; good afternoon;
        good evening; good day; greetings""",
    "ok": """жақсы; жарайды; түсінікті; түсінікті болды; түсіндім; ок; окей; океи; иә;
        ия; мақұл; білдім;
        ұқтым; болды; жоқ; ойланып көрейін; қызық екен; хорошо; понятно; понял; поняла; ясно; ладно;
        да; нет; ага; угу; интересно; ok; okay; yes; no; i see; very clear; clear; got it;
        understood; alright;
        all right; fine; sure; cool; nice; good; interesting""",
}
_SOFT = frozenset(
    key(word)
    for word in """көп үлкен зор саған сізге сіздерге сен сіз сізде сенде мен бәріңе бәріңізге
        достым
    дос досым бауырым аға апа әпке қадірлі құрметті ассистент көмекші енді ғой да де деп айтқым
    келеді келе айтамын үшін не жасады жасаған жасап құрастырды құрастырған ойлап тапқан басып
    басыппын бастым кеттім кетіппін қойдым қойыппын жазып жазыппын жібердім кетті жауап жауабың
        жауабыңыз жауабыңызға жауабыңа көмегіңізге көмегіңе көмегің
    көмегіңіз өте шын жүректен және бүгін тағы кейін жазамын келемін келіп ертең ма ме ба бе па пе
    ше ау эй ей иә екен бәрі бәрін мәселе жақсы бердің берді немесе әлде братан достар
        болған сол солай алдын ала қазір
    большое огромное вам тебе вас тебя за помощь ответ это очень все всем уважаемый друг бот и а ну
    или человек тогда там еще потом теперь мне сегодня дорогой с знакомством нас меня он
    very much a lot so you for your help the answer now my friend there and again everyone dear bot
    that is it was all to oh well then s or just am i""".split()
)
_MORE_SOFT = """жауабын жауапты жауабыңды жауабыңызды мынаны мұны осыны айтқаныңды айтқаныңызды
    дәйексөзді ответа вашего твоего этот ваш твой что написано сказал в this quote what it says
    объясни объясните поясни поясните explain can could"""
_PARTS = re.compile(r"[,.!?;:…)]+[»\"]?$|^[–—-]+$")


def small_talk(question: str, language: str = "kk") -> Kind | None:
    """Which kind of small talk the whole message is, or None."""
    clauses = clauses_of(question, language)
    rude = [clause for clause in clauses if insulted([word.key for word in clause])]
    words = [squeezed(word.key) for clause in clauses if clause not in rude for word in clause]
    found: set[Kind] = set()
    at, begged = 0, False
    while at < len(words):
        kind, length = phrase_at(words, at)
        if kind is not None:
            found.add(kind)
        elif words[at] not in soft():
            length = filler_at(words, at)
            begged = True
            if not length:
                return None
        at += max(length, 1)
    if (found == {"ok"} and "?" in question) or (found == {"greeting"} and begged):
        return None
    told = next((kind for kind in _PHRASES if kind in found), None)
    return "insult" if rude and told in (None, "ok", "thanks", "greeting") else told


def clauses_of(question: str, language: str) -> list[list[Word]]:
    """The words between signs that part a sentence."""
    tokens = without(question, ()).split()
    out: list[list[Word]] = [[]]
    place = 0
    for word in read(question, language):
        if word.at != place and out[-1] and any(map(_PARTS.search, tokens[place : word.at])):
            out.append([])
        place = word.at
        out[-1].append(word)
    return [clause for clause in out if clause]


def filler_at(words: list[str], at: int, phrases: frozenset[str] | None = None) -> int:
    """The number of words of the longest cry, oath or plea, of ``phrases``, that starts there."""
    known = _fillers() if phrases is None else phrases
    for length in range(min(5, len(words) - at), 0, -1):
        if " ".join(words[at : at + length]) in known:
            return length
    return 0


def phrase_at(words: list[str], at: int) -> tuple[Kind | None, int]:
    """The longest phrase that starts there: its kind and its number of words."""
    for length in range(min(5, len(words) - at), 0, -1):
        kind = _phrases().get(" ".join(words[at : at + length]))
        if kind is not None:
            return kind, length
    return None, 0


def squeezed(word: str) -> str:
    """«сәлееем» as «сәлем»: repeated letters once."""
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, Kind]:
    return {
        " ".join(squeezed(key(word)) for word in phrase.split()): kind
        for kind, phrases in reversed(_PHRASES.items())
        for phrase in phrases.split(";")
    }


@lru_cache(maxsize=1)
def soft() -> frozenset[str]:
    """Squeezed words that may stand round a courtesy and say nothing else."""
    more = [key(word) for word in f"{SOFT} {_MORE_SOFT}".split()]
    return frozenset(squeezed(word) for word in (*_SOFT, *more))


@lru_cache(maxsize=1)
def _fillers() -> frozenset[str]:
    return phrases_of(FILLERS)


def phrases_of(text: str) -> frozenset[str]:
    """A list of phrases parted by "; ", folded and squeezed."""
    return frozenset(
        " ".join(squeezed(key(word)) for word in phrase.split()) for phrase in text.split(";")
    )
