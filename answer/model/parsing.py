"""Claims out of whatever a model says: JSON whole or cut, in a fence, amid prose.

>>> text = 'Міне: ```json\\n[{"text": "Он күн.", "paragraph": 3, "quote": "он күннің"}, {"te'
>>> claims_in(text)
[Claim(text='Он күн.', paragraph='3', quote='он күннің')]
>>> claims_in("Шағым он күнде беріледі.")
[]
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

LONGEST = 700  # code points of a claim: it is a sentence or two, not an essay
MOST = 12  # claims of one answer


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said, the paragraph it is said to stand in, and the words there."""

    text: str
    paragraph: str
    quote: str


SCHEMA: dict[str, Any] = {
    "type": "json_schema",
    "json_schema": {
        "name": "claims",
        "strict": True,
        "schema": {
            "type": "object",
            "additionalProperties": False,
            "required": ["claims"],
            "properties": {
                "claims": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["text", "paragraph", "quote"],
                        "properties": {
                            "text": {"type": "string"},
                            "paragraph": {"type": "string"},
                            "quote": {"type": "string"},
                        },
                    },
                }
            },
        },
    },
}


def claims_in(said: str) -> list[Claim]:
    """Every complete claim in ``said``, in order, without repeats; the rest is passed over."""
    found: list[Claim] = []
    for thing in objects_in(said):
        claim = _claim(thing)
        if claim is not None and claim not in found:
            found.append(claim)
    return found[:MOST]


def objects_in(said: str) -> Iterator[dict[str, Any]]:
    """Every complete JSON object of a text that may break off anywhere, outer before inner."""
    decoder = json.JSONDecoder(strict=False)
    for found in re.finditer(r"\{", said):
        try:
            thing, _ = decoder.raw_decode(said, found.start())
        except (json.JSONDecodeError, RecursionError):
            continue
        yield thing


def _claim(thing: dict[str, Any]) -> Claim | None:
    text, quote = thing.get("text", thing.get("claim")), thing.get("quote")
    paragraph = thing.get("paragraph")
    if not isinstance(text, str) or not isinstance(quote, str) or not text.strip():
        return None
    if not isinstance(paragraph, str | int) or isinstance(paragraph, bool):
        return None
    number = re.sub(r"\s*-?\s*(?:тармақ\w*|пункт\w*|paragraph)\s*", "", str(paragraph).strip())
    return Claim(" ".join(text.split()), number, quote.strip()) if len(text) <= LONGEST else None
