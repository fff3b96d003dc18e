"""Each measure against fractions worked out by hand."""

import math

import pytest

from answer.answer import Citation
from evals.measures import calibration, every, grounded_numbers, latency, refusal
from evals.measures.language import in_language
from evals.measures.mixed_script import mixed_words
from evals.record import Record
from tests.evals.toys import TEXTS, answer, cite, evidence, record, refusable, row

MEASURES = {measure.name: measure for measure in every.MEASURES}


def scored(name: str, given: Record) -> float | None:
    return MEASURES[name].score(given)


RANKED = record(
    row(qrels={"2": 2, "3": 1}, cite_all_of=["2"]), answer(ranking=("1", "3", "2", "header"))
)


def test_retrieval_by_hand() -> None:
    assert scored("success_at_1", RANKED) == 0.0  # 1 is not relevant
    assert scored("success_at_3", RANKED) == 1.0  # 2, the needed one, is third
    assert scored("rr_at_10", RANKED) == pytest.approx(1 / 2)  # 3, helpful, is second
    # gains 0, 1, 2 at ranks 1, 2, 3: 1/log2(3) + 2/log2(4); ideal 2/log2(2) + 1/log2(3)
    gain, ideal = 1 / math.log2(3) + 2 / 2, 2 + 1 / math.log2(3)
    assert scored("ndcg_at_10", RANKED) == pytest.approx(gain / ideal)


def test_success_at_1_does_not_count_what_is_only_helpful() -> None:
    assert scored("success_at_1", record(RANKED.row, answer(ranking=("3", "2")))) == 0.0


def test_an_empty_ranking_finds_nothing_and_nothing_to_find_scores_nothing() -> None:
    for name in ("success_at_1", "success_at_3", "rr_at_10", "ndcg_at_10", "all_needed_at_3"):
        assert scored(name, record(row(), answer(ranking=()))) == 0.0
        assert scored(name, record(refusable(), answer())) is None


def test_all_needed_wants_all_of_and_any_of() -> None:
    both = row(qrels={"1": 2, "2": 2, "3": 2}, cite_all_of=["1"], cite_any_of=["2", "3"])
    assert scored("all_needed_at_3", record(both, answer(ranking=("3", "x", "1", "2")))) == 1.0
    assert scored("all_needed_at_3", record(both, answer(ranking=("2", "3", "x", "1")))) == 0.0


def test_citations_by_hand() -> None:
    gold = row(qrels={"1": 2, "2": 2, "3": 1}, cite_all_of=["1", "2"])
    given = record(gold, answer(cite("1"), cite("1", "он күн"), cite("3")))
    assert scored("citation_precision", given) == 1.0  # 1 is needed, 3 helpful
    assert scored("citation_recall", given) == 1 / 2  # 1 of 1, 2
    assert scored("citation_f1", given) == pytest.approx(2 * 1 * 0.5 / 1.5)
    assert scored("first_citation", given) == 1.0
    lost = record(row(qrels={"2": 2}, cite_all_of=["2"]), answer(cite("1"), cite("2"), cite("3")))
    assert scored("citation_precision", lost) == pytest.approx(1 / 3)
    assert scored("citation_recall", lost) == 1.0
    assert scored("citation_f1", lost) == pytest.approx(2 * (1 / 3) / (4 / 3))
    assert scored("first_citation", lost) == 0.0


def test_any_of_counts_as_one_part() -> None:
    gold = row(qrels={"1": 2, "2": 2, "3": 2}, cite_all_of=["1"], cite_any_of=["2", "3"])
    assert scored("citation_recall", record(gold, answer(cite("3")))) == 1 / 2
    assert scored("citation_recall", record(gold, answer(cite("3"), cite("1")))) == 1.0


def test_without_lists_of_citations_grade_2_is_what_is_needed() -> None:
    gold = row(qrels={"1": 2, "2": 1}, cite_all_of=[])
    assert gold.needed == {"1"}
    assert scored("citation_recall", record(gold, answer(cite("2")))) == 0.0


def test_a_false_refusal_has_recall_0_and_no_precision() -> None:
    given = record(row(), answer())
    assert scored("citation_precision", given) is None
    assert scored("citation_recall", given) == scored("citation_f1", given) == 0.0
    assert scored("first_citation", given) == 0.0


