"""References that fit what is asked: found, named, and quoted with their sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answer.act_names import act_id
from answer.places import Place
from answer.suffixes import with_case
from index.chunks import sentences
from ingest.ruling import Paragraph, Reference, Ruling
from prompts import names as known_names
from prompts import render

Row = tuple[Paragraph, Reference]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: ids of acts (none: any), articles, chapters; ``law``: «Заң» alone."""

    acts: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    law: bool = False

    def fits(self, reference: Reference) -> bool:
        """Whether a reference is one of those."""
        act = not self.acts or act_id(reference.act) in self.acts
        short = not self.law or reference.act_short.lower() == "заң"
        whole = not (self.articles or self.chapters)
        part = reference.article in self.articles or reference.chapter in self.chapters
        return act and short and (whole or part)


def found(ruling: Ruling, wanted: Wanted) -> list[Row]:
    """The references that fit, in reading order."""
    return [
        (paragraph, reference)
        for paragraph in ruling.paragraphs
        for reference in paragraph.references
        if wanted.fits(reference)
    ]


def sentence_places(rows: Iterable[Row]) -> tuple[Place, ...]:
    """The sentences that hold the references, each once."""
    places: dict[Place, None] = {}
    for paragraph, reference in rows:
        places[around(paragraph, reference.start, reference.end)] = None
    return tuple(places)


def around(paragraph: Paragraph, first: int, last: int) -> Place:
    """The whole sentence or sentences of the block that ``first`` to ``last`` stand in."""
    text = paragraph.text
    block = text.rfind("\n", 0, first) + 1
    end = text.find("\n", last)
    spans = sentences(text[block : len(text) if end < 0 else end])
    inside = [(a, b) for a, b in spans if block + b > first and block + a < last]
    if inside:
        first, last = block + inside[0][0], block + inside[-1][1]
    return Place(paragraph.number, "text", first, last)


def act_name(reference: Reference, language: str) -> str:
    """The act as people call it; as the ruling does where it is not a well-known one."""
    return _known_act(act_id(reference.act), language) or reference.act_short


def reference_name(reference: Reference, language: str) -> str:
    """«Салық кодексінің 541-бабы», «Налоговый кодекс, статья 541»."""
    act = act_name(reference, language)
    if reference.article or reference.chapter:
        part, number = _part(reference)
        return render(f"references.{part}_of", language, act=owner(act, language), number=number)
    return act


def asked_name(wanted: Wanted, rows: Sequence[Row], language: str) -> str:
    """What was asked for, by name: of its act where the act is known."""
    acts = list(dict.fromkeys(act_name(reference, language) for _, reference in rows))
    if not acts:
        acts = [name for one in wanted.acts if (name := _known_act(one, language))]
        acts = acts or ([render("references.law", language)] if wanted.law else [])
    parts = [("article", number) for number in wanted.articles]
    parts += [("chapter", number) for number in wanted.chapters]
    if not parts:
        return ", ".join(acts)
    if len(acts) != 1:
        names = [render(f"references.{part}", language, number=n) for part, n in parts]
    else:
        of_act = owner(acts[0], language)
        names = [
            render(f"references.{part}_of", language, act=of_act, number=n) for part, n in parts
        ]
    return ", ".join(names)


def _part(reference: Reference) -> tuple[str, str]:
    if reference.article:
        return "article", reference.article
    return "chapter", reference.chapter or ""


def owner(act: str, language: str) -> str:
    """The act as the owner of its article: Kazakh wants the genitive."""
    if language != "kk":
        return act
    return f"{act}-нің" if act.isupper() and act.endswith("К") else with_case(act, "genitive")


def _known_act(name: str, language: str) -> str | None:
    key = f"acts.{name}"
    return render(key, language) if key in known_names("sentences", language) else None
