import ast
import re
import shutil
import subprocess
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from settings import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINES = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
PINS = dict(
    line.split("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
)
DIRECT = [
    Requirement(text)
    for text in [
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["dev"],
    ]
]


def test_every_direct_dependency_has_a_lower_bound_a_reason_and_a_pin() -> None:
    for wanted in DIRECT:
        assert {part.operator for part in wanted.specifier} <= {">=", "=="}, wanted
        assert len(wanted.specifier) == 1, wanted
        (line,) = [
            line
            for line in LINES
            if line.strip().startswith((f'"{wanted.name}>', f'"{wanted.name}='))
        ]
        assert re.search(r",\s+# \w", line), f"no reason: {line}"
        assert wanted.specifier.contains(PINS[wanted.name]), wanted


def test_what_is_imported_is_a_direct_dependency() -> None:
    """An import that works only because another package happens to need the same."""
    owners = packages_distributions()
    named = {canonicalize_name(wanted.name) for wanted in DIRECT}
    foreign = set()
    for folder in [*PROJECT["tool"]["importlinter"]["root_packages"], "tests"]:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom):
                    names = [node.module or ""]
                foreign |= {name.partition(".")[0] for name in names}
    for name in sorted(foreign & owners.keys()):
        assert {canonicalize_name(owner) for owner in owners[name]} & named, name


def test_pins_name_versions_and_nothing_else() -> None:
    assert PINS["torch"] == "2.13.0"
    for name, pin in PINS.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name), name
        assert re.fullmatch(r"\d+(\.\d+)*((a|b|rc|\.?post|\.dev)\d+)?", pin), f"{name}=={pin}"


def test_what_is_installed_is_what_is_pinned() -> None:
    from importlib.metadata import version

    for wanted in DIRECT:
        if wanted.marker is None or wanted.marker.evaluate():
            assert version(wanted.name).partition("+")[0] == PINS[wanted.name]


def test_the_wheel_takes_every_package_and_module_along() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["only-include"]
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    modules = {path.name for path in ROOT.glob("*.py")}
    assert packages | modules | {"data", "LICENSE", "NOTICE"} <= set(included)
    assert [name for name in included if not (ROOT / name).exists()] == []


def test_the_contracts_of_imports_name_every_package() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert set(PROJECT["tool"]["importlinter"]["root_packages"]) == packages


def make(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, place)
    return subprocess.run(
        ["make", *arguments],
        cwd=place,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_make_alone_says_what_it_can_do(tmp_path: Path) -> None:
    told = make(tmp_path).stdout
    for target in ("run", "test", "setup", "ask", "eval", "lint", "clean"):
        assert target in told


def test_a_missing_python_is_told_before_anything_is_made(tmp_path: Path) -> None:
    done = make(tmp_path, "setup", "PYTHON=python-that-is-not-there")
    assert done.returncode != 0
    assert "python-that-is-not-there was not found. Install Python 3.11" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_a_python_that_is_too_old_or_cannot_make_environments_is_told(tmp_path: Path) -> None:
    for answers, told in (
        ("exit 1", "needed is Python 3.11 to 3.13"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "cannot make virtual environments"),
    ):
        fake = tmp_path / "python"
        fake.write_text(f"#!/bin/sh\n{answers}\n", encoding="utf-8")
        fake.chmod(0o755)
        done = make(tmp_path, "setup", f"PYTHON={fake}")
        assert done.returncode != 0
        assert told in done.stderr
        assert not (tmp_path / ".venv").exists()


def test_the_set_up_says_its_size_before_it_downloads(tmp_path: Path) -> None:
    recipe = make(tmp_path, "--dry-run", "setup").stdout
    assert 0 < recipe.index("Download: about") < recipe.index("-m venv .venv")


def test_a_question_reaches_the_command_as_it_was_typed(tmp_path: Path) -> None:
    place = tmp_path / ".venv" / "bin"
    place.mkdir(parents=True)
    fake = place / "python"
    fake.write_text('#!/bin/sh\nfor last; do :; done\nprintf "%s\\n" "$last"\n', encoding="utf-8")
    fake.chmod(0o755)
    key = subprocess.run(
        "cat pyproject.toml constraints.txt | cksum | cut -d ' ' -f 1",
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (tmp_path / ".venv" / f"installed-{key}").touch()
    question = """«Шағым» "қашан" беріледі? `id` $(id) 'e'"""
    done = make(tmp_path, "ask", f"Q={question}")
    assert question in done.stdout.splitlines()


def test_the_gate_is_a_script_that_parses() -> None:
    gate = ROOT / ".ci" / "run"
    assert gate.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", str(gate)], check=True)
    text = gate.read_text(encoding="utf-8")
    assert "make lint" in text
    assert "make test" in text
    assert "python -m evals gate" in text


def test_every_allowed_vulnerability_names_its_package_and_reason() -> None:
    text = (ROOT / ".ci" / "audit-allowed.txt").read_text(encoding="utf-8")
    allowed = re.findall(r"^(CVE-\d{4}-\d+)  ([a-z-]+) \d[\d.]*: (\w.+)$", text, re.MULTILINE)
    assert "CVE-2026-45829" in [name for name, _, _ in allowed]
    assert all(package in PINS and len(reason) > 20 for _, package, reason in allowed)
    assert len(allowed) == len(re.findall(r"^CVE-", text, re.MULTILINE))
