"""``python -m index build | info | verify``: builds, describes, self-tests the index."""

import argparse
import logging
import sys
from collections.abc import Sequence

from errors import QaulyError
from index import reader, store
from index.build import ensure_index
from index.chunks import chunks_of
from index.encoder import identity, open_encoder
from index.manifest import Manifest, expected, expected_for
from index.selftest import run_selftest
from ingest.read import read_ruling
from settings import Settings, settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 on success, 1 on a failure told in one line, 2 on wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m index", description=__doc__)
    parser.add_argument("command", choices=COMMANDS, help="what to do with the index")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        COMMANDS[chosen.command](settings())
    except QaulyError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def build(settings: Settings) -> None:
    """Build the index where the source, the encoder or the code that cuts it changed."""
    folder, built = ensure_index(settings, read_ruling(settings.ruling))
    print(f"{'Built' if built else 'Nothing changed'}: {folder}")


def info(settings: Settings) -> None:
    """Describe the serving index."""
    folder = reader.current(settings.index_dir)
    manifest = Manifest.read(folder)
    made = manifest.made
    print(f"folder      {folder}")
    print(f"created     {manifest.created}")
    print(f"ruling      {made.ruling_id} (source {made.source})")
    print(f"encoder     {made.encoder} ({made.weights}), {manifest.dimension} dimensions")
    print(f"chunks      {made.chunks} (chunking {made.chunking}, analyzer {made.analyzer})")
    print(f"store       {made.store}, collection {manifest.collection}, {manifest.space}")


def verify(settings: Settings) -> None:
    """Check the serving index: made for today's ruling, files whole, every neighbour found."""
    folder = reader.current(settings.index_dir)
    manifest = Manifest.read(folder)
    ruling = read_ruling(settings.ruling)
    kind = store.kind(settings.chroma_url)
    known = identity(settings)
    if known is None:
        wanted = expected_for(ruling, open_encoder(settings), kind)
    else:
        wanted = expected(ruling, chunks_of(ruling), known, kind)
    reader.check_made(manifest, wanted, folder)
    reader.check_files(manifest, folder)
    if settings.chroma_url is None:
        run_selftest(folder / reader.CHROMA, manifest.collection, wanted.chunks)
    else:
        with store.explained(f"at {store.address(settings.chroma_url)}"):
            client = store.connect(None, settings.chroma_url)
            collection = client.get_collection(manifest.collection, embedding_function=None)
            ids = [store.node_id(chunk, at) for at, chunk in enumerate(chunks_of(ruling))]
            store.check(collection, store.stored(collection, ids))
    print(f"Whole: {folder}, {wanted.chunks} chunks, each found")


COMMANDS = {"build": build, "info": info, "verify": verify}

if __name__ == "__main__":
    sys.exit(main())
