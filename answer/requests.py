"""Requests that an assistant of quotes does not fulfil: to write a document, to translate, to
shorten; and those for what can be asked. Phrases of :mod:`answer.small_talk`, and one pattern.

>>> asks_to_write("Маған шағым жазып берші"), asks_to_write("Шағымды қалай жазамын?")
(True, False)
>>> asks_to_write("составь мне жалобу на пристава", "ru"), asks_to_write("draft an appeal", "en")
(True, True)
"""

from answer.injection_words import pattern
from answer.words import folded, keys

MOST = 14  # words of a request; more is a story


def _with(ways: str, verbs: str) -> str:
    """Every way alone and with each verb: «қысқаша айтшы»."""
    said = [verb.strip() for verb in verbs.split(";")]
    return "; ".join(f"{way.strip()} {verb}" for way in ways.split(";") for verb in said)


_TELL = """айт; айтшы; айтып бер; айтып берші; айтыңыз; айтыңызшы; айтып беріңіз; айтып беріңізші;
    түсіндір; түсіндірші; түсіндіріңіз; түсіндіріңізші; түсіндіріп бер; түсіндіріп берші;
    түсіндіріп беріңізші; жауап бер; жауап берші; жауап беріңіз; жауап беріңізші; жаз; жазшы;
    жазып бер; жазып берші; сөйле; сөйлеші; сөйлеңіз; болсыншы"""
_RENDER = "аудар; аударшы; аударыңыз; аударыңызшы; аударып бер; аударып берші; аударып беріңізші"
_BY_RUSSIANS = """скажи; скажите; ответь; ответьте; объясни; объясните; расскажи; расскажите;
    поясни; поясните; напиши; напишите; переведи; переведите; изложи; изложите"""
_BY_ENGLISH = "say it; say that; answer; reply; translate; translate it; translate this; explain it"

_PLAINLY = """қарапайым тілмен; қарапайым сөзбен; оңай тілмен; жеңіл тілмен; жай тілмен;
    түсінікті тілмен; адам тілімен; өз сөзіңмен; өз сөзіңізбен"""
_PLAINLY_RU = """простыми словами; простым языком; проще; попроще; по простому; своими словами;
    на пальцах; по человечески; человеческим языком"""
_PLAINLY_EN = """in simple words; in simple terms; in plain words; in plain english;
    in plain language; in your own words"""

TRANSLATE = "; ".join(
    (
        _RENDER,
        _with("орысша; қазақша; ағылшынша; орыс тілінде; қазақ тілінде; ағылшын тілінде", _TELL),
        _with("орысша; қазақша; ағылшынша; орысшаға; қазақшаға; ағылшыншаға", _RENDER),
        _with("орыс тіліне; қазақ тіліне; ағылшын тіліне", _RENDER),
        _with(_BY_RUSSIANS, "на русском; по русски; на казахском; по казахски; на английском"),
        _with("переведи; переведите", "на русский; на казахский; на английский"),
        _with(_BY_ENGLISH, "in english; in russian; in kazakh; into english; into russian"),
        "переведи; переведите; перевод; нужен перевод; translate; translate it; translate this",
        "translate that; translate to english; translate it to english; translate it to russian",
    )
)
SHORTEN = "; ".join(
    (
        "қысқаша; қысқа; қысқарт; қысқартшы; қысқартыңызшы; қысқартып бер; қысқартып берші",
        _with("қысқаша; қысқа; қысқарақ; қысқартып; бір сөзбен; екі сөзбен; бір сөйлеммен", _TELL),
        "кратко; коротко; покороче; короче; вкратце; в двух словах; сократи; сократите; резюмируй",
        _with(_BY_RUSSIANS, "кратко; коротко; короче; покороче; вкратце; в двух словах"),
        "кратко ответь; кратко ответьте; одним предложением; сделай короче; briefly; in short",
        "shorter; shorten; shorten it; shorten this; make it shorter; make it short; keep it short",
        "short answer; give me a short answer; in a nutshell; tldr; tl dr; summarize it",
        "summarise it; summarize this; sum it up",
    )
)
SIMPLIFY = "; ".join(
    (
        _with(f"{_PLAINLY}; қарапайымдап; оңайлатып", _TELL),
        _with(_BY_RUSSIANS, f"{_PLAINLY_RU}; понятнее; понятно"),
        _with("explain; explain it; explain this; say it", _PLAINLY_EN),
        f"{_PLAINLY}; {_PLAINLY_RU}; {_PLAINLY_EN}",
        "simpler; simplify; simplify it; simplify this; explain simply; explain it simply",
    )
)
_SHORT_RULING = "қаулыны қысқаша; қаулыны қысқартып; қаулыны түйіндеп; қаулының қысқаша мазмұнын"
HELP = f"""көмек; көмектес; мәзір; тақырыптар; қандай тақырыптар бар; қандай тақырып бар;
    не сұрауға болады; не сұрай аламын; не сұрасам болады; не туралы сұрауға болады;
    не туралы сұрай аламын; не жайлы сұрауға болады; нені сұрауға болады; нені сұрай аламын;
    қандай сұрақ қоюға болады; қандай сұрақтар қоюға болады; қандай сұрақ қоя аламын;
    қандай сұрақтар қоя аламын; қандай сұрақтарға жауап бересің; қандай сұрақтарға жауап бересіз;
    қандай сұрақтарға жауап бере аласың; қандай сұрақтарға жауап бере аласыз;
    қандай сұраққа жауап бересің; қандай сұраққа жауап бересіз; не туралы жауап бересің;
    не туралы жауап бересіз; сұрақ үлгілері; сұрақ үлгісі; {_with(_SHORT_RULING, _TELL)};
    қаулының қысқаша мазмұны; қысқаша мазмұны; қаулыны қысқарт; қаулыны қысқартшы;
    помощь; справка; меню; темы; список тем; какие темы есть; какие есть темы; какие темы;
    какие у тебя темы; какие темы есть у тебя; что можно спросить; что можно спрашивать;
    что я могу спросить; что у тебя можно спросить; о чем тебя можно спросить;
    о чем можно спросить; о чем можно спрашивать; о чем я могу спросить; о чем спросить;
    какие вопросы можно задать; какие вопросы можно задавать; какие вопросы я могу задать;
    на какие вопросы ты отвечаешь; на какие вопросы вы отвечаете; на какие вопросы отвечаешь;
    на какие вопросы можешь ответить; на какие вопросы можете ответить; примеры вопросов;
    пример вопроса; краткое содержание; краткое содержание постановления; перескажи постановление;
    перескажите постановление; сократи постановление; резюме постановления;
    help; menu; topics; list of topics; what topics are there; which topics are there;
    what topics do you cover; what can i ask; what can i ask about; what questions can i ask;
    what questions do you answer; what questions can you answer; example questions;
    sample questions; summarize the ruling; summarise the ruling; summarize this ruling;
    summary of the ruling; summary; give me a summary; give me a summary of the ruling"""

