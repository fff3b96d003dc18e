"""The default encoder written down as a sentence-transformers folder.

model.safetensors  config.json   a BERT, in half precision: the file's 4 bits need no more
network.onnx                     the same network with its 4 bits (:mod:`index.graph`)
tokenizer.json  tokenizer_config.json
modules.json  1_Pooling/  2_Normalize/
"""

import json
from pathlib import Path
from typing import Any

from index.graph import save_graph
from index.packed import Packed, tensor

NETWORK = "model.safetensors"
GRAPH = "network.onnx"

_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDING = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


def bert_name(name: str) -> str:
    """The name that a BERT in transformers gives a tensor of the file.

    >>> bert_name("l3.ao.w")
    'encoder.layer.3.attention.output.dense.weight'
    """
    if name in _EMBEDDING:
        return _EMBEDDING[name]
    layer, part, kind = name.split(".")
    ending = {"w": "weight", "b": "bias"}[kind]
    return f"encoder.layer.{layer[1:]}.{_LAYER[part]}.{ending}"


def write_folder(packed: Packed, folder: Path) -> None:
    """Write all of its files into a new folder."""
    import numpy as np
    from safetensors.numpy import save_file

    shape = packed.shape
    sizes = {
        "emb.word": (shape.vocabulary, shape.hidden),
        "emb.pos": (shape.positions, shape.hidden),
        "emb.type": (shape.types, shape.hidden),
        "fi.w": (shape.forward, shape.hidden),
        "fo.w": (shape.hidden, shape.forward),
    } | {f"{part}.w": (shape.hidden, shape.hidden) for part in ("q", "k", "v", "ao")}
    folder.mkdir()
    arrays = {}
    for name in packed.tensors:
        short = name if name in _EMBEDDING else name.split(".", 1)[1]
        flat = tensor(packed, name)
        arrays[bert_name(name)] = flat.reshape(sizes.get(short, flat.shape)).astype(np.float16)
    save_file(arrays, folder / NETWORK, metadata={"format": "pt"})
    save_graph(packed, folder / GRAPH)
    write_json(folder / "config.json", _model_config(packed))
    _tokenizer(packed, folder)
    modules = ["Transformer", "Pooling", "Normalize"]
    paths = ["", "1_Pooling", "2_Normalize"]
    for path in paths[1:]:
        (folder / path).mkdir()
    write_json(
        folder / "modules.json",
        [
            {
                "idx": i,
                "name": str(i),
                "path": path,
                "type": f"sentence_transformers.models.{kind}",
            }
            for i, (kind, path) in enumerate(zip(modules, paths, strict=True))
        ],
    )
    write_json(
        folder / "sentence_bert_config.json",
        {
            "max_seq_length": shape.positions,
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
    )
    write_json(
        folder / "1_Pooling" / "config.json",
        {"word_embedding_dimension": shape.hidden, "pooling_mode_mean_tokens": True},
    )


def _model_config(packed: Packed) -> dict[str, Any]:
    shape = packed.shape
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.forward,
        "vocab_size": shape.vocabulary,
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.types,
        "layer_norm_eps": shape.epsilon,
        "hidden_act": "gelu",
        "pad_token_id": packed.specials["pad"],
        "torch_dtype": "float32",
    }


def _tokenizer(packed: Packed, folder: Path) -> None:
    """Unigram over the pieces in their order: a token's id is its piece's index."""
    from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

    special = {role: packed.pieces[at][0] for role, at in packed.specials.items()}
    made = Tokenizer(models.Unigram(packed.pieces, unk_id=packed.specials["unk"]))
    made.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC()])
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    made.decoder = decoders.Metaspace()
    made.add_special_tokens(list(special.values()))
    bos, eos = special["bos"], special["eos"]
    made.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, packed.specials["bos"]), (eos, packed.specials["eos"])],
    )
    made.enable_truncation(packed.shape.positions)
    made.enable_padding(pad_id=packed.specials["pad"], pad_token=special["pad"])
    made.save(str(folder / "tokenizer.json"))
    write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": packed.shape.positions,
            "bos_token": bos,
            "eos_token": eos,
            "cls_token": bos,
            "sep_token": eos,
            "pad_token": special["pad"],
            "unk_token": special["unk"],
        },
    )


def write_json(path: Path, value: object) -> None:
    """Write ``value`` as indented JSON."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
