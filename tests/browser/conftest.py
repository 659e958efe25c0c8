"""One Chromium and one site for all browser tests of a run."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

from tests.serving import serving

from .site import Site, fill

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
DESKTOP = {"width": 1280, "height": 800}


@pytest.fixture(scope="session")
def browser():
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium (on Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    instance = tmp_path_factory.mktemp("site")
    slugs = fill(instance)
    with serving(instance) as address:
        yield Site(address, slugs, instance)


@pytest.fixture
def visit(browser):
    """Open pages in contexts of their own: `visit(address, javascript=False)`."""
    contexts = []

    def open_page(address, javascript=True, **options):
        options = {"viewport": DESKTOP, "locale": "zh-CN", **options}
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        if javascript:
            page.goto(address)
        else:
            load_without_script(page, address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def load_without_script(page, address):
    # Script is off while the page loads and on again for the tests' own code,
    # which never ends in a context made with java_script_enabled=False.
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setScriptExecutionDisabled", {"value": True})
    page.goto(address)
    devtools.send("Emulation.setScriptExecutionDisabled", {"value": False})
