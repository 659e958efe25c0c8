"""A module's text, shortened: what goes out is the same program, token by token.

Comments and spaces are left out and private names cut short. Our modules have no
semicolons: a line that ends a statement stays a line, which minifiers written in
Python (rjsmin 1.3) do not keep before a private name. A test compares the syntax
tree of every delivered module with that of its source.
"""

from __future__ import annotations

import re
from string import ascii_letters

# A slash begins a pattern only where no value can stand before it.
TOKEN = re.compile(
    r"""
    (?P<template>`(?:\\.|[^`\\])*`)
    | (?P<literal>'(?:\\.|[^'\\\n])*' | "(?:\\.|[^"\\\n])*"
        | (?<=[(,=:\[!&|?{;\s])/(?![/*])(?:\\.|\[(?:\\.|[^]\\\n])*]|[^/\\[\n])+/[a-z]*)
    | (?P<dropped>[ \t]*(?:/\*.*?\*/|//[^\n]*|(?<=[ \t])(?=['"`\#-])))
    | (?P<name>\#\$?[A-Za-z]\w*)
    | [ \t]*(?P<sign>[{(\[,;:=?&|<>*%]|!=*|[\])}]+)[ \t]*
    | (?P<blank>\s+)
    """,
    re.DOTALL | re.VERBOSE,
)
PRIVATE = re.compile(r"(?<=this\.)#\$?[A-Za-z]\w*")
LINES = re.compile(r"\n+")
# No statement ends after the one or begins with the other.
JOINED = re.compile(r"(?<=[{(\[,;:=?&|])\n|\n(?=[)}\].?:&|])")


def shorten(text: str) -> str:
    """Return a module that parses to the tree of `text`, private names apart."""
    known: dict[str, str] = {}

    def named(found: re.Match[str]) -> str:
        return known.setdefault(found[0], f"#{_name(len(known))}")

    def shortened(found: re.Match[str]) -> str:
        match found.lastgroup:
            case "template":
                return PRIVATE.sub(named, found[0])
            case "dropped":
                return ""
            case "name":
                return named(found)
            case "sign":
                return found["sign"]
            case "blank":
                return "\n" if "\n" in found[0] else " "
        return found[0]

    return JOINED.sub("", LINES.sub("\n", TOKEN.sub(shortened, text))).strip()


def _name(number: int) -> str:
    more, at = divmod(number, len(ascii_letters))
    return (_name(more - 1) if more else "") + ascii_letters[at]
