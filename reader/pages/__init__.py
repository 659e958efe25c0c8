"""HTTP: one blueprint a URL section; how answers are sent is in `delivery`."""

from .assembly import add_pages

__all__ = ["add_pages"]
