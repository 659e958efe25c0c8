"""Drive the real Orca over Chromium and keep what it says.

`python -m tests.screenreader.orca URL KEY...` prints the transcript: one line
a key in brackets, then the phrases that Orca sent to its voice. It needs
Debian's orca, openbox, xdotool, xvfb, speech-dispatcher, at-spi2-core and
chromium; `MISSING` names what is not there.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from .home import write_home

PROGRAMS = (
    "orca",
    "openbox",
    "xdotool",
    "Xvfb",
    "dbus-run-session",
    "speech-dispatcher",
    "chromium",
)
MISSING = tuple(name for name in PROGRAMS if shutil.which(name) is None)
CHROMIUM = (
    "chromium --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync "
    "--disable-features=Translate "
    "--force-renderer-accessibility=complete --password-store=basic "
    "--window-size=1200,900 --lang=zh-CN --accept-lang=zh-CN,zh"
).split()
LOGGED = re.compile(
    r"SPEECH OUTPUT: '(?P<phrase>.*?)'(?=\{| |$)"
    r"|type=ATSPI_KEY_PRESSED_EVENT\n(?:.*\n){4} *keyval_name=\((?P<key>.*)\)",
    re.MULTILINE,
)
MODIFIERS = ("Control_L", "Alt_L", "Shift_L", "Shift_R")
# Seconds for Orca to have its say after the start, and after each key.
AFTER_START, AFTER_KEY = 12, 2.5


@contextmanager
def running(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program in a group of its own and end the whole group."""
    log = (folder / f"{Path(command[0]).name}.log").open("wb")
    process = subprocess.Popen(
        command, stdout=log, stderr=log, start_new_session=True, cwd=folder
    )
    try:
        yield process
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, sign)
                process.wait(2)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
        log.close()


def wait_for(found, seconds: float = 30):
    """Poll until `found()` gives something true, and return it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = found()
        if result:
            return result
        time.sleep(0.2)
    raise TimeoutError(f"waited {seconds} s for {found.__name__}")


def transcript(debug: Path) -> list[str]:
    """Return keys in brackets and the phrases spoken after each, in order.

    Orca writes its log in blocks, so it is read only once Orca has ended.
    """
    text = debug.read_text(encoding="utf-8", errors="replace")
    lines = []
    for match in LOGGED.finditer(text):
        key, phrase = match["key"], (match["phrase"] or "").strip()
        if key and key not in MODIFIERS:
            lines.append(f"[{key}]")
        elif phrase:
            lines.append(phrase)
    return lines


def bus_launcher() -> str:
    """Return the path of the accessibility bus launcher."""
    places = ("/usr/libexec", "/usr/lib/at-spi2-core")
    for place in places:
        if (path := Path(place, "at-spi-bus-launcher")).exists():
            return str(path)
    raise FileNotFoundError("at-spi-bus-launcher")


def drive(url: str, keys: Sequence[str], folder: Path) -> list[str]:
    """Open `url`, press the keys in turn, and return the transcript's lines."""
    debug = folder / "orca.debug"
    socket = folder / "run" / "speechd.sock"
    os.environ["SPEECHD_ADDRESS"] = f"unix_socket:{socket}"
    speechd = ["speech-dispatcher", "-s", "-C", str(folder / "spd"), "-t", "0"]
    speechd += ["-c", "unix_socket", "-S", str(socket)]
    setting = "gsettings set org.gnome.desktop.interface toolkit-accessibility true"
    with ExitStack() as stack:

        def start(*command: str) -> None:
            stack.enter_context(running(command, folder))

        subprocess.run(setting.split(), check=True)
        start("openbox")
        start(bus_launcher(), "--launch-immediately", "--a11y=1", "--screen-reader=1")
        start(*speechd)
        start(*CHROMIUM, f"--user-data-dir={folder / 'profile'}", url)
        wait_for(browser_window)
        start("orca", f"--debug-file={debug}")
        wait_for(debug.exists)
        time.sleep(AFTER_START)
        subprocess.run(["xdotool", "windowactivate", "--sync", browser_window()])
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(AFTER_KEY)
    return transcript(debug)


def browser_window() -> str:
    """Return the id of Chromium's window, empty while there is none."""
    search = ["xdotool", "search", "--onlyvisible", "--class", "chromium"]
    found = subprocess.run(search, capture_output=True, text=True).stdout.split()
    return found[-1] if found else ""


def listen(url: str, keys: Sequence[str]) -> list[str]:
    """Run `drive` in a screen, a session bus and a home of its own."""
    with tempfile.TemporaryDirectory(prefix="orca-") as home:
        folder = Path(home)
        write_home(folder)
        command = ["xvfb-run", "-a", "-s", "-screen 0 1280x1000x24"]
        command += ["dbus-run-session", "--", sys.executable, "-m", __spec__.name]
        environment = os.environ | {
            "HOME": home,
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "GNOME_ACCESSIBILITY": "1",
            "ORCA_FOLDER": home,
        }
        done = subprocess.run(
            [*command, url, *keys],
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
        )
    if done.returncode:
        raise RuntimeError(f"Orca could not be driven:\n{done.stderr}")
    return done.stdout.splitlines()


def main(url: str, *keys: str) -> None:
    if "ORCA_FOLDER" not in os.environ:
        print("\n".join(listen(url, keys)))
        return
    print("\n".join(drive(url, keys, Path(os.environ["ORCA_FOLDER"]))))


if __name__ == "__main__":
    main(*sys.argv[1:])
