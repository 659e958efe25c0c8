"""Firefox by the protocol it speaks itself: just as much of WebDriver BiDi as needed.

Playwright drives the Firefox of a distribution in some of its versions only.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

import aiohttp

from .processes import free_port, running, wait_for

NAMES = ("firefox-esr", "firefox")
PREFERENCES = """user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("remote.active-protocols", 1);
"""
SIZE = {"width": 1200, "height": 900}
SECONDS = 120
# Where to press an element, once it is in the window.
PLACE = """selector => {
    const $element = document.querySelector(selector)
    $element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = $element.getBoundingClientRect()
    return [Math.round(x + width / 2), Math.round(y + height / 2)]
}"""


def missing() -> str:
    """Return what is not installed; empty where it is there."""
    return "" if any(map(shutil.which, NAMES)) else " or ".join(NAMES)


class Firefox:
    """One tab of Firefox."""

    name = "firefox"

    def __init__(self, port: int) -> None:
        # In a thread of its own: Playwright keeps a loop in this one.
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)
        self._thread.start()
        self._numbers = count(1)
        self.errors: list[str] = []
        self._await(self._connect(f"ws://127.0.0.1:{port}/session"))
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        tree = self._ask("browsingContext.getTree")
        self._tab = tree["contexts"][0]["context"]
        self._ask("browsingContext.setViewport", context=self._tab, viewport=SIZE)

    def open(self, address: str) -> None:
        asked = {"context": self._tab, "url": address, "wait": "complete"}
        self._ask("browsingContext.navigate", **asked)

    def run(self, expression: str) -> Any:
        """Return what an expression comes to."""
        code = f"JSON.stringify(({expression}) ?? null)"
        target = {"context": self._tab}
        asked = {"expression": code, "target": target, "awaitPromise": False}
        told = self._ask("script.evaluate", **asked)
        assert told["type"] == "success", told
        return json.loads(told["result"]["value"])

    def press(self, selector: str) -> None:
        """Press an element as the mouse does."""
        x, y = self.run(f"({PLACE})({json.dumps(selector)})")
        acts = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        pointer = {"type": "pointer", "id": "mouse", "actions": acts}
        self._ask("input.performActions", context=self._tab, actions=[pointer])

    def close(self) -> None:
        self._await(self._socket.close())
        self._await(self._session.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _connect(self, address: str) -> None:
        self._session = aiohttp.ClientSession()
        self._socket = await self._session.ws_connect(address, max_msg_size=0)

    def _await(self, work: Any) -> Any:
        running = asyncio.run_coroutine_threadsafe(work, self._loop)
        return running.result(SECONDS)

    def _ask(self, method: str, **parameters: Any) -> Any:
        return self._await(self._answer(next(self._numbers), method, parameters))

    async def _answer(self, number: int, method: str, parameters: Any) -> Any:
        asked = {"id": number, "method": method, "params": parameters}
        await self._socket.send_json(asked)
        while (told := await self._socket.receive_json()).get("id") != number:
            self._note(told)
        assert told["type"] == "success", told
        return told["result"]

    def _note(self, told: Any) -> None:
        entry = told.get("params", {})
        if told.get("method") == "log.entryAdded" and entry["level"] == "error":
            self.errors.append(entry["text"])


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start a Firefox with a profile of its own."""
    program = next(filter(None, map(shutil.which, NAMES)))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        (Path(profile) / "user.js").write_text(PREFERENCES)
        port = free_port()
        command = [program, "--headless", "--no-remote", "--profile", profile]
        command += ["--remote-debugging-port", str(port)]
        with running(command, stderr=subprocess.DEVNULL):
            wait_for(port)
            tab = Firefox(port)
            yield tab
            tab.close()
