"""Install a model: unpacked aside, tried with the engine, then switched on."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import ModelError, VoiceError
from ..speech import Speech
from ..utterance import Utterance
from .archive import Progress, unpack
from .engine import SherpaEngine
from .models import read_model

INFO = "model.json"
SAMPLE = "sample.mp3"
# A fresh model may take long to load for the first time.
TRIAL_S = 120.0
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Installed:
    """What was installed: size in bytes as unpacked, licence as a file name."""

    name: str
    family: str
    size: int
    sha256: str
    licence: str
    sample_ms: int


def sha256_of(path: Path) -> str:
    """Return a file's sha256 in hex."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def install(
    archive: Path, folder: Path, sample: Utterance, progress: Progress
) -> Installed:
    """Install a model archive below `folder`. Raises ModelError, leaving nothing.

    The model is there in one step, after it has said the sample.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".", dir=folder))
    try:
        size = unpack(archive, aside, progress)
        root = _root(aside, archive)
        target = folder / root.name
        if target.exists():
            raise ModelError(f"{target} is there already", "exists", target)
        info = _tried(root, folder, archive, sample, size)
        os.replace(root, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return info


def _root(aside: Path, archive: Path) -> Path:
    """Return the model's folder: the archive's only one, or all that is in it."""
    inside = [path for path in aside.iterdir() if not path.name.startswith(".")]
    if len(inside) == 1 and inside[0].is_dir():
        return inside[0]
    name = archive.name.split(".tar")[0].removesuffix(".zip")
    root = aside / name
    root.mkdir(exist_ok=True)
    for path in inside:
        os.replace(path, root / path.name)
    return root


def _tried(
    root: Path, folder: Path, archive: Path, sample: Utterance, size: int
) -> Installed:
    """Have the model say the sample, and note beside it what it is."""
    model = read_model(root, beside=folder)
    speech = _said(root, folder, sample)
    (root / SAMPLE).write_bytes(speech.audio)
    info = Installed(
        name=root.name,
        family=model.family,
        size=size,
        sha256=sha256_of(archive),
        licence=_licence(root),
        sample_ms=speech.duration_ms,
    )
    text = json.dumps(asdict(info), ensure_ascii=False, indent=2)
    (root / INFO).write_text(text, encoding="utf-8")
    return info


def _said(root: Path, folder: Path, sample: Utterance) -> Speech:
    engine = SherpaEngine(root, TRIAL_S, beside=folder)
    try:
        voice = engine.voices()[0]
        return engine.speak(sample, voice.id)
    except VoiceError as error:
        raise ModelError(f"{root.name}: {error}", "silent", error) from error
    finally:
        engine.close()


def _licence(root: Path) -> str:
    for path in sorted(root.iterdir()):
        if path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            return path.name
    return ""
