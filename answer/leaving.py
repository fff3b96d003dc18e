"""Whether the reader of the answer under way is still there.

An iterator cannot be closed while it waits inside, so whatever may wait for seconds (a model's next
word) asks here in between. Whoever reads on a thread of its own says there how to tell.
"""

from collections.abc import Callable
from contextvars import ContextVar

GLANCE = 0.2  # seconds between two looks: a reader who left is noticed well within one


def _stays() -> bool:
    return False


reader_left: ContextVar[Callable[[], bool]] = ContextVar("reader_left", default=_stays)
