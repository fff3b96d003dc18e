"""Text → vectors: a sentence-transformers model, by default one that needs no download.

    Encoder ── Network ─┬─ the default model's graph, run by ONNX Runtime   (index.runtime)
                        └─ any other model, run by sentence-transformers    (index.transformer)

One forward pass gives both a text's pooled vector and the vectors of its tokens, which late
interaction compares one by one. Everything is float32 and L2-normalised, so that a dot product is
a cosine.
"""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from index import weights
from settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_E5 = re.compile(r"(^|[/\\])(multilingual-)?e5-(?!.*instruct)", re.IGNORECASE)
_BATCH = 16
"""Texts a pass: longer ones share a pass with texts of like length, so little is padding."""


@dataclass(frozen=True, slots=True)
class Pass:
    """What one forward pass over n texts gave, the shorter ones padded to t tokens.

    ``pooled`` (n, dimension) and ``hidden`` (n, t, width) of any length; ``ends`` (n, t) is the
    character behind each token; ``own`` (n, t) is false for padding and special tokens.
    """

    pooled: "Vectors"
    hidden: "Vectors"
    ends: "NDArray[np.int64]"
    own: "NDArray[np.bool_]"


class Network(Protocol):
    """Tokenizer and model; ``dimension`` is the length of a pooled vector."""

    @property
    def dimension(self) -> int:
        """The length of a pooled vector."""
        ...

    def forward(self, texts: list[str]) -> Pass:
        """One forward pass over at least one text; texts beyond the model's limit are cut."""
        ...


class Encoder:
    """A network with the prefixes that it was trained with.

    ``dimension`` is the length of a vector, ``fingerprint`` names the weights for the manifest.
    """

    def __init__(
        self, network: Network, name: str, fingerprint: str, prefixes: tuple[str, str]
    ) -> None:
        self.name = name
        self.fingerprint = fingerprint
        self.question_prefix, self.passage_prefix = prefixes
        self.dimension = network.dimension
        self._network = network

    def encode_questions(self, texts: Sequence[str]) -> "Vectors":
        """Vectors (n, dimension) of what people ask."""
        return self.embed(texts, self.question_prefix)[0]

    def encode_passages(self, texts: Sequence[str]) -> "Vectors":
        """Vectors (n, dimension) of what is searched."""
        return self.embed(texts, self.passage_prefix)[0]

    def embed(self, texts: Sequence[str], prefix: str = "") -> "tuple[Vectors, list[Vectors]]":
        """Pooled vectors (n, dimension) and one token matrix (tokens, width) for each text.

        Token matrices hold the last hidden state without special tokens and without the prefix;
        an empty text gives a matrix of no rows. Texts beyond the model's limit (512 tokens for the
        default) are cut there.

        «query: Сот» is cut into ▁que (0-3), ry (3-5), «:» (5-6) and ▁Сот (7-10): only the last
        ends behind the seven characters of the prefix.
        """
        import numpy as np

        pooled = np.zeros((len(texts), self.dimension), dtype=np.float32)
        tokens: list[Vectors] = [pooled[:0]] * len(texts)
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        for at in range(0, len(order), _BATCH):
            batch = order[at : at + _BATCH]
            made = self._network.forward([prefix + texts[i] for i in batch])
            pooled[batch] = _normalised(made.pooled)
            own = made.own & (made.ends > len(prefix))
            for i, hidden, kept in zip(batch, made.hidden, own, strict=True):
                tokens[i] = _normalised(hidden[kept])
        return pooled, tokens


def _normalised(rows: "Vectors") -> "Vectors":
    """Each row at length 1."""
    import numpy as np

    lengths = np.linalg.norm(rows, axis=-1, keepdims=True).astype(np.float32)
    found: Vectors = rows / np.maximum(lengths, np.float32(1e-12))
    return found


def prefixes_of(
    name: str, prompts: Mapping[str, str | None], settings: Settings
) -> tuple[str, str]:
    """The prefixes of questions and passages: as set, else the model's own, else none.

    >>> prefixes_of("intfloat/multilingual-e5-small", {}, Settings())
    ('query: ', 'passage: ')
    """
    known = ("query: ", "passage: ") if _E5.search(name) else ("", "")
    question = prompts.get("query") or known[0]
    passage = prompts.get("passage") or prompts.get("document") or known[1]
    return (
        question if settings.question_prefix is None else settings.question_prefix,
        passage if settings.passage_prefix is None else settings.passage_prefix,
    )


def identity(settings: Settings) -> tuple[str, str, str] | None:
    """Name, fingerprint and passage prefix of the default encoder, without loading anything.

    None for any other encoder: what it is, only the loaded model says.
    """
    if settings.encoder != weights.MODEL or weights.packaged_file() is None:
        return None
    return weights.MODEL, weights.fingerprint(), prefixes_of(weights.MODEL, {}, settings)[1]


def open_encoder(settings: Settings) -> Encoder:
    """The encoder that the settings name, loaded and ready.

    The default model is rebuilt from its package (see :mod:`index.weights`); any other name is
    taken from a local folder, from what was fetched before, or from the hub, and the last is
    announced. Raises EncoderError with what to do.
    """
    name = settings.encoder
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    if name == weights.MODEL and weights.packaged_file() is not None:
        from index.runtime import Graph

        folder = weights.rebuilt(settings.cache_dir)
        graph = Graph(folder, settings.encoder_threads)
        return Encoder(graph, name, weights.fingerprint(), prefixes_of(name, {}, settings))
    from index.transformer import Transformer

    model = Transformer.named(name)
    return Encoder(model, name, model.fingerprint, prefixes_of(name, model.prompts, settings))
