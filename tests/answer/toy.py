"""A small ruling made by hand, with every kind of note, for tests that need no real text."""

from dataclasses import replace

from ingest.ruling import Act, Amendment, AmendmentKind, Paragraph, Reference, Ruling, Status

TITLE = "Соттардың шағымдарды қарауының кейбір мәселелері туралы"
BY = "Қазақстан Республикасы Жоғарғы Сотының 2019 жылғы 10 қаңтардағы № 4 нормативтік қаулысымен"
ACT = "Қазақстан Республикасы Жоғарғы Сотының 2009 жылғы 6 наурыздағы № 7 нормативтік қаулысы."
STATUS_LINE = f"{ACT} Күші жойылды - {BY}."
GPK = "Қазақстан Республикасының Азаматтық іс жүргізу кодексі"
LAW = "«Сот приставтары туралы» Қазақстан Республикасының Заңы"
TAX = "Салық кодексі"


def note(number: str, date: str, act: str, kind: AmendmentKind) -> tuple[str, Amendment]:
    """One note and the amendment read from it."""
    verb = {
        "amended": f"{number}-тармаққа өзгеріс енгізілді",
        "reworded": f"{number}-тармақ жаңа редакцияда",
        "added": f"Нормативтік қаулы {number}-тармақпен толықтырылды",
        "excluded": "Алынып тасталды",
    }[kind]
    text = f"Ескерту. {verb} - ҚР Жоғарғы Сотының {date} № {act} нормативтік қаулысымен."
    return text, Amendment(date=date, number=act, kind=kind, note=0, text=text)


def reference(text: str, words: str, act: str, short: str, article: str | None) -> Reference:
    """A reference whose words stand once in ``text``."""
    start = text.index(words)
    return Reference(act, short, None, article, None, None, None, words, start, start + len(words))


def paragraph(
    number: str,
    *blocks: str,
    notes: tuple[tuple[str, Amendment], ...] = (),
    references: tuple[tuple[str, str, str, str | None], ...] = (),
) -> Paragraph:
    """A paragraph of ``blocks``; each reference is (words, act, short name, article)."""
    text = "\n".join(blocks)
    return Paragraph(
        number=number,
        text=text,
        blocks=blocks,
        notes=tuple(one for one, _ in notes),
        raw=text,
        excluded=not blocks,
        amendments=tuple(amendment for _, amendment in notes),
        references=tuple(reference(text, *row) for row in references),
        repairs=(),
    )


def ruling(repealed: bool = True) -> Ruling:
    """Paragraphs 1, 2, 2-1 (added), 3 (excluded), 4 (reworded); № 7 of 6 March 2009."""
    by = Act("4", "2019-01-10", BY) if repealed else None
    return Ruling(
        id="toy",
        title=TITLE,
        number="7",
        date="2009-03-06",
        issuer="Қазақстан Республикасы Жоғарғы Соты",
        kind="нормативтік қаулы",
        language="kk",
        status=Status("repealed" if repealed else "in_force", "2019-01-10" if by else None, by),
        header=f"{TITLE}\nКүшін жойған\n{STATUS_LINE}" if repealed else f"{TITLE}\n{ACT}",
        preamble="Заңнаманы біркелкі қолдану мақсатында жалпы отырыс қаулы етеді:",
        notes=(),
        header_raw="",
        preamble_raw="",
        header_repairs=(),
        preamble_repairs=(),
        paragraphs=(
            paragraph(
                "1",
                "Шағым АІЖК-нің 240-5-бабында көзделген тәртіппен беріледі. Мерзімі он күн.",
                "Заңның 9-бабы да қолданылады.",
                references=(
                    ("АІЖК-нің 240-5-бабында", GPK, "АІЖК", "240-5"),
                    ("Заңның 9-бабы", LAW, "Заң", "9"),
                ),
            ),
            paragraph(
                "2",
                "Мемлекеттік баж Салық кодексінің 541-бабына сәйкес төленбейді.",
                notes=(note("2", "2011-12-30", "5", "amended"),),
                references=(("Салық кодексінің 541-бабына", TAX, TAX, "541"),),
            ),
            paragraph(
                "2-1",
                "Қайта бағалау талап етілмейді, АІЖК-нің 240-5-бабы қолданылады.",
                notes=(note("2-1", "2014-12-24", "3", "added"),),
                references=(("АІЖК-нің 240-5-бабы", GPK, "АІЖК", "240-5"),),
            ),
            paragraph("3", notes=(note("3", "2011-12-30", "5", "excluded"),)),
            paragraph(
                "4",
                "Осы қаулы ресми жарияланған күнінен бастап күшіне енеді.",
                notes=(note("4", "2014-12-24", "3", "reworded"),),
            ),
        ),
    )


def numbered(*numbers: str) -> Ruling:
    """The ruling with plain paragraphs of these numbers, each of three blocks."""
    blocks = ("Бірінші абзац.", "Екінші абзац.", "Үшінші абзац.")
    return replace(ruling(), paragraphs=tuple(paragraph(number, *blocks) for number in numbers))
