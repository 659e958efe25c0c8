"""A page of the database, or a recording, is damaged: it is said, and mended."""

import random

import pytest

from reader import library
from reader.errors import ReaderError, UnknownReportError
from reader.messages import message
from tests.plain_reports import made
from tests.proof import victim

PAGE = 4_096
FLIPPED = 64
# So many damages of each page of the file.
ROUNDS = [1, pytest.param(12, marks=pytest.mark.long)]


def damage(folder, number, chance):
    """Flip bytes of one page of the library's file."""
    path = folder / victim.FILE
    data = bytearray(path.read_bytes())
    for place in chance.sample(range(number * PAGE, (number + 1) * PAGE), FLIPPED):
        data[place] ^= chance.randint(1, 255)
    path.write_bytes(data)


def used(folder):
    """Use all of a library, which is closed again. Raises ReaderError."""
    store = victim.opened(folder)
    try:
        for entry in library.all_entries(store):
            edition = library.edition(store, entry.slug)
            library.document(store, entry.slug)
            library.search(store, entry.title)
            library.search(store, "开局")
            for section in edition.sections:
                library.section_utterances(store, entry.slug, section.id)
        library.publish(store, made(5), victim.ANNOTATOR)
    finally:
        store.close()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_damage_is_said_with_what_to_do(tmp_path, rounds, tell):
    chance, said = random.Random(6), 0
    size = (victim.fresh(tmp_path / "whole") / victim.FILE).stat().st_size
    tries = [number for number in range(size // PAGE) for _ in range(rounds)]
    for turn, number in enumerate(tries):
        folder = victim.fresh(tmp_path / str(turn))
        damage(folder, number, chance)
        try:
            used(folder)
        except UnknownReportError:
            # An index lost its row: to the reader the report is not there.
            said += 1
        except ReaderError as error:
            said += 1
            told = message(error.key, **error.details)
            assert "reader restore" in told, told
    tell("damaged pages of the database", pages=len(tries), said=said, crashed=0)
    assert said > len(tries) / 4
