"""What is kept: reports, their revisions, search and the publisher's words."""

from .backup import back_up, check_backup, restore
from .database import GenerationWatch, Store, generation, open_store, set_aside
from .entries import Entry, Page, all_entries, entries, entry, find_source, years
from .publishing import Published, publish, remove, revise
from .revisions import asset, document, edition, revision, section_utterances
from .searching import Hit, search
from .slugs import is_slug
from .words import (
    WordEntry,
    add_word,
    readings,
    reannotate,
    refresh,
    remove_word,
    reports_with,
    words,
)

__all__ = [
    "Entry",
    "GenerationWatch",
    "Hit",
    "Page",
    "Published",
    "Store",
    "WordEntry",
    "add_word",
    "readings",
    "reannotate",
    "remove_word",
    "reports_with",
    "words",
    "all_entries",
    "asset",
    "back_up",
    "check_backup",
    "document",
    "edition",
    "entries",
    "entry",
    "find_source",
    "generation",
    "is_slug",
    "open_store",
    "publish",
    "refresh",
    "remove",
    "restore",
    "revise",
    "revision",
    "search",
    "section_utterances",
    "set_aside",
    "years",
]
