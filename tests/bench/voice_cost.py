"""Our own part of a recording against that of espeak-ng and the encoder."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence

from reader.language.annotator import LanguageAnnotator
from reader.narration import with_rest
from reader.reading import utterance_of
from voices import EspeakEngine, Speech, Utterance
from voices.espeak import engine as espeak
from voices.espeak.library import Library
from voices.espeak.recital import Part, recite
from voices.mp3 import Encoder
from voices.prosody import clauses

VOICE = "espeak-female"


def compare(said: Sequence[Utterance]) -> None:
    """Compare our own part with espeak-ng and the encoder, on the same text."""
    annotator, engine = LanguageAnnotator(), EspeakEngine(workers=1)
    library = Library()
    row = espeak._voices()[VOICE]
    library.use(row["variant"], {name: row[name] for name in espeak._PARAMETERS})
    engine.speak(said[0], VOICE)
    annotator.tokens(said[0].text)
    ours, wholes = [], []
    for _ in range(3):
        alone = encoder = whole = 0.0
        for one in said:
            spoken_s, encoded_s = _parts(library, one)
            alone, encoder = alone + spoken_s, encoder + encoded_s
            whole += milliseconds(lambda u=one: _path(annotator, engine, u)) / 1000
        ours.append((whole - alone - encoder) / (alone + encoder))
        wholes.append(whole / alone)
    engine.close()
    print(f"ours / (espeak-ng + encoder): {statistics.median(ours):.2f} (at most 0.6)")
    print(f"whole path / espeak-ng: {statistics.median(wholes):.2f} (at most 4)")


def _parts(library: Library, one: Utterance) -> tuple[float, float]:
    """Return the seconds that espeak-ng and the encoder take by themselves."""
    parts = [
        Part(tuple(sound.said for sound in clause.sounds), clause.pause_ms)
        for clause in clauses(one)
    ]
    begun = time.perf_counter()
    pcm = [said.pcm for said in recite(library, parts)]
    spoken = time.perf_counter()
    encoder = Encoder()
    for piece in pcm:
        encoder.add(piece)
    encoder.finish()
    return spoken - begun, time.perf_counter() - spoken


def _path(annotator: LanguageAnnotator, engine: EspeakEngine, one: Utterance) -> Speech:
    """Go the whole way: text, words and pinyin, worker, marks."""
    utterance = with_rest(utterance_of(one.text, annotator), one.rest_ms)
    return engine.speak(utterance, VOICE)


def milliseconds(run: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    run()
    return (time.perf_counter() - begun) * 1000
