"""Parts of a paragraph: each is a slice of its text, in reading order, none twice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.parts import Unit, parts
from tests.answer.toy import paragraph

LISTED = paragraph(
    "7",
    "Мыналар сатылмайды. Тізім толық емес:",
    "- төсек-орын;",
    "– киім-кешек;",
    "Қалғаны сатылады.",
)


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("block", list(LISTED.blocks)),
        ("item", ["- төсек-орын;", "– киім-кешек;"]),
        (
            "sentence",
            [
                "Мыналар сатылмайды.",
                "Тізім толық емес:",
                "- төсек-орын;",
                "– киім-кешек;",
                "Қалғаны сатылады.",
            ],
        ),
    ],
)
def test_parts_of_each_kind(unit: Unit, told: list[str]) -> None:
    assert [LISTED.text[start:end] for start, end in parts(LISTED, unit)] == told


def test_an_excluded_paragraph_has_none() -> None:
    assert [parts(paragraph("3"), unit) for unit in ("block", "sentence", "item")] == [[], [], []]


BLOCK = st.text("аб -–. 1)Т", min_size=1).filter(str.strip)


@given(st.lists(BLOCK, max_size=5), st.sampled_from(["block", "sentence", "item"]))
def test_parts_lie_within_blocks_and_never_overlap(blocks: list[str], unit: Unit) -> None:
    made = paragraph("1", *blocks)
    spans = parts(made, unit)
    assert all(start < end and "\n" not in made.text[start:end] for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert len(parts(made, "item")) <= len(parts(made, "block")) == len(blocks)
