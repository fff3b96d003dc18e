"""What is asked to be shown after an answer: a part of its paragraph, the next part, the whole of
it, one of those that it listed.

«Үшінші бөлігін ше?», «а последнее предложение?», «екіншісі ше?» after a first part, «покажи весь
пункт», "show the first one".
"""

from dataclasses import replace

from answer.answer import Language
from answer.conversation import Turn
from answer.followup import steps
from answer.language import language_of
from answer.lookup import Lookup, lookup, part_of, rest_of, with_part
from answer.lookup_words import EXACT_SHOW, IT, LAST, PARAGRAPHS, SHOW, UNITS, WHICH, WHOLE
from answer.numbered import Question, is_paragraph, question_of
from answer.parts import Unit, parts
from answer.words import keys
from ingest.ruling import Paragraph, Ruling

FEW = 3  # of so few that were listed «біріншісі» is one, without being asked to be shown


def shown_next(question: str, ruling: Ruling, language: Language, before: Turn) -> Lookup | None:
    """What to show of what was shown before; None where ``question`` asks for something else."""
    asked = question_of(question, ruling, language)
    named = {at for at in range(len(asked.keys)) if is_paragraph(asked.keys, at)}
    if named and lookup(question, ruling, language):
        return None
    paragraph = ruling.paragraph(before.paragraph or "")
    if paragraph is None:
        return None if named else _listed(asked, before)
    return (
        _part(asked, named, ruling, paragraph)
        or _whole(asked, named, paragraph)
        or (None if named else _next(asked, language, before, paragraph))
        or (None if named else _listed(asked, before))
    )


def _part(asked: Question, named: set[int], ruling: Ruling, paragraph: Paragraph) -> Lookup | None:
    """«Ал екінші абзацы?», «сол тармақтың бірінші бөлігін көрсет»."""
    part, used = part_of(asked, set())
    if part is None or rest_of(asked, used | named):
        return None
    return with_part(Lookup((paragraph.number,), (), ""), part, ruling)


def _whole(asked: Question, named: set[int], paragraph: Paragraph) -> Lookup | None:
    """«Тармақты толық көрсет», «покажи весь пункт», "show it"."""
    several = any(asked.keys[at].startswith(PARAGRAPHS) for at in named) or WHICH & {*asked.keys}
    wanted = WHOLE & {*asked.keys} or ((named or IT & {*asked.keys}) and _to_show(asked))
    if not wanted or several or asked.found or rest_of(asked, named):
        return None
    return Lookup((paragraph.number,), (), "")


def _next(asked: Question, language: Language, before: Turn, paragraph: Paragraph) -> Lookup | None:
    """«Екіншісі ше?», «келесісі», «келесі бөлігі» after one part: another of the same kind."""
    unit = _unit(asked.keys) or _unit_before(before)
    at = _place(before, paragraph, unit) if unit else None
    if unit is None or at is None:
        return None
    wanted = _ordinal(asked, len(parts(paragraph, unit)))
    if wanted is None and (step := steps(asked.text, language)):
        wanted = at + step
    if wanted is None or not 1 <= wanted <= len(parts(paragraph, unit)):
        return None
    return replace(Lookup((paragraph.number,), (), ""), unit=unit, block=wanted)


def _listed(asked: Question, before: Turn) -> Lookup | None:
    """«Біріншісін көрсет», "show the last one": of the paragraphs that were listed."""
    listed = list(dict.fromkeys(one.paragraph for one in before.answer.citations))
    notes = {one.source for one in before.answer.citations} == {"note"}
    wanted = _ordinal(asked, len(listed))
    if before.answer.mode != "lookup" or wanted is None or not (notes or len(listed) > 1):
        return None
    few = len(listed) <= FEW or _to_show(asked)
    own = bool(asked.found) and str(wanted) in listed
    if not few or own or not 1 <= wanted <= len(listed):
        return None
    return Lookup((listed[wanted - 1],), (), "")


def _ordinal(asked: Question, count: int) -> int | None:
    """The one place in a row that is named and nothing else: «екіншісі ше?», «the last one»."""
    last = {at for at, word in enumerate(asked.keys) if word in LAST}
    used = last | {at for one in asked.found for at in range(one.first, one.last)}
    if len(last) + len(asked.found) != 1 or rest_of(asked, used):
        return None
    if last:
        return count
    one = asked.found[0]
    return int(one.value) if one.ordinal and one.value.isdigit() else None


def _to_show(asked: Question) -> bool:
    return any(word.startswith(SHOW) or word in EXACT_SHOW for word in asked.keys)


def _unit(words: tuple[str, ...]) -> Unit | None:
    """The kind of part that is named: «бөлігі» is an abzac, «сөйлемі» a sentence."""
    named = (unit for word in words for unit, roots in UNITS if word.startswith(roots))
    return next(named, None)


def _unit_before(before: Turn) -> Unit | None:
    """The kind of part that was asked for last."""
    found = (_unit(keys(line, language_of(line))) for line in reversed(before.topic.split("\n")))
    return next((unit for unit in found if unit), None)


def _place(before: Turn, paragraph: Paragraph, unit: Unit) -> int | None:
    """Which part of that kind, from 1, was cited alone; None where it was none."""
    cited = before.answer.citations
    spans = parts(paragraph, unit)
    if len(cited) != 1 or cited[0].source != "text" or _unit_before(before) != unit:
        return None
    span = (cited[0].start, cited[0].end)
    return spans.index(span) + 1 if span in spans else None
