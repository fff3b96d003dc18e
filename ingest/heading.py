"""What the header says of the act: title, issuer, date, number, kind; and the id made of them."""

import re
from dataclasses import dataclass

from ingest.dates import DATE, NUMBER, iso
from ingest.front import ACT_NOUN, STATUS_LINE, names_act
from ingest.lines import NOTE

_STATE = "Қазақстан Республикасы"
_ORGANS = {
    "Жоғарғы Сот": "sc",
    "Конституциялық Сот": "cc",
    "Конституциялық Кеңес": "ccouncil",
    "Үкімет": "gov",
    "Президент": "president",
    "Парламент": "parliament",
    "Бас Прокурор": "prosecutor",
}
"""The organs that have an accepted English initial; others are spelt in Latin letters."""

_LATIN = dict(
    zip(
        "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя",
        "a a b v g g d e e zh z i i k k l m n n o o p r s t u u u f kh h ts ch sh sh y i e iu"
        " ia".split(),
        strict=True,
    )
)
_QUALIFIER = r"(?:нормативтік|конституциялық|бірлескен|құқықтық)"
_NOUN = re.compile(rf"(?:{_QUALIFIER}\s+)*{ACT_NOUN}", re.IGNORECASE)
_GENITIVE = re.compile(r"(?<=\w)(?:ның|нің|дың|дің|тың|тің)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """The header's fields; "" where the header does not say."""

    id: str
    title: str
    number: str
    date: str
    issuer: str
    kind: str


def heading_of(blocks: tuple[str, ...]) -> Heading:
    """The fields of a restored header, given as its blocks.

    >>> heading_of((
    ...     "Соттардың заңнаманы қолдануы туралы",
    ...     "Қазақстан Республикасы Жоғарғы Сотының 2005 жылғы 20 маусымдағы N 2 нормативтік "
    ...     "қаулысы.",
    ... ))  # doctest: +NORMALIZE_WHITESPACE
    Heading(id='kz-sc-2005-06-20-2', title='Соттардың заңнаманы қолдануы туралы', number='2',
            date='2005-06-20', issuer='Қазақстан Республикасы Жоғарғы Соты',
            kind='нормативтік қаулы')
    """
    lines = [_unglued(b) for b in blocks if not (STATUS_LINE.fullmatch(b) or NOTE.match(b))]
    title = lines[0] if lines else ""
    line = next((b for b in lines[1:] if names_act(b)), "")
    if not line and names_act(title) and not title.endswith("туралы"):
        title, line = "", title
    date = DATE.search(line)
    if not date:
        return Heading("ruling", title, "", "", "", "")
    number = NUMBER.search(line, date.end())
    rest = line[number.end() if number else date.end() :]
    before = line[: date.start()].strip(" ,-")
    noun = _NOUN.search(rest)
    if not noun and (noun := _NOUN.search(before)):
        before = before[: noun.start()].strip()
    before = before or (rest[: noun.start()].strip() if noun else "")
    qualified = re.search(rf"\s+{_QUALIFIER}$", before, re.IGNORECASE)
    issuer = _nominative(before[: qualified.start()] if qualified else before)
    kind = _kind(f"{qualified[0] if qualified else ''} {noun[0]}") if noun else ""
    day, digits = iso(date), number["n"] if number else ""
    return Heading(_slug(issuer, day, digits), title, digits, day, issuer, kind)


def _unglued(block: str) -> str:
    """A line without a status word stuck to its front: «Күшін жойғанҚазақстан Республикасы …»."""
    return re.sub(r"^(?:Күшін жойған|Жаңартылған|Жаңа)(?=[А-ЯӘҒҚҢӨҰҮҺІ])", "", block)


def _nominative(issuer: str) -> str:
    """«Қазақстан Республикасы Жоғарғы Сотының» → «Қазақстан Республикасы Жоғарғы Соты»."""
    return _GENITIVE.sub("", issuer)


def _kind(noun: str) -> str:
    """«нормативтік қаулысы» → «нормативтік қаулы», «бұйрығы» → «бұйрық».

    >>> _kind("бұйрығы"), _kind("Заңы"), _kind("нормативтік қаулысы")
    ('бұйрық', 'заң', 'нормативтік қаулы')
    """
    words = noun.lower().split()
    stems = {"қаулы": "қаулы", "бұйры": "бұйрық", "жарлы": "жарлық"}
    last = next((full for stem, full in stems.items() if words[-1].startswith(stem)), "")
    if not last:
        found = re.match(r"шешім|заң|кодекс|өкім|ұйғарым", words[-1])
        last = found[0] if found else words[-1]
    return " ".join([*words[:-1], last])


def _slug(issuer: str, day: str, number: str) -> str:
    """An ASCII id from issuer, date and number.

    >>> _slug("Қазақстан Республикасы Әділет министрі", "2015-02-27", "151-ө")
    'kz-adilet-ministri-2015-02-27-151-o'
    """
    organ = issuer.removeprefix(_STATE).removeprefix("ның").strip()
    short = next((code for name, code in _ORGANS.items() if organ.startswith(name)), "")
    parts = ["kz" if issuer.startswith(_STATE) else "", short or organ, day, number]
    text = "".join(_LATIN.get(c, c) for c in "-".join(filter(None, parts)).lower())
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")
