"""HTTP: one blueprint a URL section; how answers are sent is in `delivery`."""

from .assembly import add_pages
from .audio import add_audio

__all__ = ["add_audio", "add_pages"]
