"""What a source is, by its bytes; what is no page and no text is named."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from ...errors import SourceTypeError
from ...messages import message
from ..rulebook import rules

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "bitmap"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"RIFF", "media"),
    (b"ID3", "media"),
    (b"\x00\x00\x00", "media"),
    (b"OggS", "media"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"SQLite format 3\x00", "binary"),
)
_OLE_STREAMS = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
_ZIP_PARTS = (
    ("word/", "docx"),
    ("OFD.xml", "ofd"),
    ("xl/", "xlsx"),
    ("ppt/", "pptx"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odt"),
)
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|table|div|span|p|font|center"
    rb"|ul|ol|h[1-6]|article|section|br|td|script|style)\b[^<]{0,2000}>",
    re.IGNORECASE,
)
_PROLOGUE = re.compile(rb"\A(?:\xef\xbb\xbf|\s|<!--.*?-->|<\?xml.*?\?>)+", re.DOTALL)
_MARKED = re.compile(r"^#{1,6} +\S|^(?:\|? *:?-{2,}:? *\|)+", re.MULTILINE)
# So much of a file tells what it is, in bytes.
_HEAD = 65_536
# Tabs, line ends, form feeds and the escape stand in texts too.
_CONTROL_BYTES = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 27))


def kind_of(data: bytes, name: str) -> str:
    """Return `html`, `markdown` or `text`.

    Raises SourceTypeError for anything else, named, with what to do instead;
    also where the name's ending promises what the bytes are not.
    """
    ending = PurePath(name).suffix.lower().lstrip(".")
    refused = _refused(data, ending)
    if refused:
        raise _refusal(refused)
    promised = rules("kinds")["endings"].get(ending)
    if promised:
        raise SourceTypeError(
            kind=message(f"importing.kinds.{promised}"),
            advice=message("importing.advice.misnamed", ending=ending),
        )
    if _is_html(data):
        return "html"
    if ending in ("md", "markdown") or _is_markdown(data):
        return "markdown"
    return "text"


def _refusal(kind: str) -> SourceTypeError:
    """Return the error for a kind of file that is not imported."""
    advice = rules("kinds")["advice"].get(kind, "other")
    return SourceTypeError(
        kind=message(f"importing.kinds.{kind}"),
        advice=message(f"importing.advice.{advice}"),
    )


def _refused(data: bytes, ending: str) -> str:
    head = data[:8].lstrip()
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zip_kind(data)
    if data.startswith(_OLE):
        return _ole_kind(data, ending)
    for magic, kind in _MAGIC:
        if data.startswith(magic) or (kind == "pdf" and magic in data[:1024]):
            return "" if kind == "bitmap" and not _has_nul(data) else kind
    if head.lower().startswith(b"mime-ver") or b"\nMIME-Version:" in data[:2_000]:
        return "mht"
    return "binary" if _is_binary(data) else ""


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return "archive"
    for part, kind in _ZIP_PARTS:
        if any(name == part or name.startswith(part) for name in names):
            return kind
    return "archive"


def _ole_kind(data: bytes, ending: str) -> str:
    by_name: str = rules("kinds")["endings"].get(ending, "")
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return by_name if by_name == "wps" else kind
    return by_name or "doc"


def _has_nul(data: bytes) -> bool:
    return b"\x00" in data[:_HEAD]


def _is_binary(data: bytes) -> bool:
    """More controls than a damaged text has; UTF-16 is told by its BOM."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return controls > max(8, len(head) // 50)


def _is_html(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data[:_HEAD].replace(b"\x00", b"")
    head = data[:_HEAD]
    start = _PROLOGUE.sub(b"", head)
    if re.match(rb"<(?:!doctype\s+html|html|head|body)\b", start, re.IGNORECASE):
        return True
    tags = len(_TAG.findall(head))
    return tags >= 3 or (bool(tags) and bool(_TAG.match(start)))


def _is_markdown(data: bytes) -> bool:
    text = data[:_HEAD].decode("utf-8", "replace")
    return len(_MARKED.findall(text)) >= 2
