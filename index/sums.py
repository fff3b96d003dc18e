"""Sums of money that a question only tells: «300 мың теңге қарызым бар» is somebody's case, and no
law speaks of it.

>>> without_sums("Қарызым 300 мың теңге, санкция қанша?"), without_sums("20 АЕК қанша теңге?")
('Қарызым, санкция қанша?', '20 АЕК қанша теңге?')
"""

import re

from index.analyzer import fold
from index.kinds import NUMBER

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(rf"(?:\d+|{NUMBER})$")
_LARGE = re.compile(r"(?:мин|млн|миллион(?!ди)\w*|тис|тисяч\w*|тищ\w*|thousand|million)$")
_MONEY = re.compile(r"(?:тенге\w*|тг|сом\w{0,3}|рубл\w+|долл?ар\w*|tenge|kzt|usd|dollars?)$")


def without_sums(text: str) -> str:
    """``text`` without numbers that «мың», «млн» or a currency follows; whole if nothing else."""
    found = [(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text)]
    out, kept, at = "", 0, 0
    while at < len(found):
        end = at
        while end < len(found) and (_NUMBER.match(found[end][2]) or _LARGE.match(found[end][2])):
            end += 1
        large = any(_LARGE.match(key) for *_, key in found[at:end])
        money = at < end < len(found) and bool(_MONEY.match(found[end][2]))
        if large or money:
            end += money
            out += text[kept : found[at][0]].rstrip()
            kept = found[end - 1][1]
        at = max(end, at + 1)
    left = (out + text[kept:]).strip()
    return left if _WORD.search(left) else text
