"""Pinyin over a report of 100,000 characters: how soon, how smoothly, how heavy.

python -m tests.bench.browser.pinyin
"""

from __future__ import annotations

import os
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from .long_report import browsing, served
from .meter import Meter, calibration
from .tools import choice

ROUNDS = 7
ALL, OFF = choice("pinyin", "all"), choice("pinyin", "off")
# From the press to readings in every paragraph in the window, once painted.
WATCH = """() => {
    let pressed = 0
    addEventListener('keydown', event => (pressed = event.timeStamp), true)
    const isSeen = it => {
        const { top, bottom } = it.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
    }
    window.shown = async () => {
        const seen = [...document.querySelectorAll('#article p[id]')].filter(isSeen)
        const hanzi = /\\p{Script=Han}/u
        const spans = seen.flatMap(it => [...it.children])
            .filter(it => it.matches('[id^=s-]') && hanzi.test(it.textContent))
        while (!spans.every(it => it.querySelector('rt'))) {
            await new Promise(done => requestAnimationFrame(done))
        }
        await new Promise(done => requestAnimationFrame(done))
        return performance.now() - pressed
    }
    window.whole = async () => {
        const last = [...document.querySelectorAll('#article p[id] > span')].at(-1)
        const first = document.querySelector('#article p[id] > span')
        while (![first, last].every(it => it.querySelector('rt'))) {
            await new Promise(done => setTimeout(done, 100))
        }
    }
    const sentenceBelow = top => {
        const it = document.elementFromPoint(innerWidth / 2, top)
        return it.closest('[id^=s-]') ?? sentenceBelow(top + 20)
    }
    window.topOf = () => {
        window.line ??= sentenceBelow(innerHeight / 3)
        return line.getClientRects()[0].top
    }
}"""
TOLD = {
    "seen": "on all that is seen, after the press (at most 300)",
    "answer": "on: press to paint (at most 200)",
    "task": "longest task while the rest follows (at most 200)",
    "work": "work of the page in all",
    "drift": "pixels that the line moved",
    "memory": "memory of the page, MB (Pss; at most 250)",
    "before": "the same without pinyin",
    "off": "off: press to paint (at most 200)",
    "off work": "off: work",
    "again": "on again: press to paint (at most 200)",
    "again work": "on again: work until it is seen",
    "again seen": "on again: on all that is seen (at most 300)",
    "scrolled": "memory after all of it was scrolled through, collected",
}


def main() -> None:
    with served() as address, browsing() as browser:
        print(f"a fixed page: {calibration(browser, ROUNDS)}")
        runs = [dict(measured(browser, address)) for _ in range(ROUNDS)]
        for name, told in TOLD.items():
            found = [run[name] for run in runs]
            print(f"{told}: {statistics.median(found):.0f}; first {found[0]:.0f}")
        print(f"the fixed page again: {calibration(browser, ROUNDS)}")
    print(f"load average: {os.getloadavg()[0]:.2f}")


def measured(browser: Browser, address: str) -> Iterator[tuple[str, float]]:
    meter = Meter(browser)
    page = meter.page
    meter.open(address)
    page.evaluate(WATCH)
    yield "before", memory(meter)
    top, begun = page.evaluate("topOf()"), meter.work()
    cost = meter.press(ALL, "shown()")
    yield "seen", meter.told
    yield "answer", cost.paint
    page.evaluate("whole()")
    yield "task", max(page.evaluate("tasks"), default=0)
    yield "work", meter.work() - begun
    yield "drift", abs(page.evaluate("topOf()") - top)
    yield "memory", memory(meter)
    cost = meter.press(OFF)
    yield "off", cost.paint
    yield "off work", cost.work
    page.wait_for_timeout(3000)
    cost = meter.press(ALL, "shown()")
    yield "again", cost.paint
    yield "again work", cost.work
    yield "again seen", meter.told
    page.evaluate("whole()")
    yield "scrolled", scrolled(meter)
    meter.context.close()


def scrolled(meter: Meter) -> float:
    """Return the memory after every window of the page was seen."""
    height = meter.page.evaluate("document.documentElement.scrollHeight")
    for top in range(0, height, 1_000):
        meter.page.evaluate("top => { scrollTo({ top, behavior: 'instant' }) }", top)
        meter.page.evaluate("new Promise(done => requestAnimationFrame(done))")
    meter.settle()
    meter.devtools.send("HeapProfiler.collectGarbage")
    return memory(meter)


def memory(meter: Meter) -> float:
    """Return the MB of the page's own process: what it shares, by share."""
    session = meter.context.browser.new_browser_cdp_session()
    told = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    found = [pss(one["id"]) for one in told if one["type"] == "renderer"]
    return max(found, default=0)


def pss(process: int) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup")
    if not rollup.is_file():
        return 0
    return int(re.search(r"^Pss:\s+(\d+)", rollup.read_text(), re.M)[1]) / 1024


if __name__ == "__main__":
    main()
