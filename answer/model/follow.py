"""A follow-up read by the model, beside the rules' own reading and never instead of it."""

from collections.abc import Sequence
from dataclasses import replace

from answer.conversation import Turn
from answer.door import Empty, TooLong, asked
from answer.language import language_of
from answer.model.reply import Model
from index.query import Query


def rewritten(
    model: Model | None, question: str, before: Turn | None, history: Sequence[str]
) -> Turn | None:
    """What went before, with the model's wording of ``question`` added to its topic.

    Only where the rules find that the question leans on it; the topic then helps the search alone.
    """
    cleaned = asked(question)
    if model is None or before is None or isinstance(cleaned, Empty | TooLong):
        return before
    language = language_of(cleaned)
    if not before.leads_to(cleaned, language, Query.of(cleaned, language)):
        return before
    said = model.rewrite(cleaned, history)
    return replace(before, topic=f"{before.topic}\n{said}") if said else before
