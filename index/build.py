"""Building an index: beside the serving one, tested, then put in its place by one rename."""

import logging
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from errors import IndexError_
from index import reader, store
from index.chunks import Chunk, chunks_of
from index.encoder import Encoder, identity, open_encoder
from index.lexical import LexicalIndex
from index.lock import building
from index.manifest import Made, Manifest, expected, expected_for
from index.query import document_terms
from index.reader import BUILDS, CHROMA, CURRENT, DOCUMENTS, SENTENCES, TOKENS, Index
from index.selftest import run_selftest
from ingest.ruling import Ruling
from settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

log = logging.getLogger(__name__)

_SLICE = 8
"""Texts between two steps of the progress bar; one pass of the encoder."""


def is_current(settings: Settings, made: Made) -> bool:
    """Whether the serving index is whole and made from what ``made`` says."""
    try:
        folder = reader.current(settings.index_dir)
        manifest = Manifest.read(folder)
        reader.check_made(manifest, made, folder)
        reader.check_files(manifest, folder)
        if settings.chroma_url is not None:
            store.check_count(settings.chroma_url, manifest.collection, made.chunks)
    except (IndexError_, OSError) as error:
        log.info("%s", error)
        return False
    return True


def ensure_index(settings: Settings, ruling: Ruling, *, progress: bool = True) -> tuple[Path, bool]:
    """The serving index of ``ruling``, built if need be: its folder, and whether it was built.

    Where nothing changed the encoder is not even loaded: that takes half a second.
    """
    known = identity(settings)
    if known is not None:
        made = expected(ruling, chunks_of(ruling), known, store.kind(settings.chroma_url))
        if is_current(settings, made):
            return reader.current(settings.index_dir), False
    encoder = open_encoder(settings)
    made = expected_for(ruling, encoder, store.kind(settings.chroma_url))
    if is_current(settings, made):
        return reader.current(settings.index_dir), False
    return build_index(settings, ruling, encoder, progress=progress), True


def build_index(
    settings: Settings, ruling: Ruling, encoder: Encoder, *, progress: bool = True
) -> Path:
    """Build the index and let it serve; returns its folder. The old one serves until then.

    A second builder waits for the first (``settings.build_wait`` seconds); if that one built the
    same, nothing is built again. Whatever goes wrong, the serving index is as it was.
    """
    home = settings.index_dir
    made = expected_for(ruling, encoder, store.kind(settings.chroma_url))
    try:
        (home / BUILDS).mkdir(parents=True, exist_ok=True)
        with building(home, settings.build_wait):
            if is_current(settings, made):
                return reader.current(home)
            _tidy(home, settings.chroma_url)
            folder = home / BUILDS / f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid4().hex[:8]}"
            try:
                folder.mkdir()
                write(folder, ruling, encoder, made, settings.chroma_url, progress=progress)
                if settings.chroma_url is None:
                    collection = Manifest.read(folder).collection
                    run_selftest(folder / CHROMA, collection, made.chunks)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            _serve(home, folder)
            return folder
    except OSError as error:
        raise IndexError_(
            f"The index cannot be written to {home} ({error.strerror or error}): free some space "
            "there, make it writable, or set QAULY_INDEX_DIR to another folder."
        ) from error


def temporary_index(ruling: Ruling, encoder: Encoder) -> Index:
    """An index of another ruling in a temporary folder, which goes when the index is closed."""
    place = tempfile.TemporaryDirectory(prefix="qauly-ruling-", ignore_cleanup_errors=True)
    folder = Path(place.name)
    try:
        made = expected_for(ruling, encoder, store.kind(None))
        write(folder, ruling, encoder, made, None, progress=False)
        index = reader.open_build(folder, ruling, encoder, None)
    except OSError as error:
        raise IndexError_(
            f"A temporary index cannot be written to {folder.parent} ({error.strerror or error}): "
            "free some space there or set TMPDIR to another folder."
        ) from error
    index._kept = (*index._kept, place)
    return index


def write(
    folder: Path,
    ruling: Ruling,
    encoder: Encoder,
    made: Made,
    url: str | None,
    *,
    progress: bool,
) -> None:
    """Write a whole build into an empty folder, its manifest last."""
    chunks = chunks_of(ruling)
    if not chunks:
        raise IndexError_("The ruling has no text to index: see `python -m ingest FILE --json`.")
    vectors, matrices = encode(encoder, chunks, progress=progress)
    reader.save_tokens(folder / TOKENS, matrices)
    for name, level in ((DOCUMENTS, "paragraph"), (SENTENCES, "sentence")):
        (folder / name).mkdir()
        terms = [document_terms(c.text) for c in chunks if c.level == level]
        LexicalIndex.of(terms).save(folder / name)
    collection = f"qauly-{uuid4().hex}"
    client = store.connect(folder / CHROMA, url)
    try:
        with store.explained(f"in {folder}" if url is None else f"at {store.address(url)}"):
            store.fill(store.create(client, collection, len(chunks)), chunks, vectors)
    finally:
        client.close()
    Manifest(
        made=made,
        collection=collection,
        dimension=encoder.dimension,
        space=store.SPACE,
        created=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        files=reader.hashes(folder),
    ).write(folder)


def encode(
    encoder: Encoder, chunks: list[Chunk], *, progress: bool
) -> "tuple[Vectors, list[Vectors]]":
    """Vectors of all chunks (n, dimension), and token matrices of their distinct texts in order.

    A paragraph of one block of one sentence is three chunks and one text: it is encoded once.
    """
    import numpy as np
    from tqdm import tqdm

    texts = list(dict.fromkeys(chunk.text for chunk in chunks))
    pooled = np.zeros((len(texts), encoder.dimension), dtype=np.float32)
    matrices: list[Vectors] = [pooled[:0]] * len(texts)
    order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
    with tqdm(total=len(texts), desc="index", unit=" texts", disable=not progress) as bar:
        for at in range(0, len(order), _SLICE):
            rows = order[at : at + _SLICE]
            vectors, tokens = encoder.embed([texts[i] for i in rows], encoder.passage_prefix)
            pooled[rows] = vectors
            for i, matrix in zip(rows, tokens, strict=True):
                matrices[i] = matrix
            bar.update(len(rows))
    row = {text: at for at, text in enumerate(texts)}
    return pooled[[row[chunk.text] for chunk in chunks]], matrices


def _serve(home: Path, folder: Path) -> None:
    """Point ``current`` at a finished build, in one rename."""
    new = home / f"{CURRENT}.new"
    new.write_text(folder.name + "\n", encoding="utf-8")
    new.replace(home / CURRENT)


def _tidy(home: Path, url: str | None) -> None:
    """Remove unfinished builds and old ones; the serving build stays, whoever reads it."""
    try:
        serving = reader.current(home).name
    except IndexError_:
        serving = ""
    for folder in (home / BUILDS).iterdir():
        if folder.name == serving or not folder.is_dir():
            continue
        if url is not None:
            _drop(folder, url)
        shutil.rmtree(folder, ignore_errors=True)


def _drop(folder: Path, url: str) -> None:
    """Delete an old build's collection on the server, where it is still there."""
    try:
        manifest = Manifest.read(folder)
        if manifest.made.store == store.kind(url):
            with store.explained(f"at {store.address(url)}"):
                store.connect(None, url).delete_collection(manifest.collection)
    except IndexError_ as error:
        log.info("%s", error)
