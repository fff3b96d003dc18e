"""Building, swapping, refusing: with a toy encoder, on the real store."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from errors import IndexError_
from index import build as building
from index import reader
from index.build import build_index, ensure_index, is_current, temporary_index
from index.chunks import chunks_of
from index.manifest import Manifest, expected_for
from index.reader import Index, open_index
from index.store import kind
from ingest.ruling import Ruling
from settings import ROOT, Settings
from tests.index.toys import OTHER, RULING, ToyEncoder


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return Settings(index_dir=tmp_path / "index", build_wait=0.2)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the self-test's own process out, where it is not what is tested."""
    monkeypatch.setattr(building, "run_selftest", lambda *given: None)


def opened(settings: Settings) -> Index:
    return open_index(settings, RULING, ToyEncoder())


def test_an_index_gives_back_what_was_put_in(home: Settings) -> None:
    encoder = ToyEncoder()
    folder = build_index(home, RULING, encoder, progress=False)
    index = opened(home)
    assert index.folder == folder
    assert index.chunks == chunks_of(RULING)
    texts = [chunk.text for chunk in index.chunks]
    vectors, tokens = encoder.embed(texts)
    assert np.allclose(index.vectors, vectors, atol=1e-6)
    for found, reference in zip(index.tokens, tokens, strict=True):
        assert found.shape == reference.shape
        assert np.allclose(found, reference, atol=1e-3)  # kept in half precision
    assert index.documents.size == 6
    assert index.sentences.size == sum(chunk.level == "sentence" for chunk in index.chunks)
    index.close()


def test_nearest_are_all_the_chunks_in_order_of_their_cosine(home: Settings, quick: None) -> None:
    build_index(home, RULING, ToyEncoder(), progress=False)
    index = opened(home)
    question = ToyEncoder().encode_questions(["Шағымды кім қарайды?"])[0]
    found = index.nearest(question, 1000)
    cosines = index.vectors @ question
    assert sorted(position for position, _ in found) == list(range(len(index.chunks)))
    assert np.allclose([score for _, score in found], np.sort(cosines)[::-1], atol=1e-5)
    assert np.allclose([cosines[at] for at, _ in found], [s for _, s in found], atol=1e-5)
    index.close()


def test_each_text_is_encoded_once_with_the_prefix_of_passages(home: Settings, quick: None) -> None:
    encoder = ToyEncoder()
    build_index(home, RULING, encoder, progress=False)
    texts = {chunk.text for chunk in chunks_of(RULING)}
    assert len(encoder.asked) == len(texts)
    assert set(encoder.asked) == texts


def test_nothing_is_built_again_when_nothing_changed(home: Settings, quick: None) -> None:
    first = build_index(home, RULING, ToyEncoder(), progress=False)
    encoder = ToyEncoder()
    assert build_index(home, RULING, encoder, progress=False) == first
    assert encoder.asked == []


def test_the_default_encoder_is_not_loaded_when_nothing_changed(
    session_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick: None
) -> None:
    home = session_settings.model_copy(update={"index_dir": tmp_path / "index"})
    folder, built = ensure_index(home, RULING, progress=False)
    assert built

    def loaded(settings: Settings) -> None:
        raise AssertionError("loaded")

    monkeypatch.setattr(building, "open_encoder", loaded)
    assert ensure_index(home, RULING, progress=False) == (folder, False)
    with pytest.raises(AssertionError, match="loaded"):
        ensure_index(home, OTHER, progress=False)


@pytest.mark.parametrize(
    ("ruling", "encoder", "message"),
    [
        (OTHER, ToyEncoder(), r"source: the index has '\w+', expected '\w+'"),
        (replace(RULING, id="toy-2"), ToyEncoder(), "has 'toy-1', expected 'toy-2'"),
        (RULING, ToyEncoder(fingerprint="toy:2"), "has 'toy:1', expected 'toy:2'"),
        (RULING, ToyEncoder(dimension=9), "dimension 8, expected 9"),
    ],
)
def test_an_index_of_something_else_is_refused_and_built_anew(
    home: Settings, quick: None, ruling: Ruling, encoder: ToyEncoder, message: str
) -> None:
    first = build_index(home, RULING, ToyEncoder(), progress=False)
    with pytest.raises(IndexError_, match=message):
        open_index(home, ruling, encoder)
    if encoder.dimension == 8:
        assert build_index(home, ruling, encoder, progress=False) != first
        open_index(home, ruling, encoder).close()


