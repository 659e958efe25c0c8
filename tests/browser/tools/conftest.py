"""A page with its toolbar open, as the tests of the tools press and hear it."""

import pytest
from playwright.sync_api import expect

PAINTED = """name => [...CSS.highlights.get(name) ?? []]
    .map(range => [...range.cloneContents().childNodes].length && range.toString())
    .join('')"""
PHONE = {
    "viewport": {"width": 390, "height": 780},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
# What sounds: each <audio> the player made, found as it is told to play.
LISTEN = """(() => {
    window.heard = []
    window.later = setTimeout.bind(window)
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function () {
        heard.includes(this) || heard.push(this)
        return play.call(this)
    }
})()"""


class Tools:
    """The toolbar of a page, told what to do by the names of its acts."""

    def __init__(self, page):
        self.page = page

    def act(self, name):
        return self.page.locator(f'[data-act="{name}"]').first

    def press(self, *names):
        for name in names:
            self.act(name).click()

    def read_from(self, at):
        """Read on from a sentence, by its number, at three times the speed."""
        self.page.locator('article [id^="s-"]').nth(at).click()
        for _ in range(8):
            self.press("faster")
        self.press("read-on")
        self.until_sounding()

    def choose(self, option, value):
        self.page.click(f'button[name="{option}"][value="{value}"]')

    def told(self, words):
        expect(self.page.locator("#status")).to_have_text(words)

    def is_pressed(self, name):
        return self.act(name).get_attribute("aria-pressed") == "true"

    def option(self, name):
        return self.page.evaluate(
            "name => document.documentElement.dataset[name]", name
        )

    def painted(self, name="spoken-sentence"):
        return self.page.evaluate(PAINTED, name)

    def until(self, expression, seconds=20):
        # The page's policy forbids eval, which wait_for_function relies on.
        self.page.evaluate(
            f"""async () => {{
                for (let tries = 0; !({expression}); tries++) {{
                    if (tries > {seconds * 40}) throw new Error('never true')
                    await new Promise(resolve => later(resolve, 25))
                }}
            }}"""
        )

    def until_still(self):
        """Wait until the page has come to where it scrolls."""
        self.page.evaluate(
            """async () => {
                const frame = () => new Promise(requestAnimationFrame)
                let at
                do {
                    at = scrollY
                    await new Promise(resolve => later(resolve, 250))
                    await frame()
                    await frame()
                } while (at !== scrollY)
            }"""
        )

    def until_painted(self, text, name="spoken-sentence", seconds=20):
        self.until(f"({PAINTED})({name!r}).includes({text!r})", seconds)

    def until_sounding(self):
        self.until("heard.some(it => !it.paused && it.currentTime)")

    def until_silent(self):
        self.until("heard.every(it => it.paused)")

    def text(self, selector):
        """The text of an element as the voice has it: without readings."""
        return self.page.eval_on_selector(
            selector,
            """$it => { const $copy = $it.cloneNode(true)
                $copy.querySelectorAll('rt, rp').forEach($rt => $rt.remove())
                return $copy.textContent }""",
        )

    def sentences(self):
        return self.page.eval_on_selector_all(
            'article [id^="s-"]', "all => all.map(it => it.id)"
        )


@pytest.fixture
def open_tools(site, visit):
    """Open a page and its toolbar: `open_tools("work", **context_options)`."""

    def opened(name="work", code="", is_open=True, **options):
        page = visit("about:blank", **options)
        page.context.add_init_script(LISTEN)
        page.goto(site.at(name, code))
        if is_open and not page.locator(".toolbar__disclosure[open]").count():
            page.click(".toolbar__summary")
        tools = Tools(page)
        if is_open:
            tools.until("document.documentElement.dataset.toolbar")
        return tools

    return opened


@pytest.fixture
def tools(open_tools):
    return open_tools()


@pytest.fixture
def phone(open_tools):
    return open_tools(**PHONE)
