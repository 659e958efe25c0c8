"""A report and its language joined: speakables, words, readings, utterances."""

from .corrections import correct
from .edition import Correction, Edition, Passage, Section, Sentence, Speakable
from .joining import read, utterances_of
from .offsets import utf16
from .stored import edition_json, load_edition, load_utterance, utterance_json

__all__ = [
    "Correction",
    "Edition",
    "Passage",
    "Section",
    "Sentence",
    "Speakable",
    "correct",
    "edition_json",
    "load_edition",
    "load_utterance",
    "read",
    "utf16",
    "utterance_json",
    "utterances_of",
]
