"""Opening a built index: checked against its manifest and its files before anything reads them.

    index_dir/current            the name of the build that serves
    index_dir/builds/NAME/       manifest.json · chroma/ · tokens.npz · documents/ · sentences/

Chroma writes into a folder even to read it, allows one process a folder, and may crash on a damaged
one. So the files' hashes are checked first and Chroma gets a private copy: many processes may read
one build, from a read-only disk too, and the build stays as it was made.
"""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import IndexError_
from index import store
from index.chunks import Chunk, chunks_of
from index.encoder import Encoder
from index.lexical import LexicalIndex
from index.manifest import Made, Manifest, expected_for
from index.retriever import nearest
from index.weights import sha256_of
from ingest.ruling import Ruling
from settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

CURRENT = "current"
BUILDS = "builds"
CHROMA = "chroma"
TOKENS = "tokens.npz"
DOCUMENTS = "documents"
SENTENCES = "sentences"


@dataclass
class Index:
    """An opened index, all in memory but the nearest-neighbour search, which is Chroma's.

    ``vectors`` (n, dimension) and ``tokens`` (n matrices of (tokens, width)) stand in the order of
    ``chunks``; ``documents`` is the lexical index over the chunks of level "paragraph",
    ``sentences`` over those of level "sentence", both in the order of ``chunks``.
    """

    folder: Path
    manifest: Manifest
    chunks: list[Chunk]
    vectors: "Vectors"
    tokens: "list[Vectors]"
    documents: LexicalIndex
    sentences: LexicalIndex
    _client: Any = field(repr=False)
    _collection: Any = field(repr=False)
    _kept: tuple[Any, ...] = field(repr=False, default=())

    def nearest(self, vector: "Vectors", limit: int) -> list[tuple[int, float]]:
        """The nearest chunks to a vector (dimension,): (position in ``chunks``, cosine)."""
        with store.explained(f"of {self.folder}"):
            return nearest(self._collection, vector, min(limit, len(self.chunks)))

    def close(self) -> None:
        """Let go of Chroma and remove the private copy."""
        self._client.close()
        for folder in self._kept:
            folder.cleanup()


def current(index_dir: Path) -> Path:
    """The folder of the build that serves; raises IndexError_ where there is none."""
    try:
        name = (index_dir / CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise IndexError_(f"No index in {index_dir}: run `python -m index build`.") from error
    folder = index_dir / BUILDS / Path(name).name
    if not name or not folder.is_dir():
        raise IndexError_(
            f"The index in {index_dir} names the build {name!r}, which is not there: "
            "run `python -m index build`."
        )
    return folder


def check_made(manifest: Manifest, expected: Made, folder: Path) -> None:
    """Refuse an index made for something else, naming both values."""
    found = manifest.made.differences(expected)
    if found:
        raise IndexError_(
            f"The index in {folder} is for something else ({'; '.join(found)}): "
            "run `python -m index build`."
        )


def check_files(manifest: Manifest, folder: Path) -> None:
    """Refuse a build of which a file is missing, changed or new."""
    found = hashes(folder)
    for name in sorted(manifest.files.keys() | found.keys()):
        if manifest.files.get(name) != found.get(name):
            state = "missing" if name not in found else "changed since it was built"
            state = state if name in manifest.files else "not of this build"
            raise IndexError_(
                f"The index in {folder} is damaged ({name} is {state}): "
                "run `python -m index build`."
            )


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of a build except its manifest, by relative path."""
    return {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parent / path.name != folder / "manifest.json"
    }


def open_index(settings: Settings, ruling: Ruling, encoder: Encoder) -> Index:
    """The serving index of ``ruling``; IndexError_ where it is missing, damaged or another's."""
    folder = current(settings.index_dir)
    return open_build(folder, ruling, encoder, settings.chroma_url)


def open_build(folder: Path, ruling: Ruling, encoder: Encoder, url: str | None) -> Index:
    """One build, wherever it stands."""
    manifest = Manifest.read(folder)
    check_made(manifest, expected_for(ruling, encoder, store.kind(url)), folder)
    for what, found, wanted in (
        ("dimension", manifest.dimension, encoder.dimension),
        ("space", manifest.space, store.SPACE),
    ):
        if found != wanted:
            raise IndexError_(
                f"The index in {folder} has the {what} {found!r}, expected {wanted!r}: "
                "run `python -m index build`."
            )
    try:
        check_files(manifest, folder)
        return _read(folder, manifest, chunks_of(ruling), url)
    except (OSError, ValueError, KeyError) as error:
        raise IndexError_(f"The index in {folder} cannot be read: {error}") from error


def _read(folder: Path, manifest: Manifest, chunks: list[Chunk], url: str | None) -> Index:
    kept: tuple[Any, ...] = ()
    place = None
    if url is None:
        copy = tempfile.TemporaryDirectory(prefix="qauly-index-", ignore_cleanup_errors=True)
        kept = (copy,)
        place = Path(copy.name) / CHROMA
        shutil.copytree(folder / CHROMA, place)
    client = store.connect(place, url)
    with store.explained(f"of {folder}"):
        collection = client.get_collection(manifest.collection, embedding_function=None)
        store.check_space(collection)
        ids = [store.node_id(chunk, at) for at, chunk in enumerate(chunks)]
        vectors = store.stored(collection, ids)
    return Index(
        folder=folder,
        manifest=manifest,
        chunks=chunks,
        vectors=vectors,
        tokens=load_tokens(folder / TOKENS, chunks),
        documents=LexicalIndex.load(folder / DOCUMENTS),
        sentences=LexicalIndex.load(folder / SENTENCES),
        _client=client,
        _collection=collection,
        _kept=kept,
    )


def save_tokens(path: Path, matrices: "list[Vectors]") -> None:
    """Token matrices of the distinct texts, one after the other, in half precision."""
    import numpy as np

    ends = np.cumsum([len(matrix) for matrix in matrices])
    np.savez(path, tokens=np.concatenate(matrices).astype(np.float16), ends=ends)


def load_tokens(path: Path, chunks: list[Chunk]) -> "list[Vectors]":
    """The token matrix of each chunk, float32; chunks of the same text share one."""
    import numpy as np

    with np.load(path, allow_pickle=False) as found:
        whole, ends = found["tokens"].astype(np.float32), found["ends"]
    texts = list(dict.fromkeys(chunk.text for chunk in chunks))
    matrices = dict(zip(texts, np.split(whole, ends[:-1]), strict=True))
    return [matrices[chunk.text] for chunk in chunks]
