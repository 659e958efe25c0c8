import re

import pytest

from reader.settings import SETTINGS

from .source import ROOT, read

README = read(ROOT / "README.md")
ROW = re.compile(r"^\| `(READER_\w+)` \| (.*?) \| (.*?) \|$", re.M)


def test_settings_table_equals_the_settings():
    table = {row[0]: (row[1].strip("`"), row[2]) for row in ROW.findall(README)}
    assert table == {
        f"READER_{setting.name.upper()}": (
            str(setting.default),
            setting.metadata["help"],
        )
        for setting in SETTINGS
    }


def test_each_make_target_in_the_readme_exists():
    makefile = read(ROOT / "Makefile")
    for target in set(re.findall(r"`make ([a-z]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.M), target


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_each_file_the_readme_links_to_exists(link):
    assert (ROOT / link).exists()


def test_each_image_has_a_text_instead():
    assert not re.findall(r"!\[\s*\]|<img(?![^>]*alt=\"\w)", README)


CONTRIBUTING = read(ROOT / "CONTRIBUTING.md")
MAPPED = re.findall(
    r"`((?:reader|voices|static|templates|tests)/[\w./-]+)`", CONTRIBUTING
)


@pytest.mark.parametrize("path", [path for path in MAPPED if "NAME" not in path])
def test_each_place_on_the_map_exists(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", CONTRIBUTING))
def test_each_file_that_contributing_links_to_exists(link):
    assert (ROOT / link).exists()
