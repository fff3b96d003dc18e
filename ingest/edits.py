"""Edits in the order of the reading, parted so that no two of them begin at one place."""

from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.ruling import RepairKind

_SPACES = ("wrap", "page_break", "space")


@dataclass(frozen=True, slots=True)
class Edit:
    """``before`` was received where ``after`` reads; ``link`` is the number of a moved link."""

    before: str
    after: str
    kind: RepairKind
    link: int = -1


def apart(pieces: list[str | Edit]) -> list[str | Edit]:
    """The same pieces, but no edit that leaves nothing stands right before another edit.

    Repairs then begin at different places, and undoing them in any order of their starts is right.
    Such an edit takes in the word before it: «талаптарына 62» → «талаптарына».
    """
    out: list[str | Edit] = []
    bare: list[Edit] = []
    for piece, following in pairwise([*_absorbed(pieces), ""]):
        if isinstance(piece, Edit) and not piece.after and isinstance(following, Edit):
            bare.append(piece)
            continue
        out += [*_clothed(out, bare, piece)] if isinstance(piece, Edit) else [piece]
        bare = []
    return [piece for piece in out if piece != ""]


def _absorbed(pieces: list[str | Edit]) -> list[str | Edit]:
    """The same pieces: strings side by side are one, and white space that a taken link leaves
    behind is part of the edit that takes it."""
    out: list[str | Edit] = []
    for piece in pieces:
        last = out[-1] if out else ""
        if isinstance(last, Edit) and isinstance(piece, Edit) and _spent(last, piece):
            out[-1] = replace(last, before=last.before + piece.before, after=piece.after)
            continue
        if isinstance(last, str) and isinstance(piece, str) and out:
            out[-1] = last + piece
        elif piece != "":
            out.append(piece)
    return out


def _spent(last: Edit, piece: Edit) -> bool:
    """Whether ``piece`` is only the white space left behind by the link that ``last`` took."""
    return last.link >= 0 and not last.after and piece.kind in _SPACES


def _clothed(out: list[str | Edit], bare: list[Edit], following: Edit) -> list[Edit]:
    """``bare`` edits and the one that follows them, none beginning where another does.

    The end of the last piece of ``out`` is given up to them: the first gets the last word but for
    its last letters, of which each other edit gets one; where they do not suffice, the beginning
    of what follows is shared out too.
    """
    if not bare or not out:
        return [*bare, following]
    last = out.pop()
    count = len(bare)
    if isinstance(last, str):
        cut = min(last.rstrip().rfind(" ") + 1, max(0, len(last) - count))
        out.append(last[:cut])
        word = received = last[cut:]
    elif last.link < 0:
        word, received = last.after, last.before
    else:
        word, received = last.after[-count:], ""
        out.append(replace(last, after=last.after[:-count]))
    short = max(0, count - len(word))
    word += following.after[:short]
    following = replace(following, after=following.after[short:])
    cuts = [0, *range(max(len(word) - count + 1, 1), len(word)), len(word)]
    shares = [word[start:end] for start, end in pairwise(cuts)] + [""] * count
    first = replace(bare[0], before=received + bare[0].before, after=shares[0])
    rest = [replace(edit, after=share) for edit, share in zip(bare[1:], shares[1:], strict=False)]
    return [first, *rest, following]
