"""Find reports by words: terms, the index of each database, what is shown."""

from .finding import Hit, places, search
from .index import index, unindex

__all__ = ["Hit", "index", "places", "search", "unindex"]
