import shutil
import subprocess
from pathlib import Path

import pytest

UNIT = Path(__file__).parent.parent.parent / ".deploy/qingdu.service"


@pytest.fixture
def verify(tmp_path):
    if not shutil.which("systemd-analyze"):
        pytest.skip("no systemd-analyze (on Debian: apt-get install systemd)")

    def verify(text):
        # The installed program is not here: any program that is will do.
        unit = tmp_path / "qingdu.service"
        unit.write_text(text.replace("/opt/qingdu/bin/reader", "/bin/true"))
        command = ["systemd-analyze", "verify", "--man=no", str(unit)]
        done = subprocess.run(command, capture_output=True, text=True)
        return [line for line in done.stderr.splitlines() if "qingdu" in line]

    return verify


def test_systemd_accepts_the_unit(verify):
    assert verify(UNIT.read_text(encoding="utf-8")) == []


def test_systemd_would_tell_of_a_wrong_line(verify):
    planted = UNIT.read_text(encoding="utf-8").replace("NoNewPriv", "NoNewPirv")
    assert verify(planted)
