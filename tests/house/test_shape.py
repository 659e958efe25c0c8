import ast
import json
import re
import subprocess
import sys

import pytest

from .source import ROOT, files, name, parse, read, tracked

CODE = [
    path
    for path in files("reader", "voices", "static", suffix=(".py", ".js", ".css"))
    # Vendored code is kept as its authors wrote it.
    if "vendor" not in path.parts
]
VAGUE = re.compile(r"^(utils?|helpers?|common|misc)\b")
SILENCED = re.compile(r"#\s*(noqa|type: ignore)\s*$|\bTODO\b|\bFIXME\b|\bXXX\b", re.M)
# Each of these is known to one module; the rest of the house calls that module.
PACKAGES = (
    "jieba rjieba pypinyin edge_tts espeakng_loader lameenc segno markdown_it "
    "granian brotli flask_limiter sherpa_onnx"
).split()


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_module_exceeds_300_lines(path):
    assert len(read(path).splitlines()) <= 300


@pytest.mark.parametrize("path", files("reader", "voices", suffix=".py"), ids=name)
def test_no_function_exceeds_40_lines(path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [node for node in ast.walk(parse(path)) if isinstance(node, kinds)]
    assert not [node.name for node in found if length(node) > 40]


def length(function):
    told = ast.get_docstring(function, clean=False) or ""
    return function.end_lineno - function.lineno + 1 - len(told.splitlines())


def test_no_name_accepts_anything():
    assert not [name(path) for path in CODE if VAGUE.match(path.name)]


@pytest.mark.parametrize("path", CODE, ids=name)
def test_nothing_is_silenced_or_left_open(path):
    assert not SILENCED.findall(read(path))


def test_packages_are_imported_in_one_module():
    homes = {package: set() for package in PACKAGES}
    # What trains a table runs at our desk and is not shipped.
    shipped = files("reader", "voices", suffix=".py")
    for path in (path for path in shipped if "training" not in path.parts):
        for package in imported(parse(path)) & homes.keys():
            homes[package].add(name(path))
    assert not {package: home for package, home in homes.items() if len(home) > 1}


def imported(tree):
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("path", files("templates"), ids=name)
def test_templates_have_no_inline_style_or_handler(path):
    assert not re.findall(r"\sstyle=|\son[a-z]+=|<style|javascript:", read(path))


def test_importing_reports_loads_no_web_no_language_and_no_parser():
    code = (
        "import sys, reader.reports\n"
        "heavy = {'flask', 'jieba', 'rjieba', 'pypinyin', 'sqlalchemy', 'voices',"
        " 'lxml', 'markdown_it'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True
    )
    assert run.stdout.strip() == "[]", run.stderr


def test_what_others_wrote_is_named_in_the_notice():
    vendored = [path.stem for path in files("static") if "vendor" in path.parts]
    notice = read(ROOT / "NOTICE")
    assert not [stem for stem in vendored if stem not in notice]


REGISTRY = re.compile(r"\bregistry\.[a-z]|\bpypi\.[a-z]|pythonhosted\.[a-z]")
MACHINE = re.compile(r"(?<![\w.])/(work|root|home/[a-z]+)/")


BINARY = {".gz", ".jpg", ".onnx", ".pdf", ".png", ".webp", ".woff2"}
TEXTS = [path for path in tracked() if path.suffix not in BINARY]


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_no_file_names_a_registry_or_a_machine(path):
    text = path.read_bytes().decode("utf-8", "replace")
    assert not REGISTRY.search(text)
    assert not MACHINE.search(text)


def test_the_lock_file_holds_hashes_and_no_address():
    lock = json.loads(read(ROOT / "tests/package-lock.json"))
    packages = [entry for path, entry in lock["packages"].items() if path]
    assert packages and all("integrity" in entry for entry in packages)
    assert not [entry for entry in packages if "resolved" in entry]
