import json
from dataclasses import dataclass

import pytest

from reader.commands import main
from reader.library import open_store
from reader.settings import Settings


@dataclass
class Ended:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def reader(tmp_path, monkeypatch, capsys):
    """Run `reader` with these arguments on an empty library of its own."""
    monkeypatch.setenv("READER_INSTANCE", str(tmp_path / "instance"))

    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ended(end.value.code, printed.out, printed.err)

    return run


@pytest.fixture
def store(tmp_path):
    opened = open_store(Settings(instance=str(tmp_path / "instance")))
    yield opened
    opened.close()
