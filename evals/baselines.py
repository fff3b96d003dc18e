"""``python -m evals baselines``: the same questions through simpler retrieval, one table.

What is compared is the ranking of paragraphs alone. The baselines are asked as their documentation
shows, with the question as it was typed; a follow-up comes without its history, since they have no
way to use it. «ask» is the assistant itself, legs are its own retrieval with one half taken away.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from answer.answer import Answer
from evals.asking import Asked, forms
from evals.beir import Mode, Ranker, indexed
from evals.estimate import mean_estimate
from evals.measures.every import MEASURES
from evals.measures.measure import Measure
from evals.progress import bar
from evals.record import ASKED, Record
from evals.report.words import columns, value
from evals.row import Row
from evals.run import Opener, gold_of, opened
from ingest.ruling import Ruling
from settings import Settings

Rank = Callable[[str, Sequence[str]], list[str]]
"""Question and history → paragraphs, best first."""

SHOWN = ("success_at_1", "success_at_3", "rr_at_10", "ndcg_at_10", "all_needed_at_3")
DEPTH = 10
BM25_WORD = r"(?u)\b\w\w+\b"  # bm25s's own default pattern: this is the plain baseline


def baselines(
    settings: Settings,
    gold_file: Path | None = None,
    split: str = "dev",
    ruling_file: Path | None = None,
    open_assistant: Opener = opened,
) -> str:
    """The table: a line for each way to retrieve; Success@1 also for parts of the questions."""
    gold, ruling, _ = gold_of(settings, gold_file, split, ruling_file)
    texts = passages(ruling)
    ways: dict[str, Rank] = {
        "LlamaIndex + Chroma": llama_index(settings, texts),
        "BM25, plain words": bm25(texts),
    }
    ranker = indexed(settings, texts)
    ways |= {f"ours, {mode} leg": _leg(ranker, mode) for mode in ("dense", "lexical")}
    ways["ours, both legs"] = _leg(ranker, "hybrid")
    ways["ours, ask"] = _asked(open_assistant(settings, ruling_file))
    measures = [measure for measure in MEASURES if measure.name in SHOWN]
    parts = {
        "clean kk": lambda r: r.row.typing == "clean" and r.row.language == "kk",
        "careless": lambda r: r.row.typing == "careless",
        "ru, en": lambda r: r.row.language != "kk",
        "follow-ups": lambda r: r.form == "follow_up",
    }
    rows = [["ranking by", *(m.title for m in measures), *(f"S@1 {name}" for name in parts)]]
    for name, rank in ways.items():
        records = _records(gold.rows, rank, ruling)
        cells = [_mean(measure, records) for measure in measures]
        cells += [_mean(measures[0], list(filter(part, records))) for part in parts.values()]
        rows.append([name, *cells])
    return columns(rows)


def passages(ruling: Ruling) -> dict[str, str]:
    """Paragraph → its text and notes, with header and preamble: what every way searches."""
    found = {
        "header": "\n".join((ruling.header, *ruling.notes)),
        "preamble": ruling.preamble,
        **{p.number: "\n".join(filter(None, (p.text, p.note_text))) for p in ruling.paragraphs},
    }
    return {name: text for name, text in found.items() if text}


def llama_index(settings: Settings, texts: dict[str, str]) -> Rank:
    """LlamaIndex over Chroma as their documentation shows them (its «Chroma Vector Store» example),
    one node a paragraph, with the assistant's encoder."""
    import chromadb
    from chromadb.config import Settings as ChromaSettings
    from llama_index.core import StorageContext, VectorStoreIndex
    from llama_index.core.schema import TextNode
    from llama_index.vector_stores.chroma import ChromaVectorStore

    client = chromadb.EphemeralClient(ChromaSettings(anonymized_telemetry=False))
    collection = client.create_collection(f"baseline-{uuid4().hex}", embedding_function=None)
    storage = StorageContext.from_defaults(
        vector_store=ChromaVectorStore(chroma_collection=collection)
    )
    index = VectorStoreIndex(
        [TextNode(id_=name, text=text) for name, text in texts.items()],
        storage_context=storage,
        embed_model=_embedding(settings),
    )
    retriever = index.as_retriever(similarity_top_k=DEPTH)
    return lambda question, _: [found.node.node_id for found in retriever.retrieve(question)]


def _embedding(settings: Settings) -> Any:
    """The assistant's encoder as LlamaIndex wants one."""
    from llama_index.core.base.embeddings.base import BaseEmbedding

    from index.encoder import open_encoder

    encoder = open_encoder(settings)

    class Embedding(BaseEmbedding):
        def _get_query_embedding(self, query: str) -> list[float]:
            return [float(x) for x in encoder.encode_questions([query])[0]]

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_query_embedding(query)

        def _get_text_embedding(self, text: str) -> list[float]:
            return [float(x) for x in encoder.encode_passages([text])[0]]

    return Embedding(model_name=encoder.name)


def bm25(texts: dict[str, str]) -> Rank:
    """BM25 over lower-case words with the library's defaults (Lù 2024, BM25S)."""
    import bm25s

    names = list(texts)
    index = bm25s.BM25()
    tokens = bm25s.tokenize(
        list(texts.values()), stopwords=None, token_pattern=BM25_WORD, show_progress=False
    )
    index.index(tokens, show_progress=False)

    def rank(question: str, _: Sequence[str]) -> list[str]:
        asked = bm25s.tokenize(
            question, stopwords=None, token_pattern=BM25_WORD, show_progress=False
        )
        found, scores = index.retrieve(asked, k=min(DEPTH, len(names)), show_progress=False)
        return [names[at] for at, score in zip(found[0], scores[0], strict=True) if score > 0]

    return rank


def _leg(ranker: Ranker, mode: Mode) -> Rank:
    return lambda question, _: [name for name, _ in ranker.rank(question, mode, DEPTH)]


def _asked(assistant: Asked) -> Rank:
    return lambda question, history: list(assistant.ask(question, history).ranking)


def _records(rows: Sequence[Row], rank: Rank, ruling: Ruling) -> list[Record]:
    """The answerable questions as people ask them, with rankings for answers."""
    records = []
    for row in bar([row for row in rows if row.needed]):
        for form, question, history in forms(row):
            if form in ASKED:
                answer = _ranked(row, question, rank(question, history), ruling)
                records.append(Record(row, form, answer, 0.0, ruling))
    return records


def _ranked(row: Row, question: str, ranking: list[str], ruling: Ruling) -> Answer:
    """An answer that says nothing but has a ranking."""
    return Answer(
        id=row.id,
        question=question,
        answer="",
        refused=True,
        reason="out_of_scope",
        mode="extractive",
        citations=(),
        ranking=tuple(ranking),
        confidence=0.0,
        notices=(),
        status=ruling.status,
        language=row.language,
        latency_ms=0.0,
    )


def _mean(measure: Measure, records: Sequence[Record]) -> str:
    scored = [(v, r.row.family) for r in records if (v := measure.score(r)) is not None]
    estimate = mean_estimate([v for v, _ in scored], [f for _, f in scored], measure.bounds)
    return value(estimate.value if estimate else None)
