"""What a press costs: until the next paint, in work of the page, in its tasks.

Waiting is by the clock and suffers from whoever shares the machine. Work is the
processor time of the page's main thread, which does not; a press that does
nothing shows how much of it is the measuring itself.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

SIZE = {"width": 1280, "height": 800}
WATCH = """(() => {
    window.interactions = []
    window.tasks = []
    const watch = (type, list, options) => new PerformanceObserver(seen => {
        for (const one of seen.getEntries()) {
            if (type !== 'event' || one.interactionId) list.push(one.duration)
        }
    }).observe({ type, ...options })
    watch('event', interactions, { durationThreshold: 16 })
    watch('longtask', tasks)
    const frame = () => new Promise(done => requestAnimationFrame(done))
    window.settled = async () => {
        for (let frames = 0; frames < 3; frames++) await frame()
        await new Promise(done => setTimeout(done, 50))
    }
})()"""
# A fixed page: 4,000 elements styled and laid out anew at each press.
FIXED = """<!doctype html><style>
    :root { --ink: #111; --line: 1.5 }
    :root.other { --ink: #222; --line: 1.6 }
    span { color: var(--ink); line-height: var(--line) }
</style><body>"""
FIXED_SCRIPT = """() => {
    document.body.innerHTML = '<p><span>fixed </span></p>'.repeat(4000)
    const { classList } = document.documentElement
    addEventListener('keydown', () => classList.toggle('other'))
}"""


@dataclass(frozen=True)
class Cost:
    """Milliseconds: to the next paint, of work, of the longest task (0: under 50)."""

    paint: float
    work: float
    task: float

    def __str__(self) -> str:
        return f"{self.paint:6.0f} {self.work:6.0f} {self.task:6.0f}"


def median(costs: Iterable[Cost]) -> Cost:
    paints, works, tasks = zip(*((c.paint, c.work, c.task) for c in costs), strict=True)
    return Cost(*map(statistics.median, (paints, works, tasks)))


class Meter:
    """A page, and what acts on it cost."""

    def __init__(self, browser: Browser) -> None:
        self.context = browser.new_context(viewport=SIZE, locale="zh-CN")
        self.context.add_init_script(WATCH)
        self.page: Page = self.context.new_page()
        self.devtools = self.context.new_cdp_session(self.page)
        self.devtools.send("Performance.enable", {"timeDomain": "threadTicks"})

    def open(self, address: str, part: float = 0.4) -> None:
        """Open a report with its tools, some part of the way down."""
        self.page.goto(address)
        self.page.click(".toolbar__summary")
        self.page.evaluate(
            """part => { const { scrollHeight } = document.documentElement
                scrollTo({ top: scrollHeight * part, behavior: 'instant' }) }""",
            part,
        )
        self.settle()

    def settle(self) -> None:
        self.page.evaluate("settled()")

    def work(self) -> float:
        """Return the milliseconds that the main thread has worked so far."""
        told = self.devtools.send("Performance.getMetrics")["metrics"]
        return 1000 * next(m["value"] for m in told if m["name"] == "TaskDuration")

    def cost(self, act: Callable[[], object], until: str = "settled()") -> Cost:
        """Return what an act costs, until a promise that the page knows of is kept.

        What the promise told lies in `told`.
        """
        self.page.evaluate("() => { interactions.length = tasks.length = 0 }")
        before = self.work()
        act()
        self.told = self.page.evaluate(until)
        after = self.work()
        self.settle()
        paints, tasks = self.page.evaluate("[interactions, tasks]")
        return Cost(max(paints, default=0), after - before, max(tasks, default=0))

    def press(self, selector: str, until: str = "settled()") -> Cost:
        """Press a control by the keyboard, wherever the page is scrolled to."""
        self.page.eval_on_selector(selector, "it => it.focus({ preventScroll: true })")
        self.settle()
        return self.cost(lambda: self.page.keyboard.press("Enter"), until)


def calibration(browser: Browser, rounds: int) -> Cost:
    """Return what one press costs on a page that is always the same."""
    meter = Meter(browser)
    meter.page.set_content(FIXED)
    meter.page.evaluate(WATCH)
    meter.page.evaluate(FIXED_SCRIPT)
    meter.settle()
    costs = [meter.cost(lambda: meter.page.keyboard.press("a")) for _ in range(rounds)]
    meter.context.close()
    return median(costs)
