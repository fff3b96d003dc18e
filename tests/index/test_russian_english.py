"""Keys of Russian and English words, asked for by many people at once."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.russian_english import english_key, russian_key

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ENGLISH = [f"complain{a}{b}ingly" for a in LETTERS for b in LETTERS]
RUSSIAN = [f"жалоб{a}{b}ывались" for a in "абвгдежзик" for b in "абвгдежзик"]


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that interrupt each other all the time."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("restless")
def test_threads_do_not_disturb_each_others_words() -> None:
    english_key.cache_clear()
    russian_key.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        english, russian = pool.map(english_key, ENGLISH), pool.map(russian_key, RUSSIAN)
        found = [*english, *russian]
    english_key.cache_clear()
    russian_key.cache_clear()
    assert found == [*map(english_key, ENGLISH), *map(russian_key, RUSSIAN)]
