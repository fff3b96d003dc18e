"""A question with its extractive answer, and a model that speaks to a scripted server."""

from typing import Any

from answer.answer import Answer, Citation, Language
from answer.labels import label, notices
from answer.model.reply import Model
from ingest.ruling import Ruling
from settings import Settings

QUOTE = (
    "шағым сот орындаушысы әрекет жасаған (әрекет жасаудан бас тартқан) күннен бастап "
    "он күннің ішінде"
)
GOOD = ("Шағым он күннің ішінде беріледі.", "3", QUOTE)
LIE = ("Шағым отыз күннің ішінде беріледі.", "3", QUOTE)
QUESTION = "Сот орындаушысының әрекетіне шағым қанша күнде беріледі?"


def model(url: str, **changes: Any) -> Model:
    """A model at ``url`` with short budgets, so that faults show in seconds."""
    short = {"llm_first_token": 2.0, "llm_idle": 0.6, "llm_whole": 4.0, "llm_rest": 0.4}
    return Model(
        Settings(llm_base_url=url, llm_model="m", llm_api_key="secret-key", **(short | changes))
    )


def patient_model(url: str, **changes: Any) -> Model:
    """A model at ``url`` with budgets that a slow machine does not use up."""
    return model(url, llm_first_token=15.0, llm_idle=15.0, llm_whole=30.0, **changes)


def base(ruling: Ruling, question: str = QUESTION, language: Language = "kk") -> Answer:
    """The extractive answer to a question about paragraph 3."""
    text = ruling.source_text("3", "text") or ""
    start = text.index(QUOTE)
    cited = Citation("3", "text", QUOTE, start, start + len(QUOTE), label("3"))
    return Answer(
        id="1",
        question=question,
        answer=f"«{QUOTE}»",
        refused=False,
        reason=None,
        mode="extractive",
        citations=(cited,),
        ranking=("3", "5", "13", "13-1", "4"),
        confidence=0.9,
        notices=notices(ruling, language),
        status=ruling.status,
        language=language,
        latency_ms=0.0,
    )


def replies(made: Model, ruling: Ruling, **about: Any) -> list[Answer]:
    """All answers of one question, the last one final."""
    question = about.get("question", QUESTION)
    return list(made.replies(ruling, base(ruling, **about), question))