def test_validity_and_fidelity() -> None:
    good = cite("1")
    nowhere = Citation("17", "text", "жоқ", 0, 3, "17-тармақ")
    shifted = Citation("1", "text", good.quote, good.start + 1, good.end + 1, good.label)
    given = record(row(), answer(good, nowhere, shifted))
    assert scored("citation_validity", given) == pytest.approx(2 / 3)
    assert scored("quote_fidelity", given) == pytest.approx(1 / 3)
    assert scored("citation_validity", record(row(), answer())) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"refused": True},
        {"reason": "vague"},
        {"confidence": 1.5},
        {"confidence": math.nan},
        {"ranking": ("1", "1")},
    ],
)
def test_an_answer_that_contradicts_itself(changed: dict[str, object]) -> None:
    assert scored("consistency", record(row(), answer(cite("1")))) == 1.0
    assert scored("consistency", record(row(), answer(cite("1"), **changed))) == 0.0


def test_facts_by_hand() -> None:
    gold = row(
        must_include=[["он күн", "10 күн"], ["сотқа"], ["прокурор"]], must_not_include=["отыз"]
    )
    told = answer(cite("1"), answer="Шағым ОН  күннің ішінде\nсотқа беріледі.")
    assert scored("must_include", record(gold, told)) == pytest.approx(2 / 3)
    assert scored("must_not_include", record(gold, told)) == 1.0
    assert scored("must_not_include", record(gold, answer(answer="Отыз күн."))) == 0.0
    assert scored("must_include", record(gold, answer(answer="он күн, сотқа"))) == 0.0  # refused
    assert scored("must_include", record(row(must_include=[]), told)) is None


def test_numbers_by_hand() -> None:
    quote = cite("1")  # «он күннің ішінде»
    told = answer(quote, answer="1-тармақта: 10 күн, 30 күн емес.")
    # 1 is the paragraph cited, 10 is quoted in words, 30 stands in no quote: 2 of 3
    assert scored("grounded_numbers", record(row(), told)) == pytest.approx(2 / 3)
    assert grounded_numbers.ungrounded(record(row(), told)) == {"30"}
    assert scored("grounded_numbers", record(row(), answer(cite("1"), answer="Иә."))) is None


def test_numbers_of_paragraphs_that_exist_and_of_quoted_ranges() -> None:
    quote = Citation("1", "text", "74-76-баптары, 240-5-бабы", 0, 1, "")
    told = "3-тармақта 74-бап, 75-бап, 76-бап; 17-тармақта 77-бап, 242-бап"
    given = record(row(), answer(quote, answer=told))
    assert grounded_numbers.ungrounded(given) == {"17", "77", "242"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("жиырма бес пайыз", {"25"}),
        ("он күн және үш жыл", {"10", "3"}),
        ("50 000 теңге", {"50000"}),
        ("240-5-бап, 11-1-тармақ", {"240-5", "11-1"}),
        ("бір рет", set()),
    ],
)
def test_numbers_of_a_text(text: str, expected: set[str]) -> None:
    assert grounded_numbers.numbers(text) == expected


def test_focus_and_coverage_by_hand() -> None:
    gold = row(evidence=[evidence("1", "он күннің ішінде")])  # 16 characters
    whole = record(gold, answer(cite("1")))  # 38 characters quoted
    assert len(TEXTS["1"]) == 38
    assert scored("focus", whole) == pytest.approx(16 / 38)
    assert scored("coverage", whole) == 1.0
    part = record(gold, answer(cite("1", "он күннің")))  # 9 of the 16, nothing else
    assert scored("focus", part) == 1.0
    assert scored("coverage", part) == pytest.approx(9 / 16)
    other = record(gold, answer(cite("2")))
    assert scored("focus", other) == 0.0
    assert scored("coverage", other) is None  # recall counts what is not cited at all


CASES = [
    # expected to be refused?, refused?, first citation right → CRAG
    (record(row(), answer(cite("1"))), 1.0),
    (record(row(), answer(cite("2"))), -1.0),
    (record(row(), answer()), 0.0),
    (record(refusable(), answer()), 1.0),
    (record(refusable(), answer(cite("1"))), -1.0),
    (record(row(kind="false_premise", expected_behaviour="correct_premise"), answer(cite("1"))), 1),
]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_crag(given: Record, expected: float) -> None:
    assert scored("crag", given) == expected


def test_refusals_by_hand() -> None:
    records = [given for given, _ in CASES]
    assert refusal.table(records) == {
        "refused_rightly": 1,
        "answered_wrongly": 1,
        "refused_wrongly": 1,
        "answered_rightly": 3,
    }

    def mean(name: str) -> float:
        values = [v for given in records if (v := scored(name, given)) is not None]
        return sum(values) / len(values)

    assert mean("refusal_precision") == 1 / 2  # two refused, one of them rightly
    assert mean("refusal_recall") == 1 / 2  # two to be refused, one was
    assert mean("false_refusals") == 1 / 4  # four to be answered, one was not


