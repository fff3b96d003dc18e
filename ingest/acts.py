"""Kazakhstan's codes and the abbreviations that courts use for them.

Only for what a text does not define itself: «АК-нің 257-бабы» without any «(бұдан әрі - АК)».
Names are those of the codes in force or last in force, in the nominative.
"""

STATE = "Қазақстан Республикасының"

CONSTITUTION = f"{STATE} Конституциясы"

CODES = {
    "Азаматтық кодекс": ("АК",),
    "Азаматтық іс жүргізу кодексі": ("АІЖК",),
    "Азаматтық процестік кодекс": ("АПК",),
    "Қылмыстық кодекс": ("ҚК",),
    "Қылмыстық іс жүргізу кодексі": ("ҚІЖК",),
    "Қылмыстық-процестік кодекс": ("ҚПК",),
    "Қылмыстық-атқару кодексі": ("ҚАК",),
    "Әкімшілік құқық бұзушылық туралы кодекс": ("ӘҚБтК", "ӘҚБК"),
    "Әкімшілік рәсімдік-процестік кодекс": ("ӘРПК",),
    "Еңбек кодексі": ("ЕК",),
    "Салық кодексі": (),
    "Бюджет кодексі": ("БК",),
    "Жер кодексі": (),
    "Орман кодексі": (),
    "Су кодексі": (),
    "Экологиялық кодекс": (),
    "Кеден кодексі": (),
    "Кәсіпкерлік кодекс": (),
    "Әлеуметтік кодекс": (),
    "Цифрлық кодекс": (),
    "Құрылыс кодексі": (),
    "Неке (ерлі-зайыптылық) және отбасы туралы кодекс": (),
    "Халық денсаулығы және денсаулық сақтау жүйесі туралы кодекс": (),
    "Жер қойнауы және жер қойнауын пайдалану туралы кодекс": (),
}
"""Each code's own name, with its abbreviations."""


def full_name(short: str) -> str | None:
    """The full name behind an abbreviation or a code's own name, or None where unknown.

    >>> full_name("АК")
    'Қазақстан Республикасының Азаматтық кодексі'
    """
    for name, abbreviations in CODES.items():
        if short in abbreviations or short in (name, f"{name}і"):
            return f"{STATE} {name.removesuffix('і')}і"
    return None


def code_stems() -> list[str]:
    """The codes' own names without the last word's ending, longest first, for patterns.

    >>> "Азаматтық іс жүргізу кодекс" in code_stems()
    True
    """
    return sorted((name.removesuffix("і") for name in CODES), key=len, reverse=True)
