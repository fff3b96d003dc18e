from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from index.chunks import chunks_of, pieces, sentences
from ingest.ruling import Ruling
from tests.index.toys import NOTE, RULING

KAZAKH = st.text(alphabet='Сотқаәі ЖН.,;:!?()«»"-0123456789\n', max_size=200)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_a_sentence_does_not_end_after_an_abbreviation_an_initial_or_a_list_number() -> None:
    assert cut("2011 ж. 5 мамырда қабылданды. Сот шешті.") == [
        "2011 ж. 5 мамырда қабылданды.",
        "Сот шешті.",
    ]
    assert cut("Оны А.Б. Сәрсенов пен Ж. Ахметов қарады. Шағым қалды.") == [
        "Оны А.Б. Сәрсенов пен Ж. Ахметов қарады.",
        "Шағым қалды.",
    ]
    assert cut("11-1. Сот 1) тармақшаға сүйенді; 2) тармақша қолданылмайды. Бітті.") == [
        "11-1. Сот 1) тармақшаға сүйенді; 2) тармақша қолданылмайды.",
        "Бітті.",
    ]
    assert cut("Жер, су және т.б. мүлік. 500 млн. тг. өндірілді.") == [
        "Жер, су және т.б. мүлік.",
        "500 млн. тг. өндірілді.",
    ]
    assert cut(NOTE) == [NOTE]


def test_a_number_that_ends_a_sentence_ends_it() -> None:
    assert cut("Өндірілген сома 500. Сот оны қайтарды.") == [
        "Өндірілген сома 500.",
        "Сот оны қайтарды.",
    ]


@given(KAZAKH)
def test_sentences_cover_their_text_in_order(text: str) -> None:
    spans = sentences(text)
    inside = "".join(text[start:end] for start, end in spans)
    assert "".join(inside.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(KAZAKH)
def test_pieces_stay_within_the_piece_they_are_part_of(text: str) -> None:
    found = list(pieces(text))
    blocks = [(start, end) for level, start, end in found if level == "block"]
    assert [text[start:end] for start, end in blocks] == [b for b in text.split("\n") if b.strip()]
    for level, start, end in found:
        if level == "sentence":
            assert any(first <= start < end <= last for first, last in blocks)


def check(ruling: Ruling) -> None:
    for chunk in chunks_of(ruling):
        source = ruling.source_text(chunk.paragraph, chunk.source)
        assert source is not None
        assert chunk.text == source[chunk.start : chunk.end] != ""
        assert chunk.ruling_id == ruling.id


def test_every_chunk_is_a_slice_of_its_source(ruling: Ruling) -> None:
    check(RULING)
    check(ruling)


def test_header_preamble_and_every_paragraph_are_there_once_whole() -> None:
    whole = [(c.paragraph, c.source) for c in chunks_of(RULING) if c.level == "paragraph"]
    assert whole == [
        ("header", "header"),
        ("preamble", "preamble"),
        ("1", "text"),
        ("2", "text"),
        ("11-1", "text"),
        ("14", "note"),
    ]


def test_levels_of_one_paragraph() -> None:
    assert [(c.level, c.text) for c in chunks_of(RULING) if c.paragraph == "2"] == [
        ("paragraph", "Соттар:\n- мүлікке тыйым салады;\n- ақшаны өндіреді."),
        ("block", "Соттар:"),
        ("sentence", "Соттар:"),
        ("block", "- мүлікке тыйым салады;"),
        ("sentence", "- мүлікке тыйым салады;"),
        ("block", "- ақшаны өндіреді."),
        ("sentence", "- ақшаны өндіреді."),
    ]


def test_sentences_of_the_ruling_keep_references_whole(ruling: Ruling) -> None:
    third = [c.text for c in chunks_of(ruling) if c.paragraph == "3" and c.level == "sentence"]
    assert third[0].endswith("шағым жасауы мүмкін.")
    assert third[1].startswith("Мұндай жағдайларда")
    assert third[1].endswith("учаскенің аудандық сотына беріледі.")
