"""The table of the verifier, and that the development claims stay judged as well as they were."""

from evals.verification import CLAIMS, rate, table, verification
from settings import Settings


def test_wilsons_interval_by_hand() -> None:
    # n = 4, k = 4: centre (1 + 3.8415/8) / (1 + 3.8415/4), half 1.96 * sqrt(3.8415/64) / 1.9604
    found = rate("x", 4, 4)
    assert (round(found.low, 3), found.high) == (0.51, 1.0)


def test_development_claims_stay_above_their_marks() -> None:
    rates = verification(Settings(), CLAIMS / "dev.jsonl")
    shares = {r.kind: r.right / r.total for r in rates}
    assert shares["lies stopped"] >= 0.98
    assert shares["truths passed"] >= 0.95
    assert "| lies stopped |" in table(rates)
