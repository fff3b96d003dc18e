"""How many paragraphs are quoted: one, unless a second is asked for or as likely the answer."""

import math
from dataclasses import replace

import pytest

from answer.ask import Assistant
from answer.quoting import RIVAL, SECOND, Quoting
from answer.reading import Reading
from index.query import Query


def quoted(assistant: Assistant, question: str, share: float) -> int:
    """The number of paragraphs quoted, the second ``share`` times as likely as the first."""
    import numpy as np

    query = Query.of(question)
    scores = assistant.collection.score(query)
    first, second = scores.order[:2]
    fused = np.array(scores.fused)
    fused[second] = fused[first] + math.log(share)
    reading = Reading(question, "kk", query, leaning=False)
    quotes = Quoting(assistant.ruling, assistant.collection).quotes(
        reading, replace(scores, fused=fused)
    )
    return len({quote.paragraph for quote in quotes})


@pytest.mark.parametrize(
    ("question", "least"),
    [
        ("Шағымды қай сотқа беремін?", RIVAL),
        ("Шағымға баж төлеймін бе және мерзімі қанша?", SECOND),
    ],
)
def test_a_second_paragraph_is_quoted_from_its_share_on(
    assistant: Assistant, question: str, least: float
) -> None:
    assert quoted(assistant, question, least * 1.1) == 2
    assert quoted(assistant, question, least * 0.9) == 1
