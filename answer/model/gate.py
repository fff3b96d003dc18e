"""The one gate between a model and a reader: a claim passes as a citation, or with a reason not."""

import re
import unicodedata

from answer.answer import Citation
from answer.labels import label
from answer.language import language_of
from answer.model.align import align
from answer.model.parsing import Claim
from answer.model.prompt import text_of
from answer.verify.check import claim_fault
from ingest.ruling import Ruling, Source

_MARKUP = re.compile(
    r"https?:|www\.|[<>`{}\[\]\\|]|\$\$|!\(|\*\*|^\s*#|\b\w+\.(?:com|kz|org|net)\b"
)
_ORDER = re.compile(
    r"\bsystem\b|\bprompt\b|instruction|ignore|assistant|developer mode|\breader\b|QAULY|JSON|"
    r"нұсқау|тұжырым|елеме|көмекші\w*|\bмодел\w*|дәйексөз|оқырман|деп (?:жаз|айт|оқы|жауап)\b|"
    r"қайтала\b|\b(?:ұмыт|айтпа|сен|сені|сенің|саған)\b|\b(?:ты|тебе|тебя|твои?)\b|\byour rules\b|"
    r"\b(?:отвечай|позвоните)\b|читател|игнорир|инструкци|системн|ассистент",
    re.IGNORECASE,
)  # words spoken to a model: no ruling has them, and no quote with them is shown
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)


def judge(
    ruling: Ruling, claim: Claim, given: frozenset[str], language: str, question: str
) -> Citation | str:
    """The citation that carries ``claim``, or the name of the reason why it is withheld.

    ``given`` are the paragraphs that the model was shown: it may cite no other.
    """
    if _MARKUP.search(claim.text) or any(unicodedata.category(c)[0] == "C" for c in claim.text):
        return "markup"
    if not _in_language(claim.text, language):
        return "language"
    text = text_of(ruling, claim.paragraph)
    if not text:
        return "no_paragraph"
    if claim.paragraph not in given:
        return "not_given"
    span = align(claim.quote, text)
    if span is None:
        return "quote_not_exact"
    quote = text[span[0] : span[1]]
    if _ORDER.search(quote) or _ORDER.search(claim.text):
        return "markup"
    fault = claim_fault(claim.text, quote, text, claim.paragraph, question)
    if fault is not None:
        return fault
    name = claim.paragraph
    source: Source = "header" if name == "header" else "preamble" if name == "preamble" else "text"
    return Citation(name, source, quote, span[0], span[1], label(name))


def _in_language(text: str, language: str) -> bool:
    """Whether a claim is in the question's language; Kazakh shows by its own letters."""
    if language == "kk":
        return bool(_KAZAKH.search(text)) or language_of(text) == "kk"
    return language_of(text) == language
