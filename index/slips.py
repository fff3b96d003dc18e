"""The glossary's word that was meant where a slip of the hand left none: «борышкрдің».

A one-word term is met by its letters alone (``glossary``); inside a longer term each word must have
a key, so a word that is in no term of any language is read as the Kazakh one that is one slip away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from index.analyzer import fold
from index.concepts import LANGUAGES, Variant, keys
from index.likeness import one_slip, prefix

SLIP = 7  # letters of a word in which one slip of the hand is forgiven
HEAD = 3  # first letters in which none is


@dataclass(frozen=True)
class Spelling:
    """Each key of each term (language, key); longer Kazakh keys with words, by first letters."""

    known: frozenset[tuple[str, str]]
    words: Mapping[str, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, variants: Iterable[Variant]) -> "Spelling":
        """The spelling of the words of ``variants``."""
        known: set[tuple[str, str]] = set()
        found: dict[str, dict[str, str]] = {}
        for variant in variants:
            for word, held in zip(variant.words, variant.keys, strict=True):
                known.update((variant.language, key) for key in held)
                if variant.language == "kk" and word.isalpha():
                    longer = (key for key in held if len(key) >= SLIP - 1)
                    found.setdefault(fold(word)[:HEAD], {}).update(dict.fromkeys(longer, word))
        by_head = {head: tuple(held.items()) for head, held in found.items()}
        return cls(frozenset(known), MappingProxyType(by_head))

    def meant(self, token: str) -> str:
        """The word that one slip made ``token`` of; itself if it is a word or nothing is near.

        >>> from index.concepts import read_concepts, variants
        >>> spelling = Spelling.of(v for c in read_concepts() for v in variants(c))
        >>> spelling.meant("борышкрдің"), spelling.meant("борышкердің")
        ('борышкердің', 'борышкердің')
        """
        if len(token) < SLIP or not token.isalpha():
            return token
        if any((other, key) in self.known for other in LANGUAGES for key in keys(token, other)):
            return token
        roots = [key for key in keys(token, "kk") if len(key) >= SLIP - 1]
        fits = [
            (prefix(root, key), len(key), word)
            for key, word in self.words.get(fold(token)[:HEAD], ())
            for root in roots
            if one_slip(root, key)
        ]
        return max(fits, default=(0, 0, token))[2]
