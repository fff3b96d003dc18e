"""Late interaction: each token of the question looks for its best match in each text."""

import numpy as np
import pytest

from index.late import LateIndex

AXES = np.eye(4, dtype=np.float32)


def test_scores_are_the_mean_of_best_cosines_after_the_mean_is_off() -> None:
    # two texts of two tokens; the mean is (¼, ¼, ¼, ¼), so a·a → 1 and a·b → −1/3
    index = LateIndex.of([AXES[:2], AXES[2:]], [0, 1], 2)
    assert index.scores(AXES[:1]).tolist() == pytest.approx([1, -1 / 3], abs=1e-6)
    assert index.scores(AXES[[0, 2]]).tolist() == pytest.approx([1 / 3, 1 / 3], abs=1e-6)


def test_blocks_of_one_document_are_searched_together() -> None:
    apart = LateIndex.of([AXES[:1], AXES[1:2], AXES[2:]], [0, 0, 1], 2)
    joined = LateIndex.of([AXES[:2], AXES[2:]], [0, 1], 2)
    assert np.allclose(apart.scores(AXES), joined.scores(AXES))


def test_texts_and_questions_without_tokens_score_nothing() -> None:
    none = AXES[:0]
    index = LateIndex.of([AXES[:2], none], [0, 1], 3)
    assert index.scores(AXES[:1])[1:].tolist() == [0, 0]
    assert index.scores(none).tolist() == [0, 0, 0]
    assert LateIndex.of([], [], 2).scores(AXES).tolist() == [0, 0]
