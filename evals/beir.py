"""``python -m evals beir``: the assistant's retrieval over any BEIR folder, as an outside check.

A BEIR folder (Thakur et al. 2021, BEIR, NeurIPS) holds ``corpus.jsonl``, ``queries.jsonl`` and
``qrels/test.tsv``. It is indexed in a temporary place with the assistant's own encoder, analyzer
and fusion; nothing is fitted on it. Only queries with a judgement are asked. The run is in TREC
format, ``query Q0 document rank score tag``, its scores falling strictly with the rank.
"""

import json
import math
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, Protocol

from errors import GoldError, QaulyError
from evals.progress import bar
from settings import Settings

Mode = Literal["hybrid", "dense", "lexical"]
DEPTH = 100  # documents a query in the run; the measures look at ten
DIGITS = 5  # trec_eval reads single precision: closer scores would be ties to it
Ranking = list[tuple[str, float]]


class Ranker(Protocol):
    """Documents that can be searched: (id, score), best first."""

    def rank(self, question: str, mode: str = "hybrid", limit: int = 10) -> Ranking:
        """The best ``limit`` documents for a question."""
        ...


def indexed(settings: Settings, documents: Mapping[str, str]) -> Ranker:
    """``documents`` (id → text) in a temporary place, searched as the ruling is."""
    from index.encoder import open_encoder
    from index.search import Collection

    return Collection.of(documents, open_encoder(settings))


def beir(
    settings: Settings,
    folder: Path,
    run: Path,
    mode: Mode = "hybrid",
    index: Callable[[Settings, Mapping[str, str]], Ranker] = indexed,
) -> dict[str, Any]:
    """Writes the run to ``run``; nDCG@10, RR@10 and Success@1 by ir-measures."""
    corpus = {
        row["_id"]: "\n".join(part for part in (row.get("title", ""), row["text"]) if part)
        for row in _rows(folder / "corpus.jsonl")
    }
    qrels = _qrels(folder / "qrels" / "test.tsv")
    queries = {row["_id"]: row["text"] for row in _rows(folder / "queries.jsonl")}
    asked = [query for query in queries if query in qrels]
    if not asked:
        raise GoldError(
            f"{folder}: expected queries that are judged in qrels/test.tsv, found none."
        )
    start = time.perf_counter()
    ranker = index(settings, corpus)
    rankings = {query: falling(ranker.rank(queries[query], mode, DEPTH)) for query in bar(asked)}
    seconds = time.perf_counter() - start
    _write(run, rankings, mode)
    return {
        **_measured({query: qrels[query] for query in asked}, rankings),
        "mode": mode,
        "encoder": settings.encoder,
        "documents": len(corpus),
        "queries": len(asked),
        "seconds": round(seconds, 1),
    }


def falling(ranking: Ranking) -> Ranking:
    """``ranking`` with scores that fall strictly, so that a reader who sorts by score keeps it.

    >>> falling([("a", 1.0), ("b", 1.0)])
    [('a', 1.0), ('b', 0.99999)]
    """
    found: Ranking = []
    last = math.inf
    for document, score in ranking:
        last = min(round(float(score), DIGITS), round(last - 10**-DIGITS, DIGITS))
        found.append((document, last))
    return found


def _measured(
    qrels: Mapping[str, Mapping[str, int]], rankings: Mapping[str, Ranking]
) -> dict[str, float]:
    import ir_measures
    from ir_measures import RR, Success, nDCG

    measures = [nDCG @ 10, RR @ 10, Success @ 1]
    run = {query: dict(ranking) for query, ranking in rankings.items()}
    found = ir_measures.calc_aggregate(measures, qrels, run)
    return {str(measure): round(float(found[measure]), 6) for measure in measures}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for number, line in _lines(path):
        try:
            row = json.loads(line)
            named = isinstance(row["_id"], str) and isinstance(row["text"], str)
        except (ValueError, KeyError, TypeError):
            named = False
        if not named or not row["_id"] or any(letter.isspace() for letter in row["_id"]):
            raise GoldError(
                f'{path}:{number}: expected {{"_id": a string without spaces, "text": a string}}.'
            )
        yield row


def _qrels(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for number, line in _lines(path):
        cells = line.split("\t")
        if number == 1 and cells[0] == "query-id":
            continue
        try:
            query, document, grade = cells[0], cells[1], int(cells[2])
        except (IndexError, ValueError) as error:
            raise GoldError(
                f"{path}:{number}: expected query-id, corpus-id, score (a whole number), with tabs."
            ) from error
        found.setdefault(query, {})[document] = grade
    return found


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: expected a file of a BEIR folder in UTF-8 ({error}).") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.rstrip("\r")


def _write(path: Path, rankings: Mapping[str, Ranking], mode: Mode) -> None:
    lines = [
        f"{query} Q0 {document} {rank} {score:.{DIGITS}f} qauly-{mode}\n"
        for query, ranking in rankings.items()
        for rank, (document, score) in enumerate(ranking, 1)
    ]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise QaulyError(f"{path}: the run cannot be written ({error.strerror}).") from error
