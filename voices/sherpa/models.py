"""Find the models in a folder, and which of the known families each one is of.

Families and their files are those of sherpa-onnx's Chinese releases:
vits-melo-tts-zh_en, matcha-icefall-zh-baker, kokoro-multi-lang.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..errors import ModelError

Family = Literal["vits", "matcha", "kokoro"]

_VOCODERS = re.compile(r"(vocos|hifigan|vocoder)", re.IGNORECASE)
_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Model:
    """A model folder: `files` are the engine's own arguments, as paths."""

    name: str
    folder: Path
    family: Family
    files: Mapping[str, str]

    @property
    def id(self) -> str:
        """The part of the voice's id that names the model."""
        return _NAME.sub("-", self.name.lower()).strip("-")

    @property
    def version(self) -> str:
        """Hash names, sizes and times: another model of the same name differs."""
        parts = []
        for path in sorted(self.files.values()):
            for one in path.split(","):
                status = Path(one).stat()
                parts.append(f"{Path(one).name}:{status.st_size}:{status.st_mtime_ns}")
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def find_models(folder: Path, beside: Path | None = None) -> tuple[Model, ...]:
    """Return the models in `folder`, or the one that it is; the rest is skipped."""
    if not folder.is_dir():
        return ()
    found = []
    # A hidden folder is a model that is still being installed.
    below = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    for path in (folder, *below):
        try:
            found.append(read_model(path, beside))
        except ModelError:
            continue
    return tuple(found)


def read_model(folder: Path, beside: Path | None = None) -> Model:
    """Return the model that a folder holds. Raises ModelError where it is none.

    A vocoder, which is a download of its own, may lie in `beside`, or else
    beside the folder.
    """
    if not (folder / "tokens.txt").is_file():
        raise ModelError(f"{folder} has no tokens.txt", "no_model", folder.name)
    family, files = _family(folder, beside or folder.parent)
    return Model(folder.name, folder, family, files)


def _family(folder: Path, beside: Path) -> tuple[Family, dict[str, str]]:
    networks = sorted(folder.glob("*.onnx"))
    vocoders = [path for path in networks if _is_vocoder(path)]
    plain = [path for path in networks if path not in vocoders]
    # Where both are there, the smaller int8 network is not the better one.
    plain.sort(key=lambda path: "int8" in path.name)
    if not plain:
        raise ModelError(f"{folder} has no .onnx network", "no_model", folder.name)
    common = {"tokens": str(folder / "tokens.txt"), **_lexicon(folder)}
    if (folder / "voices.bin").is_file():
        voices = str(folder / "voices.bin")
        return "kokoro", {"model": str(plain[0]), "voices": voices, **common}
    vocoder = vocoders or [one for one in beside.glob("*.onnx") if _is_vocoder(one)]
    if "matcha" in folder.name or "model-steps" in plain[0].name or vocoders:
        if not vocoder:
            raise ModelError(f"{folder} has no vocoder", "no_vocoder", folder.name)
        networks_of = {"acoustic_model": str(plain[0]), "vocoder": str(vocoder[0])}
        return "matcha", {**networks_of, **common}
    return "vits", {"model": str(plain[0]), **common}


def _lexicon(folder: Path) -> dict[str, str]:
    """Return the lexicons, joined as the engine wants them."""
    names = [
        str(path)
        for path in sorted(folder.glob("lexicon*.txt"), reverse=True)
        # Of two English lexicons the engine takes one.
        if path.name != "lexicon-gb-en.txt"
    ]
    return {"lexicon": ",".join(names)} if names else {}


def _is_vocoder(path: Path) -> bool:
    return bool(_VOCODERS.search(path.name))
