"""The assistant must not know the gold questions: none stands in its code, words or data."""

import json
import re
from pathlib import Path

from index.analyzer import fold, words
from settings import ROOT

ROOMS = ("ingest", "index", "answer", "prompts", "web", "data")
KINDS = {".py", ".toml", ".txt", ".tsv", ".json"}
LEAST = 4  # words: shorter ones («Сәлеметсіз бе!», «12-тармақ») are anybody's words
SHADES = ROOT / "web" / "theme.py"  # where Gradio's shades are called c50 to c950, as ids are
SHARED = {"small_talk", "lookup", "vague", "status"}  # set phrases that rules have to name


def plain(text: str) -> str:
    """Folded words with a space around each, so that only whole words are found."""
    return f" {' '.join(fold(word) for word in words(text))} "


def rows(text: str) -> list[str]:
    """Each LEAST words in a row."""
    found = text.split()
    return [" ".join(found[i : i + LEAST]) for i in range(len(found) - LEAST + 1)]


def test_no_gold_question_stands_in_code_or_data() -> None:
    files = [
        path
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.suffix in KINDS and path.name != "ruling.kk.txt"
    ]
    assert len(files) > 50
    texts: dict[Path, str] = {}
    names: dict[str, set[Path]] = {}  # the words as they stand: an id is one of them
    begun: dict[str, set[Path]] = {}  # each LEAST words in a row, where a question may begin
    for path in files:
        text = path.read_text(encoding="utf-8")
        texts[path] = plain(text)
        for name in set(re.findall(r"\w+", text)):
            names.setdefault(name, set()).add(path)
        for words_there in rows(texts[path]):
            begun.setdefault(words_there, set()).add(path)
    found = []
    for split in ("dev", "calibration", "test"):
        lines = (ROOT / "evals" / "gold" / f"{split}.jsonl").read_text(encoding="utf-8")
        for row in map(json.loads, lines.splitlines()):
            asked = plain(row["question"])
            if row["kind"] in SHARED or len(asked.split()) < LEAST:
                continue
            there = {path for path in begun.get(rows(asked)[0], ()) if asked in texts[path]}
            there |= names.get(row["id"], set()) - {SHADES}
            found += [f"{row['id']} in {path.relative_to(ROOT)}" for path in sorted(there)]
    assert found == []
