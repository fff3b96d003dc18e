"""What an index was made from, so that it is never used for anything else."""

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from errors import IndexError_
from index.chunks import Chunk, chunks_of
from index.encoder import Encoder
from index.lexical import K1, B
from index.query import document_terms
from ingest.ruling import Ruling

SCHEMA = 1
LAYOUT = 3
"""Goes up when the files of a build are laid out in another way."""
FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Made:
    """Everything that decides what is in an index; two equal ones give the same index.

    ``source``, ``chunking`` and ``analyzer`` are hashes of what came out (the ruling as read, the
    places of its chunks, its search terms and how BM25 weighs them), so that a change of the code
    counts without anybody remembering to raise a version.
    """

    ruling_id: str
    source: str
    encoder: str
    weights: str
    passage_prefix: str
    chunking: str
    analyzer: str
    chunks: int
    store: str
    layout: int

    def differences(self, expected: "Made") -> list[str]:
        """One clause for each field that differs, with both values."""
        return [
            f"{field.name}: the index has {getattr(self, field.name)!r}, "
            f"expected {getattr(expected, field.name)!r}"
            for field in fields(self)
            if getattr(self, field.name) != getattr(expected, field.name)
        ]


@dataclass(frozen=True, slots=True)
class Manifest:
    """Written last into a build: what it was made from, when, and the hash of each of its files.

    ``collection`` is the name in Chroma, ``dimension`` the length of a vector, ``space`` how
    vectors are compared, ``created`` UTC.
    """

    made: Made
    collection: str
    dimension: int
    space: str
    created: str
    files: dict[str, str]

    def write(self, folder: Path) -> None:
        """Write into ``folder``, so that it is there whole or not at all."""
        new = folder / f"{FILE}.new"
        text = json.dumps({"schema": SCHEMA, **asdict(self)}, ensure_ascii=False, indent=2)
        new.write_text(text + "\n", encoding="utf-8")
        new.replace(folder / FILE)

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """Read a build's manifest; raises IndexError_ where it is missing or damaged."""
        try:
            found: dict[str, Any] = json.loads((folder / FILE).read_text(encoding="utf-8"))
            schema = found.pop("schema")
            if schema != SCHEMA:
                raise IndexError_(
                    f"The index in {folder} has schema {schema}, expected {SCHEMA}: "
                    "run `python -m index build`."
                )
            return cls(made=Made(**found.pop("made")), **found)
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise IndexError_(
                f"The index in {folder} has no readable manifest ({type(error).__name__}): "
                "run `python -m index build`."
            ) from error


def expected(
    ruling: Ruling, chunks: list[Chunk], encoder: tuple[str, str, str], store: str
) -> Made:
    """What an index of ``ruling`` must have been made from today.

    ``encoder`` is its name, the fingerprint of its weights and its passage prefix.
    """
    name, weights, prefix = encoder
    return Made(
        ruling_id=ruling.id,
        source=_digest(ruling.to_json()),
        encoder=name,
        weights=weights,
        passage_prefix=prefix,
        chunking=_digest([asdict(chunk) for chunk in chunks]),
        analyzer=_digest(
            [
                (K1, B),
                [document_terms(chunk.text) for chunk in chunks if chunk.level == "paragraph"],
            ]
        ),
        chunks=len(chunks),
        store=store,
        layout=LAYOUT,
    )


def expected_for(ruling: Ruling, encoder: Encoder, store: str) -> Made:
    """The same, from a loaded encoder."""
    identity = (encoder.name, encoder.fingerprint, encoder.passage_prefix)
    return expected(ruling, chunks_of(ruling), identity, store)


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]
