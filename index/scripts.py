"""How people type Kazakh without a Kazakh keyboard, turned to Cyrillic before search.

Three habits: a Latin script (the 2021 alphabet, the 2018 acutes, plain ASCII), a Russian layout
whose digit row stands for Kazakh letters («0аза0»), and single Latin letters inside Cyrillic words.
What remains unsure (y: ы or й; u: у, ұ or ү) is merged by :func:`index.analyzer.fold` anyway.
"""

import re
from collections.abc import Sequence

_MARKS = "['’ʼ`]"  # what people type for an apostrophe

# Longer sequences first: "shch" and digraphs before letters.
# 2021: ş ğ ñ ö ü ū ä ı; 2018: ǵ ń ó ú ý á.
_DIGRAPHS = (
    ("iia", "ия"),
    ("iya", "ия"),
    ("shch", "щ"),
    ("sch", "щ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("zh", "ж"),
    ("gh", "ғ"),
    ("kh", "х"),
    ("ya", "я"),
    ("yu", "ю"),
)
# «ts» is ц in borrowed words alone: sanktsiya, auktsion, but etse, salemetsiz.
_TS = re.compile(
    r"\bts|(?<=\bo)ts(?=en)|ts(?=i[yaoı]|ii|ı[ıa]|ио|ия)|(?<=pro)ts(?=ent)|(?<=li)ts(?=enz)|"
    r"(?<=re)ts(?=ept)|(?<=a)kts(?=iz|ept)|(?<=do)ts(?=ent)|(?<=ofi)ts(?=er)|(?<=kon)ts(?=ert)"
)
_KC = re.compile(r"k[cs](?=i(?:o|y?a))|c(?=[eiıy])")  # aukcion, auksion, sankcia; cent
_IA = re.compile(r"(?<=[bcdfghklmnpqrstvwxzц])i(?=a\b)")  # kassatsia, Konstitutsia
_J = re.compile(r"(?<=[aeouäöüūáóúыоаеәөүұу])ı(?!a)|(?<=[aeouäöüūáóú])ı(?=a)")  # qaıda, baıa
_ACUTES = re.compile(r"[áǵńóúýÁǴŃÓÚÝ]")  # the 2018 alphabet, where ı is и, й
_APOSTROPHE = re.compile(rf"([agnosu]){_MARKS}")  # the 2017 alphabet: o'z, tarmag'y, onyn'
_MARKED = dict(zip("agnosu", "äğñöşü", strict=True))
_NG = re.compile(r"ng(?![aeouäöüyiı])")  # zang, mangdai, but kunge
_WY = re.compile(r"(?<=[aeou]u)[yi]")  # jauyp, auil
_GLIDE = re.compile(r"(?<=[aeouäöüū])i")  # qai, uidi, uiine
_FRONT, _BACK = "еәөүeäöüə", "аоұяқғaoūqğ"  # letters that tell whether ı is і or ы
_LETTERS = {
    **{"a": "а", "ä": "ә", "á": "ә", "ə": "ә", "b": "б", "c": "с", "ç": "ш", "d": "д", "e": "е"},
    **{"f": "ф", "g": "г", "ğ": "ғ", "ǵ": "ғ", "h": "х", "i": "і", "ı": "ы", "í": "и", "ï": "и"},
    **{"j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о"},
    **{"ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р", "s": "с", "ş": "ш", "t": "т", "u": "у"},
    **{"ú": "ү", "ü": "ү", "ū": "ұ", "v": "в", "w": "у", "x": "х", "y": "ы", "ý": "у", "z": "з"},
}
_RUSSIAN = (
    ("shch|sch", "щ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("yu|ju|iu", "ю"),
    ("ya|ja|ia", "я"),
    ("yo|jo", "ё"),
    ("(?<=[aeiouy])y", "й"),
    ("c(?=[eiy])", "ц"),
    (_MARKS, "ь"),
    ("lk(?=o)", "льк"),  # skolko, tolko
    (r"\be(?=t[aiou])", "э"),
)
_RUSSIAN_LETTERS = {
    **dict(zip("abcdefghijklmnopqrstuvwyz", "абкдефгхижклмнопкрстуввыз", strict=True)),
    "x": "кс",
}
_LATIN_WORD = re.compile(rf"[A-Za-zÀ-ɏ](?:{_MARKS}?[A-Za-zÀ-ɏ])*(?:(?<=[Nn]){_MARKS})?")
_YA = re.compile(r"(?<=[цс])[иіы]{1,2}а")  # «-ция», «-сия» in the 2018 and ASCII scripts
_BORROWED = re.compile(r"(?:ц[иі]о|ция|сия|ценз|цент|цепт|церт)")  # roots that have и, never і
_VOWELS = "аәеёиоөуұүыіэюяй"

# The digit row of the Kazakh layout, typed while the Russian layout is on.
_DIGIT_ROW = {
    "2": "ә",
    "3": "і",
    "4": "ң",
    "5": "ғ",
    "8": "ү",
    "9": "ұ",
    "0": "қ",
    "-": "ө",
    "=": "һ",
}
_TYPED = re.compile(r"[0-9А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі=\-]+")
_CYRILLIC = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_CYRILLIC_WORD = re.compile(rf"{_CYRILLIC.pattern}+")
_NUMBERED = re.compile(r"\d+(?:-\d+)*-?(?=[^\d\-=]*$)")
_PARTED = re.compile(r"[1-9]\d*(?:-\d+)*-(?=[^\W\d_]{2})")  # 12- in «12-тарма0та»
_COUNTED = re.compile(r"[1-9]\d*(?=[^\W\d_]+[\d=])")  # 10 in «10к8н»
_COUNTS = re.compile(r"(?:тармақ|күн|жыл|пайыз|теңге|айлы|мың|сағ|бап)")
_UNIT = re.compile(
    r"(?:тарма[кқ]|пункт|к[уү]н|б[аә]п|ба[бп]|ай|жыл|пайыз|тенге|теңге|тг|мы[нң]|млн|миллион|рет|"
    r"аек|бөл|бол|сағ|саг|абзац|адам|час|дн|год|мес|руб|%|ші|шы|нші|ншы|інші|ыншы|ш[іи]|-)",
)
_SUFFIX = re.compile(
    r"(?:[нтд][ыіи][нң]|[нтд][ыі]|[гғкқ][аәе]|[дт][аәе][нң]?|[мбп]ен|н[аеә]н|ш[ыі])$"
)

_LOOKALIKES = str.maketrans("aceopxyihkmtbAECOPXYIHKMTB", "асеорхуіһкмтвАЕСОРХУІНКМТВ")
_MIXED = re.compile(r"[A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+")


def latin_to_cyrillic(word: str) -> str:
    """One Latin-script Kazakh word in Cyrillic, by any of the three habits.

    >>> latin_to_cyrillic("şağym"), latin_to_cyrillic("shagym"), latin_to_cyrillic("borıshker")
    ('шағым', 'шагым', 'борышкер')
    >>> latin_to_cyrillic("oryndaýshy"), latin_to_cyrillic("qaulysy")
    ('орындаушы', 'қаулысы')
    >>> latin_to_cyrillic("komissııa"), latin_to_cyrillic("instantsiia")
    ('комиссия', 'инстанция')
    >>> latin_to_cyrillic("sanktsiya"), latin_to_cyrillic("etse"), latin_to_cyrillic("qaıda")
    ('санкция', 'етсе', 'қайда')
    """
    low = _APOSTROPHE.sub(lambda m: _MARKED[m.group(1)], word.lower())
    low = re.sub(rf"{_MARKS}|\u0307", "", low)
    low = _TS.sub(lambda m: m.group().replace("ts", "ц"), low)
    low = _KC.sub(lambda m: "кц" if m.group()[0] == "k" else "ц", low)
    low = _IA.sub("и", low).replace("иa", "ия")
    low = _J.sub("й", low)
    if _ACUTES.search(low):
        low = low.replace("ıa", "ия").replace("ı", "и")
    low = _NG.sub("ñ", low)
    for typed, cyrillic in _DIGRAPHS:
        low = low.replace(typed, cyrillic)
    low = _GLIDE.sub("й", _WY.sub("ы", low)).replace("йa", "я")
    out: list[str] = []
    for at, char in enumerate(low):
        letter = _LETTERS.get(char, char)
        if char in "iı":
            letter = _high(char, out, low[at + 1 :])
        elif char == "y" and at and out[-1] in "аәоөуұүе" and low[at - 1] != "ý":
            letter = "й"  # aýyl is «ауыл», but qalay is «қалай»
        out.append(letter)
    made = _YA.sub("ия", "".join(out))
    borrowed = _BORROWED.search(made)
    if borrowed:
        return made[: borrowed.end()].replace("і", "и") + made[borrowed.end() :]
    return made


def russian_to_cyrillic(text: str) -> str:
    """Russian typed in Latin letters, word by word; what stands in Cyrillic stays.

    >>> russian_to_cyrillic("v kakoi srok podat zhalobu, esli pristav ne prishel? obschii dom")
    'в какои срок подат жалобу, если пристав не пришел? общии дом'
    """

    def turned(found: re.Match[str]) -> str:
        low = found.group().lower()
        for typed, cyrillic in _RUSSIAN:
            low = re.sub(typed, cyrillic, low)
        return "".join(_RUSSIAN_LETTERS.get(char, char) for char in low)

    return _LATIN_WORD.sub(turned, text)


def _high(char: str, before: Sequence[str], after: str) -> str:
    """I and ı as the vowels of the word want them: і beside front ones, else и or ы."""
    for near in (*reversed(before), *after):
        if near in _FRONT:
            return "і"
        if near in _BACK:
            return "и" if char == "i" else "ы"
    return "і"


def layout_to_cyrillic(typed: str) -> str:
    """Digits and signs that stand for Kazakh letters, back to letters; real numbers stay.

    >>> layout_to_cyrillic("0аза0"), layout_to_cyrillic("3с"), layout_to_cyrillic("-нд3р3п")
    ('қазақ', 'іс', 'өндіріп')
    >>> [layout_to_cyrillic(word) for word in ("12-тармақ", "10күн", "240-5-бап")]
    ['12-тармақ', '10күн', '240-5-бап']
    >>> layout_to_cyrillic("сауда-саттық"), layout_to_cyrillic("б-лу")
    ('сауда-саттық', 'бөлу')
    >>> layout_to_cyrillic("12-тарма0та"), layout_to_cyrillic("0ай"), layout_to_cyrillic("адамсы4")
    ('12-тармақта', 'қай', 'адамсың')
    """
    if not _CYRILLIC.search(typed) or not re.search(r"[0-9=\-]", typed):
        return typed
    if parted := _PARTED.match(typed):
        return parted.group() + layout_to_cyrillic(typed[parted.end() :])
    if counted := _COUNTED.match(typed):
        tail = layout_to_cyrillic(typed[counted.end() :])
        if _COUNTS.match(tail):
            return counted.group() + tail
    head = _NUMBERED.match(typed)
    if head and not typed.startswith("0"):
        number, tail = head.group(), typed[head.end() :]
        single = len(number) == 1 and number in _DIGIT_ROW
        if not single or _UNIT.match(tail.lower()):
            return typed
    tail_digits = re.search(r"\d+$", typed)
    if tail_digits and _UNIT.fullmatch(typed[: tail_digits.start()].lower()):
        return typed
    if re.search(r"[0-9=]", typed):
        out = re.sub(r"[0-9=]", lambda m: _DIGIT_ROW.get(m.group(), m.group()), typed)
        return _hyphens(out)
    return _hyphens(typed)


def _hyphens(typed: str) -> str:
    """«-» as «ө» where no syllable stands before it; hyphens between whole words stay."""
    parts = typed.split("-")
    out = parts[0]
    for part in parts[1:]:
        before = re.split(r"-", out)[-1]
        vowelless = not any(c in _VOWELS for c in before.lower())
        acronym = len(before) > 1 and before.isupper()
        joins = vowelless and not acronym and part and not _SUFFIX.fullmatch(part.lower())
        out += ("ө" if joins else "-") + part
    return out


def mend_lookalikes(text: str) -> str:
    """Latin look-alike letters inside words that are Cyrillic otherwise.

    >>> mend_lookalikes("мүлiк"), mend_lookalikes("Section 5")
    ('мүлік', 'Section 5')
    """

    def mend(found: re.Match[str]) -> str:
        word = found.group()
        latin = sum(c.isascii() for c in word)
        return word.translate(_LOOKALIKES) if 0 < latin < len(word) else word

    return _MIXED.sub(mend, text)


def latin(text: str) -> bool:
    """Whether most words of ``text`` are in Latin letters.

    >>> latin("Shagymdy qashan beremin"), latin("Kaspi Gold шотын ашу керек")
    (True, False)
    """
    return len(_LATIN_WORD.findall(text)) > len(_CYRILLIC_WORD.findall(text))


def to_cyrillic(text: str) -> str:
    """A Kazakh question as typed, in Cyrillic. For Kazakh only: English words would be turned too.

    In a question that is Cyrillic otherwise, a Latin word with a capital of its own is a name, and
    stays.

    >>> to_cyrillic("Shagymdy qashan беру керек? 5-тармақ")
    'шагымды қашан беру керек? 5-тармақ'
    >>> to_cyrillic("Ол Kaspi Gold шотын бұғаттай ма, aliment үшін")
    'Ол Kaspi Gold шотын бұғаттай ма, алимент үшін'
    """
    mended = mend_lookalikes(text)
    named = not latin(mended)

    def turned(found: re.Match[str]) -> str:
        word = found.group()
        own = word if found.start() else word[1:]  # a capital begins every question
        return word if named and own != own.lower() else latin_to_cyrillic(word)

    mended = _LATIN_WORD.sub(turned, mended)
    return _TYPED.sub(lambda m: layout_to_cyrillic(m.group()), mended)
