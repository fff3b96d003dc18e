"""Each kind of lie in each language, over real HTTP and through the whole ``stream``.

The claims are the development claims of the verifier, in the order of their file: the scripted
server says lies and truths by turns, and says the lies again when it is asked to mend them.
"""

import json
from itertools import chain, permutations

import pytest

from answer.ask import Assistant
from answer.verify.check import verify
from evals.verification import CLAIMS, Row
from evals.verification import claims as claims_of
from prompts import render
from tests.answer.model_case import patient_model
from tests.model_server.server import claims, says, serving

QUESTIONS = {
    "kk": ("Сот орындаушысының әрекетіне шағым қанша күнде беріледі?", "Санкция мөлшері қандай?"),
    "ru": ("В какой срок подаётся жалоба?", "Какой размер исполнительской санкции?"),
    "en": (
        "How long is the time limit for a complaint?",
        "How large is the enforcement sanction?",
        "How is pledged property sold?",
    ),
}
GIVEN = 10  # paragraphs given to the model: the whole ranking, so that many claims may be said
BESIDE = 3  # lies of a kind, and truths beside them
APART = ("header", "preamble")  # never among the paragraphs given
MISSED = ("dev-2463",)  # in English: who is joined as what; a miss in the evaluation's table
EVERY = claims_of(CLAIMS / "dev.jsonl")
ROWS = [row for row in EVERY if row["paragraph"] not in APART and row["id"] not in MISSED]
LIES = sorted({(row["kind"], row["language"]) for row in ROWS if not row["accepted"]})


def said(rows: list[Row]) -> str:
    """What the scripted model writes."""
    return claims(*((row["claim"], row["paragraph"], row["quote"]) for row in rows))


def spoken(language: str, kind: str, given: tuple[str, ...]) -> tuple[list[Row], list[Row]]:
    """The first lies of a kind and the first truths about the paragraphs given."""
    mine = [row for row in ROWS if row["language"] == language and not row.get("question")]
    there = [row for row in mine if row["paragraph"] in given]
    lies = [row for row in (mine if kind == "paragraph" else there) if row["kind"] == kind]
    return lies[:BESIDE], [row for row in there if row["accepted"]][:BESIDE]


def test_the_claims_hold_every_kind_of_lie_in_kazakh_and_most_in_the_other_languages() -> None:
    kinds = "number swap role unit article negation modality paragraph other_quote".split()
    kinds += ["wrong_paragraph", "mismatch", "outside", "condition", "date", "invented", "name"]
    assert {kind for kind, language in LIES if language == "kk"} == set(kinds)
    assert {kind for kind, language in LIES if language == "ru"} >= set(kinds[:7])


def test_a_lie_left_out_here_still_passes_the_verifier(assistant: Assistant) -> None:
    for row in EVERY:
        if row["id"] in MISSED:
            assert verify(assistant.ruling, row["claim"], row["paragraph"], row["quote"]).accepted


@pytest.mark.parametrize(("kind", "language"), LIES, ids=map("-".join, LIES))
def test_no_lie_reaches_the_reader_and_the_truths_beside_it_do(
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    language: str,
) -> None:
    question, (lies, truths) = max(
        ((q, spoken(language, kind, assistant.ask(q).ranking)) for q in QUESTIONS[language]),
        key=lambda one: len(one[1][0]),
    )
    assert lies
    assert truths
    with serving(
        says(said([*chain(*zip(lies, truths, strict=False)), *lies, *truths])), says(said(lies))
    ) as script:
        made = patient_model(script.url, llm_paragraphs=GIVEN)
        monkeypatch.setattr(assistant, "model", made)
        seen = list(assistant.stream(question))
    for answer in seen:
        shown = json.dumps(answer.to_json(), ensure_ascii=False)
        assert [lie["claim"] for lie in lies if lie["claim"] in shown] == []
        assert all(citation.holds(assistant.ruling) for citation in answer.citations)
    last = seen[-1]
    assert len(script.asked) == 2, "the lies were asked for once more"
    assert last.answer.split("\n\n") == [truth["claim"] for truth in truths]
    tally = made.tally.to_json()
    assert (tally["shown"], sum(tally["withheld"].values())) == (len(truths), len(lies))
    reasons = [render(f"llm.reason.{reason}", language) for reason in tally["withheld"]]
    assert {
        render("llm.withheld", language, count=len(lies), reasons="; ".join(order))
        for order in permutations(reasons)
    } & set(last.notices)
