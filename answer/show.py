"""An answer as plain text, for a terminal."""

from answer.answer import Answer


def shown(answer: Answer) -> str:
    """Status first, then the lead, each quote with its label, and what is not promised."""
    first, *others = answer.notices
    lines = [first, ""]
    if answer.citations:
        lead = answer.answer.split("\n\n", 1)[0]
        lines += [lead, ""]
        for citation in answer.citations:
            lines += [f"«{citation.quote}»", f"    — {citation.label}", ""]
    else:
        lines += [answer.answer, ""]
    return "\n".join([*lines, *others]) + "\n"
