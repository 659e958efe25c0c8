import base64

import pytest

from .pixels import background, pixels

pytestmark = pytest.mark.browser
MAGENTA = (255, 0, 255)
TWO_FRAMES = """() => new Promise(done =>
  requestAnimationFrame(() => requestAnimationFrame(done)))"""


def frames(page, address):
    """Load a page from a magenta one; return each painted frame's background."""
    page.goto("data:text/html,<body style='background: %23f0f'>")
    page.screenshot()
    devtools = page.context.new_cdp_session(page)
    kept = []

    def keep(frame):
        kept.append(pixels(base64.b64decode(frame["data"])))
        devtools.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})

    devtools.on("Page.screencastFrame", keep)
    devtools.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
    page.goto(address)
    page.evaluate(TWO_FRAMES)
    devtools.send("Page.stopScreencast")
    found = [background(picture) for picture in kept]
    return [colour for colour in found if colour != MAGENTA]


@pytest.mark.parametrize("code", ["c4", "c3", "k4"])
def test_stored_choices_are_there_in_the_first_frame(site, visit, code):
    page = visit(site.at("notice"))
    page.evaluate("code => localStorage.setItem('choices', code)", code)
    page.goto(site.at("notice"))
    wanted = background(pixels(page.screenshot()))
    seen = frames(page, site.at("notice"))
    assert seen and set(seen) == {wanted}


def test_a_flash_is_found(site, visit):
    page = visit(site.at("notice"))
    page.route("**/early*.js", lambda route: route.abort())
    page.evaluate("localStorage.setItem('choices', 'c4')")
    assert set(frames(page, site.at("notice"))) != {(0, 0, 0)}
