"""The static files: one address for all that changes with any of them.

`/static/<version>/js/main.js` may import `./tools/zoom.js`: the version is a
hash of the whole folder, so every answer is immutable and no file is renamed.
The style sheets go out as one, `css/reader.css`, in the order of their layers.
"""

from __future__ import annotations

import hashlib
import mimetypes
import re
from functools import cached_property, lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort

from ...folders import STATIC
from .headers import IMMUTABLE
from .ready import keep_for
from .scripts import shorten

STYLES = "css/reader.css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
AROUND = re.compile(r" ?([{};,]) ?")
# The order of the layers; within a folder by name.
LAYERS = ("tokens", "base", "layout", "tools", "aids")
TYPES = {".js": "text/javascript", ".svg": "image/svg+xml", ".css": "text/css"}


class Statics:
    """The files below a folder, read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def _files(self) -> dict[str, Path]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path for path in found}

    @cached_property
    def version(self) -> str:
        """Ten hex digits that change with any of the files."""
        digest = hashlib.sha256()
        for name, path in sorted(self._files.items()):
            digest.update(name.encode())
            digest.update(path.read_bytes())
        return digest.hexdigest()[:10]

    def address(self, name: str) -> str:
        """Return the address of a file, which holds its version."""
        return f"/static/{self.version}/{name}"

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes, None where there is no such file."""
        if name == STYLES:
            return styles(self.folder / "css").encode()
        # A name comes from an address: it is looked up, never made a path.
        path = self._files.get(name)
        if path is None:
            return None
        return _module(path) if path.suffix == ".js" else path.read_bytes()


# Kept here as well: an answer under a version of before an update is not.
@lru_cache(maxsize=128)
def _module(path: Path) -> bytes:
    return shorten(path.read_text(encoding="utf-8")).encode()


@lru_cache(maxsize=2)
def styles(folder: Path) -> str:
    """Join the style sheets, each in its layer, comments and spaces left out."""
    sheets = [f"@layer {','.join(LAYERS)};"]
    for layer in LAYERS:
        single = folder / f"{layer}.css"
        files = [single] if single.is_file() else sorted((folder / layer).glob("*.css"))
        text = "".join(path.read_text(encoding="utf-8") for path in files)
        short = AROUND.sub(r"\1", SPACE.sub(" ", COMMENT.sub("", text)))
        sheets.append(f"@layer {layer}{{{short.strip()}}}")
    return "\n".join(sheets)


def statics_blueprint(statics: Statics) -> Blueprint:
    blueprint = Blueprint("static", __name__)

    @blueprint.get("/static/<version>/<path:name>")
    def file(version: str, name: str) -> Response:
        body = statics.read(name)
        if body is None:
            abort(404)
        suffix = Path(name).suffix
        guessed = TYPES.get(suffix) or mimetypes.guess_type(name)[0]
        # A page of before an update may ask for an older version.
        if version == statics.version:
            keep_for(IMMUTABLE)
        return Response(body, mimetype=guessed or "application/octet-stream")

    return blueprint


SHIPPED = Statics(STATIC)