@pytest.mark.parametrize(
    ("kind", "behaviour", "reason", "expected"),
    [
        ("vague", "clarify", "vague", 1.0),
        ("vague", "clarify", "out_of_scope", 0.0),
        ("small_talk", "refuse", "small_talk", 1.0),
        ("small_talk", "refuse", "out_of_scope", 0.0),
        ("lookup", "refuse", "no_such_paragraph", 1.0),
        ("near", "refuse", "out_of_scope", 1.0),
        ("far", "refuse", "vague", 0.0),
        ("injection", "refuse", "small_talk", 1.0),
    ],
)
def test_refusal_reason(kind: str, behaviour: str, reason: str, expected: float) -> None:
    gold = refusable(kind, expected_behaviour=behaviour)
    assert scored("refusal_reason", record(gold, answer(reason=reason))) == expected


def test_refusal_reason_says_nothing_of_answers_and_false_refusals() -> None:
    assert scored("refusal_reason", record(refusable(), answer(cite("1")))) is None
    assert scored("refusal_reason", record(row(), answer())) is None


def test_language_of_lead_and_notices() -> None:
    russian = row(language="ru", question="Сколько дней?")
    lead = "Срок указан в постановлении так:\n" + TEXTS["1"]
    notice = "Обратите внимание: постановление отменено."
    good = answer(cite("1"), answer=lead, notices=(notice,), language="ru")
    assert scored("language_kept", record(russian, good)) == 1.0
    assert scored("language_seen", record(russian, good)) == 1.0
    kazakh = answer(cite("1"), notices=("Бұл қаулының күші жойылған.",), language="ru")
    assert scored("language_kept", record(russian, kazakh)) == 0.0
    assert scored("language_seen", record(russian, answer(cite("1")))) == 0.0


def test_a_question_back_may_name_the_rulings_own_words() -> None:
    russian = row(language="ru", question="Какой срок?")
    back = "Уточните, пожалуйста, вопрос:\n• Шағым он күннің ішінде… (пункт 1)"
    given = answer(answer=back, notices=(), reason="vague")
    assert scored("language_kept", record(russian, given)) == 1.0
    invented = answer(answer=back.replace("он күннің", "отыз күннің"), notices=())
    assert scored("language_kept", record(russian, invented)) == 0.0


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("", "kk", True),
        ("Қаулыда бұл туралы былай делінген:", "kk", True),
        ("В постановлении об этом сказано так:", "kk", False),
        ("The ruling says this:", "kk", False),
        ("The ruling says this:", "en", True),
        ("Қаулыда бұл туралы былай делінген:", "ru", False),
        ("В постановлении об этом сказано так:", "en", False),
    ],
)
def test_in_language(text: str, language: str, expected: bool) -> None:
    assert in_language(text, language) is expected


def test_mixed_script() -> None:
    assert mixed_words("Қазақcтан мүлiк PDF-тен IV тарау") == ["Қазақcтан", "мүлiк"]
    assert scored("no_mixed_script", record(row(), answer(answer="мүлiк"))) == 0.0
    assert scored("no_mixed_script", record(row(), answer(notices=("мүлiк",)))) == 0.0
    assert scored("no_mixed_script", record(row(), answer())) == 1.0


def test_calibration_by_hand() -> None:
    records = [
        record(row(), answer(cite("1"), confidence=0.95)),  # came true
        record(row(), answer(cite("2"), confidence=0.95)),  # did not
        record(refusable(), answer(confidence=0.25)),  # nothing cited: did not
        record(row(), answer(cite("1"), confidence=1.0)),  # came true, in the last bin too
    ]
    # bin 0.2: 1 answer, |0.25 − 0|; bin 0.9: 3 answers, mean (0.95 + 0.95 + 1) / 3, came true 2/3
    gap = (0.95 + 0.95 + 1.0) / 3 - 2 / 3
    assert calibration.ece(records) == pytest.approx((1 * 0.25 + 3 * gap) / 4)
    assert [b.n for b in calibration.bins(records)] == [1, 3]
    brier = [scored("brier", given) for given in records]
    assert brier == pytest.approx([0.0025, 0.9025, 0.0625, 0.0])


def test_latency_by_hand() -> None:
    # type 7: the place of p95 among four values is 0.95 * 3 = 2.85
    assert latency.percentile([40.0, 10.0, 20.0, 30.0], 0.95) == pytest.approx(30 + 0.85 * 10)
    assert latency.percentile([7.0], 0.5) == 7.0


def test_names_are_told_apart() -> None:
    names = [measure.name for measure in every.MEASURES]
    names += [statistic.name for statistic in every.STATISTICS]
    assert len(set(names)) == len(names)


def test_the_invariants() -> None:
    invariants = [measure.name for measure in every.MEASURES if measure.invariant]
    assert invariants == ["citation_validity", "quote_fidelity", "consistency"]
