"""What the search found, in the ruling's own words: citations, hits, the ranking by name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answer import compose
from answer.answer import Citation
from answer.extract import spans
from answer.labels import label
from answer.reading import Reading
from index.hit import Hit
from index.search import Collection, Scores
from ingest.ruling import Ruling, Source

SECOND = 0.1  # posterior of a second paragraph, relative to the first, that quotes it too; from dev
RIVAL = 0.4  # posterior, relative to the first, of a second that may be the one meant
RANKED = 10  # paragraphs that a ranking names


@dataclass(frozen=True, slots=True)
class Quoting:
    """The ruling and its index: scores in, places of its text out."""

    ruling: Ruling
    collection: Collection

    def citation(self, paragraph: str, source: Source, start: int, end: int) -> Citation:
        """That stretch of that text, with its label."""
        text = self.ruling.source_text(paragraph, source) or ""
        return Citation(paragraph, source, text[start:end], start, end, label(paragraph))

    def quotes(self, reading: Reading, scores: Scores, most: int = 2) -> list[Citation]:
        """The quotes of the best paragraph, and of a second where the question needs two, or where
        it is about as likely to be the one that answers; of ``most`` paragraphs.
        """
        import numpy as np

        order = scores.order
        out: list[Citation] = []
        least = SECOND if compose.asks_two(reading) else RIVAL
        for document in order[:most]:
            gap = float(scores.fused[document] - scores.fused[order[0]])
            if np.exp(gap) < least:
                break
            name = self.collection.names[document]
            for span in spans(self.collection, scores, document):
                out.append(self.citation(name, self._source(name), span.start, span.end))
        return out

    def ranking(self, scores: Scores) -> list[str]:
        """The best paragraphs by name, the best first."""
        return [self.collection.names[i] for i in scores.order[:RANKED]]

    def ahead(self, scores: Scores, within: Sequence[str]) -> Scores:
        """The scores with the paragraphs that the question names ahead of all others."""
        if not within:
            return scores
        import numpy as np

        lift = float(scores.fused.max() - scores.fused.min()) + 1.0
        lifted = [
            f + lift * (n in within)
            for f, n in zip(scores.fused, self.collection.names, strict=True)
        ]
        return replace(scores, fused=np.array(lifted, dtype=np.float32))

    def hit(self, scores: Scores, document: int) -> Hit:
        """One document with its best stretch and what each leg of the search gave it."""
        best = spans(self.collection, scores, document)
        start, end = (best[0].start, best[0].end) if best else (0, 0)
        parts = {leg: float(row[document]) for leg, row in scores.documents.items()}
        name = self.collection.names[document]
        return Hit(name, float(scores.fused[document]), self._source(name), start, end, parts)

    def _source(self, name: str) -> Source:
        """Which text of that document is searched and quoted."""
        if name == "header":
            return "header"
        if name == "preamble":
            return "preamble"
        paragraph = self.ruling.paragraph(name)
        return "text" if paragraph is not None and paragraph.text.strip() else "note"
