"""WebKitGTK by its own driver: just as much of W3C WebDriver as the tests need."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from .processes import free_port, running, wait_for

DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
SIZE = {"width": 1200, "height": 900}
SCRIPT_SECONDS = 120


def missing() -> str:
    """Return what is not installed; empty where all is there."""
    lacking = [name for name in (DRIVER, SCREEN) if not shutil.which(name)]
    lacking += [] if mini_browser() else ["MiniBrowser"]
    return ", ".join(lacking)


def mini_browser() -> str:
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    return str(found[-1]) if found else ""


class WebKit:
    """One window of WebKitGTK's MiniBrowser."""

    name = "webkit"

    def __init__(self, port: int) -> None:
        self._base = f"http://127.0.0.1:{port}"
        options = {"binary": mini_browser(), "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        made = self._ask("POST", "/session", capabilities=wanted)
        self._base += f"/session/{made['sessionId']}"
        self._ask("POST", "/window/rect", **SIZE)
        self._ask("POST", "/timeouts", script=SCRIPT_SECONDS * 1000)

    def open(self, address: str) -> None:
        self._ask("POST", "/url", url=address)

    def run(self, expression: str) -> Any:
        """Return what an expression comes to."""
        script = f"return JSON.stringify(({expression}) ?? null)"
        return json.loads(self._ask("POST", "/execute/sync", script=script, args=[]))

    def press(self, selector: str) -> None:
        """Press an element as the mouse does, once it is in the window."""
        at_once = "{ block: 'center', behavior: 'instant' }"
        it = f"document.querySelector({json.dumps(selector)})"
        self.run(f"{it}.scrollIntoView({at_once})")
        asked = {"using": "css selector", "value": selector}
        found = self._ask("POST", "/element", **asked)[ELEMENT]
        self._ask("POST", f"/element/{found}/click")

    def close(self) -> None:
        self._ask("DELETE", "")

    def _ask(self, method: str, path: str, **values: Any) -> Any:
        body = json.dumps(values).encode() if method == "POST" else None
        request = Request(self._base + path, body, method=method)
        try:
            with urlopen(request, timeout=SCRIPT_SECONDS) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise AssertionError(error.read().decode()) from error


@contextmanager
def webkit() -> Iterator[WebKit]:
    """Start a screen, the driver and a window."""
    screen = [SCREEN, "-displayfd", "1", "-screen", "0", "1400x1000x24"]
    with running(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as shown:
        display = f":{shown.stdout.readline().decode().strip()}"
        port = free_port()
        environment = {**os.environ, "DISPLAY": display}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with running([DRIVER, f"--port={port}"], env=environment, **quiet):
            wait_for(port)
            window = WebKit(port)
            yield window
            window.close()
