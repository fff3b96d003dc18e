"""Late interaction: each token of the question looks for its best match in each text."""

import numpy as np
import pytest
from numpy.typing import NDArray

from index.late import LateIndex

AXES = np.eye(4, dtype=np.float32)


def scores(index: LateIndex, question: NDArray[np.float32]) -> list[float]:
    found: list[float] = index.matches(question).mean(axis=0).tolist()
    return found


def test_matches_are_the_best_cosines_after_the_mean_is_off() -> None:
    # two texts of two tokens; the mean is (¼, ¼, ¼, ¼), so a·a → 1 and a·b → −1/3
    index = LateIndex.of([AXES[:2], AXES[2:]], [0, 1], 2)
    assert scores(index, AXES[:1]) == pytest.approx([1, -1 / 3], abs=1e-6)
    assert scores(index, AXES[[0, 2]]) == pytest.approx([1 / 3, 1 / 3], abs=1e-6)


def test_blocks_of_one_document_are_searched_together() -> None:
    apart = LateIndex.of([AXES[:1], AXES[1:2], AXES[2:]], [0, 0, 1], 2)
    joined = LateIndex.of([AXES[:2], AXES[2:]], [0, 1], 2)
    assert np.allclose(apart.matches(AXES), joined.matches(AXES))


def test_texts_and_questions_without_tokens_score_nothing() -> None:
    none = AXES[:0]
    index = LateIndex.of([AXES[:2], none], [0, 1], 3)
    assert index.matches(AXES[:1])[0, 1:].tolist() == [0, 0]
    assert index.matches(none).shape == (0, 3)
    assert not LateIndex.of([], [], 2).matches(AXES).any()
