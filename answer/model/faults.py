"""What may go wrong with a language model's endpoint, by kind; never shown as it is."""

from typing import Literal

from errors import ModelError

Kind = Literal[
    "unreachable",
    "late",
    "stalled",
    "over_budget",
    "busy",
    "server",
    "stream",
    "empty",
    "cut",
    "format",
    "resting",
    "spent",
    "left",
]


class Fault(ModelError):
    """One failed exchange. ``retry_after`` is what the server asked for, in seconds, if it did."""

    def __init__(self, kind: Kind, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(f"the language model's endpoint: {kind}{detail and f' ({detail})'}")
        self.kind = kind
        self.retry_after = retry_after
