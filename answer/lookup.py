"""A paragraph asked for by its number: found by structure, never by similarity.

«7-тармақта не бар», «13-1-ді ашшы», «үшінші тармақ», «3 және 5-тармақтар», «12-14 тармақтар»,
«соңғы тармақ», «пункт 7», "paragraph 3", with endings, in words or digits, carelessly typed.

Not a lookup: a тармақ of another act («Салық кодексінің 541-бабы 1-тармағы», «№ 5 қаулының
3-тармағы» where this ruling is № 2), and a number that counts («екі тармақ»).
"""

from dataclasses import dataclass, replace

from answer.lookup_words import (
    ABOUT,
    ENDINGS,
    FIRST,
    HOW_MANY,
    LAST,
    PREAMBLE,
    PREAMBLE_PART,
    TO,
    UNITS,
    is_filler,
)
from answer.numbered import (
    Question,
    beside,
    is_paragraph,
    merged,
    of_other_act,
    question_of,
    ruling_named,
)
from answer.numbers import Numeral, numerals
from answer.parts import Unit, parts
from answer.words import read, without
from ingest.ruling import Ruling


@dataclass(frozen=True, slots=True)
class Lookup:
    """``numbers`` are the ruling's (excluded ones too) or "preamble"; ``missing`` it does not have.

    ``rest`` is what is asked besides, "" where only the text is wanted; ``block`` (from 1) is set
    where one part of a single paragraph is, and ``unit`` says of which kind: «3-тармақтың екінші
    абзацы», «10-тармақтың бірінші сөйлемі»; ``counted``: how many parts of that kind it has.
    """

    numbers: tuple[str, ...]
    missing: tuple[str, ...]
    rest: str
    block: int | None = None
    unit: Unit = "block"
    counted: bool = False


def lookup(question: str, ruling: Ruling, language: str = "kk") -> Lookup | None:
    """The paragraphs that ``question`` names by number, or None where it names none."""
    asked = question_of(question, ruling, language)
    keys, known = asked.keys, [paragraph.number for paragraph in ruling.paragraphs]
    used = ruling_named(asked, ruling)
    if used is None:
        return None
    wanted: list[str] = []
    for at in range(len(keys)):
        if not is_paragraph(keys, at):
            continue
        span = beside(asked, at)
        if span and of_other_act(keys, min(at, span[0].first), max(at + 1, span[-1].last)):
            return None
        if span:
            wanted += _named(asked, span, known, at)
            used |= set(range(min(at, span[0].first), max(at + 1, span[-1].last)))
        else:
            place, words_used = _by_place(asked, at, known)
            wanted += place
            used |= words_used
    wanted, words_used = _from_to(asked, wanted, known)
    used |= words_used
    if not wanted:
        owner = _owner(asked, ruling, known)
        return _preamble(asked) or owner or _bare(asked, ruling, known)
    numbers = tuple(dict.fromkeys(number for number in wanted if number in known))
    missing = tuple(dict.fromkeys(number for number in wanted if number not in known))
    part, words_used = part_of(asked, used) if len(wanted) == 1 else (None, set())
    rest = rest_of(asked, used | words_used)
    if len(wanted) == 1 and numbers and (unit := _counted(asked, used)):
        return Lookup(numbers, missing, "", unit=unit, counted=True)
    return with_part(Lookup(numbers, missing, rest), part, ruling)


def mentioned(question: str, ruling: Ruling, language: str = "kk") -> tuple[str, ...]:
    """The one paragraph whose number stands apart from its word: «Пункт про оценку (11-й)»."""
    keys = tuple(word.key for word in read(question, language))
    known = [paragraph.number for paragraph in ruling.paragraphs]
    named = any(is_paragraph(keys, at) for at in range(len(keys)))
    found = [one for one in merged(numerals(keys, language), known) if one.ordinal]
    one = found[0].value if named and len(found) == 1 else ""
    return (one,) if one in known else ()


def _named(asked: Question, span: list[Numeral], known: list[str], at: int) -> list[str]:
    """The paragraphs that these numbers mean, ranges spread: «12-14», «с 3 по 5»."""
    values = [numeral.value for numeral in span]
    between = asked.keys[min(at, span[0].first) : max(at, span[-1].last)]
    if len(values) == 2 and TO & set(between):
        values = [f"{values[0]}-{values[1]}"]
    return [number for value in values for number in _spread(value, known)]


def _spread(value: str, known: list[str]) -> list[str]:
    """«12-14» and «12-13-1» as all the paragraphs between, a number alone as it is."""
    figures = value.split("-")
    for at in range(1, len(figures) if value not in known else 1):
        first, last = "-".join(figures[:at]), "-".join(figures[at:])
        if first in known and last in known and known.index(first) < known.index(last):
            return known[known.index(first) : known.index(last) + 1]
    if len(figures) == 2 and value not in known and int(figures[0]) < int(figures[1]):
        return figures
    return [value]


