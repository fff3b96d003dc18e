"""How well two neighbouring units read together: positive where grammar joins them.

The scores are a small scale: +3 what legal drafting always joins («Заңның 31-бабына»), −4 what it
never does («Заңның сәйкес»), 0 where nothing speaks for or against. Only sums over a whole line
are compared, so it is the order of the scores that matters, not their size.
"""

from collections.abc import Sequence

from ingest.units import CODE, Unit
from ingest.words import ACT, LEVELS, ORDINALS, PROVISION, Case, governs

LEGAL = ("provision", "act")
NEVER = -3.0
"""Provisions against their order («1-тармағының 24-бабы»), or a number cut from its noun."""
_ARTICLE = LEVELS["бап"]
_WITHOUT_ARTICLES = (
    "шешім",
    "қаулы",
    "бұйры",
    "ереже",
    "қағида",
    "нұсқаулы",
    "тізбе",
    "түсіндірме",
)
_CONJUNCTIONS = frozenset("және мен бен пен не немесе әрі да де та те".split())
_MODIFIERS = frozenset("осы аталған көрсетілген нормативтік конституциялық жаңа тиісті".split())
_DEFINES = (["бұдан"], ["әрі"], ["одан"])
_RIGHT: dict[Case, dict[str, float]] = {
    "dat": {"comma": 0.5, "stop": -1, "open": -1, "close": 0.5},
    "gen": {"comma": -3, "stop": -4, "close": -3, "open": -2, "dash": -2},
    "loc": {"stop": -1, "open": 0.5, "close": 0.5},
    "abl": {"comma": 0.5, "stop": -1, "open": 0.5, "close": 0.5},
    "ins": {"comma": 0, "stop": -0.5, "open": 0.5, "close": 0.5},
    "acc": {"comma": -0.5, "stop": -2, "open": 0, "close": 0},
    "nom": {"comma": 0.5, "stop": 0.5, "open": 0.5, "close": 2, "dash": 0.5},
}
"""What punctuation after a provision or an act says about its case."""

END = Unit("stop", -1, -1, "")
"""Stands for the border of a block, at either side."""


def fit(units: Sequence[Unit], place: int) -> float:
    """How well ``units[place]`` follows what stands before it.

    A parenthesis is looked through: in «кодексінің (бұдан әрі – АІЖК) 240-5-бабына» the article
    follows «кодексінің».
    """
    left = units[place - 1] if place else END
    right = units[place]
    score = _joint(units, place, left, right)
    if left.kind == "close" and left.text == ")":
        before = _before_parenthesis(units, place - 1)
        if before is not None and right.kind not in ("comma", "stop"):
            score += _joint(units, place, before, right)
    return score


def reading(units: Sequence[Unit]) -> float:
    """The sum of all joints of ``units``, the border after the last one not counted."""
    return sum(fit(units, place) for place in range(len(units)))


def _joint(units: Sequence[Unit], place: int, left: Unit, right: Unit) -> float:
    if right.kind == "provision" or (right.kind == "bare" and starts_list(units, place)):
        return _owner(units, place, left, right) + _after(left, right)
    if right.kind == "act":
        return _act(left, right) + _after(left, right)
    if right.kind == "open" and [u.text.lower() for u in units[place + 1 : place + 2]] in _DEFINES:
        return 2 if left.kind == "act" else -2
    if right.kind == "number":
        if left.kind == "date" or left.text.lower().endswith(("дағы", "дегі", "тағы", "тегі")):
            return 3
        return -1
    if left.kind == "number" and right.text.lower().startswith(("нормативтік", "қаулы", "бұйры")):
        return 2
    if left.text.startswith("Республика") and right.text.startswith("Қазақ"):
        return -3
    if left.kind == "date" and right.kind == "word" and not governs(right.text, "abl"):
        return -0.5
    return _after(left, right)


def _owner(units: Sequence[Unit], place: int, left: Unit, right: Unit) -> float:
    """Whether ``left`` owns the provision ``right``."""
    if left.kind == "provision":
        if left.level < right.level:
            return 3 if left.case in ("gen", "nom") else -2
        return NEVER
    if left.kind == "bare" or left.text.lower() in ORDINALS:
        return NEVER
    if left.kind == "dash":
        return 2 if place > 1 and units[place - 2].kind in ("bare", "provision") else -1
    if left.kind == "comma" or left.text.lower() in _CONJUNCTIONS:
        earlier = units[max(0, place - 6) : place - 1]
        return 0.5 if any(u.kind in ("provision", "bare") for u in earlier) else -1
    if left.kind == "open":
        return 0
    if not right.owned and right.kind == "provision":
        return 0
    if left.kind == "act":
        if left.case == "gen":
            return 1 if _odd(left, right) else 3
        return 1 if left.case == "nom" else -2
    if left.kind == "word" and left.case == "gen":
        if ACT.fullmatch(left.text) or PROVISION.fullmatch(left.text):
            return 1 if _odd(left, right) else 3
        return 1 if left.text[0].isupper() else -2
    if left.kind == "close":
        return 0 if left.text == ")" else -1
    return -2


