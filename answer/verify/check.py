"""The verdict on one claim: does its quote stand where it says, and does the quote say it?

>>> verdict = Verdict(False, "number")
>>> verdict.accepted, verdict.reason
(False, 'number')
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from answer.language import language_of
from answer.verify.alternatives import all_needed, mixed
from answer.verify.amounts import number_fault
from answer.verify.anchors import misplaced
from answer.verify.bounds import bound_fault
from answer.verify.compared import compared_fault
from answer.verify.contrast import contrast_fault, set_aside
from answer.verify.coverage import cover, names_more
from answer.verify.dated import dated_fault, made
from answer.verify.far import names_far
from answer.verify.general import general_fault
from answer.verify.limits import limit_fault
from answer.verify.modality import modality_fault
from answer.verify.notes import change_fault, changes_of
from answer.verify.only import only_fault
from answer.verify.opposites import opposite_fault
from answer.verify.parties import covers, parties
from answer.verify.polarity import polarity_fault, statements
from answer.verify.rivals import rival_fault
from answer.verify.roles import role_fault
from answer.verify.text import Text, cut, read
from answer.verify.titles import title_fault
from answer.verify.topics import topic_fault
from answer.verify.values import dates, values
from ingest.ruling import Amendment, Ruling

Fault = Literal[
    "no_paragraph",
    "quote_not_exact",
    "number",
    "unit",
    "article",
    "name",
    "role",
    "polarity",
    "modality",
    "uncovered",
]
COVERED = 0.58  # share of a Kazakh claim's content words; set on the development claims
OWN = 0.4  # the same without what stands around the quote
BARE = 0.4  # the same without what stands around the quote, in the question, or is only a party
CLOSE = 0.75  # share of a statement by which one sentence of the quote is the one it is about
APART = 0.2  # how much more than any other sentence
COVERED_ABROAD = 0.5  # the same for Russian and English, whose words meet by concept alone
ADDED = 0.35  # share of one clause's words under which it is an addition; set there too
_YES_NO = re.compile(r"\s*(?:иә|ия|жоқ|да|нет|yes|no)\s*[,.]\s*", re.IGNORECASE)
POINTED = 0.3  # share that a quote itself must have, before what it points back to counts
_POINTS = re.compile(r"(?:мұндай|осындай|бұл|осы|ол)\b", re.IGNORECASE)
_OTHERWISE = (opposite_fault, general_fault, only_fault, all_needed)
_MEASURED = (limit_fault, compared_fault, mixed)
RUN = 3  # unsupported content words in a row that say something of their own


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim may be shown, and if not, the first reason found."""

    accepted: bool
    reason: Fault | None = None


def verify(
    ruling: Ruling,
    claim: str,
    paragraph: str,
    quote: str,
    question: str | None = None,
    source: str = "text",
) -> Verdict:
    """Hold ``claim`` to ``quote``, and ``quote`` to the ruling. Never raises, whatever the text."""
    text = ruling.source_text(paragraph, source)
    if text is None or (
        ruling.paragraph(paragraph) is None and paragraph not in ("header", "preamble")
    ):
        return Verdict(False, "no_paragraph")
    if not quote.strip() or quote not in text:
        return Verdict(False, "quote_not_exact")
    told = changes_of(quote) if source == "note" and ruling.paragraph(paragraph) else ()
    fault = (
        _note_fault(claim, quote, told, paragraph)
        if told
        else claim_fault(claim, quote, text, paragraph, question)
    )
    return Verdict(fault is None, fault)


def _note_fault(claim: str, quote: str, told: Sequence[Amendment], paragraph: str) -> Fault | None:
    """The same for a note of changes, whose words are few and set."""
    aside, said = set_aside(read(_answered(claim), language_of(claim)))
    stated = read(quote)
    if not said.words:
        return "uncovered"
    if role_fault(said, stated):
        return "role"
    if contrast_fault(aside, said, stated):
        return "polarity"
    return change_fault(said, quote, told, paragraph)


def claim_fault(
    claim: str, quote: str, text: str, paragraph: str = "", question: str | None = None
) -> Fault | None:
    """The first reason why ``quote``, a part of ``text``, does not carry ``claim``, or None."""
    language = language_of(claim)
    answered = read(_answered(claim), language)
    aside, said = set_aside(answered)
    stated, whole = read(quote), read(text)
    if not said.words:
        return "uncovered"
    lead = read(leading(text, quote))
    numbers = number_fault(said, stated, paragraph)
    if numbers == "article" and quote[:1].islower():  # named in the sentence before the quote
        numbers = number_fault(said, read(f"{lead.raw} {quote}"), paragraph)
    if numbers:
        return numbers
    if role_fault(said, stated, lead, whole):
        return "role"
    if polarity_fault(said, stated) or contrast_fault(aside, said, stated):
        return "polarity"
    ended = read(_ended(text, quote))
    if modality_fault(said, ended) or bound_fault(said, ended):
        return "modality"
    if any(fault(said, stated) for fault in _OTHERWISE):
        return "modality"
    if any(fault(said, stated) for fault in _MEASURED) or dated_fault(said, quote):
        return "number"
    asked = read(question, language) if question else None
    if rival_fault(answered, stated, [lead, asked] if asked else [lead]):
        return "name"
    if title_fault(said, read(f"{lead.raw} {quote}")):
        return "name"
    apart = misplaced(said, stated) or _statement_fault(said, stated, paragraph)
    if apart:
        return apart
    return _coverage_fault(said, stated, whole, asked, lead)


