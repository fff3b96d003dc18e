"""What the notes of a ruling say of its changes: of one paragraph, of a time or act, of the whole.

Every value comes from the amendments that were read with the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from answer.labels import act_words, begun, label, labels
from answer.places import Place, act_place, note_places, text_place
from ingest.ruling import Amendment, AmendmentKind, Paragraph, Ruling
from prompts import render

Fact = tuple[str, list[Place]]
Changed = tuple[Paragraph, list[Amendment]]


@dataclass(frozen=True, slots=True)
class Made:
    """Which amendments are meant; what is empty fits all.

    ``months`` are two digits. ``only``: the paragraph was changed this once and never else;
    ``both``: in each of the years; ``times``: how often, «екі рет өзгертілген тармақтар».
    """

    kind: AmendmentKind | None = None
    years: Sequence[str] = ()
    months: Sequence[str] = ()
    acts: Sequence[str] = ()
    only: bool = False
    both: bool = False
    times: range | None = None

    @property
    def dated(self) -> bool:
        """Whether a time or an act is meant, and not all of them."""
        return bool(self.years or self.months or self.acts)

    def at(self, one: Amendment) -> bool:
        """Whether an amendment was made at that time, by that act."""
        return (
            (not self.years or one.date[:4] in self.years)
            and (not self.months or one.date[5:7] in self.months)
            and (not self.acts or one.number in self.acts)
        )

    def of(self, paragraph: Paragraph) -> list[Amendment]:
        """Those of a paragraph's amendments that fit."""
        ones = [one for one in paragraph.amendments if self.at(one)]
        if self.only and (
            len(paragraph.amendments) != 1 or (ones[:1] and ones[0].kind in ("added", "excluded"))
        ):
            return []
        if not self.often(paragraph) or not self.each_year(paragraph):
            return []
        return [one for one in ones if self.kind in (None, one.kind)]

    def often(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph was changed as often as that; to be added is no change."""
        ones = (one for one in paragraph.amendments if self.at(one))
        acts = {(one.date, one.number) for one in ones if one.kind in ("amended", "reworded")}
        return self.times is None or len(acts) in self.times

    def each_year(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph was changed in each of the years, where that is meant."""
        return not self.both or {*self.years} <= {one.date[:4] for one in paragraph.amendments}


def changed(ruling: Ruling, made: Made) -> list[Changed]:
    """Paragraphs with those of their amendments that fit."""
    rows = [(paragraph, made.of(paragraph)) for paragraph in ruling.paragraphs]
    return [row for row in rows if row[1]]


def noted(found: Sequence[Changed]) -> list[Place]:
    """The notes that tell of these amendments."""
    return [place for paragraph, ones in found for place in note_places(paragraph, ones)]


def paragraph_changes(
    paragraph: Paragraph, made: Made, counted: bool, language: str
) -> tuple[str, Fact]:
    """What became of one paragraph; first the name of the answer.

    «not_…» where the question took for granted what the notes deny; ``counted``: how often.
    """
    kind, kinds = made.kind, {one.kind for one in paragraph.amendments}
    places = note_places(paragraph, paragraph.amendments)
    if not kinds:
        name = "not_excluded" if kind == "excluded" else "not_changed"
        places = [text_place(paragraph)]
    elif paragraph.excluded:
        name = "excluded"
    elif kind == "excluded":
        name, places = "not_excluded", [text_place(paragraph)]
    elif made.dated and not any(made.at(one) for one in paragraph.amendments):
        name = "not_then"
    elif kind == "added" and "added" not in kinds:
        name = "not_added"
    elif kinds == {"added"}:
        name = "added"
    elif kind == "reworded" and "reworded" in kinds:
        name = "reworded"
    else:
        name = "changed"
    title = label(paragraph.number, language)
    if wrong := _other_date(paragraph, made):
        act = acts_of([(paragraph, wrong)], language)
        said = begun(render(f"about.paragraph_{wrong[0].kind}_by", language, label=title, act=act))
        return "not_then", (not_so(said, language), note_places(paragraph, wrong))
    said = render(f"about.paragraph_{name}", language, label=title)
    if (counted or made.times) and name == "changed":
        times = len({(one.date, one.number) for one in paragraph.amendments})
        said = render("about.paragraph_times", language, label=title, count=times)
    if name == "changed" and not (made.often(paragraph) and made.each_year(paragraph)):
        return "not_so", (not_so(begun(said), language), places)
    return name, (begun(said), places)


def _other_date(paragraph: Paragraph, made: Made) -> list[Amendment]:
    """The amendments of the kind that is meant, where all of them were made at another time."""
    ones = [one for one in paragraph.amendments if one.kind == made.kind]
    return [] if not made.dated or any(made.at(one) for one in ones) else ones


def not_so(said: str, language: str) -> str:
    """«Олай емес.» and what is so."""
    return f"{render('about.not_so', language)} {said}"


def ruling_changes(
    ruling: Ruling, made: Made, whole_list: bool, language: str, counted: bool = False
) -> Fact:
    """Changes of the ruling: all paragraphs where they are asked for, else the acts alone.

    Without ``whole_list`` the fewest notes that name every act are cited.
    """
    every = changed(ruling, Made())
    if not every:
        return render("about.changes_none", language), [act_place(ruling)]
    found = changed(ruling, made)
    acts = acts_of(every, language)
    if not found:
        return render("about.changes_not_by", language, acts=acts), noted(_fewest(every))
    names = labels([paragraph.number for paragraph, _ in found], language)
    if made.only or made.both or made.times:
        return _held(found, made, names, language), noted(found)
    if made.kind in ("added", "excluded", "reworded"):
        return render(f"about.{made.kind}", language, labels=names), noted(found)
    if made.dated:
        act = acts_of(found, language)
        return render("about.changes_by", language, act=act, labels=names), noted(found)
    said = render("about.changes", language, acts=acts, labels=names)
    if counted:
        times = len({(one.date, one.number) for _, ones in every for one in ones})
        said = f"{render('about.changes_times', language, count=times)} {said}"
    return said, noted(every if whole_list else _fewest(every))


def _held(found: Sequence[Changed], made: Made, names: str, language: str) -> str:
    """The paragraphs that were changed as often as asked, or in those years alone."""
    act = acts_of(found, language)
    if made.both:
        return render("about.changes_each", language, act=act, labels=names)
    if made.only and made.dated:
        return render("about.changes_only_by", language, act=act, labels=names)
    if made.only or made.times == range(1, 2):
        return render("about.changes_only", language, labels=names)
    times = made.times or range(1)
    if len(times) > 1:
        return render("about.changes_least", language, count=times.start, labels=names)
    return render("about.changes_often", language, count=times.start, labels=names)


def unchanged(ruling: Ruling, language: str) -> Fact:
    """The paragraphs without a note of change, each with its text; the acts where none is."""
    found = [paragraph for paragraph in ruling.paragraphs if not paragraph.amendments]
    if not found:
        return ruling_changes(ruling, Made(), True, language)
    names = labels([paragraph.number for paragraph in found], language)
    return render("about.unchanged", language, labels=names), [text_place(one) for one in found]


def acts_of(found: Sequence[Changed], language: str) -> str:
    """The acts of these amendments, oldest first, each once."""
    rows = sorted({(one.date, one.number) for _, ones in found for one in ones})
    firsts = [next(o for _, ones in found for o in ones if (o.date, o.number) == r) for r in rows]
    return ", ".join(act_words(one, language) for one in firsts)


def _fewest(found: Sequence[Changed]) -> list[Changed]:
    """Few paragraphs whose notes name every act: those that name most come first."""
    wanted = {(one.date, one.number) for _, ones in found for one in ones}
    out: list[Changed] = []
    while wanted:
        best = max(found, key=lambda row: len(wanted & {(o.date, o.number) for o in row[1]}))
        wanted -= {(one.date, one.number) for one in best[1]}
        out.append(best)
    return out
