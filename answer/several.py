"""An answer to several questions at once: each searched and judged by itself, quoted in its turn.

A part without a topic of its own leans on what was asked before it, as a follow-up does: in «Шағым
мерзімі қанша және баж төлеймін бе?» the fee is that of the complaint. Parts that one paragraph
answers are one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answer import compose
from answer.answer import Answer, Citation, Language
from answer.confidence import Calibration, features
from answer.followup import leans
from answer.questions import questions
from answer.quoting import Quoting
from answer.reading import Reading
from answer.vague import is_vague
from index.query import Query
from index.search import Scores
from prompts import render

WHOLE = 0.4  # what the whole message's score counts for a part that leans on it; 0.2 to 1.3 as good


@dataclass(frozen=True, slots=True)
class Part:
    """Questions of a message that one paragraph answers, by their numbers from 1; ``sure`` is 0
    where nothing does."""

    numbers: tuple[int, ...]
    reading: Reading
    scores: Scores
    sure: float

    @property
    def first(self) -> int:
        """The best document."""
        return self.scores.order[0]

    def alike(self, other: "Part") -> bool:
        """Whether the same paragraph answers both."""
        return bool(self.sure and other.sure) and self.first == other.first

    def with_other(self, other: "Part") -> "Part":
        """Both as one; a sentence counts as for that of the two that it answers better."""
        import numpy as np

        best = np.maximum(self.scores.fused_sentences, other.scores.fused_sentences)
        return replace(
            self,
            numbers=self.numbers + other.numbers,
            scores=replace(self.scores, fused_sentences=best),
            sure=min(self.sure, other.sure),
        )


@dataclass(frozen=True, slots=True)
class Several:
    """Finds and answers the parts of a message."""

    quoting: Quoting
    calibration: Calibration

    def parts(self, reading: Reading, earlier: str, whole: Scores) -> list[Part]:
        """The questions asked, those of one paragraph together; none where only one is asked.

        ``earlier`` is what the message itself leans on, ``whole`` how all of it scored.
        """
        asked = questions(reading.text, reading.language)
        if len(asked) < 2:
            return []
        found: list[Part] = []
        said = earlier
        for number, text in enumerate(asked, 1):
            part = self._part(number, text, said, reading.language, whole)
            at = next((i for i, other in enumerate(found) if other.alike(part)), None)
            if at is None:
                found.append(part)
            else:
                found[at] = found[at].with_other(part)
            said = f"{said}\n{text}".strip()
        return found

    def _part(self, number: int, text: str, said: str, language: Language, whole: Scores) -> Part:
        collection = self.quoting.collection
        query = Query.of(text, language)
        leaning = bool(said) and leans(text, language, query)
        if leaning:
            query = Query.of(text, language, said)
        reading = Reading(text, language, query, leaning)
        scores = collection.score(query, "lexical")
        if leaning:
            scores = replace(scores, fused=scores.fused + WHOLE * whole.fused)
        sure = self.calibration.probability(features(collection, query, scores))
        told = sure >= self.calibration.threshold and not is_vague(reading, collection)
        return Part((number,), reading, scores, sure if told else 0.0)

    def needed(self, parts: Sequence[Part], whole_answered: bool) -> bool:
        """Whether to answer part by part: two places answer, or one surely where the whole message
        has no answer. A lone part that leans on one without an answer has lost its topic.
        """
        answered = [part for part in parts if part.sure]
        if len(answered) != 1 or whole_answered:
            return len(answered) > 1
        return not answered[0].reading.leaning and answered[0].sure >= self.calibration.doubt

    def answer(
        self, question: str, reading: Reading, parts: Sequence[Part], rest: Scores
    ) -> Answer:
        """All that is answered, in the parts' order, and of what is not that it is not."""
        ruling = self.quoting.ruling
        texts: list[str] = []
        cited: list[Citation] = []
        for part in parts:
            quotes = self.quoting.quotes(part.reading, part.scores, most=1) if part.sure else []
            held = [c for c in quotes if c.holds(ruling)]
            lead = self._lead(part, held, alone=len(parts) == 1)
            texts += [lead, *(f"«{c.quote}»" for c in held)]
            cited += held
        first = [c.paragraph for c in cited]
        ranking = list(dict.fromkeys([*first, *self.quoting.ranking(rest)]))
        sure = min(part.sure for part in parts if part.sure)
        made = compose.answer(
            ruling, question, reading.language, cited, "", "extractive", ranking, sure, None
        )
        return replace(made, answer="\n\n".join(texts))

    def _lead(self, part: Part, quotes: Sequence[Citation], alone: bool) -> str:
        language = part.reading.language
        if quotes:
            doubtful = part.sure < self.calibration.doubt
            said = compose.lead(part.reading, quotes, doubtful)
        else:
            said = compose.out_of_scope(language, [])
        if alone:
            return said
        which = ", ".join(render(f"part.{number}", language) for number in part.numbers)
        which = which[0].upper() + which[1:]
        return render("part.lead", language, which=which, said=said)
