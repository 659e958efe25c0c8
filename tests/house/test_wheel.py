import os
import subprocess
import sys
import zipfile

import pytest

from .source import ROOT, files

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
    ours = {wheel_name(path) for path in files("reader", "voices", *SHIPPED)}
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


def test_wheel_works_from_another_folder(installed, tmp_path):
    code = (
        "import reader, reader.folders, voices\n"
        "print(reader.__file__)\n"
        "print(reader.folders.TEMPLATES)"
    )
    run = run_elsewhere(installed, tmp_path, code)
    assert run.returncode == 0, run.stderr
    assert all(line.startswith(str(installed)) for line in run.stdout.splitlines())
