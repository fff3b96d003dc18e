"""What is said round a question and is none: cries, oaths, insults, «тағы бір сұрақ».

Word lists in good Kazakh, Russian and English, parted by "; "; :mod:`answer.small_talk` reads them
folded. Insults count where they are said to the one who answers, accusations («ұрылар», «воры»)
where somebody is spoken to besides: «бәрің жемқорсыңдар».

>>> insulted(("тупои", "бот")), insulted(("сендер", "урисиндар")), insulted(("мошенники",))
(True, True, False)
"""

import re
from collections.abc import Sequence

from answer.words import folded, key

FILLERS = """құдай ақы; құдай үшін; құдай біледі; құдай ау; құдайым ай; құдай сақтасын; алла үшін;
    аллаһ үшін; алланың атымен; алла куә; уаллаһи; валлаһи; валлахи; уалла; вала; ант етемін;
    ант берейін; ант ішемін; нан ұрсын; шынымды айтсам; шыным; өтінемін; жалынамын;
    жалынып сұраймын; өтініп сұраймын; көмектесші; көмектесіңізші; көмектесіңіз;
    көмектесіп жіберші; көмектесіп жіберіңізші; көмек керек; көмегіңіз керек еді;
    көмегің керек еді; шұғыл; шұғыл керек; тез; тезірек; тез айт; тез айтшы; тез жауап бер;
    тез жауап берші; тезірек жауап бер; тезірек жауап беріңізші; жауап бер; жауап берші;
    жауап беріңіз; жауап беріңізші; тыңда; тыңдашы; қарашы; қараңызшы; айтшы; айтыңызшы; сұрақ;
    сұрағым бар; сұрағым бар еді; бір сұрақ; бір сұрағым бар; бір сұрағым бар еді; тағы бір сұрақ;
    тағы сұрақ; тағы бір сұрағым бар; тағы сұрағым бар; менде сұрақ бар; менің сұрағым;
    сұрағым мынау; сұрағым мынадай; сұрақ мынау; сұрайын дегенім; сұрағым келгені; білгім келгені;
    білейін дегенім; басқа сұрақ; келесі сұрақ; астапыралла; масқара; ойбай; ойбай ай; ой алла ай;
    қысқасы; ақымақ сұрақ; ақымақ сұрақ болса; глупый вопрос; может глупый вопрос;
    stupid question; silly question; dumb question;
    ей богу; клянусь; клянусь богом; клянусь мамой; клянусь здоровьем; клянусь аллахом;
    богом клянусь; честное слово; ради бога; ради аллаха; ради всего святого; христа ради; умоляю;
    очень прошу; прошу вас; прошу тебя; прошу; пожалуйста; плиз; помогите; помоги; помогите мне;
    помоги мне; нужна помощь; нужна ваша помощь; срочно; это срочно; быстро; быстрее; слушай;
    слушайте; послушай; послушайте; короче; короче говоря; блин; блять; бля; черт; черт возьми;
    черт побери; господи; боже; боже мой; о господи; кошмар; ужас; ответь; ответьте; отвечай;
    отвечайте; ответь мне; ответь быстро; ответьте быстрее; дай ответ; вопрос; есть вопрос;
    у меня вопрос; у меня есть вопрос; у меня такой вопрос; такой вопрос; вопрос такой; один вопрос;
    еще вопрос; еще один вопрос; и еще вопрос; и еще один вопрос; другой вопрос; следующий вопрос;
    мой вопрос; можно вопрос; можно спросить; хочу спросить; хотел спросить; хотела спросить;
    кстати; заранее спасибо; заранее благодарю; честно говоря; если честно;
    i swear; i swear to god; swear to god; for god s sake; for the love of god; god; oh god; omg;
    oh my god; my god; please; pls; plz; i beg you; please help; please help me; help me please;
    help me; i need help; i need your help; urgent; it is urgent; it s urgent; quickly; hurry up;
    listen; look; damn; damn it; hell; what the hell; wtf; honestly; to be honest; by the way; btw;
    answer me; please answer; i have a question; i have one question; i have another question;
    one question; a question; question; quick question; one more question; another question;
    next question; my question; my question is; may i ask; can i ask; can i ask you something;
    in advance"""
