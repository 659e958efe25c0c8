"""The texts that a page shows of a report, annotated, with their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..language.annotation import Annotation, Annotator
from ..reports.document import Report, Table
from .edition import Passage, Sentence, encode_words
from .identity import Ids, bare

SEPARATORS = "\n\t"


def shown_texts(report: Report) -> Iterator[tuple[str, str]]:
    """Yield each passage's key and text in reading order."""
    yield "title", report.title
    for number, subtitle in enumerate(report.subtitles, 1):
        yield f"subtitle-{number}", subtitle
    for number, line in enumerate(report.meta, 1):
        yield f"meta-{number}", line.value
    for block in report.blocks:
        if isinstance(block, Table):
            yield f"{block.id}-caption", block.caption
        yield block.id, block.text
    for number, attachment in enumerate(report.attachments, 1):
        yield f"attachment-{number}", attachment.name


def passages_of(report: Report, annotator: Annotator) -> Mapping[str, Passage]:
    """Annotate every passage that has a text. Equal texts are annotated once."""
    ids = Ids()
    known: dict[str, Annotation] = {}
    passages = {}
    for key, text in shown_texts(report):
        if not text:
            continue
        if text not in known:
            known[text] = annotator.annotate(text)
        annotation = known[text]
        sentences = tuple(_sentences(annotation, ids))
        passages[key] = Passage(text, sentences, encode_words(annotation.words))
    return passages


def _sentences(annotation: Annotation, ids: Ids) -> Iterator[Sentence]:
    for sentence in annotation.sentences:
        text = annotation.text[sentence.start : sentence.end]
        start = sentence.start + len(text) - len(text.lstrip(SEPARATORS))
        end = sentence.end - (len(text) - len(text.rstrip(SEPARATORS)))
        if start < end and bare(text):
            yield Sentence(ids.take("sentence", text), start, end)
