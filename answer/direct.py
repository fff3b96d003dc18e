"""Questions answered by structure, not by likeness: small talk, commands, paragraphs
asked for by number, the ruling itself, the laws it names. The first that recognises its kind
answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from answer.about import about, of_anothers_force
from answer.about_acts import acts_behind
from answer.about_facts import says_of_itself
from answer.about_paragraphs import of_this_paragraph
from answer.after import shown_next
from answer.answer import Language, Reason
from answer.conversation import Turn
from answer.followup import steps, wants_more, wants_place
from answer.formal import formal
from answer.injection import is_injection
from answer.labels import label, labels, paragraph_range
from answer.lookup import Lookup, lookup
from answer.mentions import mentions
from answer.parts import parts
from answer.places import Place, preamble_place, text_place
from answer.references import references
from answer.requests import asks_to_write
from answer.small_talk import Kind, small_talk
from ingest.ruling import Paragraph, Ruling
from prompts import render


@dataclass(frozen=True, slots=True)
class Direct:
    """What structure found: the words to say, what to cite, and ``reason`` where nothing is.

    ``within`` instead names paragraphs to which the search is to be held: «3-тармақ бойынша
    мерзім қанша?» asks a thing of a paragraph, not for its text. ``aside``: not part of the
    conversation, so that nothing later leans on it.
    """

    text: str
    places: tuple[Place, ...] = ()
    reason: Reason | None = None
    within: tuple[str, ...] = ()
    aside: bool = False


def direct(
    ruling: Ruling, question: str, language: Language, before: Turn | None, leaning: bool
) -> Direct | None:
    """The structural answer to a cleaned question, or None where it has to be searched for."""
    if kind := small_talk(question, language):
        return Direct(_courtesy(kind, ruling, language, before), reason="small_talk")
    if asks_to_write(question, language):
        return Direct(render("refusal.write", language), reason="out_of_scope", aside=True)
    if is_injection(question):
        return Direct(render("refusal.command", language), reason="out_of_scope", aside=True)
    shown = before is not None and (leaning or of_this_paragraph(question, language))
    focus = before.paragraph if before is not None and shown else None
    earlier = before.topic if before is not None and leaning else ""
    if formally := formal(question, ruling, language, before.paragraph if before else None):
        return Direct(formally.text, formally.places)
    cited = _cited(before) if before is not None and leaning else ()
    if before is not None and (next_one := shown_next(question, ruling, language, before)):
        return _looked_up(ruling, next_one, language)
    if acts := acts_behind(question, ruling, language, cited, earlier):
        return Direct(acts[0], tuple(acts[1]))
    if found := about(question, ruling, language, focus, earlier):
        return Direct(found.text, found.places, None if found.places else "out_of_scope")
    if told := mentions(question, ruling, language):
        return Direct(told.text, told.places, None if told.places else "out_of_scope")
    if of_anothers_force(question, ruling, language):
        others = (p for p in ruling.paragraphs if not (p.excluded or says_of_itself(p.text)))
        return Direct("", within=tuple(paragraph.number for paragraph in others))
    if named := references(question, ruling, language, focus):
        if named.rest and named.numbers:
            return Direct("", within=named.numbers)
        return Direct(named.text, named.places, None if named.places else "out_of_scope")
    if looked := lookup(question, ruling, language):
        return _looked_up(ruling, looked, language)
    if before is not None and leaning:
        return _after(ruling, question, language, before)
    return None


def _courtesy(kind: Kind, ruling: Ruling, language: Language, before: Turn | None) -> str:
    """The kind word; with what the ruling is about, or where the quote that is unclear stands."""
    text = render(f"small_talk.{kind}", language)
    number = before.paragraph if before is not None else None
    if kind == "help" and ruling.title:
        return f"{text}\n{render('about.title', language)} «{ruling.title}»."
    if kind == "unclear" and number is not None:
        where = render("small_talk.unclear_where", language, label=label(number, language))
        return f"{text} {where}"
    return text


def _after(ruling: Ruling, question: str, language: Language, before: Turn) -> Direct | None:
    """«Келесісі ше?», «Кеңірек айтсаңыз», «Мұның тармағы қайсы?» after an answer."""
    number = before.paragraph
    if number is None:
        return None
    numbers = [p.number for p in ruling.paragraphs]
    step = steps(question, language)
    if step and number in numbers:
        at = numbers.index(number) + step
        if 0 <= at < len(numbers):
            return _looked_up(ruling, Lookup((numbers[at],), (), ""), language)
        text = render("refusal.no_next", language, range=paragraph_range(ruling, language))
        return Direct(text, reason="no_such_paragraph")
    if number in numbers and wants_more(question, language):
        return _looked_up(ruling, Lookup((number,), (), ""), language)
    if wants_place(question, language):
        cited = _cited(before)
        said = labels(dict.fromkeys(place.paragraph for place in cited), language)
        return Direct(render("lead.stands_in", language, labels=said), cited)
    return None


def _cited(before: Turn) -> tuple[Place, ...]:
    """The places that the answer before cites."""
    cited = before.answer.citations
    return tuple(Place(c.paragraph, c.source, c.start, c.end) for c in cited)


def _looked_up(ruling: Ruling, looked: Lookup, language: Language) -> Direct:
    """The text of the paragraphs asked for, or that there are none such."""
    if not looked.numbers:
        name = "no_such_paragraph" if len(looked.missing) == 1 else "no_such_paragraphs"
        key = "label" if len(looked.missing) == 1 else "labels"
        values = {key: labels(looked.missing, language), "range": paragraph_range(ruling, language)}
        return Direct(render(f"refusal.{name}", language, **values), reason="no_such_paragraph")
    if looked.rest and not looked.missing:
        return Direct("", within=looked.numbers)
    found = [p for p in ruling.paragraphs if p.number in looked.numbers]
    places = [text_place(p) for p in found]
    if "preamble" in looked.numbers:
        places.insert(0, preamble_place(ruling))
    text = _lead(looked, found, language)
    if looked.counted and found[0].text:
        count = len(parts(found[0], looked.unit))
        name = f"lead.count_{looked.unit}"
        text = render(name, language, number=found[0].number, count=count)
    if looked.block is not None and len(found) == 1 and found[0].text:
        text, places = _part(found[0], looked, language)
    if looked.missing:
        text = f"{text}\n{_missing(looked.missing, language)}"
    return Direct(text, tuple(places))


def _lead(looked: Lookup, found: Sequence[Paragraph], language: Language) -> str:
    if not found:
        return render("lead.lookup_preamble", language)
    if len(found) > 1:
        said = ", ".join(p.number for p in found)
        gone = labels([p.number for p in found if p.excluded], language)
        if gone:
            return render("lead.lookup_excluded", language, numbers=said, labels=gone)
        return render("lead.lookup_several", language, numbers=said)
    name = "lead.excluded" if found[0].excluded else "lead.lookup"
    return render(name, language, number=found[0].number)


def _part(paragraph: Paragraph, looked: Lookup, language: Language) -> tuple[str, list[Place]]:
    """One part of a paragraph; the whole where it has no such part."""
    number, at, spans = paragraph.number, looked.block or 0, parts(paragraph, looked.unit)
    if not 1 <= at <= len(spans):
        values = {"number": number, "block": at, "count": len(spans)}
        return render(f"lead.no_{looked.unit}", language, **values), [text_place(paragraph)]
    values = {"number": number, "block": at}
    if looked.unit == "item":  # without a number of its own, it is cited as the abzac that it is
        values |= {"item": at, "block": parts(paragraph, "block").index(spans[at - 1]) + 1}
    text = render(f"lead.lookup_{looked.unit}", language, **values)
    return text, [Place(number, "text", *spans[at - 1])]


def _missing(missing: Sequence[str], language: Language) -> str:
    if len(missing) == 1:
        return render("lead.also_missing_one", language, label=label(missing[0], language))
    return render("lead.also_missing", language, labels=labels(missing, language))
