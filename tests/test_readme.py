"""What the README promises is there: its commands, its files, its picture."""

import re
import subprocess
import sys

import pytest

from settings import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
TARGETS = sorted(set(re.findall(r"`?make ([a-z]+)\b", README)) - {"sure"})
MODULES = sorted(set(re.findall(r"python -m ([a-z]+(?:\.[a-z]+)?)", README)))


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_exists(target: str) -> None:
    done = subprocess.run(
        ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("module", MODULES)
def test_every_command_tells_its_usage(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, "--help"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert module in done.stdout


def test_every_file_of_the_tour_and_every_link_is_there() -> None:
    tour = re.findall(r"^\| (`[^|]+) \|", README, re.M)
    named = [name for cell in tour for name in re.findall(r"`([^`]+)`", cell)]
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert len(named) > 8
    assert [name for name in [*named, *links] if not (ROOT / name).exists()] == []
