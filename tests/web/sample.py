"""A small ruling made by hand, and an assistant over it that needs no encoder.

Paragraph 3 has a displaced link put back (two repairs with one id) and a Latin letter mended;
14 is excluded. The assistant answers what it knows by a word of the question and refuses the rest.
"""

import threading
import time
from collections.abc import Iterator, Sequence

from answer.answer import Answer, Citation, Reason
from answer.labels import label, notices
from index.hit import Hit
from ingest.ruling import Act, Amendment, Paragraph, Reference, Repair, Ruling, Status
from web.turns import Turn

HEADER = (
    "Қаулы туралы\nҚазақстан Республикасы Жоғарғы Сотының 2005 жылғы 20 маусымдағы № 2 қаулысы."
)
PREAMBLE = "Соттардың біркелкі қолдануы үшін жалпы отырыс\nқаулы етеді:"
THREE = (
    "Шағым АІЖК-нің 240-5-бабына сәйкес сот орындаушысы әрекет жасаған күннен бастап он күннің "
    "ішінде аудандық сотқа беріледі.\nӨзге адамдардың арыздары жалпы мерзімде қаралады."
)
TWELVE = (
    "Атқарушылық санкция он пайыз мөлшерінде өндіріледі:\n"
    "- жеке адамдардан он айлық есептік көрсеткіш;\n"
    "- заңды тұлғалардан жиырма айлық есептік көрсеткіш."
)
NOTE = "Ескерту. 3-тармаққа өзгеріс енгізілді - ҚР Жоғарғы Сотының 2011.12.30 № 5 қаулысымен."
CODE = "Қазақстан Республикасының Азаматтық іс жүргізу кодексі"


def _article(text: str) -> Reference:
    start = text.index("АІЖК-нің 240-5-бабына")
    end = start + len("АІЖК-нің 240-5-бабына")
    return Reference(
        CODE, "АІЖК", None, "240-5", None, None, None, text[start:end], start, end
    )  # fmt: skip


def _moved(text: str) -> tuple[Repair, ...]:
    """«АІЖК-нің  сәйкес … 240-5-бабына»: the link stood at its line's end, a gap in its place."""
    at = text.index("240-5-бабына")
    gone = text.index(" әрекет жасаған")
    letter = text.index("жасаған") + 1
    return (
        Repair("link", "", "240-5-бабына", at, at + len("240-5-бабына"), "l1"),
        Repair("link", " 240-5-бабына", "", gone, gone, "l1"),
        Repair("lookalike", "a", "а", letter, letter + 1, "a1"),
    )


def _paragraph(
    number: str,
    text: str,
    notes: tuple[str, ...] = (),
    amendments: tuple[Amendment, ...] = (),
    references: tuple[Reference, ...] = (),
    repairs: tuple[Repair, ...] = (),
) -> Paragraph:
    blocks = tuple(text.split("\n")) if text else ()
    raw = f"      {number}. {text}"
    return Paragraph(
        number, text, blocks, notes, raw, not text, amendments, references, repairs
    )  # fmt: skip


RULING = Ruling(
    id="sample",
    title="Қаулы туралы",
    number="2",
    date="2005-06-20",
    issuer="Қазақстан Республикасы Жоғарғы Соты",
    kind="Нормативтік қаулы",
    language="kk",
    status=Status("repealed", "2017-03-31", Act("1", "2017-03-31", "Күші жойылды")),
    header=HEADER,
    preamble=PREAMBLE,
    notes=("Ескерту. Күші жойылды - 31.03.2017 № 1 қаулымен.",),
    header_raw=HEADER,
    preamble_raw=PREAMBLE,
    header_repairs=(),
    preamble_repairs=(),
    paragraphs=(
        _paragraph(
            "3",
            THREE,
            (NOTE,),
            (Amendment("2011-12-30", "5", "amended", 0, NOTE),),
            (_article(THREE),),
            _moved(THREE),
        ),
        _paragraph("11-1", "Қайтадан бағалау талап етілмейді."),
        _paragraph("12", TWELVE),
        _paragraph("14", "", ("14. Алынып тасталды - 2011.12.30 № 5 қаулысымен.",)),
    ),
)


def cite(paragraph: str, quote: str) -> Citation:
    """The citation of ``quote``, its offsets found in the sample."""
    text = RULING.source_text(paragraph, "text") or ""
    start = text.index(quote)
    return Citation(paragraph, "text", quote, start, start + len(quote), label(paragraph))


SENTENCE = THREE.split("\n")[0]
KNOWN = {
    "мерзім": ("Мерзімі былай:", [cite("3", SENTENCE)]),
    "шағым": ("Мерзімі былай:", [cite("3", SENTENCE)]),
    "санкция": ("Мөлшері былай:", [cite("12", TWELVE)]),
    "арыз": ("Мерзімі былай:", [cite("3", SENTENCE), cite("3", THREE.split("\n")[1])]),
    "екеуі": ("Бұл туралы екі жерде:", [cite("3", SENTENCE), cite("12", TWELVE)]),
}


def answer(
    question: str, words: str, citations: Sequence[Citation] = (), reason: Reason | None = None
) -> Answer:
    """An Answer over the sample."""
    text = "\n".join([words, *(c.quote for c in citations)])
    return Answer(
        id=f"a{abs(hash(question)) % 10**8}",
        question=question,
        answer=text,
        refused=not citations,
        reason=reason,
        mode="extractive",
        citations=tuple(citations),
        ranking=tuple(dict.fromkeys([*(c.paragraph for c in citations), "12", "3", "11-1"])),
        confidence=0.91 if citations else 0.2,
        notices=notices(RULING),
        status=RULING.status,
        language="kk",
        latency_ms=1.0,
    )


def turn(word: str = "шағым") -> Turn:
    """A question about what the assistant knows, answered."""
    lead, citations = KNOWN[word]
    return Turn(f"{word} туралы?", answer(f"{word} туралы?", lead, citations))


REPEAT = "қайтала "


class FakeAssistant:
    """Answers by a word and records the question; «баяу» takes ``slow`` seconds, «қате» raises.

    After «қайтала» it says what it was told to say, as a model might.
    """

    degraded = False

    def __init__(self, slow: float = 1.0) -> None:
        self.ruling = RULING
        self.slow = slow
        self.asked: list[tuple[str, list[str]]] = []
        self.lock = threading.Lock()

    def stream(self, question: str, history: Sequence[str] = ()) -> Iterator[Answer]:
        with self.lock:
            self.asked.append((question, list(history)))
        yield self.quoted(question)

    def quoted(self, question: str) -> Answer:
        if len(question) > 2000:
            return answer(question, "Сұрағыңыз тым ұзын.", reason="too_long")
        if question.startswith(REPEAT):
            return answer(question, question.removeprefix(REPEAT), KNOWN["шағым"][1])
        if "қате" in question:
            raise RuntimeError(f"inner detail CANARY {question}")
        if "баяу" in question:
            time.sleep(self.slow)
        for word, (lead, citations) in KNOWN.items():
            if word in question.lower():
                return answer(question, lead, citations)
        return answer(question, "Бұл сұраққа осы қаулыдан жауап таппадым.", reason="out_of_scope")

    def find(self, text: str, limit: int = 10) -> list[Hit]:
        found = []
        for paragraph in RULING.paragraphs:
            at = paragraph.text.lower().find(text.lower())
            if at >= 0:
                found.append(Hit(paragraph.number, 1.0, "text", at, at + len(text), {}))
        return found[:limit]
