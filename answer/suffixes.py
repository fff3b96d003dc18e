"""Kazakh endings for words and for numbers written in digits, by vowel harmony.

An ending follows the last vowel heard and the last sound; a number is heard as its last word:
13-1 ends in «бір», 40 in «қырық», 50 in «елу».

>>> with_case("12", "locative"), with_case("13-1", "accusative"), with_case("40", "dative")
('12-де', '13-1-ді', '40-қа')
>>> with_case("Соты", "genitive"), possessed("бұйрық"), ordinal("6")
('Сотының', 'бұйрығы', '6-шы')
"""

from typing import Literal

Case = Literal["genitive", "dative", "accusative", "locative", "ablative", "instrumental"]

_UNITS = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")

_FRONT = "әеөүіэ"
_BACK = "аоұыёюя"
_VOWELS = "аәеоөұүыіэёюя"  # у and и close a syllable: «елуді», not «елуні»
_NASAL = "мнң"
_VOICELESS = "кқптсшщчцхһфбвгд"  # б в г д end borrowed words only and sound voiceless there


def spoken_end(number: str) -> str:
    """The last word heard when ``number`` is read aloud.

    >>> spoken_end("240-5"), spoken_end("20"), spoken_end("300"), spoken_end("2000")
    ('бес', 'жиырма', 'жүз', 'мың')

    Raises ValueError where ``number`` does not end in a digit.
    """
    value = int(number.rpartition("-")[2])
    if value == 0:
        return "нөл"
    if value % 10:
        return _UNITS[value % 10]
    if value % 100:
        return _TENS[value % 100 // 10]
    if value % 1000:
        return "жүз"
    return "мың" if value % 1_000_000 else "миллион"


def is_front(word: str) -> bool:
    """Whether the endings of ``word`` are front (-де) or back (-да): by its last clear vowel."""
    for char in reversed(word.lower()):
        if char in _FRONT:
            return True
        if char in _BACK:
            return False
    return "и" in word.lower()


def case_ending(word: str, case: Case) -> str:
    """The ending alone: «ке» for "үш" and "dative"."""
    last, front = word[-1:].lower(), is_front(word)
    vowel, nasal, voiceless = last in _VOWELS, last in _NASAL, last in _VOICELESS
    open_vowel, close_vowel = ("е", "і") if front else ("а", "ы")
    if case == "dative":
        back = "қа" if voiceless else "ға"
        return back if not front else ("ке" if voiceless else "ге")
    if case == "instrumental":
        return "пен" if voiceless else "бен" if last in "зж" else "мен"
    if case == "genitive":
        return ("т" if voiceless else "н" if vowel or nasal else "д") + close_vowel + "ң"
    if case == "accusative":
        return ("т" if voiceless else "н" if vowel else "д") + close_vowel
    if case == "ablative":
        return ("т" if voiceless else "н" if nasal else "д") + open_vowel + "н"
    return ("т" if voiceless else "д") + open_vowel


def with_case(word: str, case: Case) -> str:
    """A word, or a number in digits with its hyphen, in that case."""
    if word[-1:].isdigit():
        return f"{word}-{case_ending(spoken_end(word), case)}"
    return word + case_ending(word, case)


def possessed(word: str) -> str:
    """The word as somebody's: «тармақ» → «тармағы», «қаулы» → «қаулысы».

    >>> possessed("кодекс"), possessed("заң"), possessed("шешім"), possessed("бап")
    ('кодексі', 'заңы', 'шешімі', 'бабы')
    """
    close_vowel = "і" if is_front(word) else "ы"
    if word[-1:] in _VOWELS:
        return f"{word}с{close_vowel}"
    voiced = {"қ": "ғ", "к": "г", "п": "б"}.get(word[-1:], word[-1:])
    return word[:-1] + voiced + close_vowel


def ordinal(number: str) -> str:
    """The number with the ending of its place in a row.

    >>> ordinal("3"), ordinal("9"), ordinal("20"), ordinal("11-1")
    ('3-ші', '9-шы', '20-шы', '11-1-ші')
    """
    return f"{number}-{'ші' if is_front(spoken_end(number)) else 'шы'}"