OPENERS = """құдай ақы; құдай үшін; алла үшін; аллаһ үшін; нан ұрсын; ант етемін; өтінемін;
    жалынамын; айтшы; айтыңызшы; көмектесші; көмектесіңізші; жауап бер; жауап берші; жауап беріңіз;
    жауап беріңізші; тез айтшы; тез жауап бер; тез жауап берші; тағы бір сұрақ;
    тағы бір сұрағым бар; бір сұрағым бар; бір сұрағым бар еді; басқа сұрақ;
    ей богу; клянусь; клянусь богом; честное слово; ради бога; ради аллаха; умоляю; пожалуйста;
    блин; короче; слушай; слушайте; послушайте; ответь; ответьте; ответь мне; отвечай; отвечайте;
    дай ответ; еще вопрос; еще один вопрос; и еще вопрос; такой вопрос; кстати;
    i swear; i swear to god; for god s sake; please; pls; plz; omg; oh my god; answer me; btw;
    by the way; one more question; another question; quick question"""
"""Those that begin a question without a comma: «жауап берші баж қанша»."""
PLEAS = "өтінемін пожалуйста please pls plz плиз құдай ради умоляю"
"""First words of those that may end a question without a comma."""
SOFT = """мына из және өте шын тез қазір енді маған бізге мені сізден сенен бір тағы
    пожалуйста мне очень теперь сейчас только быстро but please me now just really you guys
    бірақ но бот сен сендер сіз сіздер бәрің бәріңіз бәрі ты вы все вам тебе тебя
    are bot your am i were ai"""
LINKS = folded("бірақ дегенмен сонымен сонда но так ну просто but so well however now ведь")
"""What ties a question to what was said before it, without a meaning of its own."""

_INSULT = re.compile(
    key(
        r"(?:ақымақ|ақмақ|топас|миғұла|есуас|жынды|кеще|надан|есек|оңбаған|пайдасыз|сорлы|жексұрын|"
        r"өтірікші|сұмырай|малғұн)(?:бот)?(?:сың|сің|сыз|сіз|сыңдар|сіңдер|сыздар|сіздер)?|"
        r"туп(?:ой|ая|ые|ица|ицы|орыл\w*)|дур(?:ак|аки|а|ы|ень|ачок)|идиот(?:ка|ы|ский)?|"
        r"дебил\w{0,4}|кретин\w?|болван\w?|придур\w{2,3}|урод\w?|козел|козлы|сволоч[ьи]|тварь|"
        r"твари|гады?|мраз[ьи]|бесполезн(?:ый|ая|ое|ые)|глуп(?:ый|ая|ые)|безмозгл\w{2}|чертов\w?|"
        r"железяка|бестолочь|сука|суки|"
        r"stupid|dumb|idiots?|morons?|useless|fools?|bastards?|jerks?|imbeciles?|brainless"
    )
)
_ACCUSED = re.compile(
    key(
        r"(?:жемқор|ұры|алаяқ|парақор|қу|сатқын|бандит|қарақшы|өтірікші)(?:сың|сің|сыз|сіз|лар|дар|"
        r"тар)?(?:дар|дер)?|воры?|ворюги|жулики?|мошенники?|коррупционеры?|взяточники?|бандиты?|"
        r"лжецы?|вруны?|обманщики?|продажные|thieves|thief|crooks?|liars?|corrupt|scammers?|robbers"
    )
)
_SPOKEN_TO = folded(
    "сен сендер сіз сіздер бәрің бәріңіз бәріңіздер ты вы все всех вас одни кругом you all"
)
_AROUND = _SPOKEN_TO | folded(
    """бот боты ассистент көмекші робот нағыз өте барып тұрған қандай мен такой такая какой какие
    же и просто очень самый настоящий are is a an the bot bunch of so such what really am assistant
    неткен ғой деген бір"""
)


def insulted(words: Sequence[str]) -> bool:
    """Whether folded ``words`` are an insult and nothing else."""
    left = [word for word in words if word not in _AROUND]
    if not left:
        return False
    accused = any(w in _SPOKEN_TO or re.search(r"с[иы]н(?:дар|дер)?$", w) for w in words)
    return all(_INSULT.fullmatch(word) or (accused and _ACCUSED.fullmatch(word)) for word in left)
