"""A real site behind a real nginx, both on loopback ports of their own."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SHELL = """daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{}}
http {{
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fcgi; uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/qingdu.conf;
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_served(address):
    for _ in range(300):
        try:
            return urllib.request.urlopen(address + "/healthz", timeout=5)
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The address of `reader serve`, holding the demonstration reports."""
    environment = os.environ | {
        "READER_INSTANCE": str(tmp_path_factory.mktemp("library")),
        "READER_BASE_URL": "https://reports.example",
        "READER_TRUSTED_PROXIES": "1",
    }
    reader = [sys.executable, "-m", "reader"]
    options = {"env": environment, "cwd": ROOT}
    add = [*reader, "add", "--demonstration"]
    subprocess.run(add, check=True, capture_output=True, **options)
    serve = [*reader, "serve", "--port", "0", "--workers", "1"]
    with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True, **options) as site:
        address = re.search(r"http://[\d.]+:\d+", site.stdout.readline())[0]
        wait_until_served(address)
        yield address
        site.terminate()


@pytest.fixture(scope="session")
def behind_nginx(served, tmp_path_factory):
    """The address of nginx in front of the site, and the folder of its logs."""
    if not (program := shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")):
        pytest.skip("no nginx (on Debian: apt-get install nginx-light)")
    folder = tmp_path_factory.mktemp("nginx")
    port = free_port()
    site = (ROOT / ".deploy/nginx.conf").read_text(encoding="utf-8")
    site = site.replace("127.0.0.1:8000", served.removeprefix("http://"))
    site = site.replace("listen 80;", f"listen 127.0.0.1:{port};")
    site = site.replace("/var/log/nginx", str(folder))
    (folder / "qingdu.conf").write_text(site, encoding="utf-8")
    (folder / "nginx.conf").write_text(SHELL.format(folder=folder))
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command) as nginx:
        address = f"http://127.0.0.1:{port}"
        wait_until_served(address)
        yield address, folder
        nginx.terminate()
