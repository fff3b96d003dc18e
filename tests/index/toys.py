"""A small ruling and an encoder that needs no model."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

import numpy as np

from index.encoder import Encoder
from ingest.ruling import Paragraph, Ruling, Status

NOTE = "Ескерту. Алынып тасталды - ҚР Жоғарғы Сотының 2011.12.30 № 5 Нормативтік қаулысымен."


def paragraph(number: str, text: str, *notes: str) -> Paragraph:
    blocks = tuple(text.split("\n")) if text else ()
    return Paragraph(number, text, blocks, notes, text, not text, (), (), ())


RULING = Ruling(
    id="toy-1",
    title="Шағымдар туралы",
    number="1",
    date="2005-06-20",
    issuer="Жоғарғы Сот",
    kind="нормативтік қаулы",
    language="kk",
    status=Status("in_force", None, None),
    header="Шағымдар туралы\n2005 жылғы 20 маусымдағы № 1 нормативтік қаулы.",
    preamble="Жалпы отырыс қаулы етеді:",
    notes=(),
    header_raw="",
    preamble_raw="",
    header_repairs=(),
    preamble_repairs=(),
    paragraphs=(
        paragraph("1", "Шағымды сот қарайды. Борышкер отырысқа қатысады."),
        paragraph("2", "Соттар:\n- мүлікке тыйым салады;\n- ақшаны өндіреді."),
        paragraph("11-1", "Баға он пайызға төмендетіледі."),
        paragraph("14", "", NOTE),
    ),
)
OTHER = replace(RULING, paragraphs=RULING.paragraphs[:2])


class ToyEncoder(Encoder):
    """Vectors that depend on the text alone; ``asked`` keeps what was encoded."""

    def __init__(self, dimension: int = 8, fingerprint: str = "toy:1") -> None:
        self.name = "toy"
        self.fingerprint = fingerprint
        self.dimension = dimension
        self.question_prefix, self.passage_prefix = "query: ", "passage: "
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str], prefix: str = "") -> tuple[Any, list[Any]]:
        self.asked += texts
        tokens = [np.stack([self._vector(word) for word in text.split()]) for text in texts]
        return np.stack([self._vector(text) for text in texts]), tokens

    def _vector(self, text: str) -> Any:
        seed = int.from_bytes(sha256(text.encode()).digest()[:8], "little")
        vector = np.random.default_rng(seed).normal(size=self.dimension).astype(np.float32)
        return vector / np.linalg.norm(vector)
