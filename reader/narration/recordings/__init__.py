"""Recordings kept by the hash of what was said."""

from .contract import Recordings
from .files import FileRecordings
from .room import Room

__all__ = ["FileRecordings", "Recordings", "Room"]