def _odd(act: Unit, provision: Unit) -> bool:
    """Whether acts of that kind are not divided so: laws into articles, decisions into points."""
    name = act.text.lower()
    if provision.level > _ARTICLE:
        return act.named or name.startswith(("заң", "кодекс", "конституция", "конвенция"))
    return provision.level == _ARTICLE and name.startswith(_WITHOUT_ARTICLES)


def _act(left: Unit, right: Unit) -> float:
    """Whether ``left`` comes before the act ``right``: its state, its quoted title, its organ."""
    state = left.text.startswith("Республика")
    if left.kind == "act" and left.case == "gen" and (right.named or not right.owned):
        return -3
    if left.kind == "provision" and left.case == "gen" and right.owned and not right.named:
        return 1
    if CODE.fullmatch(f"{left.text} {right.text}"):
        return 3
    if not right.owned:
        return 0
    if state or (left.kind == "close" and left.text != ")"):
        return 3
    if left.kind == "close":
        return -0.5 if right.named else 0
    if left.kind == "open" or left.text.lower() in _MODIFIERS:
        return 0
    if left.kind == "number" or left.text.lower() == "туралы":
        return 1
    if left.kind == "word" and left.case == "gen":
        if right.named:
            return -2
        return 2 if left.text[0].isupper() or left.owned else 0
    if left.kind == "comma" or left.text.lower() in _CONJUNCTIONS:
        return -0.5
    return -0.5 if right.named else -2


def _after(left: Unit, right: Unit) -> float:
    """Whether ``right`` may follow ``left``, judged by the case of ``left``."""
    if left.text.startswith("Қазақ") and left.text.endswith("тан") and left.kind == "word":
        if right.text.startswith("Республика"):
            return 3
        return -1 if right.kind in LEGAL or right.kind in ("comma", "stop") else 0
    if left.text.startswith("Республикасы") and left.text.endswith("сы"):
        return -1 if right.kind in ("open", "comma", "stop") else _plain_owned(right)
    if left.text.lower() == "нормативтік":
        return 2 if right.text.lower().startswith("қаулы") else -1
    if left.kind in LEGAL:
        return _governed(left, right)
    if left.kind == "word" and left.case == "gen":
        if any(governs(right.text, case) for case in ("dat", "abl", "nom")):
            return -4
        if governs(right.text, "loc"):
            return -2
        return {"comma": -3.0, "stop": -3.0, "close": -3.0, "open": -2.0, "dash": -2.0}.get(
            right.kind, 1.0 if right.owned else 0.0
        )
    return 0


def _plain_owned(right: Unit) -> float:
    return -0.5 if right.kind == "word" and right.owned and right.text.islower() else 0


def _governed(left: Unit, right: Unit) -> float:
    """What follows a provision or an act in its case."""
    if right.kind != "word":
        if left.named and left.case == "gen" and right.kind == "open":
            return 0.5
        if right.kind in LEGAL:
            return 0
        return _RIGHT[left.case].get(right.kind, 0)
    if right.text.lower() in _CONJUNCTIONS:
        return 0
    if governs(right.text, left.case):
        return 3
    if left.case == "gen":
        if governs(right.text, "dat") or governs(right.text, "nom"):
            return -4
        if governs(right.text, "loc"):
            return -2
        return 2 if right.owned else -1
    if left.case == "nom":
        if governs(right.text, "dat"):
            return -3
        return 1.5 if right.owned else -0.5
    if left.case == "dat" and governs(right.text, "loc"):
        return -2
    if governs(right.text, "dat"):
        return -3
    return -0.5 if left.case in ("dat", "gen") else 0


def starts_list(units: Sequence[Unit], place: int) -> bool:
    """Whether a bare number opens «62 - 63-баптарының» or «9, 31-баптары», as far as is seen."""
    after = units[place + 1 : place + 3]
    joined = after and (
        after[0].kind in ("dash", "comma") or after[0].text.lower() in _CONJUNCTIONS
    )
    return bool(joined) and (len(after) == 1 or after[1].kind in ("provision", "bare"))


def _before_parenthesis(units: Sequence[Unit], close: int) -> Unit | None:
    depth = 0
    for place in range(close, -1, -1):
        if units[place].text == ")":
            depth += 1
        elif units[place].text == "(":
            depth -= 1
            if depth == 0:
                return units[place - 1] if place else END
    return None
