import os
import subprocess
import sys
import tomllib
import zipfile

import pytest

from .source import ROOT, files, name, read

PROJECT = tomllib.loads(read(ROOT / "pyproject.toml"))
LEFT_OUT = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"].get("exclude", [])
SHIPPED = {"templates": "reader/templates", "static": "reader/static"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(run, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def wheel_name(path):
    top, *rest = path.relative_to(ROOT).parts
    return "/".join([SHIPPED.get(top, top), *rest])


def test_wheel_holds_every_file_of_the_house(wheel):
    shipped = files("reader", "voices", *SHIPPED)
    ours = {
        wheel_name(path)
        for path in shipped
        if not name(path).startswith(tuple(f"{folder}/" for folder in LEFT_OUT))
    }
    built = {n for n in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in n}
    assert built == ours


def run_elsewhere(installed, folder, code):
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "PYTHONPATH": str(installed),
        "READER_INSTANCE": str(folder / "instance"),
        "PYTHONUTF8": "1",
    }
    run = [sys.executable, "-P", "-c", code]
    return subprocess.run(
        run, cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )


def test_wheel_serves_its_demonstrations_from_another_folder(installed, tmp_path):
    code = (
        "import contextlib, sys, reader\n"
        "from reader.commands import main\n"
        "sys.argv[1:] = ['add', '--demonstration']\n"
        "with contextlib.suppress(SystemExit): main()\n"
        "answer = reader.create_app().test_client().get('/')\n"
        "print(reader.__file__, answer.status, answer.text.count('entry__title'))"
    )
    run = run_elsewhere(installed, tmp_path, code)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == f"{installed}/reader/__init__.py 200 OK 3"
    assert {path.name for path in tmp_path.iterdir()} <= {"instance", ".cache"}
