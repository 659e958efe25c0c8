"""Everything that sounds: recordings, marks, sections, reports, messages."""

from .assembly import add_audio

__all__ = ["add_audio"]
