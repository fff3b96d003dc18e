"""The file that carries the default encoder's weights, taken apart.

Layout of the file, little endian: ``E5S1``, u32 version; i32 hidden, layers, heads, feed-forward,
vocabulary, positions, types; f32 epsilon; i32 block size; i32 pieces, bos, eos, pad, unk;
u64 length of the pieces' bytes; u32 offsets[pieces + 1]; f32 scores[pieces]; those bytes; i32 and
u32 size of a normalisation map, which is skipped (NFKC does the same); i32 tensors; each u16 name
length, name, u8 type (0 float32, 1 Q4_0), u32 values, u64 offset, u64 bytes. Offsets are absolute.
A Q4_0 block is 18 bytes for 32 weights: an fp16 scale and 16 bytes whose low nibbles are weights
0-15 and whose high nibbles are weights 16-31, each minus 8 and times the scale.
"""

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from errors import EncoderError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 32
"""Weights that share one scale."""


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


def unpack(data: bytes) -> Packed:
    """Take the file apart; only called on bytes whose hash is the pinned one."""
    if data[:4] != b"E5S1":
        raise EncoderError(f"The weights start with {data[:4]!r}, expected b'E5S1'.")
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

    kind, values, offset, _ = packed.tensors[name]
    if kind == 0:
        return np.frombuffer(packed.data, "<f4", values, offset).copy()
    nibbles, scales = blocks(packed, name)
    return ((nibbles.astype(np.float32) - 8) * scales[:, None]).reshape(-1)


def blocks(packed: Packed, name: str) -> "tuple[NDArray[np.uint8], NDArray[np.float32]]":
    """A Q4_0 tensor as it is stored: nibbles 0-15, shape (blocks, 32), and scales (blocks,)."""
    import numpy as np

    _, _, offset, size = packed.tensors[name]
    found = np.frombuffer(packed.data, np.uint8, size, offset).reshape(-1, 18)
    scales = found[:, :2].copy().view("<f2").astype(np.float32)[:, 0]
    return np.concatenate([found[:, 2:] & 15, found[:, 2:] >> 4], axis=1), scales
