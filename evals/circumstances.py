"""Under what circumstances numbers were made: all that is needed to make them again.

The machine without its name, the libraries, the code's commit, the settings. A setting that may be
a secret is masked by its name.
"""

import os
import platform
import subprocess
from importlib import metadata
from pathlib import Path
from typing import Any

from settings import ROOT, Settings

LIBRARIES = (
    "onnxruntime",
    "tokenizers",
    "sentence-transformers",
    "torch",
    "chromadb",
    "bm25s",
    "llama-index-core",
    "numpy",
    "scipy",
    "ir-measures",
)
_SECRET = ("key", "token", "secret", "password")


def machine() -> dict[str, Any]:
    """Processor, cores that this process may use, memory, system and Python."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count(),
        "memory_gib": _memory_gib(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
    }


def libraries() -> dict[str, str]:
    """The installed versions of the libraries that numbers depend on."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "not installed"
    return found


def code() -> dict[str, Any]:
    """The commit of the checkout, and whether files differ from it; None outside of git."""
    commit = _git("rev-parse", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no")
    return {"commit": commit, "changed": bool(changed) if changed is not None else None}


def shown(settings: Settings) -> dict[str, Any]:
    """The settings as JSON, with what may be secret masked."""
    values: dict[str, Any] = settings.model_dump(mode="json")
    return {
        name: "…" if value and any(word in name.lower() for word in _SECRET) else value
        for name, value in values.items()
    }


def rss_mib() -> float | None:
    """The memory that this process holds now, in MiB; None where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    for line in status.read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return None


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def _memory_gib() -> float | None:
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)
    except (AttributeError, ValueError, OSError):
        return None


def _git(*arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=10, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
