"""A progress bar on standard error."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def bar(items: Sequence[T], unit: str = "question") -> Iterator[T]:
    """``items``, with a bar on standard error where that is a terminal or a log."""
    from tqdm import tqdm

    yield from tqdm(items, unit=unit, leave=False, mininterval=0.5)