def _statement_fault(said: Text, stated: Text, paragraph: str) -> Fault | None:
    """What is wrong with a statement before the one sentence of the quote that it is about: «үшінші
    жақтар баждан босатылады» where the sentence before exempts others.
    """
    sentences = stated.sentences()
    if len(sentences) < 2 or said.language != "kk" or "\n- " in f"\n{stated.raw}":
        return None
    parts = [cut(stated, s) for s in sentences]
    for statement in statements(said):
        shares = sorted(((_closeness(statement, p), i) for i, p in enumerate(parts)), reverse=True)
        if shares[0][0] < CLOSE or shares[0][0] - shares[1][0] < APART:
            continue
        own = parts[shares[0][1]]
        dated = dates(stated.raw, stated)  # whose signs a sentence cut out has lost
        numbers = None if dated else number_fault(statement, own, paragraph)
        if numbers or polarity_fault(statement, own):
            return numbers or "polarity"
    return None


def _closeness(statement: Text, sentence: Text) -> float:
    """The share of a statement's words and parties that a sentence has."""
    found = cover(statement, sentence)
    named = [p.name for p in parties(sentence)]
    said = [p.name for p in parties(statement)]
    have = sum(any(covers(name, one) for name in named) for one in said)
    total = found.words + len(said)
    return (found.share * found.words + have) / total if total else 0.0


def _coverage_fault(
    said: Text, stated: Text, whole: Text, asked: Text | None, lead: Text
) -> Fault | None:
    own = read(f"{lead.raw}\n{stated.raw}\n{made(stated.raw)}")
    if cover(said, own).share >= POINTED:
        own = read(f"{_pointed_at(whole.raw, stated.raw)}\n{own.raw}")
    if topic_fault(said, own, whole):
        return "name"
    if names_more(said, own) or names_far(said, [own, whole, *([asked] if asked else [])]):
        return "uncovered"
    found = cover(said, own, asked, whole)
    if found.name:
        return "name"
    valued = any(value.unit != "point" for value in values(said))  # which the quote has, by now
    quoted = cover(said, own)
    if quoted.bare < BARE and not valued:
        return "uncovered"
    if any(_is_added(cut(said, clause), own, asked, whole) for clause in said.clauses()):
        return "uncovered"
    alone = cover(said, own, asked)
    if alone.run >= RUN or (said.language == "kk" and alone.words > 2 and alone.share < OWN):
        return "uncovered"
    least = COVERED if said.language == "kk" else COVERED_ABROAD
    spared = found.words < 3 and len(found.missing) < 2  # one strange word of two: a synonym
    ends = not valued and bool({w.word for w in said.words[-2:]} & {*found.missing})
    halved = ends and said.language != "kk" and quoted.bare <= COVERED_ABROAD
    return "uncovered" if halved or (found.share < least and (ends or not spared)) else None


def _is_added(clause: Text, own: Text, asked: Text | None, whole: Text) -> bool:
    """Whether a clause says what the quote has nothing of: «…, бірақ шағым негізсіз болса»."""
    found = cover(clause, own, asked, whole)
    return len(found.missing) > 1 and found.share < ADDED


def _answered(claim: str) -> str:
    """A claim without the «Иә,» or «Жоқ,» that only answers the question."""
    found = _YES_NO.match(claim)
    return claim[found.end() :] if found else claim


def _ended(text: str, quote: str) -> str:
    """A quote that is one of a list's items, with the words that end the list: «… өндіріп алуға; …
    аударуға құқылы».
    """
    if not re.search(r"у(?:ға|ге)[;,]?$", quote.strip()):
        return quote
    after = text[text.find(quote) + len(quote) :]
    end = after.find(".")
    return f"{quote} {after[:end]}"


def _pointed_at(text: str, quote: str) -> str:
    """The sentence before a quote that begins by pointing back: «Мұндай дауларды …»."""
    if not _POINTS.match(quote):
        return ""
    return re.split(r"(?<=[.:;])\s", text[: text.find(quote)].rstrip())[-1]


def leading(text: str, quote: str) -> str:
    """What a quote leans on: the rest of its sentence before it, or the head of its list.

    >>> leading("Мына жағдайда:\\n- бірінші;\\n- екінші.", "екінші.")
    'Мына жағдайда:'
    """
    at = text.find(quote)
    start = max(text.rfind(". ", 0, at) + 2, text.rfind("\n", 0, at) + 1) if at > 0 else 0
    before = text[start:at].strip(" -")
    if not text[start:at].strip().startswith("-") and not text[start:].startswith("-"):
        return before
    lines = text[:at].split("\n")
    head = next((line for line in reversed(lines[:-1]) if line.rstrip().endswith(":")), "")
    return f"{head} {before}".strip()
