"""Words that stand for each other inside the glossary's longer everyday terms.

«Пристав ауырса» is said of an «орындаушы» too, «ағамның қарызы» of every relative's credit,
«машинам сатылмады» of a sheep. So the words for a bailiff, for relatives and friends, for debts,
for movable things and for homes each have one more key, the mark of their kind, in the terms and
in what is read. The exact word still fits better where both are met. Terms of law and of other
fields stay as written.

>>> from index.concepts import read_concepts
>>> kinds = kinds_of({c.name: c for c in read_concepts()})
>>> kinds["пристав"], kinds["трактор"], marks("көлігім", ("колк", "коли"), kinds)
('@bailiff', '@thing', ('@thing',))
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from index.analyzer import fold
from index.concepts import Concept, Variant
from index.nouns import noun
from index.stopwords import is_stopword

KINDS: Mapping[str, tuple[str, ...]] = {
    "@bailiff": ("enforcement.bailiff",),
    "@kin": ("family.relatives", "family.acquaintance"),
    "@debt": ("enforcement.debt", "money.loan"),
    "@thing": (
        "property.vehicle",
        "property.equipment",
        "property.livestock",
        "property.household",
        "property.valuables",
        "property.goods",
    ),
    "@home": ("property.dwelling",),
}
"""The mark of each kind and the concepts whose single Kazakh words are of it."""
FIELDS = frozenset(("court", "enforcement", "property", "money"))
"""The fields whose everyday terms are read so: in «үй алу кезегі» the thing is the point."""


def kinds_of(entries: Mapping[str, Concept]) -> dict[str, str]:
    """The mark of its kind for the key of each Kazakh word that is of one."""
    return {
        noun(fold(term)): mark
        for mark, names in KINDS.items()
        for name in names
        if name in entries
        for term in (*entries[name].kk, *entries[name].kk_everyday)
        if term.isalpha()
    }


def marks(word: str, keys: Iterable[str], kinds: Mapping[str, str]) -> tuple[str, ...]:
    """The marks of the kinds that ``word`` with these keys may be of, each once; a stop word is of
    none: «ешкім» (nobody) is no «ешкі» (goat)."""
    found = dict.fromkeys(kinds[key] for key in keys if key in kinds)
    return () if found and is_stopword(word, "kk") else tuple(found)


def marked(variant: Variant, kinds: Mapping[str, str]) -> Variant:
    """``variant`` with the marks among its words' keys, if it is an everyday one of several."""
    everyday = variant.language == "kk" and not variant.law and variant.concept.field in FIELDS
    if not everyday or len(variant.words) == 1:
        return variant
    both = zip(variant.words, variant.keys, strict=True)
    return replace(variant, keys=tuple((*held, *marks(word, held, kinds)) for word, held in both))
