from dataclasses import replace

import pytest

from reader import create_app
from reader.language.annotator import LanguageAnnotator
from reader.library import publish
from reader.reports.document import Inline, Meta, Paragraph
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
def sample():
    return SAMPLE


@pytest.fixture
def reports():
    """Twenty-five short reports of 2024."""
    return [
        replace(
            SAMPLE,
            title=f"2024年第{number}号通知",
            source=replace(SAMPLE.source, sha256=f"{number:064x}"),
            meta=(Meta("published", "发布日期", "2024-05-01"),),
            blocks=(Paragraph(f"b-{number}", (Inline("特此通知。"),)),),
            attachments=(),
            assets={},
            repairs=(),
        )
        for number in range(1, 26)
    ]


@pytest.fixture
def client(app):
    return app.test_client()
