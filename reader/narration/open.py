"""Open the narrator from the settings: its voices, its store, its queue."""

from __future__ import annotations

from pathlib import Path

from voices.choosing import open_voices

from ..errors import SettingError
from ..messages import message
from ..settings import Settings
from .narrator import Narrator
from .recordings import FileRecordings
from .turns import Allowance, Queue

# Whoever waits for a voice keeps a thread of the server.
WAITING = 150
AUDIO = "audio"
VOICES = "voices"


def models_folder(settings: Settings) -> Path:
    """Return where neural models lie."""
    given = settings.voice_models
    return Path(given).expanduser() if given else settings.folder / VOICES


def open_narrator(settings: Settings) -> Narrator:
    """Open it. Raises SettingError; no voice starts before it is needed."""
    choice = open_voices(
        workers=settings.speech_workers,
        online=settings.online_voices,
        models=models_folder(settings),
    )
    known = {voice.id for voice in choice.voices()}
    if settings.voice not in known and not settings.voice.startswith("sherpa-"):
        # A model may come later; any other voice is there from the start.
        why = message("settings.no_voice", voices=", ".join(sorted(known)))
        raise SettingError(name="voice", value=settings.voice, why=why)
    recordings = FileRecordings(settings.folder / AUDIO, settings.audio_limit_mb)
    allowance = Allowance(settings.speech_per_minute, settings.limit_storage)
    return Narrator(
        choice, recordings, Queue(settings.speech_workers, WAITING), allowance
    )
