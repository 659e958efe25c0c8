"""How soon a press is heard, the gap between sentences, what a word costs.

python -m tests.bench.browser.sound
"""

from __future__ import annotations

import os
import statistics

from playwright.sync_api import Browser

from .long_report import browsing, served
from .meter import Meter, calibration
from .tools import act

ROUNDS = 7
SENTENCES = 8
WORDS = 200
# When which <audio> began and ended, and when a key was pressed.
WATCH = """(() => {
    window.moments = []
    const note = what => ({ timeStamp }) => moments.push([what, timeStamp])
    const play = HTMLMediaElement.prototype.play
    const known = new Set()
    HTMLMediaElement.prototype.play = function () {
        if (!known.has(this)) {
            for (const what of ['playing', 'ended']) {
                this.addEventListener(what, note(what))
            }
        }
        known.add(this)
        return play.call(this)
    }
    addEventListener('keydown', note('press'), true)
    window.heard = async (what, count) => {
        while (moments.filter(([one]) => one === what).length < count) {
            await new Promise(done => setTimeout(done, 10))
        }
    }
})()"""
# The same frames with a word lit up in each, and without.
LIGHT = """async ([address, words]) => {
    const { Highlighter } = await import(address)
    const lights = new Highlighter('spoken')
    const frame = () => new Promise(done => requestAnimationFrame(done))
    const $sentence = [...document.querySelectorAll('#article [id^=s-]')].find(it =>
        it.getBoundingClientRect().top > 100 && it.textContent.length > 20)
    lights.showSentence($sentence)
    window.frames_ = async isLit => {
        for (let word = 0; word < words; word++) {
            if (isLit) lights.showWord(word % 20, (word % 20) + 1)
            await frame()
        }
    }
}"""


def main() -> None:
    with served() as address, browsing() as browser:
        print(f"a fixed page: {calibration(browser, ROUNDS)}")
        new, kept = zip(
            *(first_word(browser, address, at) for at in range(ROUNDS)), strict=True
        )
        print(f"press to first sound, kept: {median(kept)} (at most 150)")
        print(f"press to first sound, never heard: {median(new)} (at most 300)")
        print(f"between sentences: {median(gaps(browser, address))} (at most 60)")
        lit = [word(browser, address) for _ in range(3)]
        print(f"a word lit up, work: {statistics.median(lit):.2f} ms (at most 4)")
        print(f"the fixed page again: {calibration(browser, ROUNDS)}")
    print(f"load average: {os.getloadavg()[0]:.2f}")


def median(found: tuple[float, ...] | list[float]) -> str:
    return f"{statistics.median(found):.0f} ms, worst {max(found):.0f}"


def listening(browser: Browser, address: str, at: int) -> Meter:
    """Open the report and point at a sentence that no other run reads."""
    meter = Meter(browser)
    meter.context.add_init_script(WATCH)
    meter.open(address, part=0)
    meter.page.locator('#article [id^="s-"]').nth(40 * (at + 1)).click()
    return meter


def first_word(browser: Browser, address: str, at: int) -> tuple[float, float]:
    """Return ms from the press to sound, never heard before and heard before."""
    meter = listening(browser, address, at)
    waits = []
    for _ in range(2):
        meter.page.evaluate("() => { moments.length = 0 }")
        meter.press(act("read-on"), "heard('playing', 1)")
        told = meter.page.evaluate("moments")
        pressed = next(when for what, when in told if what == "press")
        waits.append(next(w for what, w in told if what == "playing") - pressed)
        meter.press(act("read-on"))
        meter.page.locator('#article [id^="s-"]').nth(40 * (at + 1)).click()
    meter.context.close()
    return waits[0], waits[1]


def gaps(browser: Browser, address: str) -> list[float]:
    """Return ms from the end of each sentence to the sound of the next."""
    meter = listening(browser, address, ROUNDS)
    for _ in range(8):
        meter.press(act("faster"))
    meter.press(act("read-on"), f"heard('ended', {SENTENCES})")
    meter.page.evaluate(f"heard('playing', {SENTENCES + 1})")
    told = meter.page.evaluate("moments")
    meter.context.close()
    following = zip(told, told[1:], strict=False)
    return [b[1] - a[1] for a, b in following if (a[0], b[0]) == ("ended", "playing")]


def word(browser: Browser, address: str) -> float:
    """Return the ms of work of one more word lit up, in a frame of its own."""
    meter = Meter(browser)
    meter.open(address)
    source = meter.page.locator('script[type="module"]').get_attribute("src")
    module = source.replace("main.js", "speech/highlighter.js")
    meter.page.evaluate(LIGHT, [module, WORDS])
    works = {}
    for is_lit in (False, True):
        begun = meter.work()
        meter.page.evaluate("isLit => frames_(isLit)", is_lit)
        works[is_lit] = meter.work() - begun
    meter.context.close()
    return (works[True] - works[False]) / WORDS


if __name__ == "__main__":
    main()
