"""The house's floors: imports go down only (see CONTRIBUTING, "The house")."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = {
    "reader.errors": -1,
    "reader.folders": 0,
    "reader.messages": -1,
    "reader.settings": 0,
    "reader.preferences": 1,
    "reader.reports": 1,
    "reader.language": 1,
    "voices": 1,
    "reader.reading": 2,
    "reader.narration": 3,
    "reader.library": 3,
    "reader.pages": 4,
    "reader": 5,
    "reader.commands": 6,
    "reader.__main__": 7,
}


def room(name: str) -> str | None:
    parts = name.split(".")
    for length in (2, 1):
        if ".".join(parts[:length]) in FLOORS:
            return ".".join(parts[:length])
    return None


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(tree: ast.AST, package: list[str]):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, node.module] if node.module else base)
            yield from (f"{stem}.{alias.name}" for alias in node.names)


def upward(source: str, module: str, package: list[str]) -> list[str]:
    here = room(module)
    found = []
    for name in imported(ast.parse(source), package):
        there = room(name)
        if there in (None, here):
            continue
        # voices is a library of its own: it knows nothing of the reader.
        if here == "voices" or FLOORS[there] >= FLOORS[here]:
            found.append(f"{module} imports {name}")
    return found


MODULES = [*ROOT.glob("reader/**/*.py"), *ROOT.glob("voices/**/*.py")]


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_go_down_only(path):
    module = module_name(path)
    package = path.relative_to(ROOT).parent.parts
    assert not upward(path.read_text(encoding="utf-8"), module, list(package))


def circle(modules: dict[str, list[str]], package: str) -> list[str]:
    """Return rooms of a package that import each other in a circle."""
    rooms: dict[str, set[str]] = {}
    for module, names in modules.items():
        if module.startswith(f"{package}."):
            here, *inner = (part(name, package) for name in (module, *names))
            rooms.setdefault(here, set()).update({*inner} - {here, ""})
    try:
        TopologicalSorter(rooms).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def part(name: str, package: str) -> str:
    inner = name.removeprefix(f"{package}.")
    return "" if inner == name else inner.partition(".")[0]


IMPORTS = {
    module_name(path): [
        *imported(
            ast.parse(path.read_text(encoding="utf-8")),
            list(path.relative_to(ROOT).parent.parts),
        )
    ]
    for path in MODULES
}
PACKAGES = [module_name(path) for path in MODULES if path.name == "__init__.py"]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_rooms_import_each_other(package):
    assert not circle(IMPORTS, package)


def test_rooms_that_import_each_other_are_found():
    planted = {
        "house.titles.finding": ["house.margins.marks"],
        "house.margins.front": ["house.titles.finding", "re"],
    }
    assert set(circle(planted, "house")) == {"titles", "margins"}


def test_an_import_that_goes_up_is_found():
    planted = "from reader.pages import reports"
    assert upward(planted, "reader.language.words", ["reader", "language"])


def test_a_sideways_import_is_found():
    planted = "from ..reports import document"
    assert upward(planted, "reader.language.words", ["reader", "language"])


def test_voices_know_nothing_of_the_reader():
    planted = "from reader.errors import ReaderError"
    assert upward(planted, "voices.espeak", ["voices"])


# Vendored code is asked for by the tool that needs it.
SCRIPT_FLOORS = ("vendor", "speech", "page", "tools", "main.js")
SCRIPTS = ROOT / "static" / "js"
IMPORTED = re.compile(r"""(?:from|import\() ?'(\.[^']+)'""")


def script_floor(path: Path) -> int:
    return SCRIPT_FLOORS.index(path.relative_to(SCRIPTS).parts[0])


@pytest.mark.parametrize(
    "path", sorted(SCRIPTS.glob("*/*.js")), ids=lambda path: path.name
)
def test_scripts_import_down_only(path):
    names = IMPORTED.findall(path.read_text(encoding="utf-8"))
    others = [(path.parent / name).resolve() for name in names]
    away = [other for other in others if other.parent != path.parent]
    assert all(script_floor(other) < script_floor(path) for other in away)
