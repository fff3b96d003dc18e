"""A conversation as a file: Markdown or DOCX, each quote with its formal citation."""

import io
from collections.abc import Sequence
from datetime import date

from answer.labels import date_words, formal_citation, notices
from ingest.ruling import Ruling
from web.reply import pieces
from web.turns import Turn, remarks
from web.words import say

FORMS = {
    "markdown": ("md", "text/markdown; charset=utf-8"),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>#|!~"})


def markdown(ruling: Ruling, turns: Sequence[Turn], language: str) -> str:
    """The conversation as Markdown; what people and the ruling wrote is escaped."""
    out = [f"# {_plain(say('export.title', language))}", f"**{_plain(ruling.title)}**"]
    out += [_plain(formal_citation(ruling, "header")), _plain(_day(language))]
    out += [f"> {_plain(notice)}" for notice in notices(ruling, language)]
    for turn in turns:
        out.append(f"## {_plain(turn.question)}")
        if turn.answer is None:
            out.append(_plain(say("chat.stopped", language)))
            continue
        for piece in pieces(turn.answer):
            if not piece.quote or piece.citation is None:
                out += [_plain(line) for line in piece.text.strip().split("\n") if line.strip()]
            else:
                quoted = "\n".join(f"> {_plain(line)}" for line in f"«{piece.text}»".split("\n"))
                formal = _plain(formal_citation(ruling, piece.citation.paragraph))
                out.append(f"{quoted}\n>\n> — {formal}")
        out += [_plain(remark) for remark in remarks(ruling, turn.answer)]
    return "\n\n".join(out) + "\n"


def docx(ruling: Ruling, turns: Sequence[Turn], language: str) -> bytes:
    """The conversation as a Word document with headings and quote styles."""
    from docx import Document

    document = Document()
    document.core_properties.title = say("export.title", language)
    document.core_properties.author = ""
    document.core_properties.language = language
    document.add_heading(say("export.title", language), 0)
    document.add_paragraph().add_run(ruling.title).bold = True
    document.add_paragraph(formal_citation(ruling, "header"))
    document.add_paragraph(_day(language))
    for notice in notices(ruling, language):
        document.add_paragraph(notice, style="Intense Quote")
    for turn in turns:
        document.add_heading(turn.question, 1)
        if turn.answer is None:
            document.add_paragraph(say("chat.stopped", language))
            continue
        for piece in pieces(turn.answer):
            if not piece.quote or piece.citation is None:
                document.add_paragraph(piece.text.strip())
            else:
                document.add_paragraph(f"«{piece.text}»", style="Quote")
                document.add_paragraph(f"— {formal_citation(ruling, piece.citation.paragraph)}")
        for remark in remarks(ruling, turn.answer):
            document.add_paragraph(remark)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _plain(text: str) -> str:
    return " ".join(text.split("\n")).translate(_SPECIAL)


def _day(language: str) -> str:
    return say("export.day", language, date=date_words(date.today().isoformat(), language))
