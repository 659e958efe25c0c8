"""How long each tool takes to answer, on a report of 100,000 characters.

python -m tests.bench.browser.tools
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from playwright.sync_api import Browser

from .long_report import browsing, served
from .meter import Cost, Meter, calibration, median

ROUNDS = 7


def act(name: str) -> str:
    return f'[data-act="{name}"]'


def choice(option: str, value: str) -> str:
    return f'button[name="{option}"][value="{value}"]'


# In an order that ends where it began; what opens another page is left out.
PRESSES = {
    "nothing": "#main",
    "easy on": act("easy"),
    # It has closed the toolbar.
    "easy off": ".toolbar__back",
    "toolbar again": act("toolbar"),
    **{f"zoom {to}": act(to) for to in ("larger", "smaller")},
    **{f"guides {to}": act("guides") for to in ("on", "off")},
    **{
        f"guides {to}": f'.tool--thickness [data-step="{step}"]'
        for to, step in (("thicker", 1), ("thinner", -1))
    },
    **{f"caption {to}": act("caption") for to in ("on", "off")},
    **{f"pointer {to}": choice("pointer", to) for to in ("32", "64", "128", "off")},
    **{
        f"contrast {to}": choice("contrast", to)
        for to in ("white", "blue", "yellow", "black", "original")
    },
    **{
        f"skin {to}": choice("skin", to)
        for to in ("red", "blue", "green", "night", "auto")
    },
    "undo": act("undo"),
    **{f"sound {to}": act("sound") for to in ("on", "off")},
    **{f"point {to}": act("point") for to in ("on", "off")},
    "read on": act("read-on"),
    **{
        to: act(to)
        for to in (
            "next",
            "previous",
            "next-section",
            "pause",
            "faster",
            "slower",
            "softer",
            "louder",
            "stepwise",
        )
    },
    "read off": act("read-on"),
    **{f"cursor {to}": act("cursor") for to in ("on", "off")},
    **{
        f"screen reader {to}": act_
        for to, act_ in (
            ("on", '[data-tool="screenreader"]'),
            ("off", '[data-tool="screenreader"]'),
        )
    },
    "phone": act("phone"),
    "phone closed": ".phone [data-close]",
    "fullscreen": act("fullscreen"),
    "fullscreen left": act("fullscreen"),
    "reset": act("reset"),
    "quit": act("quit"),
    "toolbar opened": act("toolbar"),
}


def main() -> None:
    with served() as address, browsing() as browser:
        fixed = calibration(browser, ROUNDS)
        print(f"{'ms: to paint, of work, longest task':36}")
        print(f"{'a fixed page':22} {fixed}")
        plain = measured(browser, address)
        read = measured(browser, address, choice("pinyin", "all"))
        for name in PRESSES:
            print(f"{name:22} {plain[name]}  with pinyin {read[name]}")
        tell_worst(plain, read)
        print(f"{'the fixed page again':22} {calibration(browser, ROUNDS)}")
    print(f"load average: {os.getloadavg()[0]:.2f}")


def measured(browser: Browser, address: str, first: str = "") -> dict[str, Cost]:
    """Return the median cost of each press, after a first one if it is named."""
    meter = Meter(browser)
    meter.open(address)
    if first:
        meter.press(first)
        meter.page.wait_for_load_state("networkidle")
    runs = [dict(pressed(meter, first)) for _ in range(ROUNDS)]
    meter.context.close()
    return {name: median(run[name] for run in runs) for name in PRESSES}


def pressed(meter: Meter, first: str) -> Iterator[tuple[str, Cost]]:
    for name, selector in PRESSES.items():
        yield name, meter.press(selector)
        if first and name in ("reset", "quit"):
            meter.page.eval_on_selector(first, "it => it.click()")
            meter.page.wait_for_load_state("networkidle")


def tell_worst(*tables: dict[str, Cost]) -> None:
    rows = [(cost.paint, name) for table in tables for name, cost in table.items()]
    paint, name = max(rows)
    print(f"the slowest, {name}: {paint:.0f} ms to paint (at most 200)")


if __name__ == "__main__":
    main()
