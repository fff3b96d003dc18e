"""The self-test of an embedded store, in a process of its own: damaged files may crash Chroma.

``python -m index.selftest FOLDER COLLECTION COUNT`` works on a copy of the folder and says what is
wrong on standard error with exit status 1; a crash has another status, and is a finding too.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from errors import IndexError_
from settings import ROOT

_SECONDS = 120
"""A store that has not answered by then hangs: a sound one of a ruling takes two seconds."""


def run_selftest(folder: Path, collection: str, count: int) -> None:
    """Raise IndexError_ where the Chroma files in ``folder`` do not work."""
    command = [sys.executable, "-m", "index.selftest", str(folder), collection, str(count)]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise IndexError_(
            f"The self-test of {folder} gave no answer in {_SECONDS} seconds: "
            "run `python -m index build`."
        ) from error
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        reason = lines[-1] if lines and done.returncode == 1 else f"crash {done.returncode}"
        raise IndexError_(f"The self-test of {folder} failed: {reason}")


def selftest(folder: Path, name: str, count: int) -> None:
    """The test itself: every stored vector is found, ``count`` of them, nearest to itself."""
    import shutil

    import numpy as np

    from index import store

    with tempfile.TemporaryDirectory(prefix="qauly-test-", ignore_cleanup_errors=True) as place:
        copy = Path(place) / "chroma"
        with store.explained(f"in {folder}"):
            shutil.copytree(folder, copy)
            client = store.connect(copy)
            collection = client.get_collection(name, embedding_function=None)
            store.check_space(collection)
            found = collection.get(include=["embeddings"])["embeddings"]
            vectors = np.asarray(found if found is not None else [], dtype=np.float32)
            if len(vectors) != count:
                raise IndexError_(f"The collection gives {len(vectors)} vectors, expected {count}.")
            store.check(collection, vectors)


if __name__ == "__main__":
    try:
        selftest(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    except IndexError_ as error:
        sys.exit(str(error))
