"""The same code against a Chroma server, a real one that the test starts."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import numpy as np
import pytest

from errors import IndexError_
from index import __main__ as command
from index import store
from index.build import build_index
from index.manifest import Manifest
from index.reader import open_index
from settings import Settings
from tests.index.toys import OTHER, RULING, ToyEncoder


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "chroma"), "run", "--host", "127.0.0.1"]
    command += ["--port", str(port), "--path", str(tmp_path_factory.mktemp("server"))]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                httpx.get(f"{address}/api/v2/heartbeat", trust_env=False).raise_for_status()
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield address
    finally:
        process.kill()
        process.wait()


def test_a_server_serves_what_was_built_into_it(url: str, tmp_path: Path) -> None:
    settings = Settings(index_dir=tmp_path, chroma_url=url)
    folder = build_index(settings, RULING, ToyEncoder(), progress=False)
    assert not (folder / "chroma").exists()
    index = open_index(settings, RULING, ToyEncoder())
    texts = [chunk.text for chunk in index.chunks]
    assert np.allclose(index.vectors, ToyEncoder().encode_passages(texts), atol=1e-6)
    found = index.nearest(index.vectors[3], len(texts))
    assert len(found) == len(texts)
    assert found[0][1] == pytest.approx(1, abs=1e-4)
    index.close()


def test_an_old_collection_goes_when_the_next_index_is_built(url: str, tmp_path: Path) -> None:
    settings = Settings(index_dir=tmp_path, chroma_url=url)
    names = []
    for ruling in (RULING, OTHER, RULING):
        folder = build_index(settings, ruling, ToyEncoder(), progress=False)
        names.append(Manifest.read(folder).collection)
    held = {collection.name for collection in store.connect(None, url).list_collections()}
    assert names[0] not in held
    assert set(names[1:]) <= held


def test_an_index_with_files_is_not_one_with_a_server(url: str, tmp_path: Path) -> None:
    build_index(Settings(index_dir=tmp_path), OTHER, ToyEncoder(), progress=False)
    with pytest.raises(IndexError_, match=r"store: the index has 'embedded .*', expected 'server"):
        open_index(Settings(index_dir=tmp_path, chroma_url=url), OTHER, ToyEncoder())


def test_a_collection_lost_on_the_server_is_told_and_built_again(url: str, tmp_path: Path) -> None:
    settings = Settings(index_dir=tmp_path, chroma_url=url)
    folder = build_index(settings, RULING, ToyEncoder(), progress=False)
    store.connect(None, url).delete_collection(Manifest.read(folder).collection)
    with pytest.raises(IndexError_, match="does not exist"):
        open_index(settings, RULING, ToyEncoder())
    assert build_index(settings, RULING, ToyEncoder(), progress=False) != folder
    open_index(settings, RULING, ToyEncoder()).close()


def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    settings = Settings(index_dir=tmp_path, chroma_url="http://127.0.0.1:9")
    with pytest.raises(IndexError_, match="QAULY_CHROMA_URL names it"):
        build_index(settings, RULING, ToyEncoder(), progress=False)


@pytest.mark.parametrize("wrong", ["127.0.0.1:8000", "ftp://host", "http://", "http://host:x"])
def test_an_address_that_is_none_is_told(wrong: str) -> None:
    with pytest.raises(IndexError_, match="expected an address like http://host:8000"):
        store.kind(wrong)


def test_a_password_in_the_address_stays_out_of_the_manifest() -> None:
    assert store.kind("https://user:secret@chroma.example.org") == "server chroma.example.org:443"


def test_commands_speak_of_the_server(
    url: str,
    session_settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    chosen = session_settings.model_copy(update={"index_dir": tmp_path, "chroma_url": url})
    monkeypatch.setattr(command, "settings", lambda: chosen)
    monkeypatch.setattr(command, "read_ruling", lambda path: RULING)
    assert [command.main([name]) for name in ("build", "info", "verify")] == [0, 0, 0]
    told = capsys.readouterr().out
    assert f"server {url.removeprefix('http://')}" in told
    assert "each found" in told
