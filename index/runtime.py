"""The default encoder's graph run by ONNX Runtime, without PyTorch.

Its folder is an ordinary sentence-transformers one, but importing that library and PyTorch takes
longer than everything else at the start together, so that what answers questions does without.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import EncoderError
from index.encoder import Pass
from index.folder import GRAPH

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Graph:
    """The network of ``folder`` on a processor, with mean pooling. Safe to call from threads."""

    def __init__(self, folder: Path, threads: int) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        # Waiting threads sleep: a spinning one takes its core from the page and other questions.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
            )
            # It cuts and pads as its file says.
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # both libraries raise bare ones
            raise EncoderError(f"The encoder in {folder} cannot be loaded: {error}") from error
        self.dimension = int(self._session.get_outputs()[0].shape[-1])

    def forward(self, texts: list[str]) -> Pass:
        """One forward pass; a text's vector is the mean of all of its tokens, special ones too."""
        import numpy as np

        made = self._tokenizer.encode_batch(texts)
        mask = _table([one.attention_mask for one in made])
        given = {"input_ids": _table([one.ids for one in made]), "attention_mask": mask}
        (hidden,) = self._session.run(["last_hidden_state"], given)
        share = (mask / mask.sum(axis=1, keepdims=True)).astype(np.float32)
        special = _table([one.special_tokens_mask for one in made])
        return Pass(
            pooled=np.einsum("nt,ntw->nw", share, hidden),
            hidden=hidden,
            ends=_table([[end for _, end in one.offsets] for one in made]),
            own=mask > special,
        )


def _table(rows: list[Any]) -> "NDArray[np.int64]":
    import numpy as np

    return np.array(rows, dtype=np.int64)
