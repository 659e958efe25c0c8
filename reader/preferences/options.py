"""The options a reader can choose: one table for form, code, page, CSS and script.

An option's name is the form's field, the attribute `data-<name>` on `<html>`
(left out at the default), the key of its wording and the name of its tool.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """An option; its first choice is the default.

    Choices and letters stand in printed QR codes: append, never re-order.
    `script` marks what does nothing where script does not run.
    """

    name: str
    letter: str
    choices: tuple[str, ...]
    script: bool = False

    @property
    def default(self) -> str:
        return self.choices[0]


def _steps(first: int, last: int, step: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(first, last + 1, step))


def _from(default: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    return (default, *(choice for choice in choices if choice != default))


# Bounds and steps are those that the help page states. Zoom, speed, volume in per cent,
# pointer and thickness in CSS pixels, row in characters.
OPTIONS = (
    Option("zoom", "z", _steps(100, 300, 25)),
    Option("contrast", "c", ("original", "white", "blue", "yellow", "black")),
    Option("pointer", "m", ("off", "32", "64", "128")),
    Option("guides", "g", ("off", "on")),
    Option("easy", "e", ("off", "on")),
    Option("skin", "k", ("auto", "red", "blue", "green", "night")),
    Option("pinyin", "p", ("off", "rare", "names", "all")),
    Option("thickness", "t", _from("4", _steps(2, 12, 2)), script=True),
    Option("caption", "d", ("off", "bottom", "top"), script=True),
    Option("row", "r", _from("12", _steps(8, 20, 2)), script=True),
    Option("speed", "v", _from("100", _steps(50, 300, 25)), script=True),
    Option("volume", "u", _from("100", _steps(0, 100, 10)), script=True),
    Option("stepwise", "n", ("off", "on"), script=True),
)

BY_NAME = {option.name: option for option in OPTIONS}
BY_LETTER = {option.letter: option for option in OPTIONS}


def table() -> str:
    """Return the whole table in one line, as the page hands it to the script.

    `z zoom 100 125 …;c contrast original …`: letter, name, choices.
    """
    rows = ((option.letter, option.name, *option.choices) for option in OPTIONS)
    return ";".join(" ".join(row) for row in rows)
