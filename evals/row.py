"""One gold question: what is asked, what the ruling says to it, and what a good answer does.

A row stands alone in its line of JSON. Its labels are independent of each other: what is asked
(``kind``), how it is typed (``typing``) and in which ``language``.
"""

from collections.abc import Collection
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ingest.ruling import Source

Kind = Literal[
    "factoid",
    "number",
    "procedure",
    "who",
    "yes_no",
    "list",
    "definition",
    "multi",
    "lookup",
    "status",
    "reference",
    "false_premise",
    "near",
    "far",
    "vague",
    "small_talk",
    "injection",
]
Typing = Literal["clean", "careless"]
Behaviour = Literal["answer", "refuse", "clarify", "correct_premise"]

Text = Annotated[str, Field(min_length=1)]


class Evidence(BaseModel):
    """The words that hold the answer: ``quote`` is the paragraph's ``source`` text[start:end]."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    paragraph: Text
    source: Source
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    quote: Text


class Row(BaseModel):
    """A gold question; see the fields' descriptions. ``family`` holds what is no fresh evidence
    of skill together: rewordings of one question, the turns of one conversation."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: Text
    family: Text = Field(description="questions of one family are resampled together")
    kind: Kind
    typing: Typing
    language: Literal["kk", "ru", "en"]
    question: Text
    history: tuple[Text, ...] = Field((), description="the user's earlier questions, oldest first")
    rewrite: Text | None = Field(None, description="a follow-up made whole by hand")
    answerability: Literal["answerable", "partial", "unanswerable", "vague"]
    qrels: dict[Text, Literal[1, 2]] = Field(description="paragraph: 2 needed, 1 helpful")
    evidence: tuple[Evidence, ...] = ()
    cite_all_of: tuple[Text, ...] = Field((), description="each of these has to be cited")
    cite_any_of: tuple[Text, ...] = Field((), description="one of these has to be cited")
    must_include: tuple[Annotated[tuple[Text, ...], Field(min_length=1)], ...] = Field(
        (), description="facts, each as the wordings that tell it"
    )
    must_not_include: tuple[Text, ...] = ()
    expected_behaviour: Behaviour
    source_sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]

    @model_validator(mode="after")
    def _scorable(self) -> Self:
        """What is to be answered names what to cite; what is to be refused does not."""
        if self.refusing and (self.cite_all_of or self.cite_any_of):
            raise ValueError(
                "cite_all_of and cite_any_of empty where the expected behaviour is "
                f"{self.expected_behaviour}"
            )
        if not self.refusing and not self.needed:
            raise ValueError(
                "a paragraph in cite_all_of, in cite_any_of, or with a 2 in qrels where the "
                f"expected behaviour is {self.expected_behaviour}"
            )
        return self

    @property
    def refusing(self) -> bool:
        """Whether a right answer cites nothing: it refuses, or asks back."""
        return self.expected_behaviour in ("refuse", "clarify")

    @property
    def grades(self) -> dict[str, int]:
        """``qrels``; where they are empty, the paragraphs to be cited count as needed."""
        return {**self.qrels} or dict.fromkeys(self.cite_all_of + self.cite_any_of, 2)

    @property
    def required(self) -> tuple[str, ...]:
        """Paragraphs that all have to be cited, where no ``cite_any_of`` says otherwise."""
        if self.cite_all_of or self.cite_any_of or self.refusing:
            return self.cite_all_of
        return tuple(paragraph for paragraph, grade in self.qrels.items() if grade == 2)

    @property
    def needed(self) -> frozenset[str]:
        """Paragraphs that are right as the first citation."""
        return frozenset(self.required + self.cite_any_of)

    def met(self, paragraphs: Collection[str]) -> float:
        """The share of what has to be cited that ``paragraphs`` hold; any one of
        ``cite_any_of`` counts as one whole.

        >>> row.cite_all_of, row.cite_any_of          # doctest: +SKIP
        (('3',), ('4', '5'))
        >>> row.met(["3"]), row.met(["3", "5"])       # doctest: +SKIP
        (0.5, 1.0)
        """
        parts = [paragraph in paragraphs for paragraph in dict.fromkeys(self.required)]
        if self.cite_any_of:
            parts.append(any(paragraph in paragraphs for paragraph in self.cite_any_of))
        return sum(parts) / len(parts)
