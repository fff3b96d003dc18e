"""Vectors in Chroma, embedded or on a server, through LlamaIndex's types.

Chroma's defaults are not used: the space is cosine and checked, vectors are always passed in (its
own function would download a model), telemetry is off. HNSW is set to search everything it has: a
ruling has hundreds of chunks, and a neighbour missed is an answer missed.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import urlsplit

from errors import IndexError_
from index.chunks import Chunk

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection
    from llama_index.core.schema import BaseNode
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SPACE: Literal["cosine"] = "cosine"
_BATCH = 1000
"""Nodes an add: Chroma takes 5,461 at most, and a smaller step moves the progress bar."""


def kind(url: str | None) -> str:
    """The store's name in the manifest: embedded, or the server's address without a password."""
    if url is None:
        return f"embedded chromadb {version('chromadb')}"
    return f"server {address(url)}"


def address(url: str) -> str:
    """Host and port of a server, for messages: nothing else of its address is shown."""
    host, port, _ = _parts(url)
    return f"{host}:{port}"


def _parts(url: str) -> tuple[str, int, bool]:
    """Host, port and whether to use TLS: «http://127.0.0.1:8000» is ("127.0.0.1", 8000, False)."""
    try:
        found = urlsplit(url)
        if found.scheme in ("http", "https") and found.hostname:
            secure = found.scheme == "https"
            return found.hostname, found.port or (443 if secure else 8000), secure
    except ValueError:
        pass
    raise IndexError_(f"QAULY_CHROMA_URL is {url!r}, expected an address like http://host:8000.")


def connect(folder: Path | None, url: str | None = None) -> "Client":
    """A Chroma client over ``folder``, or to the server at ``url``."""
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    quiet = ChromaSettings(anonymized_telemetry=False)
    if url is None:
        if folder is None:
            raise ValueError("an embedded store needs a folder")
        with explained(f"in {folder}"):
            return cast("Client", chromadb.PersistentClient(str(folder), settings=quiet))
    host, port, secure = _parts(url)
    with explained(f"at {address(url)}"):
        made = chromadb.HttpClient(host=host, port=port, ssl=secure, settings=quiet)
        return cast("Client", made)


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn Chroma's many failures into one sentence."""
    import httpx
    from chromadb.errors import ChromaError

    try:
        yield
    except (ChromaError, OSError, ValueError, RuntimeError, httpx.HTTPError) as error:
        reason = (str(error).strip() or type(error).__name__).partition("\n")[0]
        raise IndexError_(
            f"Chroma {place} failed: {reason}. Run `python -m index build`; for a server, see that "
            "it runs and that QAULY_CHROMA_URL names it; for a folder, that its disk has room."
        ) from error


def create(client: "Client", name: str, size: int) -> "Collection":
    """A new collection for ``size`` vectors, written through to the disk when it is full."""
    hnsw: CreateHNSWConfiguration = {
        "space": SPACE,
        "ef_construction": 200,
        "ef_search": max(size, 100),
        "max_neighbors": 32,
        "sync_threshold": max(size, 2),
    }
    collection = client.create_collection(
        name, embedding_function=None, configuration={"hnsw": hnsw}
    )
    check_space(collection)
    return collection


def check_space(collection: "Collection") -> None:
    """Refuse a collection that compares vectors in another way; Chroma itself would not tell."""
    found = (collection.configuration_json.get("hnsw") or {}).get("space")
    if found != SPACE:
        raise IndexError_(
            f"The collection {collection.name} has the space {found!r}, expected {SPACE!r}: "
            "run `python -m index build`."
        )


def node_id(chunk: Chunk, position: int) -> str:
    """The id of a chunk in Chroma; rulings may share a store, so it starts with the ruling's."""
    return f"{chunk.ruling_id}#{position}"


def nodes(chunks: Sequence[Chunk], vectors: "Vectors") -> "list[BaseNode]":
    """Chunks as LlamaIndex nodes with their vectors."""
    from llama_index.core.schema import TextNode

    return [
        TextNode(
            id_=node_id(chunk, position),
            text=chunk.text,
            start_char_idx=chunk.start,
            end_char_idx=chunk.end,
            embedding=vector.tolist(),
            metadata={
                "ruling_id": chunk.ruling_id,
                "paragraph": chunk.paragraph,
                "source": chunk.source,
                "level": chunk.level,
                "position": position,
            },
        )
        for position, (chunk, vector) in enumerate(zip(chunks, vectors, strict=True))
    ]


def fill(collection: "Collection", chunks: Sequence[Chunk], vectors: "Vectors") -> None:
    """Put all chunks into a new collection and see that they arrived."""
    from llama_index.vector_stores.chroma import ChromaVectorStore

    store = ChromaVectorStore(chroma_collection=collection)
    made = nodes(chunks, vectors)
    for at in range(0, len(made), _BATCH):
        store.add(made[at : at + _BATCH])
    check(collection, vectors)


def check(collection: "Collection", vectors: "Vectors") -> None:
    """The self-test: as many neighbours as there are vectors, and each its own nearest.

    A damaged index of Chroma counts right and finds few neighbours, without a word.
    """
    count = collection.count()
    if count != len(vectors):
        raise IndexError_(f"The collection holds {count} vectors, expected {len(vectors)}.")
    for vector in vectors[:: max(1, len(vectors) // 20)]:
        found = collection.query(query_embeddings=[vector], n_results=count, include=["distances"])
        distances = (found["distances"] or [[]])[0]
        if len(distances) != count:
            raise IndexError_(f"A search for {count} neighbours found {len(distances)}.")
        if distances[0] > 1e-3:
            raise IndexError_(f"A vector's own distance is {distances[0]:.4f}, expected 0.")


def check_count(url: str, name: str, expected: int) -> None:
    """Refuse a server that lost the collection or a part of it."""
    with explained(f"at {address(url)}"):
        count = connect(None, url).get_collection(name, embedding_function=None).count()
    if count != expected:
        raise IndexError_(
            f"The collection {name} holds {count} vectors, expected {expected}: "
            "run `python -m index build`."
        )


def stored(collection: "Collection", ids: Sequence[str]) -> "Vectors":
    """All vectors (n, dimension), in the order of ``ids``."""
    import numpy as np

    found: Any = collection.get(include=["embeddings"])
    row = {name: at for at, name in enumerate(found["ids"])}
    missing = [name for name in ids if name not in row]
    if missing or len(row) != len(ids):
        raise IndexError_(
            f"The collection holds {len(row)} vectors, expected {len(ids)} "
            f"({len(missing)} of them missing): run `python -m index build`."
        )
    vectors = np.asarray(found["embeddings"], dtype=np.float32)
    return np.ascontiguousarray(vectors[[row[name] for name in ids]])
