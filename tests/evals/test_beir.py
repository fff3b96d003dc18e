"""A BEIR folder through a ranker that remembers; and the real one where BEIR_DIR names it."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from errors import GoldError
from evals.beir import Ranking, beir, falling
from settings import Settings

CORPUS = [{"_id": "d1", "title": "Тақырып", "text": "Мәтін"}, {"_id": "d2", "text": "Басқа"}]
QUERIES = [{"_id": "q1", "text": "Бірінші?"}, {"_id": "q2", "text": "Екінші?"},
           {"_id": "q3", "text": "Бағаланбаған?"}]  # fmt: skip
QRELS = "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td1\t1\n"


class Ranker:
    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.documents: Mapping[str, str] = {}

    def index(self, settings: Settings, documents: Mapping[str, str]) -> "Ranker":
        self.documents = documents
        return self

    def rank(self, question: str, mode: str = "hybrid", limit: int = 10) -> Ranking:
        self.asked.append((question, mode))
        order = ["d1", "d2"] if question == "Бірінші?" else ["d2", "d1"]
        return [(document, 0.5) for document in order]


def folder(at: Path, corpus: Any = CORPUS, queries: Any = QUERIES, qrels: str = QRELS) -> Path:
    (at / "qrels").mkdir()
    for name, rows in (("corpus", corpus), ("queries", queries)):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (at / f"{name}.jsonl").write_text(text, encoding="utf-8")
    (at / "qrels" / "test.tsv").write_text(qrels, encoding="utf-8")
    return at


def test_a_run_by_hand(tmp_path: Path) -> None:
    ranker = Ranker()
    found = beir(Settings(), folder(tmp_path), tmp_path / "run.trec", "dense", ranker.index)
    assert ranker.documents == {"d1": "Тақырып\nМәтін", "d2": "Басқа"}
    assert ranker.asked == [("Бірінші?", "dense"), ("Екінші?", "dense")]  # q3 is not judged
    assert found["Success@1"] == 1 / 2
    assert found["RR@10"] == (1 + 1 / 2) / 2
    # q1: 1; q2: the document at rank 2, 1/log2(3) = 0.630930
    assert found["nDCG@10"] == pytest.approx((1 + 0.630930) / 2, abs=1e-6)
    assert (tmp_path / "run.trec").read_text(encoding="utf-8").splitlines() == [
        "q1 Q0 d1 1 0.50000 qauly-dense",
        "q1 Q0 d2 2 0.49999 qauly-dense",
        "q2 Q0 d2 1 0.50000 qauly-dense",
        "q2 Q0 d1 2 0.49999 qauly-dense",
    ]


def test_scores_fall_strictly() -> None:
    found = falling([("a", 2.0), ("b", 2.0), ("c", 2.5), ("d", -1.0)])
    scores = [score for _, score in found]
    assert scores == sorted(set(scores), reverse=True)
    assert [document for document, _ in found] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"corpus": [{"_id": "d1"}]}, r"corpus\.jsonl:1: expected \{\"_id\": a string without"),
        ({"queries": [{"_id": "q 1", "text": ""}]}, r"queries\.jsonl:1: expected"),
        ({"qrels": "q1\td1\tyes\n"}, r"test\.tsv:1: expected query-id, corpus-id, score"),
        ({"qrels": "q9\td1\t1\n"}, "expected queries that are judged"),
    ],
)
def test_a_wrong_folder(tmp_path: Path, changed: Any, expected: str) -> None:
    with pytest.raises(GoldError, match=expected):
        beir(Settings(), folder(tmp_path, **changed), tmp_path / "run", index=Ranker().index)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"expected a file of a BEIR folder in UTF-8"):
        beir(Settings(), tmp_path / "none", tmp_path / "run", index=Ranker().index)


@pytest.mark.beir
@pytest.mark.slow
@pytest.mark.skipif("BEIR_DIR" not in os.environ, reason="BEIR_DIR names no BEIR folder")
def test_outside_kazakh_text(tmp_path: Path) -> None:
    """Retrieval holds on text that nothing was fitted on."""
    found = beir(Settings(), Path(os.environ["BEIR_DIR"]), tmp_path / "run.trec")
    assert found["nDCG@10"] >= 0.88
    assert found["seconds"] < 300
