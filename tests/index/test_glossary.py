"""The legal glossary: its file is well formed, and what people say meets the terms of law."""

import re
import time
import unicodedata
from pathlib import Path

import pytest

from errors import IndexError_
from index.analyzer import words
from index.concepts import FILE, HEADER
from index.glossary import Glossary
from index.nouns import noun, noun_roots
from index.stopwords import is_stopword, stopwords
from index.verbs import infinitive_root, verb_roots

LATIN, CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
KAZAKH = re.compile(r"[әғқңөұүһі]")


def names(text: str, language: str) -> list[str]:
    return [m.name for m in Glossary.load().concepts(words(text), language)]


# The file


def rows() -> list[list[str]]:
    return [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()]


def test_the_file_has_its_header_and_at_least_600_rows_of_five_cells() -> None:
    assert tuple(rows()[0]) == HEADER
    assert len(rows()) > 600
    assert {len(row) for row in rows()} == {5}


def test_concepts_are_named_once_and_have_terms_in_every_language() -> None:
    seen = [row[0] for row in rows()[1:]]
    assert len(seen) == len(set(seen))
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", name) for name in seen)
    assert not [row[0] for row in rows()[1:] if not (row[1] and row[3] and row[4])]


def test_the_text_is_nfc_and_no_variant_mixes_scripts_or_repeats() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    for row in rows()[1:]:
        for cell in row[1:]:
            variants = [v for v in cell.split("; ") if v]
            assert len(variants) == len(set(variants)), row[0]
            for variant in variants:
                assert variant == " ".join(variant.split()), row[0]
                assert words(variant), row[0]
                assert not (LATIN.search(variant) and CYRILLIC.search(variant)), variant
        assert not CYRILLIC.search(row[4]), row[0]
        assert not KAZAKH.search(row[3].lower()), row[0]
        assert not set(row[1].split("; ")) & set(row[2].split("; ")), row[0]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_stop_words_are_single_words_each_once(language: str) -> None:
    lines = (FILE.parent / "stopwords" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines)) == len([w for line in lines for w in line.split()])
    assert all(unicodedata.is_normalized("NFC", line) and line.islower() for line in lines)
    assert stopwords(language)


def test_terms_of_law_are_no_stop_words() -> None:
    assert not [w for w in ("сот", "шағым", "борышкер", "өтініш", "құн") if is_stopword(w, "kk")]
    assert not [w for w in ("долг", "суд", "срок", "арест") if is_stopword(w, "ru")]
    assert not [w for w in ("debt", "court", "deadline") if is_stopword(w, "en")]
    assert stopwords("de") == frozenset()


