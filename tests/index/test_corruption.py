"""What can happen to a built index: found before Chroma reads it, told, built again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from errors import IndexError_
from index.build import build_index
from index.manifest import Manifest
from index.reader import current, open_index
from index.selftest import run_selftest
from settings import Settings
from tests.index.toys import RULING, ToyEncoder


def hnsw(folder: Path) -> Path:
    return next(path for path in (folder / "chroma").iterdir() if path.is_dir())


def garbage(name: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = next(folder.rglob(name))
        path.write_bytes(b"\xff\x00garbage" * (path.stat().st_size // 9 + 1))

    return damage


def cut(name: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = next(folder.rglob(name))
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 50])

    return damage


def gone(name: str) -> Callable[[Path], None]:
    return lambda folder: next(folder.rglob(name)).unlink()


def one_bit(name: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = next(folder.rglob(name))
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(bytes(data))

    return damage


def foreign(folder: Path) -> None:
    (folder / "chroma" / "extra.bin").write_bytes(b"foreign")


IN_CHROMA = {
    "the HNSW folder deleted": lambda folder: shutil.rmtree(hnsw(folder)),
    "garbage in data_level0.bin": garbage("data_level0.bin"),
    "garbage in header.bin": garbage("header.bin"),
    "data_level0.bin cut short": cut("data_level0.bin"),
    "index_metadata gone": gone("index_metadata.*"),
    "garbage in chroma.sqlite3": garbage("chroma.sqlite3"),
    "chroma.sqlite3 cut short": cut("chroma.sqlite3"),
    "chroma.sqlite3 gone": gone("chroma.sqlite3"),
}
ELSEWHERE = {
    "one bit of a vector": one_bit("data_level0.bin"),
    "garbage in link_lists.bin": garbage("link_lists.bin"),
    "a foreign file": foreign,
    "garbage in the tokens": garbage("tokens.npz"),
    "the lexical part gone": gone("vocab.index.json"),
    "garbage in the manifest": garbage("manifest.json"),
    "no manifest": gone("manifest.json"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("sound")
    build_index(Settings(index_dir=home), RULING, ToyEncoder(), progress=False)
    return home


@pytest.fixture
def home(sound: Path, tmp_path: Path) -> Settings:
    shutil.copytree(sound, tmp_path / "index")
    return Settings(index_dir=tmp_path / "index")


@pytest.mark.parametrize("damage", [*IN_CHROMA, *ELSEWHERE])
def test_damage_is_refused_and_mended_by_building(
    home: Settings, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = current(home.index_dir)
    (IN_CHROMA | ELSEWHERE)[damage](folder)
    with pytest.raises(IndexError_, match="run `python -m index build`"):
        open_index(home, RULING, ToyEncoder())
    monkeypatch.setattr("index.build.run_selftest", lambda *given: None)
    assert build_index(home, RULING, ToyEncoder(), progress=False) != folder
    open_index(home, RULING, ToyEncoder()).close()


@pytest.mark.parametrize("damage", IN_CHROMA)
def test_the_selftest_finds_what_chroma_does_not_tell(home: Settings, damage: str) -> None:
    """Where Chroma itself would count right, find few, or crash: never this process."""
    folder = current(home.index_dir)
    manifest = Manifest.read(folder)
    IN_CHROMA[damage](folder)
    with pytest.raises(IndexError_, match="self-test of"):
        run_selftest(folder / "chroma", manifest.collection, manifest.made.chunks)


def test_the_selftest_passes_a_sound_store_and_leaves_it_alone(home: Settings) -> None:
    folder = current(home.index_dir)
    manifest = Manifest.read(folder)
    run_selftest(folder / "chroma", manifest.collection, manifest.made.chunks)
    open_index(home, RULING, ToyEncoder()).close()
    with pytest.raises(IndexError_, match="vectors, expected 999"):
        run_selftest(folder / "chroma", manifest.collection, 999)
    with pytest.raises(IndexError_, match="self-test of"):
        run_selftest(folder / "chroma", "other-name", manifest.made.chunks)
