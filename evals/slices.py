"""The parts of a gold set that are scored by themselves: all, by kind, language, typing and form.

Every slice but the forms counts questions as people ask them (:data:`evals.record.ASKED`): alone,
or as a follow-up with its history. A question is in several slices.
"""

from collections.abc import Sequence
from typing import get_args

from evals.record import ASKED, Form, Record
from evals.row import Kind, Typing

WHOLE = "all"


def slices(records: Sequence[Record]) -> dict[str, list[Record]]:
    """The slices that hold a record, in the order of the report ("all", "kind: near", …)."""
    asked = [record for record in records if record.form in ASKED]
    named: dict[str, list[Record]] = {WHOLE: asked}
    for kind in get_args(Kind):
        named[f"kind: {kind}"] = [r for r in asked if r.row.kind == kind]
    for language in ("kk", "ru", "en"):
        named[f"language: {language}"] = [r for r in asked if r.row.language == language]
    for typing in get_args(Typing):
        named[f"typing: {typing}"] = [r for r in asked if r.row.typing == typing]
    for form in get_args(Form):
        named[f"form: {form}"] = [r for r in records if r.form == form]
    return {name: inside for name, inside in named.items() if inside}
