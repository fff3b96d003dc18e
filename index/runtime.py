"""The default encoder's graph run by ONNX Runtime, as a module of sentence-transformers."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import EncoderError
from index.folder import GRAPH

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer


class Tokens:
    """The tokenizer of ``tokenizer.json``, called as those of transformers are.

    They would hold a second copy of the 250,002 pieces: 280 MB and a second of starting.
    """

    is_fast = True

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(path))  # it cuts and pads as its file says
        self.limit = int((self._tokenizer.truncation or {})["max_length"])

    def __call__(self, texts: list[str], **options: Any) -> "dict[str, torch.Tensor]":
        """Tensors (texts, tokens); offsets (texts, tokens, 2) are of characters."""
        import torch

        made = self._tokenizer.encode_batch(texts)
        return {
            "input_ids": torch.tensor([one.ids for one in made]),
            "attention_mask": torch.tensor([one.attention_mask for one in made]),
            "special_tokens_mask": torch.tensor([one.special_tokens_mask for one in made]),
            "offset_mapping": torch.tensor([one.offsets for one in made]),
        }


def graph_model(folder: Path, threads: int) -> "SentenceTransformer":
    """A sentence-transformers model over the graph in ``folder``, with its pooling.

    The class of the module is made in here because its base class is heavy to import.
    """
    import onnxruntime
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import InputModule
    from sentence_transformers.models import Normalize, Pooling

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Waiting threads sleep: a spinning one takes its core from the page and from other questions.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
        )
        tokens = Tokens(folder / "tokenizer.json")
    except Exception as error:  # both libraries raise bare ones
        raise EncoderError(f"The encoder in {folder} cannot be loaded: {error}") from error

    class Graph(InputModule):
        """Token ids in, token vectors out."""

        save_in_root = True

        def __init__(self) -> None:
            super().__init__()  # type: ignore[no-untyped-call]
            self.tokenizer = tokens  # type: ignore[assignment]
            self.max_seq_length = tokens.limit

        def preprocess(self, inputs: Any, prompt: str | None = None, **options: Any) -> Any:
            texts = [(prompt or "") + text for text in inputs]
            made = tokens(texts)
            return {name: made[name] for name in ("input_ids", "attention_mask")}

        def forward(self, features: Any, **options: Any) -> Any:
            given = {n: features[n].cpu().numpy() for n in ("input_ids", "attention_mask")}
            (hidden,) = session.run(["last_hidden_state"], given)
            features["token_embeddings"] = torch.from_numpy(hidden)
            return features

        def save(self, output_path: str, *arguments: Any, **options: Any) -> None:
            raise NotImplementedError(f"The encoder is made from its package, in {folder}.")

    width = session.get_outputs()[0].shape[-1]
    return SentenceTransformer(modules=[Graph(), Pooling(width, "mean"), Normalize()], device="cpu")
