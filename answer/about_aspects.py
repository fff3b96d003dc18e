"""Which aspects of the ruling a question asks for: a table for the whole, one for its making.

«Қаулы күшінде ме?» asks for its status alone; «Қаулы қашан, кім қабылдаған?» for all of its making
that is named.
"""

from collections.abc import Callable

from answer import about_words as said
from answer.about_facts import Aspect
from answer.about_question import Asked


def _repealed(asked: Asked) -> bool:
    """«күшін жойды»; and «мұны алып тастаған» where no paragraph is."""
    return asked.has(said.REPEAL) or (asked.has(said.OUSTED) and not asked.has(said.PARAGRAPH))


def entered(asked: Asked) -> bool:
    """«күшіне енді», «қай күннен бастап қолданылады»."""
    into = asked.has(said.INTO_FORCE) and asked.has(said.ENTERS)
    begun = asked.has(said.STARTS + said.ENTRY) and asked.has(said.STATUS)
    return into or begun


def _in_force(asked: Asked) -> bool:
    """«күшінде», and not of a court's decision."""
    return asked.any(said.IN_FORCE) and not asked.has(said.DECISION)


def _own(asked: Asked, words: bool) -> bool:
    """Whether an own fact may be asked: the ruling is named, or its making is."""
    return asked.named or (asked.implied and words)


# What may be asked of the ruling as a whole: the first row that holds answers, alone.
_WHOLE: tuple[tuple[Aspect, Callable[[Asked], bool]], ...] = (
    ("count", lambda q: q.any(said.COUNT) and q.has(said.PARAGRAPH)),
    ("untold", lambda q: q.any(said.WHY) and (_repealed(q) or q.has(said.STATUS))),
    ("untold", lambda q: q.has(said.REPLACED) and _own(q, True) and not q.when),
    ("entry", entered),
    ("binding", lambda q: q.has(said.BINDING) and (q.named or q.has(said.OBEYED))),
    ("purpose", lambda q: q.has(said.PURPOSE) and _own(q, q.has(said.ADOPT)) and not _repealed(q)),
    (
        "purpose",
        lambda q: (
            q.what_for
            and not _repealed(q)
            and (q.has(said.ADOPT) or (q.named and q.has(said.NEEDED)))
        ),
    ),
    ("purpose", lambda q: q.itself and q.has(said.CAUSE) and q.has(said.ADOPT)),
    ("repealed_by", lambda q: _repealed(q) and bool(q.when or q.which_act or q.years)),
    ("status", _repealed),
    ("repealed_by", lambda q: q.named and q.has(said.STATUS) and bool(q.when or q.years)),
    ("repealed_by", lambda q: _in_force(q) and bool(q.when or q.years)),
    ("status", lambda q: q.has(said.STATUS) and (q.named or _in_force(q))),
    ("status", lambda q: q.itself and q.has(said.STANDING)),
)
# What may be asked of its making: all rows that hold answer together.
_MAKING: tuple[tuple[Aspect, Callable[[Asked], bool]], ...] = (
    ("issuer", lambda q: q.any(said.WHO) and _own(q, q.has(said.ADOPT))),
    ("issuer", lambda q: q.named and q.has(said.BODY) and q.has(said.ADOPT)),
    ("adopted", lambda q: (q.when or bool(q.years)) and _own(q, q.has(said.ADOPT))),
    ("number", lambda q: (q.has(said.NUMBER) and _own(q, True)) or (q.named and bool(q.acts))),
    ("title", lambda q: q.has(said.TITLE) and _own(q, True)),
    ("title", lambda q: q.named and q.any(said.ABOUT) and q.any(said.WHAT)),
    ("kind", lambda q: q.named and q.has(said.KIND)),
)


def of_whole(asked: Asked) -> Aspect | None:
    """What is asked of the ruling as a whole, or None."""
    return next((aspect for aspect, holds in _WHOLE if holds(asked)), None)


def of_making(asked: Asked) -> list[Aspect]:
    """All that is asked of who made the ruling, when, and what it is called."""
    return [aspect for aspect, holds in _MAKING if holds(asked)]
