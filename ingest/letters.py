"""Letters put right inside single words: Latin look-alikes, and the с lost from «Қазақстан»."""

import re

_PAIRS = zip("aceiopxyhəABCEHIKMOPTXƏ", "асеіорхуһәАВСЕНІКМОРТХӘ", strict=True)
LOOKALIKES = str.maketrans(dict(_PAIRS))
"""Latin letters that print like a Kazakh one; «Y» is Ү in a word of front vowels, else У."""

_LATIN = re.compile(r"[A-Za-zƏə]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")

_STATE = re.compile(r"Қазақтан|ҚАЗАҚТАН")
_STATE_CASES = "ның ға да дан ды мен ше дық дағы дықтың дықтар".split()
"""Endings that «Қазақстан» takes and the ablative «қазақтан» cannot."""

_OWNED = re.compile(
    r"республика|аумағы|заңнамасы|заңдары|заңы|азаматтары|азаматы|халқы|үкіметі|парламенті|президент"
    r"|конституциясы|ұлттық|жоғарғы|конституциялық",
    re.IGNORECASE,
)
"""What a state has: before these «Қазақтан» can only be the state's name."""


def cyrillic(word: str) -> str:
    """``word`` with its Latin look-alikes in Cyrillic, if it mixes the scripts.

    A word of one script stays, and so does one with a Latin letter that looks like no Cyrillic one.

    >>> cyrillic("есептiк"), cyrillic("Kaspi"), cyrillic("SMSті")
    ('есептік', 'Kaspi', 'SMSті')
    >>> cyrillic("Yкiметінің")
    'Үкіметінің'
    """
    if not (_LATIN.search(word) and _CYRILLIC.search(word)):
        return word
    front = not re.search(r"[аоұыёюя]", word.translate(LOOKALIKES).lower())
    mended = word.translate(LOOKALIKES).replace("Y", "Ү" if front else "У")
    return word if _LATIN.search(mended) else mended


def state_name(word: str, following: str) -> str:
    """«Қазақтан» as «Қазақстан» where the next word or its own ending shows that a state is meant.

    >>> state_name("Қазақтан", "Республикасының"), state_name("Қазақтанның", "заңдары")
    ('Қазақстан', 'Қазақстанның')
    >>> state_name("Қазақтан", "қыз")
    'Қазақтан'
    """
    found = _STATE.match(word)
    if not found:
        return word
    ending = word[found.end() :]
    if ending.lower() not in _STATE_CASES if ending else not _OWNED.match(following):
        return word
    lost = "С" if found.group().isupper() else "с"
    return f"{word[:5]}{lost}{word[5:]}"
