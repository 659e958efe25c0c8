import pytest

from reader import create_app
from reader.language.annotator import LanguageAnnotator
from reader.library import publish
from reader.settings import Settings
from tests.pages.sample import SAMPLE, SHA

BASE = "https://reports.example"


@pytest.fixture
def settings(tmp_path):
    return Settings(instance=str(tmp_path), base_url=BASE)


@pytest.fixture
def empty(settings):
    return create_app(settings)


@pytest.fixture
def app(empty):
    publish(
        empty.extensions["reader.store"],
        SAMPLE,
        LanguageAnnotator(),
        {SHA: b"\x89PNG picture"},
        slug="sample",
    )
    return empty


@pytest.fixture
def client(app):
    return app.test_client()
