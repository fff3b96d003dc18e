"""The one way from a question to an answer, for people, pages and evaluations alike.

    clean → language → small talk → looked up (paragraph, ruling, reference) → searched → judged
          → quoted → checked

Nothing is generated: what is said of the ruling is quoted from it, and each quote is compared with
the text before it leaves.
"""

import logging
import time
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from answer import compose
from answer.answer import Answer, Citation, Mode, Reason
from answer.around import strip_greeting
from answer.confidence import calibration_of, features
from answer.conversation import Turn, conversation
from answer.direct import Direct, direct
from answer.door import Empty, TooLong, asked
from answer.followup import topic_of
from answer.injection import is_injection
from answer.language import language_of
from answer.quoting import Quoting
from answer.reading import Reading
from answer.several import Part, Several
from answer.vague import fits_several, is_vague
from index.hit import Hit
from index.query import Query
from index.search import Collection, Scores
from ingest.ruling import Ruling

if TYPE_CHECKING:
    from answer.model.reply import Model
    from settings import Settings

log = logging.getLogger(__name__)

NEAREST = 3  # paragraphs that a refusal names


class Assistant:
    """A ruling, its index and its encoder, ready to answer. Safe to call from several threads."""

    def __init__(self, ruling: Ruling, collection: Collection) -> None:
        self.ruling = ruling
        self.collection = collection
        self.calibration = calibration_of(collection.encoder.name)
        self.model: Model | None = None
        self._quoting = Quoting(ruling, collection)
        self._several = Several(self._quoting, self.calibration)

    @classmethod
    def open(cls, settings: "Settings", ruling_file: Path | None = None) -> "Assistant":
        """Load encoder and index, and warm them. Another ruling is indexed in a temporary place.

        Raises QaulyError with what to do where something is missing or does not fit.
        """
        from index.build import temporary_index
        from index.encoder import open_encoder
        from index.reader import open_index
        from ingest.read import read_ruling

        ruling = read_ruling(ruling_file or settings.ruling)
        encoder = open_encoder(settings)
        if ruling_file is None:
            index = open_index(settings, ruling, encoder)
        else:
            index = temporary_index(ruling, encoder)
        made = cls(ruling, Collection.opened(index, encoder))
        made.ask("Шағым қай мерзімде беріледі?")
        if settings.llm_base_url:
            from answer.model.reply import open_model

            made.model = open_model(settings)
            if made.model is not None:
                made.model.endpoint.probe()
        return made

    @property
    def degraded(self) -> bool:
        """Whether a configured model gives nothing: out of reach, or its day's tokens used up."""
        return self.model is not None and self.model.failing

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """Answer ``question``; ``history`` is the person's earlier questions, oldest first.

        Never raises for any text. ``latency_ms`` is this question's alone.
        """
        *_, answer = self.stream(question, history)
        return answer

    def stream(self, question: str, history: Sequence[str] = ()) -> Iterator[Answer]:
        """The answers of :meth:`ask`, each more complete, the last one final: one without a model,
        with one each more claim that it was seen to hold. Close it to stop, or tell
        :mod:`answer.leaving` while it waits for the model.
        """
        before = conversation(history, self._turn)
        started = time.perf_counter()
        if self.model is None:
            answer = self._turn(question, before).answer
            yield compose.timed(answer, (time.perf_counter() - started) * 1000)
            return
        from answer.model.follow import rewritten

        before = rewritten(self.model, question, before, history)
        answer = self._turn(question, before).answer
        for one in self.model.replies(self.ruling, answer, answer.question, history):
            yield compose.timed(one, (time.perf_counter() - started) * 1000)

    def quoted(self, question: str) -> Answer:
        """The answer in the ruling's own words alone, whether or not a model is configured."""
        return self._turn(question, None).answer

    def search(self, question: str, history: Sequence[str] = ()) -> tuple[Query, Scores]:
        """What :meth:`ask` searches for a question, and how everything scored; for fitting."""
        before = conversation(history, self._turn)
        reading = self._read(question, before)
        return reading.query, self.collection.score(reading.query)

    def find(self, text: str, limit: int = 10) -> list[Hit]:
        """Paragraphs that hold the words of ``text``: lexical search, for a search box."""
        cleaned = asked(text, self.collection.all_terms)
        if isinstance(cleaned, Empty | TooLong):
            return []
        scores = self.collection.score(Query.of(cleaned, language_of(cleaned)), "lexical")
        lexical = scores.documents["lexical"] + scores.documents["added"]
        return [self._quoting.hit(scores, i) for i in scores.order if lexical[i] > 0][:limit]

    def _turn(self, question: str, before: Turn | None) -> Turn:
        """One question and its answer, after what was said before."""
        cleaned = asked(question, self.collection.all_terms)
        if isinstance(cleaned, Empty | TooLong):
            return Turn("", compose.not_asked(self.ruling, str(question), cleaned), before)
        if not is_injection(cleaned):
            cleaned = strip_greeting(cleaned, language_of(cleaned))
        reading = self._read(cleaned, before)
        found = direct(self.ruling, cleaned, reading.language, before, reading.leaning)
        if found is not None and found.reason == "small_talk":
            return Turn("", self._refuse(question, reading, found.reason, found.text), before)
        scores = self.collection.score(reading.query)
        if found is not None and not found.within:
            answer = self._looked_up(question, reading, found, scores)
        else:
            within = found.within if found is not None else ()
            earlier = before.topic if before is not None and reading.leaning else ""
            parts = [] if within else self._several.parts(reading, earlier, scores)
            scores = self._quoting.ahead(scores, within)
            answer = self._searched(question, reading, scores, parts)
        command = found is not None and found.aside
        return Turn("" if command else topic_of(reading, before), answer, before)

    def _read(self, cleaned: str, before: Turn | None) -> Reading:
        language = language_of(cleaned)
        query = Query.of(cleaned, language)
        leaning = before is not None and before.leads_to(cleaned, language, query)
        if before is not None and leaning:
            query = Query.of(cleaned, language, before.topic)
        return Reading(cleaned, language, query, leaning)

    def _looked_up(self, question: str, reading: Reading, found: Direct, scores: Scores) -> Answer:
        citations = [
            self._quoting.citation(s.paragraph, s.source, s.start, s.end) for s in found.places
        ]
        first = list(dict.fromkeys(c.paragraph for c in citations))
        return self._answer(
            question,
            reading,
            citations,
            found.text,
            "lookup",
            [*first, *(n for n in self._quoting.ranking(scores) if n not in first)],
            1.0 if citations else 0.0,
            found.reason,
        )

    def _searched(
        self, question: str, reading: Reading, scores: Scores, parts: Sequence[Part] = ()
    ) -> Answer:
        sure = self.calibration.probability(features(self.collection, reading.query, scores))
        ranking = self._quoting.ranking(scores)
        unsure = sure < self.calibration.threshold
        if self._several.needed(parts, not unsure):
            return self._several.answer(question, reading, parts, scores)
        if is_vague(reading, self.collection) or (
            unsure and fits_several(reading, scores, self.collection)
        ):
            text = compose.clarify(self.ruling, reading.language, self._nearest(ranking))
            return self._answer(question, reading, [], text, "extractive", ranking, sure, "vague")
        if unsure:
            text = compose.out_of_scope(reading.language, self._nearest(ranking))
            return self._answer(
                question, reading, [], text, "extractive", ranking, sure, "out_of_scope"
            )
        citations = self._quoting.quotes(reading, scores)
        lead = compose.lead(reading, citations, doubtful=sure < self.calibration.doubt)
        return self._answer(question, reading, citations, lead, "extractive", ranking, sure, None)

    def _answer(
        self,
        question: str,
        reading: Reading,
        citations: Sequence[Citation],
        lead: str,
        mode: Mode,
        ranking: Sequence[str],
        sure: float,
        reason: Reason | None,
    ) -> Answer:
        """Put together and check: a quote that is not the text is withheld and counted."""
        held = [c for c in citations if c.holds(self.ruling)]
        withheld = len(citations) - len(held)
        if withheld:
            log.error("withheld %d quotes that are not the text", withheld)
        if not held and reason is None:
            reason = "out_of_scope"
            lead = compose.out_of_scope(reading.language, self._nearest(ranking))
        return compose.answer(
            self.ruling,
            question,
            reading.language,
            held,
            lead,
            mode,
            ranking,
            sure,
            reason,
            withheld,
        )

    def _nearest(self, ranking: Sequence[str]) -> list[str]:
        """The best places to name; a paragraph without a text any more has nothing to read."""
        gone = {paragraph.number for paragraph in self.ruling.paragraphs if paragraph.excluded}
        return [name for name in ranking if name not in gone][:NEAREST]

    def _refuse(self, question: str, reading: Reading, reason: Reason, text: str) -> Answer:
        return self._answer(question, reading, [], text, "lookup", [], 0.0, reason)


@lru_cache(maxsize=1)
def assistant() -> Assistant:
    """The assistant of this process over the built-in ruling, opened at the first call."""
    from settings import settings

    return Assistant.open(settings())
