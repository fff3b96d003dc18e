"""What denies in Kazakh: a verb, «емес», «жоқ», «-сыз», to refuse, to exempt.

>>> is_negative("толемеиди"), is_negative("толеиди"), is_negative("немесе")
(True, False, False)
"""

import re

from answer.verify.text import Text

NEGATIVE = re.compile(
    r"(?<=..)[мбп][ае](?:иди|имин|имиз|исиз|итин\w*|с[ае]|ган\w*|ген\w*|у(?!ш)\w*|ди|с|и|ипти|стан|стен)$"
)
EXCEPT = re.compile(r"немесе$|дербес$|жилжимаитин|коспаганда|карамастан|карамаи$|жатпаитин")
LOSING = ("босат", "аиирил")  # exempted, deprived
_IF = ("са", "се", "ганда", "генде")
WHEN = ("жагдаида", "кезде")  # «болмаған жағдайда»: after a participle, a condition
LACKING = re.compile(r"(?<=...)сиз(?:дик\w*|дин|ге|деп|ден)?$")


def is_negative(key: str) -> bool:
    """Whether a folded word is a verb denied: «төлемейді», «сатпай», «қабылдамау»."""
    return bool(NEGATIVE.search(key)) and not EXCEPT.search(key)


def denials(text: Text) -> int:
    """How many words of ``text`` deny: verbs, «емес», «жоқ», «-сыз», refusing, exempting."""
    count = 0
    for at, key in enumerate(text.keys):
        if (
            key == "тис"
            or key.startswith((*LOSING, "жоил", "жоиил"))
            or (key.startswith("тарт") and at and text.keys[at - 1] == "бас")
        ):
            count += 1
        if _is_asked(text, at):
            continue
        if is_negative(key) or key in ("емес", "жок", "каиши") or LACKING.search(key):
            count += 1
        elif key.startswith("салин") and at > 1 and text.keys[at - 1] == "тииим":
            count += bool(re.search(r"у(?:га|ге)$", text.keys[at - 2]))
    return count


def _is_asked(text: Text, at: int) -> bool:
    """«сақтаған-[сақтамағанын]»: whether it is so is the question, nothing is denied."""
    verb = re.sub(r"[мбп][ае][гк][ае]н\w*$", "", text.keys[at])
    return bool(at) and bool(re.match(verb + "[гк][ае]н$", text.keys[at - 1]))


def attributes(text: Text) -> int:
    """How many denied participles only describe a noun: «орындамаған борышкер»."""
    return sum(
        is_negative(key)
        and key.endswith(("ган", "ген", "тин"))
        and text.words[at].sentence == text.words[at + 1].sentence
        and text.keys[at + 1] not in (*WHEN, "емес", "жок")
        for at, key in enumerate(text.keys[:-1])
    )


def main_denials(text: Text) -> int:
    """Those of them that are neither «-сыз», nor part of a condition («-са», «-ған жағдайда»), nor
    describe a noun.
    """
    conditional = sum(
        is_negative(key) and (key.endswith(_IF) or text.after(at) in WHEN)
        for at, key in enumerate(text.keys)
    )
    last = closing(text)
    nominal = sum(
        (key.startswith(LOSING) or (key.startswith("тарт") and text.keys[at - 1] == "бас"))
        and at not in last
        for at, key in enumerate(text.keys)
    )
    lacking = sum(bool(LACKING.search(k)) for k in text.keys)
    return denials(text) - attributes(text) - nominal - conditional - lacking


def closing(text: Text) -> set[int]:
    """The last three words of each sentence: what is refused there is refused by the sentence."""
    return {at for sentence in text.sentences() for at in sentence[-3:]}


def main_denied(quote: Text) -> bool:
    """Whether the last verb of each sentence of the quote denies."""
    return bool(quote.words) and all(ends_denied(quote, s) for s in quote.sentences())


def ends_denied(text: Text, sentence: range) -> bool:
    """Whether a sentence ends in a denial: «болмайды», «бас тартуға тиіс», «босатылады»."""
    tail = [text.keys[i] for i in _main(text, sentence)][-4:]
    joined = " ".join(tail)
    turns = sum(
        (
            is_negative(tail[-1]),
            tail[-1] in ("емес", "жок"),
            bool(re.search(r"бас тарт\w*(?: \w+)?$", joined)),
            tail[-1].startswith(LOSING),
            "тис" in tail[-3:],
            "зансиз" in joined,
        )
    )
    return turns % 2 == 1


def _main(text: Text, sentence: range) -> range:
    """A sentence without a condition that only follows: «негіз жоқ, егер баға белгіленсе»."""
    start = next(
        (i for i in sentence if text.keys[i] == "егер" and text.keys[sentence[-1]][-2:] in _IF), 0
    )
    return range(sentence.start, start) if start > sentence.start else sentence
