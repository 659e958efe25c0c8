"""A reader's choices: from a form or a short code, and back into one code.

The code of a choice is its option's letter and its place in the table:
`z2c3` is zoom 150 and the yellow scheme. Defaults are left out and the table's
order is kept, so that equal choices have one code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..errors import PreferenceError
from .options import BY_LETTER, BY_NAME, OPTIONS, Option

CODE = re.compile(r"(?:[a-z][0-9]{1,2})+", re.ASCII)
STEP = re.compile(r"([a-z])([0-9]{1,2})", re.ASCII)
LONGEST = 3 * len(OPTIONS)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a reader chose; an option that is not in `changed` is at its default."""

    changed: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.changed.get(name, BY_NAME[name].default)

    @property
    def code(self) -> str:
        """The canonical code; empty where nothing differs from the default."""
        return "".join(
            f"{option.letter}{option.choices.index(self.changed[option.name])}"
            for option in OPTIONS
            if option.name in self.changed
        )

    def but(self, **values: str) -> Choices:
        """Return these choices with some changed. Raises PreferenceError."""
        return choose({**self.changed, **values}.items())


def _checked(option: Option, value: str) -> str:
    if value not in option.choices:
        raise PreferenceError(option=option.name, value=value)
    return value


def choose(pairs: Iterable[tuple[str, str]]) -> Choices:
    """Take choices from a form's fields; the last of a name counts.

    Fields of other names are left alone. Raises PreferenceError for a value
    that is none of its option's choices.
    """
    given = {name: value for name, value in pairs if name in BY_NAME}
    checked = {name: _checked(BY_NAME[name], value) for name, value in given.items()}
    return Choices(
        {name: value for name, value in checked.items() if value != _default(name)}
    )


def _default(name: str) -> str:
    return BY_NAME[name].default


def parse_code(code: str) -> Choices:
    """Read a code, canonical or not. Raises PreferenceError where it is none."""
    if len(code) > LONGEST or not CODE.fullmatch(code):
        raise PreferenceError(option="code", value=code)
    return choose(_step(letter, int(place)) for letter, place in STEP.findall(code))


def _step(letter: str, place: int) -> tuple[str, str]:
    option = BY_LETTER.get(letter)
    if option is None or place >= len(option.choices):
        raise PreferenceError(option="code", value=f"{letter}{place}")
    return option.name, option.choices[place]
