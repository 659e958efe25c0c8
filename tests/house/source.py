"""The house's own files, as the tests of this folder read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """List the files of the repository, also the new ones not yet committed."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split("\0")
    except (FileNotFoundError, subprocess.CalledProcessError):
        # A source archive has no git: everything that is not made is ours.
        made = {".venv", "node_modules", "__pycache__", "instance", "dist", "build"}
        listed = [
            str(path.relative_to(ROOT))
            for path in ROOT.rglob("*")
            if not made & set(path.relative_to(ROOT).parts)
        ]
    return tuple(path for name in listed if name and (path := ROOT / name).is_file())


def files(*folders: str, suffix: str = "") -> list[Path]:
    return [
        path
        for path in tracked()
        if path.relative_to(ROOT).parts[0] in folders and path.name.endswith(suffix)
    ]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(read(path))


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield the string literals of a tree that are not docstrings."""
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in told:
                yield node
