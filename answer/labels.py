"""Names of places in the ruling, dates and notices, in words that a person reads.

>>> label("12"), label("12", "ru"), paragraph_in("12", "locative")
('12-тармақ', 'пункт 12', '12-тармағында')
>>> date_words("2005-06-20", "kk", "attributive"), date_words("2005-06-20", "ru")
('2005 жылғы 20 маусымдағы', '20 июня 2005 года')
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from answer.suffixes import Case, case_ending, is_front, possessed, with_case
from ingest.ruling import Act, Amendment, Ruling
from prompts import render

PLACES = ("header", "preamble")
DateForm = Literal["plain", "attributive", "when"]


def label(paragraph: str, language: str = "kk") -> str:
    """What stands beside a quote: «12-тармақ», «Қаулының тақырыбы мен күші», «Кіріспе бөлік»."""
    if paragraph in PLACES:
        return render(f"label.{paragraph}", language)
    return render("label.paragraph", language, number=paragraph)


def labels(paragraphs: Iterable[str], language: str = "kk") -> str:
    """Labels in their given order: «3-тармақ, 11-1-тармақ»."""
    return ", ".join(label(paragraph, language) for paragraph in paragraphs)


def begun(sentence: str) -> str:
    """A sentence that may begin with a label, with its capital.

    >>> begun("пункт 3 исключён:"), begun("3-тармақ алынып тасталған:")
    ('Пункт 3 исключён:', '3-тармақ алынып тасталған:')
    """
    return sentence[:1].upper() + sentence[1:]


def paragraph_in(number: str, case: Case | None = None) -> str:
    """«12-тармағы» and its cases, as after «қаулының»: 12-тармағында, 12-тармағынан.

    >>> paragraph_in("12"), paragraph_in("11-1", "ablative"), paragraph_in("3", "dative")
    ('12-тармағы', '11-1-тармағынан', '3-тармағына')
    """
    endings: dict[Case | None, str] = {
        None: "",
        "genitive": "ның",
        "dative": "на",
        "accusative": "н",
        "locative": "нда",
        "ablative": "нан",
        "instrumental": "мен",
    }
    return f"{number}-тармағы{endings[case]}"


def formal_citation(ruling: Ruling, paragraph: str) -> str:
    """The citation that lawyers write, always Kazakh, as the quotes are.

    «Қазақстан Республикасы Жоғарғы Сотының 2005 жылғы 20 маусымдағы № 2 нормативтік қаулысының
    12-тармағы»; header: «… нормативтік қаулысы»; preamble: «… қаулысының кіріспе бөлігі».
    """
    issuer = with_case(ruling.issuer, "genitive")
    kind = possessed(ruling.kind.lower())
    act = f"{issuer} {date_words(ruling.date, 'kk', 'attributive')} № {ruling.number} {kind}"
    if paragraph == "header":
        return act
    part = "кіріспе бөлігі" if paragraph == "preamble" else paragraph_in(paragraph)
    return f"{act}{case_ending(kind, 'genitive')} {part}"


def date_words(iso: str, language: str = "kk", form: DateForm = "plain") -> str:
    """A date in words; ``form`` matters in Kazakh: «маусым», «маусымдағы», «маусымда».

    Raises ValueError where ``iso`` is not YYYY-MM-DD.
    """
    day = date.fromisoformat(iso)
    month = render(f"date.{day.month}", language)
    if language == "kk" and form != "plain":
        front = is_front(month)
        month = with_case(month, "locative")
        if form == "attributive":
            month += "гі" if front else "ғы"
    return render("date.full", language, year=day.year, month=month, day=day.day)


def act_words(act: Act | Amendment, language: str = "kk") -> str:
    """An act by date and number: «2017 жылғы 31 наурыздағы № 1», «от 31 марта 2017 года № 1»."""
    when = date_words(act.date, language, "attributive")
    return render("act.cite", language, date=when, number=act.number)


def notices(ruling: Ruling, language: str = "kk") -> tuple[str, str]:
    """What stands with every answer: the ruling's status, then what may have changed besides."""
    state, act = ruling.status.state, ruling.status.by
    if state == "in_force":
        first = render("notice.in_force", language)
    elif act is None:
        first = render(f"notice.{state}_plain", language)
    else:
        first = render(f"notice.{state}", language, act=act_words(act, language))
    return first, render("notice.acts_changed", language)


def paragraph_range(ruling: Ruling, language: str = "kk") -> str:
    """Which paragraphs there are, for a question about one that is not.

    «Қаулыда 1-тармақтан 15-тармаққа дейінгі тармақтар бар. Кейін қосылғаны: 11-1-тармақ,
    13-1-тармақ. Алынып тасталғаны: 14-тармақ.»
    """
    numbers = [paragraph.number for paragraph in ruling.paragraphs]
    whole = [number for number in numbers if "-" not in number]
    ends = whole or numbers
    said = [render("refusal.range", language, first=ends[0], last=ends[-1])]
    added = [p.number for p in ruling.paragraphs if any(a.kind == "added" for a in p.amendments)]
    excluded = [p.number for p in ruling.paragraphs if p.excluded]
    if added:
        said.append(render("refusal.range_added", language, labels=labels(added, language)))
    if excluded:
        said.append(render("refusal.range_excluded", language, labels=labels(excluded, language)))
    return " ".join(said)