def _from_to(asked: Question, wanted: list[str], known: list[str]) -> tuple[list[str], set[int]]:
    """«Бірінші тармақтан үшінші тармаққа дейін», «с пункта 3 по пункт 5»: two as the ends."""
    named = [at for at in range(len(asked.keys)) if is_paragraph(asked.keys, at)]
    if len(wanted) != 2 or len(named) != 2 or not {*wanted} <= {*known}:
        return wanted, set()
    ends = named[0], named[1] + (2 if asked.language == "kk" else 0)
    to = {at for at in range(*ends) if asked.keys[at : at + 1] and asked.keys[at] in TO}
    return (_spread("-".join(wanted), known) if to else wanted), to


def _by_place(asked: Question, at: int, known: list[str]) -> tuple[list[str], set[int]]:
    """«соңғы тармақ», «алғашқы екі тармақ»: by place, with the words that say so."""
    count, start = 1, at
    numeral = next((one for one in asked.found if one.last == at), None)
    if numeral is not None and numeral.value.isdigit():
        count, start = int(numeral.value), numeral.first
    before = asked.keys[start - 1] if start else ""
    words = set(range(start - 1, at + 1))
    if before in LAST and count:
        return known[-count:], words
    return (known[:count], words) if before in FIRST else ([], set())


def part_of(asked: Question, used: set[int]) -> tuple[tuple[Unit, int] | None, set[int]]:
    """The part asked for («екінші абзацы», «соңғы сөйлемі»: -1) and the words that ask for it."""
    for at, word in enumerate(asked.keys):
        unit = next((unit for unit, roots in UNITS if word.startswith(roots)), None)
        if at in used or unit is None:
            continue
        if at and asked.keys[at - 1] in LAST:
            return (unit, -1), {at - 1, at}
        for numeral in asked.found:
            beside = numeral.last == at or numeral.first == at + 1
            if beside and numeral.value.isdigit() and numeral.first not in used:
                return (unit, int(numeral.value)), {at, *range(numeral.first, numeral.last)}
    return None, set()


def _counted(asked: Question, used: set[int]) -> Unit | None:
    """The kind of part that is to be counted, and nothing else asked: «неше абзац бар?»."""
    many = {at for at, word in enumerate(asked.keys) if word in HOW_MANY}
    for at, word in enumerate(asked.keys):
        unit = next((unit for unit, roots in UNITS if word.startswith(roots)), None)
        if unit and many and at not in used and not rest_of(asked, used | many | {at}):
            return unit
    return None


def with_part(looked: Lookup, part: tuple[Unit, int] | None, ruling: Ruling) -> Lookup:
    """The lookup held to that part; the last one is counted."""
    paragraph = ruling.paragraph(looked.numbers[0]) if looked.numbers else None
    if part is None or paragraph is None:
        return looked
    unit, number = part
    last = max(1, len(parts(paragraph, unit)))
    return replace(looked, unit=unit, block=last if number == -1 else number)


def _owner(asked: Question, ruling: Ruling, known: list[str]) -> Lookup | None:
    """«Жетіншінің екінші абзацы»: the part names its paragraph by the number alone."""
    part, used = part_of(asked, set())
    left = [one for one in asked.found if one.first not in used]
    if part is None or part[0] == "item" or len(left) != 1 or left[0].value not in known:
        return None
    used |= set(range(left[0].first, left[0].last))
    named = left[0].ordinal or asked.keys[left[0].first][0].isdecimal()
    if not named or rest_of(asked, used):
        return None
    return with_part(Lookup((left[0].value,), (), ""), part, ruling)


def _preamble(asked: Question) -> Lookup | None:
    at = next((i for i, word in enumerate(asked.keys) if word.startswith(PREAMBLE)), None)
    if at is None:
        return None
    used = {at}
    if at + 1 < len(asked.keys) and asked.keys[at + 1].startswith(PREAMBLE_PART):
        used.add(at + 1)
    return Lookup(("preamble",), (), rest_of(asked, used))


def _bare(asked: Question, ruling: Ruling, known: list[str]) -> Lookup | None:
    """Only a number, with or without «ашшы»: «13-1-ді ашшы», «12?»; never a year or an article."""
    used = {i for one in asked.found for i in range(one.first, one.last)}
    others = [word for i, word in enumerate(asked.keys) if i not in used and word not in ENDINGS]
    digits = all(one.ordinal or asked.keys[one.first][0].isdecimal() for one in asked.found)
    if not asked.found or not all(is_filler(word) for word in others) or not (digits or others):
        return None
    values = [one.value for one in asked.found]
    articles = {one.article for paragraph in ruling.paragraphs for one in paragraph.references}
    if any(len(value) > 3 and "-" not in value for value in values) or len(values) > 3:
        return None
    if any(value not in known and value in articles for value in values):
        return None
    numbers = tuple(dict.fromkeys(value for value in values if value in known))
    return Lookup(numbers, tuple(value for value in values if value not in known), "")


def rest_of(asked: Question, used: set[int]) -> str:
    """What is asked besides the paragraph's text, as typed."""
    drop = set(used)
    for at in sorted(used):
        after = at + 1
        while after < len(asked.keys) and asked.keys[after] in ENDINGS | ABOUT:
            drop.add(after)
            after += 1
    left = [word for i, word in enumerate(asked.keys) if i not in drop]
    if all(is_filler(word) or word in ENDINGS or word in ABOUT for word in left):
        return ""
    return without(asked.text, {asked.words[i].at for i in drop}).strip(" ,.;:–—-")
