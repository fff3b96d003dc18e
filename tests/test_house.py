"""Rules of the whole house that no single module can hold."""

import doctest
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from settings import ROOT

PACKAGES = ("ingest", "index", "answer", "web", "evals", "prompts")
HEAVY = (
    "bm25s", "chromadb", "fastapi", "gradio", "llama_index", "matplotlib", "onnx", "onnxruntime",
    "scipy", "sentence_transformers", "sklearn", "tokenizers", "torch", "transformers", "uvicorn",
)  # fmt: skip
FORBIDDEN = {
    "code of others, run by a model's folder": r"trust_remote_code\s*=\s*" + "True",
    "files that run code when they are read": (
        r"\b(?:import|from) (?:c?pickle|dill|joblib|shelve|marshal)\b|allow_pickle\s*=\s*" + "True"
    ),
    "paths of one machine": r"(?<![\w.~])/(?:work|root|home/\w+|Users/\w+)/\w",
    "hosts of package registries": r"\b(?:pypi|pythonhosted|npmjs)\." + "(?:org|com)",
}


def modules() -> list[str]:
    found = ["errors", "settings", "app"]
    for package in PACKAGES:
        found.append(package)
        places = [str(ROOT / package)]
        found += [m.name for m in pkgutil.walk_packages(places, f"{package}.")]
    return [name for name in found if not name.endswith("__main__")]


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file of the project, as it would be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout: which files belong to the project is not known")
    for name in listed.stdout.splitlines():
        try:
            yield Path(name), (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue


def test_nothing_forbidden_stands_in_any_file() -> None:
    found = [
        f"{path}: {what}: {match[0]}"
        for path, text in texts()
        for what, pattern in FORBIDDEN.items()
        for match in re.finditer(pattern, text)
    ]
    assert found == []


IMPORT_ALL = """
import sys
seen = []
def watch(event, arguments):
    if event in ("socket.__new__", "socket.getaddrinfo", "subprocess.Popen", "os.exec"):
        seen.append(f"{event} {arguments}")
    path = str(arguments[0]) if event == "open" else ""
    if path.startswith(sys.argv[1]) and "site-packages" not in path:
        if not path.endswith((".py", ".pyc")) and "__pycache__" not in path:
            seen.append(f"open {path}")
sys.addaudithook(watch)
import importlib
for name in sys.argv[2].split(","):
    importlib.import_module(name)
print(*sorted(set(sys.modules)), sep=",")
print(*seen, sep="\\n")
"""


def light() -> list[str]:
    """All but the parts of the page, which ``web.server`` imports when it builds the page."""
    return [name for name in modules() if not name.startswith("web.") or name == "web.server"]


def test_importing_everything_loads_nothing_heavy_opens_no_file_and_no_socket() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, str(ROOT), ",".join(light())],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded, _, seen = done.stdout.partition("\n")
    assert set(loaded.split(",")) & set(HEAVY) == set()
    assert seen.strip() == ""


@pytest.mark.parametrize("name", modules())
def test_examples_in_docstrings_hold(name: str) -> None:
    module = importlib.import_module(name)
    results = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert results.failed == 0
