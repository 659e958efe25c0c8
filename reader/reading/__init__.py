"""A report and its language joined: speakables, words, readings, utterances."""

from voices.utterance import Utterance

from .edition import Edition, Passage, Section, Sentence, Speakable
from .identity import text_id
from .joining import read
from .offsets import utf16
from .speakables import lead_of
from .stored import edition_json, load_edition, load_utterance, utterance_json
from .utterances import utterance_of, utterances_of

__all__ = [
    "Edition",
    "Passage",
    "Section",
    "Sentence",
    "Speakable",
    "Utterance",
    "edition_json",
    "lead_of",
    "load_edition",
    "load_utterance",
    "read",
    "text_id",
    "utf16",
    "utterance_json",
    "utterance_of",
    "utterances_of",
]
