"""The default encoder's graph run by ONNX Runtime, as a module of sentence-transformers."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import EncoderError
from index.folder import GRAPH

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


def graph_model(folder: Path, threads: int) -> "SentenceTransformer":
    """A sentence-transformers model over the graph in ``folder``, with its pooling.

    The class of the module is made in here because its base class is heavy to import.
    """
    import onnxruntime
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import InputModule
    from sentence_transformers.models import Normalize, Pooling
    from transformers import AutoTokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Waiting threads sleep: a spinning one takes its core from the page and from other questions.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
        )
        tokens = AutoTokenizer.from_pretrained(
            str(folder), local_files_only=True, trust_remote_code=False
        )
    except (OSError, ValueError, RuntimeError) as error:
        raise EncoderError(f"The encoder in {folder} cannot be loaded: {error}") from error

    class Graph(InputModule):
        """Token ids in, token vectors out."""

        save_in_root = True

        def __init__(self) -> None:
            super().__init__()  # type: ignore[no-untyped-call]
            self.tokenizer = tokens
            self.max_seq_length = int(tokens.model_max_length)

        def preprocess(self, inputs: Any, prompt: str | None = None, **options: Any) -> Any:
            texts = [(prompt or "") + text for text in inputs]
            return tokens(texts, padding=True, truncation=True, return_tensors="pt")

        def forward(self, features: Any, **options: Any) -> Any:
            given = {n: features[n].cpu().numpy() for n in ("input_ids", "attention_mask")}
            (hidden,) = session.run(["last_hidden_state"], given)
            features["token_embeddings"] = torch.from_numpy(hidden)
            return features

        def save(self, output_path: str, *arguments: Any, **options: Any) -> None:
            raise NotImplementedError(f"The encoder is made from its package, in {folder}.")

    width = session.get_outputs()[0].shape[-1]
    return SentenceTransformer(modules=[Graph(), Pooling(width, "mean"), Normalize()], device="cpu")
