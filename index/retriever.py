"""Nearest chunks through LlamaIndex: a retriever over a Chroma collection."""

import math
from typing import TYPE_CHECKING, Any

from errors import IndexError_

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api.models.Collection import Collection
    from llama_index.core.retrievers import BaseRetriever
    from numpy.typing import NDArray


def chunk_retriever(collection: "Collection", limit: int) -> "BaseRetriever":
    """A retriever that gives the ``limit`` nearest chunks with their cosines, best first.

    The question comes in as a vector (``QueryBundle.embedding``), so that LlamaIndex never looks
    for a model of its own. Made inside a function because LlamaIndex is heavy to import.
    """
    from llama_index.core.retrievers import BaseRetriever
    from llama_index.core.schema import NodeWithScore, QueryBundle
    from llama_index.core.vector_stores import VectorStoreQuery
    from llama_index.vector_stores.chroma import ChromaVectorStore

    store = ChromaVectorStore(chroma_collection=collection)

    class ChunkRetriever(BaseRetriever):
        def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
            if query_bundle.embedding is None:
                raise IndexError_("The retriever needs the question's vector, found only its text.")
            found = store.query(
                VectorStoreQuery(query_embedding=query_bundle.embedding, similarity_top_k=limit)
            )
            return [
                NodeWithScore(node=node, score=cosine(similarity))
                for node, similarity in zip(
                    found.nodes or [], found.similarities or [], strict=True
                )
            ]

    return ChunkRetriever()


def cosine(similarity: float) -> float:
    """The cosine behind the store's similarity, which is exp(-distance), distance 1 - cosine.

    >>> round(cosine(math.exp(-0.25)), 6)
    0.75
    """
    return 1.0 + math.log(similarity)


def nearest(
    collection: "Collection", vector: "NDArray[np.float32]", limit: int
) -> list[tuple[int, float]]:
    """Position and cosine of the nearest chunks, best first."""
    from llama_index.core.schema import QueryBundle

    bundle = QueryBundle("", embedding=vector.tolist())
    found: Any = chunk_retriever(collection, limit).retrieve(bundle)
    return [(int(hit.node.metadata["position"]), float(hit.score)) for hit in found]
