import ast
import re
import tomllib

import pytest

from .source import ROOT, files, name, parse, read, strings

KEY = re.compile(r"[a-z_]+(?:\.[a-z0-9_-]+)*\.?")
# A template of script mentions the start of a key: `speech.${name}`.
QUOTED = re.compile(r"""(["'`])([a-z_]+\.[a-z0-9_.-]*)(?:\1|\$\{)""")
FILE_ENDINGS = (".html", ".toml", ".js", ".css", ".json", ".py", ".svg", ".xml", ".mp3")
SUBJECTS = {
    path.stem: tomllib.loads(read(path))
    for path in (ROOT / "reader/messages").glob("*.toml")
}


def leaves(table, stem):
    for part, value in table.items():
        key = f"{stem}.{part}"
        if isinstance(value, dict):
            yield from leaves(value, key)
        else:
            yield key


KEYS = {key for subject, table in SUBJECTS.items() for key in leaves(table, subject)}


def is_key(text):
    subject, dot, _ = text.partition(".")
    return (
        bool(dot)
        and subject in SUBJECTS
        and not text.endswith(FILE_ENDINGS)
        and KEY.fullmatch(text) is not None
    )


def mentioned(path):
    """Yield each key, or start of a key, that a file mentions."""
    if path.suffix == ".py":
        found = (node.value for node in strings(parse(path)))
    else:
        found = (match[2] for match in QUOTED.finditer(read(path)))
    yield from (text for text in found if is_key(text))


def is_known(text):
    if text.endswith("."):
        # What follows may be the rest of a key, or numbers for its fields.
        return any(key.startswith(text) for key in KEYS) or text[:-1] in KEYS
    return text in KEYS or any(key.startswith(f"{text}.") for key in KEYS)


SOURCES = [
    path
    for path in files(
        "reader", "templates", "static", suffix=(".py", ".html", ".txt", ".xml", ".js")
    )
    if "/prose/" not in name(path) and "/vendor/" not in name(path)
]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_each_mentioned_message_exists(path):
    assert not [text for text in mentioned(path) if not is_known(text)]


def test_each_message_is_mentioned():
    texts = {text for path in SOURCES for text in mentioned(path)}
    # A mention of a table, or of the start of a key, mentions what is in it.
    starts = tuple(text if text.endswith(".") else f"{text}." for text in texts)
    tables = {
        match[1]
        for path in SOURCES
        for match in re.finditer(r"""messages_of\(\s*["'](\w+)["']""", read(path))
    }
    # Numbers may follow: `catalogue.day.` is `catalogue.day` with its fields filled.
    whole = texts | {text.rstrip(".") for text in texts}
    unused = [key for key in KEYS - whole if not key.startswith(starts)]
    assert not [key for key in unused if key.split(".")[0] not in tables]


def test_a_missing_message_is_found():
    planted = ast.parse("message('errors.no_such_key')")
    texts = [node.value for node in strings(planted) if is_key(node.value)]
    assert texts and not any(map(is_known, texts))
