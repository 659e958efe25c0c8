import pytest

from reader.library import open_store
from reader.settings import Settings
from tests.plain_language import PlainAnnotator


@pytest.fixture
def store(tmp_path):
    opened = open_store(Settings(instance=str(tmp_path)))
    yield opened
    opened.close()


@pytest.fixture
def annotator():
    return PlainAnnotator()
