"""An answer as plain text, for a terminal."""

from answer.answer import Answer


def shown(answer: Answer) -> str:
    """Status first, then what is said, each quote with its label, and what is not promised."""
    first, *others = answer.notices
    labels = {f"«{citation.quote}»": citation.label for citation in answer.citations}
    lines = [first, ""]
    for said in answer.answer.split("\n\n"):
        lines += [said, f"    — {labels[said]}", ""] if said in labels else [said, ""]
    return "\n".join([*lines, *others]) + "\n"
