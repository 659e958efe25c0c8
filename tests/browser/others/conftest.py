"""The browsers beside Chromium, each where it is installed."""

from threading import Event

import pytest

from . import firefox, webkit

BROWSERS = {
    "webkit": (webkit.missing, webkit.webkit),
    "firefox": (firefox.missing, firefox.firefox),
}
# What sounds: each <audio> that is told to play. It is mute, since Firefox plays
# nothing else on a machine without a sound device.
LISTEN = """(() => {
    window.heard = []
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function () {
        heard.includes(this) || heard.push(this)
        this.muted = true
        return play.call(this)
    }
})()"""
TRIES, PAUSE = 600, 0.05


class Reader:
    """A report in a browser, its toolbar open."""

    def __init__(self, browser, address):
        self.browser = browser
        self.run = browser.run
        browser.open(address)
        self.until("document.querySelector('[role=toolbar]')")
        self.run(LISTEN)
        self.press(".toolbar__summary")
        self.until("document.documentElement.dataset.toolbar === 'on'")

    def press(self, selector):
        self.browser.press(selector)

    def until(self, condition):
        # WebKit's driver loses promises, so the waiting is done here.
        tries = (
            Event().wait(PAUSE) or self.run(f"!!({condition})") for _ in range(TRIES)
        )
        assert any(tries), condition


# Each test in a browser of its own: what one stores is not cleared at once.
@pytest.fixture(
    params=[pytest.param(name, marks=getattr(pytest.mark, name)) for name in BROWSERS],
)
def other(request):
    missing, start = BROWSERS[request.param]
    if lacking := missing():
        pytest.skip(f"not installed: {lacking}")
    with start() as browser:
        yield browser


@pytest.fixture
def reader(other, site):
    return Reader(other, site.at("work"))
