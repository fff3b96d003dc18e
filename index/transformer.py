"""Any other encoder, by its sentence-transformers name or folder, run by PyTorch."""

import logging
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import EncoderError
from index import weights
from index.encoder import Pass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sentence_transformers import SentenceTransformer

log = logging.getLogger(__name__)


class Transformer:
    """A loaded model, on a GPU where PyTorch sees one. ``prompts`` are the model's own prefixes."""

    def __init__(self, model: "SentenceTransformer", name: str, fingerprint: str) -> None:
        dimension = model.get_embedding_dimension()
        if dimension is None:
            raise EncoderError(f"The encoder {name} does not say how long its vectors are.")
        if not getattr(model.tokenizer, "is_fast", False):
            raise EncoderError(
                f"The encoder {name} has no fast tokenizer, which is needed to know where each "
                "token stands: choose another model with QAULY_ENCODER."
            )
        self.dimension: int = dimension
        self.fingerprint = fingerprint
        self.prompts: Mapping[str, str | None] = model.prompts
        self._model = model

    @classmethod
    def named(cls, name: str) -> "Transformer":
        """From a local folder, else from what was fetched before, else from the hub."""
        if Path(name).is_dir():
            return cls(_load(name, local=True), name, f"folder:{_digest(Path(name))}")
        try:
            model = _load(name, local=True)
        except EncoderError:
            missing = f"; the package {weights.PACKAGE} is not installed"
            why = missing if name == weights.MODEL else ""
            log.warning("Fetching the encoder %s from the Hugging Face hub%s.", name, why)
            _check_hub(name)
            model = _load(name, local=False)
        return cls(model, name, f"hub:{_revision(model)}")

    def forward(self, texts: list[str]) -> Pass:
        """One forward pass, pooled as the model does."""
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
        own = features["attention_mask"].bool() & ~special
        device = self._model.device
        with torch.inference_mode():
            made = self._model({name: value.to(device) for name, value in features.items()})
        return Pass(
            pooled=made["sentence_embedding"].float().cpu().numpy(),
            hidden=made["token_embeddings"].float().cpu().numpy(),
            ends=ends.numpy(),
            own=own.numpy(),
        )


def _load(name: str, *, local: bool) -> "SentenceTransformer":
    """Load without remote code; ``local`` forbids the network."""
    if local:
        os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(name, trust_remote_code=False, local_files_only=local)
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise EncoderError(f"The encoder {name} cannot be loaded: {reason}") from error


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
    whole = sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".md"):
        whole.update(f"{path.relative_to(folder)} {weights.sha256_of(path)}\n".encode())
    return whole.hexdigest()[:16]