_GIVE = (
    r"(?:бер|жібер)(?:ш[ыі]|іңіз(?:ші)?|сең(?:ші|із|ізші)?|есің|есіз|е аласың|е аласыз|е аламысың|"
    r"е аламысыз)?(?: (?:ба|бе|ма|ме))?"
)
_KAZAKH = (
    r"\b(?:шағым|арыз|өтініш|апелляци|хат|құжат|қолхат|сенімхат|шарт|қарсылық|мәлімдеме|үлгі)\w*"
    rf"(?: \S+){{0,4}} (?:(?:жазып|құрастырып|құрап|дайындап|толтырып|жасап|әзірлеп) {_GIVE}|"
    r"(?:жаз|құрастыр|дайында|толтыр|әзірле)(?:ш[ыі]|[ыі]ңыз(?:ш[ыі])?|ңыз(?:шы)?)?)$"
)
_RUSSIAN_DO = "(?:составить|написать|подготовить|оформить|заполнить)"
_RUSSIAN = (
    r"\b(?:(?:составь|напиши|сочини|подготовь|оформи|заполни|сделай|набросай)(?:те)?|"
    rf"помоги(?:те)?(?: мне)? {_RUSSIAN_DO}|"
    rf"(?:можешь|можете|сможешь|сможете|мог бы|могли бы|прошу)(?: (?:ли|ты|вы|мне))* {_RUSSIAN_DO}|"
    r"(?:дай|дайте|пришли|пришлите|скинь|скиньте|покажи|нужен)(?: мне)? (?:образец|шаблон|бланк))"
    r"(?: \S+){0,3}? (?:жалоб|заявлени|иск\b|иска\b|исков|ходатайств|апелляц|документ|письм|"
    r"договор|расписк|доверенност|возражени|отзыв|обращени|претензи|шаблон|образец|бланк)\w*"
)
_ENGLISH = (
    r"(?:^|\bplease |\byou |\bhelp me (?:to )?|\bjust )(?:write|draft|compose|prepare|make|"
    r"generate|create|fill in|fill out|give me|send me)\b(?! that)(?: \w+){0,4}? "
    r"(?:complaint|application|appeal|lawsuit|petition|motion|letter|statement|contract|objection|template|sample|form|"
    r"document|receipt)s?\b"
)
_ASKING = {
    "kk": folded("қалай қайда қайдан қашан кім кімге қандай қай неше қанша не неге несін"),
    "ru": folded("как куда где когда что кто кому чем сколько какой какая какие каком почему"),
    "en": folded("how where when who whom what which why is are does do did must should"),
}


def asks_to_write(question: str, language: str = "kk") -> bool:
    """Whether a document is to be written for the one who asks; how to write it is a question."""
    words = keys(question, language)
    if len(words) > MOST or _ASKING[language].intersection(words):
        return False
    asked = {"kk": _KAZAKH, "ru": _RUSSIAN, "en": _ENGLISH}[language]
    return bool(pattern(asked).search(" ".join(words)))
