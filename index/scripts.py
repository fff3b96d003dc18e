"""How people type Kazakh without a Kazakh keyboard, turned to Cyrillic before search.

Three habits: a Latin script (the 2021 alphabet, the 2018 acutes, plain ASCII), a Russian layout
whose digit row stands for Kazakh letters («0аза0»), and single Latin letters inside Cyrillic words.
What remains unsure (y: ы or й; u: у, ұ or ү) is merged by :func:`index.analyzer.fold` anyway.
"""

import re

# Longer sequences first: "shch" and digraphs before letters. 2021: ş ğ ñ ö ü ū ä ı; 2018: ǵ ń ó ú ý á.
_DIGRAPHS = (
    ("shch", "щ"),
    ("sch", "щ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("zh", "ж"),
    ("gh", "ғ"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ya", "я"),
    ("yu", "ю"),
    ("iya", "ия"),
)
_LETTERS = {
    **{"a": "а", "ä": "ә", "á": "ә", "ə": "ә", "b": "б", "c": "с", "ç": "ш", "d": "д", "e": "е"},
    **{"f": "ф", "g": "г", "ğ": "ғ", "ǵ": "ғ", "h": "х", "i": "і", "ı": "ы", "í": "и", "ï": "и"},
    **{"j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о"},
    **{"ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р", "s": "с", "ş": "ш", "t": "т", "u": "у"},
    **{"ú": "ү", "ü": "ү", "ū": "ұ", "v": "в", "w": "у", "x": "х", "y": "ы", "ý": "у", "z": "з"},
}
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ'’ʼ`]+")
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
_NUMBERED = re.compile(r"\d+(?:-\d+)*-?(?=[^\d\-=]*$)")
_UNIT = re.compile(
    r"(?:тарма[кқ]|пункт|к[уү]н|б[аә]п|ба[бп]|ай|жыл|пайыз|тенге|теңге|тг|мы[нң]|млн|миллион|рет|"
    r"аек|бөл|бол|сағ|саг|абзац|адам|час|дн|год|мес|руб|%|ші|шы|нші|ншы|інші|ыншы|ш[іи]|-)",
)
_SUFFIX = re.compile(r"(?:[нтд][ыіи][нң]|[нтд][ыі]|[гғкқ][аәе]|[дт][аәе][нң]?|[мбп]ен|н[аеә]н|ш[ыі])$")

_LOOKALIKES = str.maketrans("aceopxyihkmtbAECOPXYIHKMTB", "асеорхуіһкмтвАЕСОРХУІНКМТВ")
_MIXED = re.compile(r"[A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+")


def latin_to_cyrillic(word: str) -> str:
    """One Latin-script Kazakh word in Cyrillic, by any of the three habits.

    >>> latin_to_cyrillic("şağym"), latin_to_cyrillic("shagym"), latin_to_cyrillic("borıshker")
    ('шағым', 'шагым', 'борышкер')
    >>> latin_to_cyrillic("oryndaýshy"), latin_to_cyrillic("qaulysy")
    ('орындаушы', 'қаулысы')
    """
    low = re.sub(r"['’ʼ`]", "", word.lower())
    for latin, cyrillic in _DIGRAPHS:
        low = low.replace(latin, cyrillic)
    out = []
    for at, char in enumerate(low):
        letter = _LETTERS.get(char, char)
        if char == "y" and at and out[-1] in "аәоөуұүе":
            letter = "й"  # aýyl is «ауыл», but qalay is «қалай»
        out.append(letter)
    return "".join(out)


def layout_to_cyrillic(typed: str) -> str:
    """Digits and signs that stand for Kazakh letters, back to letters; real numbers stay.

    >>> layout_to_cyrillic("0аза0"), layout_to_cyrillic("3с"), layout_to_cyrillic("-нд3р3п")
    ('қазақ', 'іс', 'өндіріп')
    >>> layout_to_cyrillic("12-тармақ"), layout_to_cyrillic("10күн"), layout_to_cyrillic("240-5-бап")
    ('12-тармақ', '10күн', '240-5-бап')
    >>> layout_to_cyrillic("сауда-саттық"), layout_to_cyrillic("б-лу")
    ('сауда-саттық', 'бөлу')
    """
    if not _CYRILLIC.search(typed) or not re.search(r"[0-9=\-]", typed):
        return typed
    head = _NUMBERED.match(typed)
    if head:
        number, tail = head.group(), typed[head.end() :]
        single = len(number) == 1 and number in _DIGIT_ROW
        if not single or _UNIT.match(tail.lower()):
            return typed
    tail_digits = re.search(r"\d+$", typed)
    if tail_digits and _UNIT.match(typed.lower()):
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


def to_cyrillic(text: str) -> str:
    """A Kazakh question as typed, in Cyrillic. For Kazakh only: English words would be turned too.

    >>> to_cyrillic("Shagymdy qashan беру керек? 5-тармақ")
    'шагымды қашан беру керек? 5-тармақ'
    """
    mended = mend_lookalikes(text)
    mended = _LATIN_WORD.sub(lambda m: latin_to_cyrillic(m.group()), mended)
    return _TYPED.sub(lambda m: layout_to_cyrillic(m.group()), mended)
