"""Text → vectors: a sentence-transformers model, by default one that needs no download.

One forward pass gives both a text's pooled vector and the vectors of its tokens, which late
interaction compares one by one. Everything is float32 and L2-normalised, so that a dot product is
a cosine.
"""

import logging
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import EncoderError
from index import weights
from settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

    Vectors = NDArray[np.float32]

log = logging.getLogger(__name__)

_E5 = re.compile(r"(^|[/\\])(multilingual-)?e5-(?!.*instruct)", re.IGNORECASE)
_BATCH = 16
"""Texts a pass: longer ones share a pass with texts of like length, so little is padding."""


class Encoder:
    """A loaded model with the prefixes that it was trained with.

    ``dimension`` is the length of a vector, ``fingerprint`` names the weights for the manifest.
    """

    def __init__(
        self, model: "SentenceTransformer", name: str, fingerprint: str, prefixes: tuple[str, str]
    ) -> None:
        self.name = name
        self.fingerprint = fingerprint
        self.question_prefix, self.passage_prefix = prefixes
        self._model = model
        dimension = model.get_embedding_dimension()
        if dimension is None:
            raise EncoderError(f"The encoder {name} does not say how long its vectors are.")
        self.dimension = dimension

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
        """
        import numpy as np

        pooled = np.zeros((len(texts), self.dimension), dtype=np.float32)
        tokens: list[Vectors] = [np.zeros((0, self.dimension), np.float32)] * len(texts)
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        for at in range(0, len(order), _BATCH):
            batch = order[at : at + _BATCH]
            vectors, matrices = self._pass([prefix + texts[i] for i in batch], len(prefix))
            pooled[batch] = vectors
            for i, matrix in zip(batch, matrices, strict=True):
                tokens[i] = matrix
        return pooled, tokens

    def _pass(self, texts: list[str], skipped: int) -> "tuple[Vectors, list[Vectors]]":
        """One forward pass; tokens that end within the first ``skipped`` characters are left out.

        «query: Сот» is cut into ▁que (0-3), ry (3-5), «:» (5-6) and ▁Сот (7-10): only the last
        ends behind the seven characters of the prefix.
        """
        import torch

        features = self._model.tokenizer(
            texts,
            padding=True,
            truncation=True,
            max_length=self._model.max_seq_length,
            return_offsets_mapping=True,
            return_special_tokens_mask=True,
            return_tensors="pt",
        )
        ends = features.pop("offset_mapping")[..., 1]
        special = features.pop("special_tokens_mask").bool()
        own = features["attention_mask"].bool() & ~special & (ends > skipped)
        with torch.inference_mode():
            device = self._model.device
            made = self._model({name: value.to(device) for name, value in features.items()})
            pooled = torch.nn.functional.normalize(made["sentence_embedding"].float(), dim=-1)
            hidden = torch.nn.functional.normalize(made["token_embeddings"].float(), dim=-1).cpu()
        return pooled.cpu().numpy(), [
            row[keep].numpy() for row, keep in zip(hidden, own, strict=True)
        ]


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
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        model, fingerprint = _packaged(settings), weights.fingerprint()
    elif Path(name).is_dir():
        model, fingerprint = _load(name, local=True), f"folder:{_digest(Path(name))}"
    else:
        model, fingerprint = _from_hub(name)
    if not getattr(model.tokenizer, "is_fast", False):
        raise EncoderError(
            f"The encoder {name} has no fast tokenizer, which is needed to know where each token "
            "stands: choose another model with QAULY_ENCODER."
        )
    return Encoder(model, name, fingerprint, prefixes_of(name, model.prompts, settings))


def _packaged(settings: Settings) -> "SentenceTransformer":
    """The default model: on a processor as the ONNX graph, elsewhere as the plain network."""
    if _device() != "cpu":
        return _load(str(weights.rebuilt(settings.cache_dir, network=True)), local=True)
    from index.runtime import graph_model

    folder = weights.rebuilt(settings.cache_dir, network=False)
    return graph_model(folder, settings.encoder_threads)


def _load(name: str, *, local: bool) -> "SentenceTransformer":
    """Load without remote code; ``local`` forbids the network."""
    if local:
        os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(
            name, trust_remote_code=False, local_files_only=local, device=_device()
        )
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise EncoderError(f"The encoder {name} cannot be loaded: {reason}") from error


def _from_hub(name: str) -> "tuple[SentenceTransformer, str]":
    """A model by its hub name: from the hub's own cache, else fetched, and said so."""
    try:
        model = _load(name, local=True)
    except EncoderError:
        why = f"; the package {weights.PACKAGE} is not installed" if name == weights.MODEL else ""
        log.warning("Fetching the encoder %s from the Hugging Face hub%s.", name, why)
        _check_hub(name)
        model = _load(name, local=False)
    return model, f"hub:{_revision(model)}"


def _check_hub(name: str) -> None:
    """One question to the hub, before the libraries try again for a minute and a half."""
    from huggingface_hub import HfApi

    try:
        HfApi().model_info(name, timeout=10)
    except Exception as error:  # the hub's own errors share no other base
        reason = str(error).strip().partition("\n")[0]
        raise EncoderError(
            f"The encoder {name} is not on this machine and the Hugging Face hub did not give it "
            f"({reason}). Connect to the network once and repeat, or set QAULY_ENCODER to a local "
            "folder with a sentence-transformers model."
        ) from error


def _revision(model: Any) -> str:
    """The commit that a hub model was loaded from, as transformers remembers it."""
    config = getattr(getattr(model[0], "auto_model", None), "config", None)
    return str(getattr(config, "_commit_hash", None) or "unknown")


def _digest(folder: Path) -> str:
    """A short hash over a local model's files, so that another model in its place is noticed."""
    from hashlib import sha256

    whole = sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".md"):
        whole.update(f"{path.relative_to(folder)} {weights.sha256_of(path)}\n".encode())
    return whole.hexdigest()[:16]


def _device() -> str:
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"
