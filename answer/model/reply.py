"""An answer in the model's words, made of claims that passed the gate, as they come.

    extractive answer → prompt → stream → claims → gate → once more for those that failed → answer

Whatever happens, the reader gets an answer: with nothing confirmed, the extractive one.
"""

import logging
import time
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from answer.answer import Answer, Citation
from answer.language import language_of
from answer.model.endpoint import Endpoint, Message
from answer.model.faults import Fault
from answer.model.gate import judge
from answer.model.parsing import SCHEMA, Claim, claims_in
from answer.model.prompt import opening, repair, rewriting
from answer.model.tally import Tally
from errors import ModelError
from ingest.ruling import Ruling
from prompts import render

if TYPE_CHECKING:
    from settings import Settings

log = logging.getLogger(__name__)

REWRITE = 4.0  # seconds for a rewritten follow-up: it only helps the search, which works without
LONGEST = 300  # code points of a rewritten question


@dataclass
class _Draft:
    """What has been said and judged so far."""

    base: Answer
    ruling: Ruling
    given: frozenset[str]
    shown: list[tuple[Claim, Citation]] = field(default_factory=list)
    failed: list[tuple[Claim, str]] = field(default_factory=list)
    seen: set[Claim] = field(default_factory=set)

    def take(self, claims: Sequence[Claim]) -> bool:
        """Judge the claims not judged yet; whether one more may be shown."""
        before = len(self.shown)
        for claim in claims:
            if claim in self.seen:
                continue
            self.seen.add(claim)
            found = judge(self.ruling, claim, self.given, self.base.language, self.base.question)
            if isinstance(found, Citation):
                self.shown.append((claim, found))
            else:
                self.failed.append((claim, found))
        return len(self.shown) > before

    def answer(self, *names: str, withheld: Sequence[str] = ()) -> Answer:
        """The answer so far, with the notices called ``names`` and what was ``withheld``, why."""
        language = self.base.language
        told = [render(f"llm.{name}", language) for name in names]
        if withheld:
            reasons = [render(f"llm.reason.{r}", language) for r in dict.fromkeys(withheld)]
            told.append(
                render("llm.withheld", language, count=len(withheld), reasons="; ".join(reasons))
            )
        if not self.shown:
            return replace(self.base, notices=(*self.base.notices, *told))
        if language != "kk":
            told.append(render("llm.unofficial", language))
        return replace(
            self.base,
            answer="\n\n".join(claim.text for claim, _ in self.shown),
            mode="llm",
            citations=tuple(dict.fromkeys(citation for _, citation in self.shown)),
            notices=(*self.base.notices, *told),
        )


class Model:
    """A configured language model. Safe to use from several threads."""

    def __init__(self, settings: "Settings") -> None:
        self.endpoint = Endpoint(settings)
        self.tally = Tally()
        self._paragraphs = settings.llm_paragraphs

    @property
    def resting(self) -> bool:
        """Whether the endpoint failed so often that it is spared for a while."""
        return self.endpoint.breaker.open

    @property
    def failing(self) -> bool:
        """Whether the endpoint gave nothing when it was last asked, or may not be asked today."""
        return self.endpoint.breaker.failing or self.endpoint.quota.used_up

    def replies(
        self, ruling: Ruling, base: Answer, question: str, history: Sequence[str] = ()
    ) -> Generator[Answer, None, None]:
        """Answers to ``question``, each more complete, the last one final.

        ``base`` is the extractive answer: refusals and looked-up texts stay as they are, since
        there is nothing to say in other words. Never raises; closing the iterator hangs up.
        """
        if base.refused or base.mode != "extractive":
            yield base
            return
        until = time.monotonic() + self.endpoint.budget.whole
        cited = [c.paragraph for c in base.citations]
        given = list(dict.fromkeys([*cited, *base.ranking]))[: self._paragraphs]
        draft = _Draft(base, ruling, frozenset(given))
        messages = opening(ruling, given, question, base.language, history)
        said, end = yield from self._asked(draft, messages, until)
        withheld = [reason for _, reason in draft.failed]
        if withheld and end is None:
            failures, draft.failed = draft.failed, []
            shown = len(draft.shown)
            again = [*messages, ("assistant", said), ("user", repair(failures))]
            yield from self._asked(draft, again, until)
            mended = len(draft.shown) - shown
            left = max(0, len(failures) - mended)
            withheld = [*(reason for _, reason in draft.failed), *withheld][:left]
        self.tally.add(len(draft.shown), withheld)
        yield self._final(draft, end, withheld)

    def _asked(
        self, draft: _Draft, messages: Sequence[Message], until: float
    ) -> Generator[Answer, None, tuple[str, Fault | None]]:
        """Ask and judge the claims as they come: an answer for each that may be shown.

        Returns what was said, and the fault that ended it.
        """
        said = ""
        try:
            with closing(self.endpoint.stream(messages, SCHEMA, until)) as pieces:
                for piece in pieces:
                    said += piece
                    if "}" in piece and draft.take(claims_in(said)):
                        yield draft.answer()
        except Fault as fault:
            log.warning("%s", fault)
            return said, fault
        return said, None

    def _final(self, draft: _Draft, end: Fault | None, withheld: Sequence[str]) -> Answer:
        if draft.shown:
            return draft.answer(*(["incomplete"] if end else []), withheld=withheld)
        if end is None and (withheld or draft.seen):
            return draft.answer("unconfirmed", withheld=withheld)
        told = "spent" if end is not None and end.kind == "spent" else "fallback"
        return draft.answer(told, withheld=withheld)

    def rewrite(self, question: str, history: Sequence[str]) -> str:
        """``question`` made whole with what was asked before; "" where that fails, where it is no
        single line, or not in the question's language.

        Only ever used beside the rule-based reading, for search alone.
        """
        if not history:
            return ""
        try:
            until = time.monotonic() + REWRITE
            with closing(self.endpoint.stream(rewriting(question, history), None, until)) as pieces:
                said = " ".join("".join(pieces).split())
        except Fault as fault:
            log.warning("%s", fault)
            return ""
        kept = len(said) <= LONGEST and language_of(said) == language_of(question)
        return said if kept else ""


def open_model(settings: "Settings") -> Model | None:
    """The configured model, or None where no endpoint is named.

    Raises ModelError where an address has no model's name, or is none.
    """
    if not settings.llm_base_url:
        return None
    if not settings.llm_model:
        raise ModelError(
            "QAULY_LLM_BASE_URL is set and QAULY_LLM_MODEL is not: name the model that the server "
            "at that address shall use, or unset the address"
        )
    if not settings.llm_base_url.startswith(("http://", "https://")):
        raise ModelError(
            f"QAULY_LLM_BASE_URL is {settings.llm_base_url!r}: expected an address like "
            "http://127.0.0.1:11434/v1"
        )
    return Model(settings)