# Matching: inflection, careless typing, three languages


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("приставтың", "kk", ["enforcement.bailiff"]),
        ("борышкерлерден", "kk", ["enforcement.debtor"]),
        ("шагым", "kk", ["court.complaint"]),
        ("ондирип алушы", "kk", ["enforcement.creditor"]),
        ("айлық есептік көрсеткіштің мөлшері", "kk", ["money.aek", "money.amount_size"]),
        ("кепілдегі", "kk", ["property.pledge"]),
        ("өндіреді", "kk", ["enforcement.recovery"]),
        ("сатылмаса", "kk", ["property.sale"]),
        ("судебному исполнителю", "ru", ["enforcement.bailiff"]),
        ("взыскателями", "ru", ["enforcement.creditor"]),
        ("МРП", "ru", ["money.aek"]),
        ("bailiffs", "en", ["enforcement.bailiff"]),
        ("the debtor's", "en", ["enforcement.debtor"]),
        ("on sick leave", "en", ["matter.unfit"]),
        ("погода завтра", "ru", ["daily.weather", "time.tomorrow"]),
        ("ауа райы", "kk", ["daily.weather"]),
    ],
)
def test_words_meet_concepts(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


def test_words_of_another_language_are_read_too() -> None:
    assert names("приставтан алименттер", "ru") == ["enforcement.bailiff", "money.alimony"]
    assert names("исковое заявление қайда", "kk")[0] == "court.claim"


def test_short_words_and_stop_words_are_read_in_the_questions_language_alone() -> None:
    # «он» is ten in Kazakh and he in Russian, «не» is what and not, «кем» is less and by whom
    assert names("он", "kk") == ["general.ten"]
    assert names("он не кем", "ru") == ["question.who"]


def test_the_longest_term_wins_and_takes_its_words() -> None:
    assert names("жеке сот орындаушысы", "kk") == ["enforcement.private_bailiff"]
    [match] = Glossary.load().concepts(["исполнительский", "сбор"], "ru")
    assert (match.start, match.end, match.language, match.exact) == (0, 2, "ru", True)


def test_nested_concepts_are_given_when_asked_for() -> None:
    glossary = Glossary.load()
    tokens = words("приставқа шағым")
    assert [m.name for m in glossary.concepts(tokens, "kk")] == ["enforcement.bailiff_complaint"]
    assert [(m.name, m.start, m.end) for m in glossary.concepts(tokens, "kk", nested=True)] == [
        ("enforcement.bailiff_complaint", 0, 2),
        ("enforcement.bailiff", 0, 1),
        ("court.complaint", 1, 2),
    ]


def test_one_inserted_word_is_allowed_and_two_are_not() -> None:
    assert "enforcement.lift_seizure" in names("снять этот арест", "ru")
    assert "enforcement.lift_seizure" not in names("снять этот давний арест", "ru")
    # «болса» may not end a term from afar: only the bailiff is named
    assert names("сот орындаушысы ол болса", "kk") == ["enforcement.bailiff"]


def test_letters_decide_between_concepts_of_one_key() -> None:
    assert names("құны", "kk") == ["property.value"]
    assert "time.day" in names("күн", "kk")
    assert names("жены", "ru") == ["property.spouses"]
    assert names("шағымданамын", "kk") == ["court.complaint"]


def test_a_form_without_a_common_key_and_one_slip_are_met_inexactly() -> None:
    for said, concept in (("вернули", "general.return"), ("взысактель", "enforcement.creditor")):
        [match] = Glossary.load().concepts([said], "ru")
        assert (match.name, match.exact) == (concept, False)


def test_neighbouring_law_is_recognised() -> None:
    assert names("алимент", "kk") == ["money.alimony"]
    assert names("лишение водительских прав", "ru") == ["enforcement.driving_restriction"]
    assert names("bankruptcy", "en") == ["business.bankruptcy"]
    assert names("мұрагерлерге", "kk") == ["family.heir"]


# What is made of the matches


def test_expansion_gives_the_terms_of_law_that_were_not_said() -> None:
    glossary = Glossary.load()
    assert glossary.expand(["взыскатель"], "ru") == ["өндіріп алушы", "өндіруші"]
    assert glossary.expand(["аек"], "kk") == ["айлық есептік көрсеткіш"]
    assert "борышкер" not in glossary.expand(["борышкерге"], "kk")
    assert glossary.expand(["қанша"], "kk") == []
    assert glossary.expand([], "kk") == []


def test_present_tells_which_concepts_a_text_speaks_of() -> None:
    text = "Сот борышкердің банк шотындағы ақшасына тыйым салу туралы ұйғарым шығарады."
    present = Glossary.load().present(words(text))
    assert {
        "court.court",
        "court.determination",
        "enforcement.debtor",
        "enforcement.seizure",
        "money.bank_account",
        "money.bank",
    } <= present
    assert not {"money.alimony", "family.divorce", "enforcement.bailiff"} & present


@pytest.mark.parametrize(
    ("noun_", "forms"),
    [
        ("мулик", ["мулки", "мулкине", "муликтерден", "мулкинин", "муликти"]),
        ("тартип", ["тартипте", "тартибимен", "тартиптерди"]),
        ("шешим", ["шешимди", "шешимдеринен", "шешими"]),
        ("баспана", ["баспанадан", "баспанаси", "баспанадаги", "баспанамизди"]),
        ("боришкер", ["боришкерсиз", "боришкерлерди", "боришкерме", "боришкердики"]),
    ],
)
def test_nouns_are_met_in_any_case_and_number(noun_: str, forms: list[str]) -> None:
    assert all(noun(noun_) in noun_roots(form) for form in forms)
    assert noun("шешим") not in noun_roots("шешен")


def test_letters_typed_carefully_must_agree() -> None:
    # «болған» (been) has a Kazakh letter, so it is no careless «бөлген» (divided)
    assert names("болғанын", "kk") == []
    assert names("үлесін бөлген", "kk") == ["property.separate_share"]
    assert names("улесин болген", "kk") == ["property.separate_share"]
    # turned from Latin, a Kazakh letter tells no care: «qujat» is «құжат»
    assert "document.document" in [
        m.name for m in Glossary.load().concepts(["қужат"], "kk", spelled=False)
    ]


def test_verbs_of_any_form_share_a_root_with_the_infinitive() -> None:
    # folded: сатылады, сатпаса, сатты, сатуға; төлейді, төлемесе, төленген
    for forms, infinitive in (
        (("сатилади", "сатпаса", "сатти", "сатуга"), "сату"),
        (("толеиди", "толемесе", "толенген"), "толеу"),
        # сатыпты, бермепті, алыппын; сатқалы, берейін, төлейін; алама, бересізбе; алуыма, беруімен
        (("сатипти", "сатилмапти", "сатиппин", "саткали", "сатпакши"), "сату"),
        (("бермепти", "береиин", "бергим", "бересизбе", "беруимен", "бергенше"), "беру"),
        (("толеиин", "толепти", "толемеспин", "толегендиктен"), "толеу"),
        (("алама", "аламба", "алад", "алуима", "алсам"), "алу"),
    ):
        root = infinitive_root(infinitive)
        assert root
        assert all(root in verb_roots(form) for form in forms)
    assert infinitive_root("мулик") == ""


def test_words_of_a_kind_stand_for_each_other_in_longer_everyday_terms() -> None:
    # the glossary has «ағамның қарызы», «пристав ауырса», «машина сатылмау»
    assert "enforcement.third_party_harm" in names("жездемнің несиесі үшін", "kk")
    assert "enforcement.bailiff_absent" in names("исполнитель ауырса", "kk")
    assert "property.failed_auction" in names("тракторым сатылмай қалды", "kk")
    # nobody is no goat, and what is not told of such things stays as it is written
    assert "property.failed_auction" not in names("тоңазытқышты алмаса", "kk")
    assert "school.dormitory" not in names("пәтерімді алды", "kk")


def test_a_slip_of_the_hand_is_forgiven_inside_a_longer_term() -> None:
    [match] = Glossary.load().concepts(["борышкрдің", "ақшасын"], "kk")
    assert (match.name, match.end, match.exact) == ("enforcement.debtors_money", 2, False)


def test_a_question_takes_less_than_a_few_milliseconds() -> None:
    glossary = Glossary.load()
    tokens = words("Приставтың әрекетіне шағымды қай сотқа және қанша күннің ішінде беруге болады?")
    glossary.concepts(tokens, "kk")
    start = time.process_time()
    for _ in range(100):
        glossary.concepts(tokens, "kk")
    assert (time.process_time() - start) / 100 < 0.005


# Errors


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a\tb\n", "line 1: expected the header concept, kk, kk_everyday, ru, en"),
        ("", "found 'nothing'"),
        ("\t".join(HEADER) + "\ncourt.x\tсот\t\tсуд\n", "line 2: found 3 filled cells, expected 5"),
        ("\t".join(HEADER) + "\ncourt.x\t\t\tсуд\tcourt\n", "line 2: found 3 filled cells"),
    ],
)
def test_a_broken_file_is_told_with_its_line(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "glossary.tsv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(IndexError_, match=re.escape(message)):
        Glossary.load(file)
