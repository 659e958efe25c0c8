"""From sentences to tokens: the spoken text with its readings, in spoken tone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..annotation import Sentence, Token, Word
from ..pinyin.syllables import digits
from .breaths import PAUSES, breathe
from .headings import heading_ends
from .sandhi import Syllable, spoken_tones

Reader = Callable[[str], Sequence[Word]]

_UNIT = re.compile(r"[A-Za-z]{2,}(?:['’-][A-Za-z]+)*|.", re.DOTALL)
# G1, A11; GDP1万亿 is an amount.
_FIGURE_IN_NAME = re.compile(r"[A-Za-z][0-9](?![0-9.]*[万亿])").match
_LINE_ENDS = "\n\t"
_AFTER_HEADING = "，"


@dataclass(frozen=True, slots=True)
class _Sound:
    """Something to say, its source and whether a word begins with it."""

    said: str
    start: int
    end: int
    begins: bool
    syllable: Syllable | None = None


def tokens(text: str, sentences: Iterable[Sentence], read: Reader) -> tuple[Token, ...]:
    """Return what the voice says for a text, its offsets those of the text.

    `read` gives the words of the spoken text. The end of a line or cell is a
    pause, and no clause is longer than `LONGEST_CLAUSE`.
    """
    said: list[Token] = []
    borders: list[bool] = []
    for sentence in sentences:
        sounds = [*_sounds(text, sentence, read(sentence.spoken))]
        said += _in_spoken_tone(sounds)
        borders += [sound.begins for sound in sounds]
        ending = text[sentence.end - 1 : sentence.end]
        if ending and ending in _LINE_ENDS and sounds:
            said.append(Token(ending, "", sentence.end - 1, sentence.end))
            borders.append(False)
    return breathe(said, borders)


def _sounds(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[_Sound]:
    """Yield what is to be said for a sentence; other signs are silent."""
    ends = list(heading_ends(text, sentence.start, sentence.end))
    sources = [span for span in sentence.spans for _ in span.spoken]
    syllables = _syllables(words)
    for match in _UNIT.finditer(sentence.spoken):
        first, last = sources[match.start()], sources[match.end() - 1]
        syllable = syllables.get(match.start())
        if syllable and _FIGURE_IN_NAME(text, max(0, first.start - 1)):
            syllable = replace(syllable, named=True)
        while ends and first.start >= ends[0]:
            place = ends.pop(0)
            yield _Sound(_AFTER_HEADING, place, place, False)
        starts_span = match.start() == 0 or first is not sources[match.start() - 1]
        if syllable or match[0] in PAUSES or match[0][0].isalpha():
            begins = starts_span and (syllable is None or syllable.at == 0)
            yield _Sound(match[0], first.start, last.end, begins, syllable)


def _syllables(words: Sequence[Word]) -> dict[int, Syllable]:
    """Return the syllables by their place in the spoken text."""
    return {
        word.start + at: Syllable(
            word.text[at], _spelling(reading.pinyin), word.text, at
        )
        for word in words
        for at, reading in enumerate(word.readings)
        if reading is not None
    }


def _spelling(pinyin: str) -> str:
    """Return the reading for the voice; the r of a retroflex ending is er5."""
    return "er5" if pinyin == "r" else digits(pinyin)


def _in_spoken_tone(sounds: Sequence[_Sound]) -> Iterator[Token]:
    """Yield the tokens; tones change within a run of syllables only."""
    run: list[_Sound] = []
    for sound in sounds:
        if sound.syllable is not None:
            run.append(sound)
            continue
        yield from _run(run)
        run = []
        yield Token(sound.said, "", sound.start, sound.end)
    yield from _run(run)


def _run(run: Sequence[_Sound]) -> Iterator[Token]:
    spoken = spoken_tones([sound.syllable for sound in run if sound.syllable])
    for sound, pinyin in zip(run, spoken, strict=True):
        yield Token(sound.said, pinyin, sound.start, sound.end)
