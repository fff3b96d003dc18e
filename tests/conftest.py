"""What all tests share: no network, no settings of whoever runs them, one ruling, one encoder."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from answer.ask import Assistant
    from index.encoder import Encoder
    from ingest.ruling import Ruling
    from settings import Settings

GUARD = Path(__file__).resolve().parent / "guard"
KEPT = {"QAULY_CACHE_DIR"}
"""The rebuilt encoder is the same for everyone: tests need not make it again."""


def pytest_configure(config: pytest.Config) -> None:
    """Guard this process and every Python that it starts, before any test is imported."""
    for name in [name for name in os.environ if name.startswith("QAULY_") and name not in KEPT]:
        del os.environ[name]
    handle, path = tempfile.mkstemp(prefix="qauly-outside-")
    os.close(handle)
    os.environ["QAULY_TEST_OUTSIDE"] = path
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(GUARD), os.environ.get("PYTHONPATH")])
    )
    exec_guard = (GUARD / "sitecustomize.py").read_text(encoding="utf-8")
    exec(compile(exec_guard, "sitecustomize.py", "exec"), {"__name__": "guard"})  # noqa: S102


def pytest_unconfigure(config: pytest.Config) -> None:
    Path(os.environ.pop("QAULY_TEST_OUTSIDE")).unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def no_connection_outside() -> Iterator[None]:
    """Fail the test during which anything reached for another machine, even in vain."""
    attempts = Path(os.environ["QAULY_TEST_OUTSIDE"])
    yield
    found = attempts.read_text(encoding="utf-8")
    if found:
        attempts.write_text("", encoding="utf-8")
        pytest.fail(f"reached for another machine: {found}")


@pytest.fixture(scope="session")
def session_settings(tmp_path_factory: pytest.TempPathFactory) -> "Settings":
    """The defaults, with an index folder that goes after the tests."""
    from settings import Settings

    return Settings(index_dir=tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="session")
def ruling(session_settings: "Settings") -> "Ruling":
    """The built-in ruling."""
    from ingest.read import read_ruling

    return read_ruling(session_settings.ruling)


@pytest.fixture(scope="session")
def encoder(session_settings: "Settings") -> "Encoder":
    """The default encoder."""
    from index.encoder import open_encoder

    return open_encoder(session_settings)


@pytest.fixture(scope="session")
def assistant(session_settings: "Settings", ruling: "Ruling", encoder: "Encoder") -> "Assistant":
    """The assistant over a real index of the built-in ruling."""
    from answer.ask import Assistant
    from index.build import build_index
    from index.reader import open_index
    from index.search import Collection

    build_index(session_settings, ruling, encoder, progress=False)
    index = open_index(session_settings, ruling, encoder)
    return Assistant(ruling, Collection.opened(index, encoder))
