"""`reader annotate`: what the language stage says of a text, line by line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import IO, Any

import click

from ..errors import SourceMissingError, TextEncodingError
from ..language.annotation import Annotation
from ..messages import message
from .instance import annotator
from .interlinear import interlinear
from .usage import Command

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_ENDS = "\x85\u2028\u2029"


def lines_of(stream: IO[bytes], path: str) -> Iterator[str]:
    """Yield each line without its end. Raises TextEncodingError with its number."""
    for number, line in enumerate(stream, 1):
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
            if not line:
                return
        try:
            yield line.removesuffix(b"\n").rstrip(b"\r").decode("utf-8")
        except UnicodeDecodeError as error:
            raise TextEncodingError(path=path, line=number) from error


def annotation_json(annotation: Annotation) -> dict[str, Any]:
    """Return an annotation in the form that tools read; keep it stable."""
    readings = [reading for word in annotation.words for reading in word.readings]
    sentences = [
        {
            "start": sentence.start,
            "end": sentence.end,
            "spoken": sentence.spoken,
            "spans": [[span.start, span.end, span.spoken] for span in sentence.spans],
        }
        for sentence in annotation.sentences
    ]
    return {
        "text": annotation.text,
        "pinyin": [reading and reading.pinyin for reading in readings],
        "confidence": [reading and reading.confidence for reading in readings],
        "words": [[word.start, word.end, word.proper] for word in annotation.words],
        "sentences": sentences,
        "spoken": "".join(sentence.spoken for sentence in annotation.sentences),
    }


def in_one_line(text: str) -> str:
    """Escape what some readers take for the end of a line, valid as it is in JSON."""
    return text.translate({ord(end): f"\\u{ord(end):04x}" for end in _LINE_ENDS})


def _print(annotation: Annotation, as_json: bool) -> None:
    """Print UTF-8 whatever the terminal's encoding: tools read it."""
    if as_json:
        text = in_one_line(json.dumps(annotation_json(annotation), ensure_ascii=False))
    else:
        text = interlinear(annotation)
    click.echo(text.encode("utf-8"))


def _name(file: str) -> str:
    return message("commands.annotate.input") if file == "-" else file


@click.command(cls=Command, name="annotate", help=message("commands.annotate.help"))
@click.argument("file", default="-")
@click.option("--json", "as_json", is_flag=True, help=message("commands.annotate.json"))
def annotate_command(file: str, as_json: bool) -> None:
    if file == "-" and sys.stdin is None:
        raise SourceMissingError(path=_name(file))
    language = annotator()
    try:
        with click.open_file(file, "rb") as stream:
            for line in lines_of(stream, _name(file)):
                _print(language.annotate(line), as_json)
    except OSError as error:
        if error.filename is None:
            raise
        raise SourceMissingError(path=file) from error
