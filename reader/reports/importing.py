"""A file becomes a report in this very process; `sandbox` is the safe way."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from ..errors import ReportNotFoundInSourceError, SourceError
from .compose import NothingFound, compose
from .document import Report, Source
from .formats.pictures import Pictures
from .formats.plain import read_text
from .pieces import Manuscript
from .source.charset import Decoded, decode
from .source.kinds import kind_of
from .source.limits import too_large
from .source.reading import MAX_BYTES, read_source

MIMES = {"html": "text/html", "markdown": "text/markdown", "text": "text/plain"}
# A report of a million characters has about 20,000 lines.
MAX_LINES = 50_000
# The longest yearbooks; more would keep the language stage busy for minutes.
MAX_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """A report, and the bytes of its assets by their sha256."""

    report: Report
    assets: Mapping[str, bytes] = field(default_factory=dict)


def import_here(path: Path, max_bytes: int = MAX_BYTES) -> Imported:
    """Import a file in this process, without limits but those on sizes.

    Raises SourceError, its details naming the path.
    """
    try:
        data = read_source(path, max_bytes)
        return _import(path, data)
    except SourceError as error:
        error.details.setdefault("path", path)
        raise


def _import(path: Path, data: bytes) -> Imported:
    kind = kind_of(data, path.name)
    decoded = decode(data)
    if kind != "html":
        _check_size(len(decoded.text), decoded.text.count("\n"))
    pictures = Pictures(path)
    source = Source(
        # A name in another encoding than UTF-8 can be opened, but not kept.
        name=os.fsencode(path.name).decode("utf-8", "replace"),
        sha256=hashlib.sha256(data).hexdigest(),
        mime=MIMES[kind],
        charset=decoded.charset,
        importer=kind,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    manuscript = _read(kind, decoded, pictures)
    pieces = manuscript.pieces
    _check_size(sum(len(piece.text) for piece in pieces), len(pieces))
    try:
        report = compose(manuscript, source, pictures.assets)
    except NothingFound as error:
        raise ReportNotFoundInSourceError(path=path) from error
    return Imported(report, {key: pictures.data[key] for key in report.assets})


def _check_size(characters: int, lines: int) -> None:
    if lines > MAX_LINES:
        raise too_large("lines", MAX_LINES)
    if characters > MAX_CHARACTERS:
        raise too_large("characters", MAX_CHARACTERS)


def _read(kind: str, decoded: Decoded, pictures: Pictures) -> Manuscript:
    # Each format's library is loaded only when a source asks for it.
    if kind == "html":
        from .html.page import read_page

        return read_page(decoded.text, pictures)
    if kind == "markdown":
        from .formats.markdown import read_markdown

        return read_markdown(decoded.text, pictures)
    return read_text(decoded.text)