def test_changed_search_terms_are_noticed(
    home: Settings, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_index(home, RULING, ToyEncoder(), progress=False)
    monkeypatch.setattr("index.manifest.document_terms", lambda text: text.split())
    with pytest.raises(IndexError_, match="analyzer: the index has"):
        opened(home)


def test_another_space_is_refused(home: Settings, quick: None) -> None:
    folder = build_index(home, RULING, ToyEncoder(), progress=False)
    replace(Manifest.read(folder), space="l2").write(folder)
    with pytest.raises(IndexError_, match="space 'l2', expected 'cosine'"):
        opened(home)


def test_no_index_is_told_with_what_to_do(home: Settings) -> None:
    with pytest.raises(IndexError_, match=r"No index in .*: run `python -m index build`"):
        opened(home)
    (home.index_dir).mkdir()
    (home.index_dir / "current").write_text("gone\n", encoding="utf-8")
    with pytest.raises(IndexError_, match="names the build 'gone', which is not there"):
        opened(home)


def test_the_old_index_serves_until_the_new_one_is_tested(
    home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "run_selftest", lambda *given: None)
    first = build_index(home, RULING, ToyEncoder(), progress=False)

    def fails(*given: object) -> None:
        assert reader.current(home.index_dir) == first
        raise IndexError_("the self-test found 1 neighbour of 9")

    monkeypatch.setattr(building, "run_selftest", fails)
    with pytest.raises(IndexError_, match="found 1 neighbour"):
        build_index(home, OTHER, ToyEncoder(), progress=False)
    opened(home).close()
    assert [path.name for path in (home.index_dir / "builds").iterdir()] == [first.name]


def test_an_opened_index_outlives_two_more_builds(home: Settings, quick: None) -> None:
    build_index(home, RULING, ToyEncoder(), progress=False)
    index = opened(home)
    build_index(home, OTHER, ToyEncoder(), progress=False)
    build_index(home, RULING, ToyEncoder(fingerprint="toy:3"), progress=False)
    assert len(index.nearest(index.vectors[0], 99)) == len(index.chunks)
    assert len(list((home.index_dir / "builds").iterdir())) == 2
    index.close()


def test_many_may_read_one_build_which_stays_as_it_was_made(home: Settings, quick: None) -> None:
    folder = build_index(home, RULING, ToyEncoder(), progress=False)
    before = reader.hashes(folder)
    indexes = [opened(home) for _ in range(3)]
    for index in indexes:
        index.nearest(index.vectors[1], 3)
        index.close()
    assert reader.hashes(folder) == before == Manifest.read(folder).files


def test_a_disk_without_room_is_told_and_the_old_index_serves(
    home: Settings, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_index(home, RULING, ToyEncoder(), progress=False)

    def full(*given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(reader, "save_tokens", full)
    with pytest.raises(IndexError_, match=r"No space left on device.*QAULY_INDEX_DIR"):
        build_index(home, OTHER, ToyEncoder(), progress=False)
    opened(home).close()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings(index_dir=tmp_path / "file" / "index")
    with pytest.raises(IndexError_, match="cannot be written"):
        build_index(settings, RULING, ToyEncoder(), progress=False)


def test_a_temporary_index_goes_when_it_is_closed() -> None:
    index = temporary_index(OTHER, ToyEncoder())
    assert index.folder.is_dir()
    assert len(index.nearest(index.vectors[0], 5)) == 5
    index.close()
    assert not index.folder.exists()


BUILDER = """
import sys, time
from pathlib import Path
from index.build import build_index
from settings import Settings
from tests.index.toys import OTHER, ToyEncoder

class Slow(ToyEncoder):
    def embed(self, texts, prefix=""):
        print("building", flush=True)
        time.sleep(60)

build_index(Settings(index_dir=Path(sys.argv[1])), OTHER, Slow(), progress=False)
"""


def started(home: Settings) -> subprocess.Popen[str]:
    """A process in the middle of building another index."""
    process = subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(home.index_dir)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "building\n"
    return process


def test_a_second_builder_is_told_who_builds(
    home: Settings, quick: None, caplog: pytest.LogCaptureFixture
) -> None:
    build_index(home, RULING, ToyEncoder(), progress=False)
    process = started(home)
    try:
        with pytest.raises(IndexError_, match=f"still being built by process {process.pid} on"):
            build_index(home, OTHER, ToyEncoder(fingerprint="toy:2"), progress=False)
        assert f"being built by process {process.pid}" in caplog.text
        opened(home).close()
    finally:
        process.kill()
        process.wait()


def test_a_builder_killed_at_work_leaves_the_old_index_and_no_lock(
    home: Settings, quick: None
) -> None:
    first = build_index(home, RULING, ToyEncoder(), progress=False)
    process = started(home)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    opened(home).close()
    assert is_current(home, expected_for(RULING, ToyEncoder(), kind(None)))
    second = build_index(home, OTHER, ToyEncoder(), progress=False)
    names = {path.name for path in (home.index_dir / "builds").iterdir()}
    assert names == {first.name, second.name}


FORKING = """
import os, sys
from pathlib import Path
import chromadb.api.client, llama_index.vector_stores.chroma, tqdm
from index.build import build_index
from settings import Settings
from tests.index.toys import OTHER, ToyEncoder
settings = Settings(index_dir=Path(sys.argv[1]))
for line in sys.stdin:
    child = os.fork()
    if child:
        print(child, flush=True)
        os.waitpid(child, 0)
        print("ended", flush=True)
    else:
        for number in range(99):
            build_index(settings, OTHER, ToyEncoder(fingerprint=f"{line}{number}"), progress=False)
"""


@pytest.mark.slow
def test_killed_at_any_moment_an_index_serves(home: Settings) -> None:
    """Twelve kills spread over a build and its swap, real self-test included."""
    build_index(home, RULING, ToyEncoder(), progress=False)
    process = subprocess.Popen(
        [sys.executable, "-c", FORKING, str(home.index_dir)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for moment in range(12):
        process.stdin.write(f"toy {moment} ")
        process.stdin.write("\n")
        process.stdin.flush()
        child = int(process.stdout.readline())
        time.sleep(0.2 * moment)
        os.kill(child, signal.SIGKILL)
        assert process.stdout.readline() == "ended\n"
        folder = reader.current(home.index_dir)
        manifest = Manifest.read(folder)
        ruling = RULING if manifest.made.weights == "toy:1" else OTHER
        open_index(home, ruling, ToyEncoder(fingerprint=manifest.made.weights)).close()
    process.stdin.close()
    process.wait()
