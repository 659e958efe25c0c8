"""The database of a library: opened, migrated and locked the same way everywhere."""

from .opening import FILE, open_file, open_store, set_aside
from .store import Store, generation
from .watching import GenerationWatch

__all__ = [
    "FILE",
    "GenerationWatch",
    "Store",
    "generation",
    "open_file",
    "open_store",
    "set_aside",
]
