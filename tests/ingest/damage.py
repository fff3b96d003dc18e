"""Clean Kazakh legal text, damaged the way the export damaged the ruling.

Links are marked «{…}» in the clean text. A printed line loses the words of its links, the spaces
around them stay, and the links stand at the line's end in their order.
"""

import random
import re
from dataclasses import dataclass

HEADER = """Сотқа татуластыру рәсімдері туралы заңнаманы қолданудың кейбір мәселелері
туралы

{status}Қазақстан Республикасы Жоғарғы Сотының 2016 жылғы 7 сәуірдегі N 4
нормативтік қаулысы.
      Сот тәжірибесінде туындаған мәселелерге байланысты Қазақстан Республикасы
Жоғарғы Сотының жалпы отырысы
      қаулы етеді:
"""

CLEAN = (
    "Татуластыру рәсімдері туралы заңнама Қазақстан Республикасының {Конституциясына} негізделеді "
    "және Қазақстан Республикасының {Азаматтық процестік кодексінен} (бұдан әрі – АПК), "
    '"Медиация туралы" Қазақстан Республикасының {Заңынан} (бұдан әрі - Заң), өзге де нормативтік '
    "құқықтық актілерден тұрады.",
    "Заңның {20-бабына} сәйкес медиация тараптардың өзара келісуі бойынша жүргізіледі. Сот талап "
    "арызды АПК-нің {152-бабының} бірінші бөлігінің 6) тармақшасына сәйкес қайтарады.\n"
    "Тараптардың келісімі Заңның {27-бабында} көзделген талаптарға сай келуге тиіс.",
    "Судья АПК-нің {165-бабында} көрсетілген әрекеттерді жасай отырып, тараптарға татуласу құқығын "
    "түсіндіреді. Мұндай жағдайда АПК-нің {179-бабының} 2-бөлігінде белгіленген мерзім қолданылады.",
    "Мемлекеттік баждың мөлшері Салық және бюджетке төленетін басқа да міндетті төлемдер туралы "
    "(Салық кодексі) Қазақстан Республикасы {Кодексінің} (бұдан әрі - Салық кодексі) {535-бабының} "
    "1-тармағында белгіленген, ал оны қайтару Салық кодексінің {548-бабында} көзделген тәртіппен "
    "жүргізіледі.",
    "Егер тараптар татуласу келісімін жасаса, сот оны АПК-нің {177-бабының} талаптарына сәйкестігін "
    "тексергеннен кейін бекітеді. Келісім үшінші тұлғалардың құқықтарын бұзбауға тиіс.",
    "Сот:\n- Заңның {11-бабының} талаптары сақталғанын;\n- медиатордың Заңның {9-бабымен} "
    "белгіленген талаптарға сай келетінін тексереді;\n- АК-нің {159-бабы} бойынша мәмілені жарамсыз "
    "деп тануға негіздердің жоқтығын анықтайды.",
    "Қазақстан Республикасы Конституциясының {77-бабына} сәйкес ешкім сот алдындағы міндетінен "
    "босатылмайды (АПК-нің {8-бабы}).",
    "Татуласу келісімін бекіту туралы ұйғарымға жеке шағым беріледі, ол Азаматтық кодекстің "
    "{1-бабына} қайшы келмейді. Шағымды беру мерзімі АПК-нің {404-бабында} айқындалған.",
    "Соттар АПК-нің {48} - {50-баптарының} нормаларын қолданған кезде өкілдің өкілеттігін тексереді. "
    "Өкілеттік сенімхатта арнайы көрсетілуге тиіс.",
    "Заңның {23-бабының} 2-тармағы және {24-бабы} медиацияны тоқтату негіздерін белгілейді. Сот оны "
    "тараптардың өтініші бойынша тоқтатады.",
    "Партисипативтік рәсім туралы келісімдерге {АПК-нің} 181 және 182-баптарының талаптары қолданылады, "
    "ал олардың нысаны Заңның {27-бабымен} айқындалады.",
    "Осы нормативтік қаулы қабылданғаннан кейін Жоғарғы Соттың 2003 жылғы 20 наурыздағы {№ 2} "
    "нормативтік қаулысының {5-тармағына} өзгерістер енгізіледі.",
    "Қазақстан Республикасы Конституциясының {4-бабына} сәйкес, осы нормативтік қаулы қолданыстағы "
    "құқық құрамына қосылады, жалпыға бірдей міндетті болып табылады және алғашқы ресми жарияланған "
    "күнінен бастап қолданысқа енгізіледі.",
)
"""Paragraphs as they should read, written for these tests; «\\n» parts their blocks."""


@dataclass(frozen=True)
class Damage:
    """How an export damages: the width of its lines; how often it glues a link to the word before,
    swallows one space of a gap (only where the links of a line are one), breaks a page."""

    width: int = 74
    glue: float = 0.0
    swallow: float = 0.0
    page: float = 0.0
    cut: float = 1.0


def clean(marked: str) -> str:
    """The text that ``marked`` stands for."""
    return marked.replace("{", "").replace("}", "")


def export(paragraphs: tuple[str, ...], damage: Damage, seed: int = 0, status: str = "") -> str:
    """A whole source with ``paragraphs`` numbered from 1."""
    rng = random.Random(seed)
    lines = [HEADER.format(status=f"{status}\n" if status else "").rstrip("\n")]
    for number, paragraph in enumerate(paragraphs, start=1):
        for index, block in enumerate(paragraph.split("\n")):
            head = f"{number}. " if not index else ""
            lines += printed(head, block, damage, rng)
    return "\n".join(lines) + "\n"


def printed(head: str, block: str, damage: Damage, rng: random.Random) -> list[str]:
    """The printed lines of one block."""
    words = re.findall(r"[^\s{}]*\{[^}]*\}\S*|\S+", head + block)
    rows: list[list[str]] = [[]]
    used = 6
    for word in words:
        size = len(word.strip("{}"))
        if rows[-1] and used + size > damage.width:
            rows.append([])
            used = 0
        rows[-1].append(word)
        used += size + 1
    out = []
    for number, row in enumerate(rows):
        line = _cut(row, damage, rng, last=number == len(rows) - 1)
        if number and rng.random() < damage.page:
            out += ["", "", ""]
        out.append(f"      {line}" if not number else line)
    return out


def _cut(row: list[str], damage: Damage, rng: random.Random, last: bool) -> str:
    """One line with its links cut out and put at its end."""
    kept, links = [], []
    for word in row:
        found = re.fullmatch(r"([^{]*)\{([^}]*)\}(.*)", word)
        if found and rng.random() < damage.cut:
            kept.append(found[1] + found[3])
            links.append(found[2])
        else:
            kept.append(clean(word))
    line = " ".join(kept)
    if not links:
        return line + ("" if last or rng.random() < 0.1 else " ")
    if len(links) == 1 and rng.random() < damage.swallow:
        line = line.replace("  ", " ")
    glued = rng.random() < damage.glue and not line.endswith(" ")
    return line + ("" if glued else " ") + " ".join(links)
