"""Intervals: hand arithmetic, scipy's own Wilson, and coverage by simulation."""

import numpy as np
import pytest
from scipy.stats import binomtest

from evals.estimate import clusters, mean_estimate, statistic_estimate, wilson


@pytest.mark.parametrize(("successes", "n"), [(0, 5), (5, 5), (3, 10), (299, 300)])
def test_wilson_is_scipys(successes: int, n: int) -> None:
    theirs = binomtest(successes, n).proportion_ci(0.95, method="wilson")
    assert wilson(successes / n, n) == pytest.approx((theirs.low, theirs.high))


def test_nothing_has_no_estimate() -> None:
    assert mean_estimate([], []) is None
    assert statistic_estimate([], [], len) is None


def test_at_the_edges_wilson_over_families() -> None:
    found = mean_estimate([1.0, 1.0, 1.0], ["a", "a", "b"])
    assert found is not None
    # two families agree: z² / (2 + z²) is left open; z² = 3.8415
    assert (found.n, found.value, found.high) == (3, 1.0, 1.0)
    assert found.low == pytest.approx(2 / (2 + 3.8415), abs=1e-4)


def test_at_the_edges_of_other_bounds() -> None:
    found = mean_estimate([-1.0] * 10, [str(i) for i in range(10)], (-1.0, 1.0))
    assert found is not None
    assert found.low == pytest.approx(-1.0)
    # the share 0 of 10 has the upper end 0.2775; stretched to −1 … 1: 2 · 0.2775 − 1
    assert found.high == pytest.approx(2 * 0.2775 - 1, abs=1e-3)


def test_clusters_sum_by_family() -> None:
    sums, counts = clusters([1, 0, 1, 1], ["a", "a", "b", "b"])
    assert sums.tolist() == [1, 2]
    assert counts.tolist() == [2, 2]


def test_the_value_is_the_mean_over_questions_not_over_families() -> None:
    found = mean_estimate([1, 1, 1, 0], ["a", "a", "a", "b"])
    assert found is not None
    assert found.value == 3 / 4


def test_questions_of_one_family_do_not_make_the_interval_narrow() -> None:
    values = [1.0, 0.0] * 20
    alone = mean_estimate(values, [str(i) for i in range(40)])
    together = mean_estimate(sorted(values), [str(i // 10) for i in range(40)])
    assert alone is not None
    assert together is not None
    assert alone.low is not None
    assert together.low is not None
    assert together.low < alone.low


def test_the_interval_holds_the_truth_about_95_times_of_100() -> None:
    rng = np.random.default_rng(1)
    held = 0
    for _ in range(100):
        found = mean_estimate((rng.random(60) < 0.8).astype(float).tolist(), [*map(str, range(60))])
        assert found is not None
        assert found.low is not None
        assert found.high is not None
        held += found.low <= 0.8 <= found.high
    assert held >= 88


def test_a_statistic_resamples_families_too() -> None:
    found = statistic_estimate([1.0, 2.0, 3.0, 100.0], ["a", "b", "c", "d"], max)
    assert found is not None
    assert (found.n, found.value, found.high) == (4, 100.0, 100.0)
    assert found.low is not None
    assert found.low < 100
    one = statistic_estimate([1.0, 2.0], ["a", "a"], max)
    assert one is not None
    assert one.low is None
