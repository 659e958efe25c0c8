"""A process that makes recordings in a shared folder, for the tests.

`making.py FOLDER COUNT` makes so many, each once; every synthesis adds a line
to FOLDER/made. It prints each number before it begins with it.
"""

import sys
from pathlib import Path

from reader.narration import Asker
from reader.narration.narrator import Narrator
from reader.narration.recordings import FileRecordings
from reader.narration.turns import Allowance, Queue
from voices import SilentEngine, Token, Utterance
from voices.choosing import Choice


class Noting(SilentEngine):
    def __init__(self, path):
        self._path = path

    def speak(self, utterance, voice):
        with open(self._path, "ab", buffering=0) as file:
            file.write(utterance.text.encode() + b"\n")
        return super().speak(utterance, voice)


def main(folder, count):
    engine = Noting(folder / "made")
    recordings = FileRecordings(folder / "audio", limit_mb=100)
    narrator = Narrator(Choice([engine]), recordings, Queue(2), Allowance(0))
    for number in range(count):
        text = f"{number}"
        token = Token("好", "hao3", 0, 1)
        utterance = Utterance(text, (token,) * 200)
        print(number, flush=True)
        narrator.recording(utterance, "silent", Asker())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
