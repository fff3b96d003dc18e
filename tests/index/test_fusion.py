"""Adding the legs: z-scores, weights, the document as the log-sum-exp of its sentences."""

import math

import numpy as np
import pytest

from index.fusion import PLAIN, Weights, log_sum_exp, standard, weights_of
from index.search import MODES

OWNER = np.array([0, 0, 1], dtype=np.intp)


def f(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_without_sentence_weights_the_number_of_sentences_does_not_count() -> None:
    fused, owner = f(1, 1, 1, 2), np.array([0, 0, 0, 1])
    assert PLAIN.gather(fused, owner, 2).tolist() == pytest.approx([1, 2])
    # three sentences of score 1: 1 + log 3 ≈ 2.10, more than one of score 2
    assert Weights({"late": 1.0}, {}).gather(fused, owner, 2)[0] == pytest.approx(2.0986, abs=1e-4)


def test_standard_scores_have_mean_zero_and_spread_one_or_are_zero() -> None:
    z = standard(f(1, 2, 6))
    assert float(z.mean()) == pytest.approx(0, abs=1e-6)
    assert float(z.std()) == pytest.approx(1, abs=1e-6)
    assert standard(f(5, 5)).tolist() == [0, 0]
    assert len(standard(f())) == 0


def test_a_leg_counts_by_its_weight_and_kinds_as_they_are() -> None:
    weights = Weights({"late": 2.0, "kind": 3.0}, {"late": 10.0})
    fused = weights.fuse(
        {"late": f(1, 3)}, {"late": f(0, 0, 0), "kind": f(0, 1, 0)}, OWNER, ("late", "kind")
    )
    # documents −1 and +1 times ten, to each sentence; the second sentence tells what is asked
    assert fused.tolist() == pytest.approx([-10, -7, 10])
    assert weights.fuse({"late": f(1, 3)}, {}, OWNER, ("dense",)).tolist() == [0, 0, 0]


def test_the_share_of_the_question_that_is_met_counts_as_it_is() -> None:
    weights = Weights({"concept": 4.0}, {"concept": 2.0})
    fused = weights.fuse({"concept": f(0.5, 1)}, {"concept": f(0, 0.5, 1)}, OWNER, ("concept",))
    # a half of it in the first document, and of its sentences in none and in a half
    assert fused.tolist() == pytest.approx([1, 3, 6])


def test_one_good_sentence_carries_its_document_and_two_carry_it_further() -> None:
    found = log_sum_exp(f(1, 1, 1), OWNER, 3)
    assert found[0] == pytest.approx(1 + math.log(2))
    assert found[1] == pytest.approx(1)
    assert found[2] < -50  # a document without sentences is far below all others


def test_large_scores_do_not_overflow() -> None:
    assert np.isfinite(log_sum_exp(f(5000, -5000, 0), OWNER, 2)).all()


def test_every_encoder_has_weights_for_legs_that_exist() -> None:
    known, unknown = weights_of("intfloat/multilingual-e5-small"), weights_of("nobody/tuned-it")
    for weights in (known, unknown, PLAIN):
        assert set(weights.sentence) | set(weights.document) <= set(MODES["hybrid"])
    assert unknown.sentence
