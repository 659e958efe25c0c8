from pathlib import Path

import pytest

from .linters import IN_PAGE, run_nu

pytestmark = pytest.mark.browser
DEFECTS = {path.stem: path for path in Path(__file__).with_name("defects").iterdir()}
# What each linter must find on a page made wrong for it: a dead one fails here.
FOUND = {
    "axe": (
        "image-without-text field-without-label button-without-name pale-text "
        "grey-text page-without-language link-without-name invented-button "
        "broken-list frame-without-name"
    ),
    "htmlcs": (
        "image-without-text field-without-label button-without-name pale-text "
        "grey-text page-without-language id-twice link-without-name "
        "frame-without-name"
    ),
    "ibm": (
        "image-without-text field-without-label button-without-name pale-text "
        "page-without-language link-without-name invented-button frame-without-name"
    ),
    "nu": "image-without-text id-twice invented-button broken-list",
}
IN_PAGE_CASES = [
    (linter, defect)
    for linter, defects in FOUND.items()
    if linter in IN_PAGE
    for defect in defects.split()
]


@pytest.mark.parametrize(("linter", "defect"), IN_PAGE_CASES)
def test_linter_finds_the_planted_defect(visit, linter, defect):
    assert IN_PAGE[linter](visit(DEFECTS[defect].as_uri()))


@pytest.mark.parametrize("linter", IN_PAGE)
def test_linter_works_on_a_page_without_script(visit, linter):
    page = visit(DEFECTS["image-without-text"].as_uri(), javascript=False)
    assert IN_PAGE[linter](page)


@pytest.mark.parametrize("linter", IN_PAGE)
def test_linter_finds_nothing_on_a_sound_page(visit, linter):
    assert not IN_PAGE[linter](visit(DEFECTS["sound"].as_uri()))


def test_nu_finds_the_planted_defects_and_no_others():
    found = run_nu({name: path.read_text("utf-8") for name, path in DEFECTS.items()})
    assert not found["sound"]
    assert all(found[defect] for defect in FOUND["nu"].split())
