"""The calibrated probability: arithmetic by hand, and what each file must hold."""

import json
import math

import pytest

from answer.ask import Assistant
from answer.confidence import FILE, Calibration, calibration_of, features, of_another
from index.query import Query


def test_probability_is_the_logistic_of_the_weighted_standard_scores() -> None:
    made = Calibration(0.5, {"a": (1.0, 2.0, 3.0), "b": (0.0, 1.0, -1.0)}, 0.5, 0.6)
    # 0.5 + 3·(3−1)/2 − 1·(1.5−0)/1 = 0.5 + 3 − 1.5 = 2; 1/(1+e⁻²) = 0.8808
    assert made.probability({"a": 3.0, "b": 1.5}) == pytest.approx(0.880797, abs=1e-6)


def test_extreme_features_do_not_overflow() -> None:
    made = Calibration(0.0, {"a": (0.0, 1.0, 1.0)}, 0.5, 0.6)
    assert made.probability({"a": 1e9}) == pytest.approx(1.0)
    assert made.probability({"a": -1e9}) == pytest.approx(0.0)


def test_an_encoder_that_nobody_fitted_has_the_general_row() -> None:
    table = json.loads(FILE.read_text(encoding="utf-8"))
    assert calibration_of("nobody/fitted-this").threshold == table["*"]["threshold"]


def test_the_features_are_those_that_the_file_weighs(assistant: Assistant) -> None:
    for question in ("Шағымды қайда беремін?", "Бүгін ауа райы қандай?", "?1"):
        query = Query.of(question)
        found = features(assistant.collection, query, assistant.collection.score(query))
        assert found.keys() == assistant.calibration.features.keys()
        assert all(math.isfinite(value) for value in found.values())


def test_a_question_in_the_rulings_own_words_is_surer_than_the_weather(
    assistant: Assistant,
) -> None:
    near = assistant.ask("Атқарушылық санкция қандай мөлшерде өндіріледі?").confidence
    far = assistant.ask("Ертең ауа райы қандай болады?").confidence
    assert near > 0.5 > far


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Жекеше сот орындаушысына шағым қалай беріледі?", 1.0),
        ("Мемлекеттік сот орындаушысына шағым қалай беріледі?", 0.0),
        ("Сот орындаушысына шағым қалай беріледі?", 0.0),
        ("Жекеше және мемлекеттік сот орындаушысына шағым қалай беріледі?", 0.0),
    ],
)
def test_a_sentence_on_the_counterpart_is_on_another(question: str, asked: float) -> None:
    text = "Мемлекеттік сот орындаушысына шағым сотқа беріледі."
    assert of_another(Query.of(question), text) == bool(asked)
