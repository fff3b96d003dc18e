"""Coverage and relations: what is asked is met by itself or, for less, by what the law says."""

import math
from pathlib import Path

import pytest

from errors import IndexError_
from index.coverage import RELATED, CoverageIndex, Wanted
from index.relations import HEADER, read_relations, related


def test_coverage_weighs_what_is_asked_by_its_rarity() -> None:
    index = CoverageIndex.of([["rare", "common"], ["common"], ["common", "common"], []])
    # four texts: rare stands in one, ln(5 / 1.5); common in three, ln(5 / 3.5)
    rare, common = math.log(5 / 1.5), math.log(5 / 3.5)
    found = index.scores([Wanted("rare"), Wanted("common")])
    assert found.tolist() == pytest.approx(
        [1.0, common / (rare + common), common / (rare + common), 0.0]
    )


def test_a_related_term_counts_for_less_and_an_unknown_one_not_at_all() -> None:
    index = CoverageIndex.of([["#car"], ["#property"], ["#court"]])
    found = index.scores([Wanted("#car", ("#property",)), Wanted("#nowhere")])
    assert found.tolist() == pytest.approx([1.0, RELATED, 0.0])
    assert index.scores([Wanted("#nowhere", ("#neither",))]).tolist() == [0.0, 0.0, 0.0]
    assert index.scores([]).tolist() == [0.0, 0.0, 0.0]


def test_length_does_not_count() -> None:
    index = CoverageIndex.of([["a"], ["a", *(f"w{i}" for i in range(100))]])
    short, long = index.scores([Wanted("a")])
    assert short == long


def test_relations_name_concepts_of_the_glossary() -> None:
    assert "property.property" in related("property.vehicle")
    assert "court.third_party" in related("family.acquaintance")
    assert related("question.who") == ()


@pytest.mark.parametrize(
    "rows",
    [
        ["property.vehicle\tno.such_concept"],
        ["property.vehicle\tproperty.vehicle"],
        ["property.vehicle"],
        ["property.vehicle\tproperty.property", "property.vehicle\tproperty.movable"],
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, rows: list[str]) -> None:
    file = tmp_path / "relations.tsv"
    file.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    with pytest.raises(IndexError_, match=rf"line {1 + len(rows)}: found .* mend the row"):
        read_relations(file)
