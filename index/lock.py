"""One builder of an index at a time; the next one waits and is told for whom."""

import json
import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from errors import IndexError_

log = logging.getLogger(__name__)

_LOCK = "build.lock"
_HOLDER = "build.holder.json"


@contextmanager
def building(folder: Path, wait: float) -> Iterator[None]:
    """Hold the right to build in ``folder``, waiting up to ``wait`` seconds for another builder.

    The lock is the operating system's: it falls with its process, however that one ends. Raises
    IndexError_ with the holder's name when the wait is over.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            log.warning("The index is being built by %s; waiting for it.", holder(folder))
            lock.acquire(timeout=wait)
    except Timeout as error:
        raise IndexError_(
            f"The index in {folder} is still being built by {holder(folder)} after {wait:.0f} "
            "seconds: wait for it to end, or end it, and repeat."
        ) from error
    try:
        who = {"process": os.getpid(), "host": socket.gethostname()}
        (folder / _HOLDER).write_text(json.dumps(who), encoding="utf-8")
        yield
    finally:
        (folder / _HOLDER).unlink(missing_ok=True)
        lock.release()


def holder(folder: Path) -> str:
    """Who holds the lock, as it wrote itself down: «process 4711 on host»."""
    try:
        who = json.loads((folder / _HOLDER).read_text(encoding="utf-8"))
        return f"process {who['process']} on {who['host']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
