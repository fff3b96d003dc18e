"""The words of commands to an assistant, in three languages, as pieces of patterns.

Written in good Kazakh and Russian; :func:`pattern` folds them, since the text they meet is folded.
"""

import re
from functools import cache

from answer.words import key

GAP = r"(?: \S+){0,5}? "
"""Up to five other words between two that belong together."""


@cache
def pattern(text: str) -> re.Pattern[str]:
    """``text`` with its letters folded; signs of the pattern stay, «ц» in it is «тс».

    >>> bool(pattern("ұмытыңыз").search("бариниз умитиниз"))
    True
    """
    return re.compile("".join(c if c.isascii() else key(c) for c in text))


_HELP = r"(?:бер|кет|таста|жибер|кой|сал|тур|шик|отир|кор|келис)"
_ENDING = r"(?:[шс][иы]|ың|ің|ң|ы?ңыз(?:[шс]ы)?|і?ңіз(?:[шс]і)?|ңшы|ңші|ыңшы|іңші|ыңдар|іңдер)?"
_HEARSAY = r"(?! де(?:йді|ді|пті|п (?:отыр|жатыр|жүр))\w*)"
_WISH = (
    r"(?:у|ю)?(?:ың|ің|ңыз|ыңыз|іңіз)? (?:керек|қажет|тиіс)(?! екен)|"
    r"с[ае]ң(?:ыз|із)? (?:болады|екен|жетеді)|с[ае]ңш[ыі]|"
    r"у(?:ға|ге) (?:тиіссің|міндеттісің)|(?:а|е|й) (?:аласың|аласыз)(?: (?:ба|ма))?"
)


def orders(roots: str) -> str:
    """The forms in which a Kazakh verb commands or asks the other; «@» is a blank inside a verb.

    What somebody else is said to have told («жаз дейді», «жазу керек екен») is no command.

    >>> [bool(pattern(orders("жаз")).search(w)) for w in ("жазиниз", "жазип бер", "жазса")]
    [True, True, False]
    >>> bool(pattern(orders("жаз")).search("жаз деиди"))
    False
    """
    verbs = "|".join(roots.split()).replace("@", " ")
    helped = rf"(?:п|ып|іп|а|е|й) {_HELP}(?:{_ENDING}|{_WISH}|іп {_HELP})"
    return rf"\b(?:{verbs})(?:{_ENDING}|{_WISH}|{helped})(?= |$){_HEARSAY}"


RULES_KK = (
    r"(?:нұсқау|нұсқаулық|инструкция|бұйрық|бұйрығ|тапсырма|шектеу|шегі|тыйымдар|сүзгі|фильтр|"
    r"ереже|"
    r"қағида|қағидат|нұсқама|промпт|промт|баптау|параметр|контекст|бағдарлама|роль|рөл|қорғаныс|"
    r"команда|айтқан|айтылған|үйреткен|жазылған)\w*"
)
RULING_KK = r"(?:қаулы|құжат|тармақ|тармағ|мәтін|заң|дәйексөз|цитата|дерек|дереккөз|база)\w*"
EARLIER_KK = (
    r"(?:алдыңғы|бұрынғы|бұрын|жоғарыдағы|жоғарыда|жоғарғы жақтағы|бұған дейінгі|осыған "
    r"дейінгі|дейінгі|"
    r"бастапқы|әуелгі|осының|бұның|мұның|барлық|барлығын|бәрін|бар)"
)
SECRET_KK = (
    r"(?:жүйелік|құпия|жасырын|ішкі|жүйе|система|системалық|бастапқы|баптау|промпт|промт|"
    r"параметр|конфигурация|api|кілтсөз|құпиясөз|пароль|токен|кілт)\w*"
)
YOURS_KK = (
    r"(?:нұсқау|нұсқаулар|нұсқаулығ|нұсқаулықтар|ереже|ережелер|инструкция|инструкциялар|баптау|"
    r"баптаулар|параметр|параметрлер|промпт|промт|шектеу|шектеулер|рөл|код|бағдарлама|алгоритм)"
    r"(?:[ыіи]ң|ң|[ыіи]ңыз|ңыз|ңіз)(?:ды|ді|ның|нің|да|де|дағы|дегі|нан|нен)?"
)
RULES_RU = (
    r"(?:инструкци|указани|правил|ограничени|команд|промпт|промт|запрет|настройк|контекст|установк|"
    r"фильтр|директив|предписани|задани|сообщени|написанно|сказанно)\w*"
)
RULES_EN = (
    r"(?:instructions?|instrucitons|instuctions|prompts?|rules?|guidelines?|guardrails?|"
    r"restrictions?|"
    r"directives?|constraints?|commands?|programming|filters?|policy|policies|training|"
    r"limitations?|"
    r"everything|context|safety|system message|messages?)"
)
