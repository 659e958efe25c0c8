"""The keyboard shortcuts: one table for script, help page and `aria-keyshortcuts`.

A chord is written by the places of its keys (`event.code`), so that it does not
depend on a keyboard's layout. Both presets are those of bars that are deployed,
so that hands find them.
"""

from __future__ import annotations

from dataclasses import dataclass

SIGNS = {
    "Slash": "/",
    "Equal": "=",
    "Minus": "-",
    "Period": ".",
    "Comma": ",",
    "Backquote": "`",
    "ArrowUp": "↑",
    "ArrowDown": "↓",
    "ArrowLeft": "←",
    "ArrowRight": "→",
}


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What a chord does, in each preset; empty where the preset has none."""

    act: str
    family: str = ""
    letters: str = ""


def _shift(key: str) -> str:
    return f"Alt+Shift+{key}"


SHORTCUTS = (
    Shortcut("toolbar", "", "Alt+KeyG"),
    Shortcut("easy", _shift("Digit9"), "Alt+KeyT"),
    Shortcut("pinyin", _shift("KeyP"), ""),
    Shortcut("cursor", _shift("KeyL"), ""),
    Shortcut("larger", _shift("ArrowUp"), "Alt+ArrowUp"),
    Shortcut("smaller", _shift("ArrowDown"), "Alt+ArrowDown"),
    Shortcut("contrast", _shift("Digit4"), "Alt+Backquote"),
    Shortcut("pointer", _shift("Digit2"), "Alt+KeyM"),
    Shortcut("guides", _shift("Digit3"), "Alt+KeyC"),
    Shortcut("caption", _shift("Digit0"), "Alt+KeyB"),
    Shortcut("sound", _shift("Digit5"), "Alt+KeyV"),
    Shortcut("swap", _shift("Digit8"), ""),
    Shortcut("point", "", "Alt+KeyP"),
    Shortcut("read-on", "", "Alt+KeyX"),
    Shortcut("previous", _shift("Comma"), ""),
    Shortcut("next", _shift("Period"), ""),
    Shortcut("slower", _shift("Digit6"), ""),
    Shortcut("faster", _shift("Digit7"), "Alt+KeyS"),
    Shortcut("louder", _shift("Equal"), ""),
    Shortcut("softer", _shift("Minus"), ""),
    Shortcut("back", _shift("ArrowLeft"), ""),
    Shortcut("forward", _shift("ArrowRight"), ""),
    Shortcut("fullscreen", _shift("KeyF"), ""),
    Shortcut("refresh", "", "Alt+KeyR"),
    Shortcut("undo", _shift("KeyZ"), ""),
    Shortcut("reset", _shift("Digit1"), ""),
    Shortcut("help", _shift("Slash"), _shift("Slash")),
    Shortcut("quit", _shift("KeyQ"), ""),
)


def shortcut_table() -> str:
    """Return the table in one line: `act family letters;…`, `-` for no chord."""
    rows = ((row.act, row.family or "-", row.letters or "-") for row in SHORTCUTS)
    return ";".join(" ".join(row) for row in rows)


def chord_messages(chord: str) -> str:
    """Return the messages that say a chord: `speech.keys.alt speech.keys.keyp`."""
    return " ".join(f"speech.keys.{key.lower()}" for key in chord.split("+") if key)


def chord_name(chord: str) -> str:
    """Return a chord as it is written on the keys: `Alt+Shift+P`."""
    keys = (key.removeprefix("Key").removeprefix("Digit") for key in chord.split("+"))
    return "+".join(SIGNS.get(key, key) for key in keys)
