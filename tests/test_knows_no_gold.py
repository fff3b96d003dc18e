"""The assistant must not know the gold questions: none stands in its code, words or data."""

import json

from index.analyzer import fold, words
from settings import ROOT

ROOMS = ("ingest", "index", "answer", "prompts", "web", "data")
KINDS = {".py", ".toml", ".txt", ".tsv", ".json"}
LEAST = 4  # words: shorter ones («Сәлеметсіз бе!», «12-тармақ») are anybody's words
SHARED = {"small_talk", "lookup", "vague", "status"}  # set phrases that rules have to name


def plain(text: str) -> str:
    """Folded words with a space around each, so that only whole words are found."""
    return f" {' '.join(fold(word) for word in words(text))} "


def test_no_gold_question_stands_in_code_or_data() -> None:
    files = [
        path
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.suffix in KINDS and path.name != "ruling.kk.txt"
    ]
    texts = {path: plain(path.read_text(encoding="utf-8")) for path in files}
    assert len(texts) > 50
    found = []
    for split in ("dev", "calibration", "test"):
        lines = (ROOT / "evals" / "gold" / f"{split}.jsonl").read_text(encoding="utf-8")
        for row in map(json.loads, lines.splitlines()):
            asked = plain(row["question"])
            if row["kind"] in SHARED or len(asked.split()) < LEAST:
                continue
            found += [
                f"{row['id']} in {path.relative_to(ROOT)}"
                for path, text in texts.items()
                if asked in text or row["id"] in text.split()
            ]
    assert found == []
