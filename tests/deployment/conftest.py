"""A real site behind a real nginx, both on loopback ports of their own."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import NamedTuple

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
CERTIFICATE = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1"


class Proxy(NamedTuple):
    address: str
    open_address: str
    """That of plain HTTP, which leads to the other."""
    folder: Path
    trust: ssl.SSLContext


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def certify(folder):
    """Make a certificate of its own for 127.0.0.1, and trust it."""
    made = folder / "fullchain.pem"
    command = ["openssl", *CERTIFICATE.split(), "-subj", "/CN=127.0.0.1"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-out", str(made)]
    command += ["-keyout", str(folder / "privkey.pem")]
    subprocess.run(command, check=True, capture_output=True)
    return ssl.create_default_context(cafile=str(made))


def wait_until_served(address, trust=None):
    for _ in range(300):
        try:
            return urllib.request.urlopen(
                address + "/healthz", timeout=5, context=trust
            )
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
    """A nginx in front of the site, with a certificate."""
    if not (program := shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")):
        pytest.skip("no nginx (on Debian: apt-get install nginx-light)")
    folder = tmp_path_factory.mktemp("nginx")
    port, open_port, trust = free_port(), free_port(), certify(folder)
    site = (ROOT / ".deploy/nginx.conf").read_text(encoding="utf-8")
    for written, here in {
        "127.0.0.1:8000": served.removeprefix("http://"),
        "listen 80;": f"listen 127.0.0.1:{open_port};",
        "listen 443 ": f"listen 127.0.0.1:{port} ",
        "/var/log/nginx": str(folder),
        "/etc/ssl/qingdu": str(folder),
    }.items():
        assert written in site
        site = site.replace(written, here)
    (folder / "qingdu.conf").write_text(site, encoding="utf-8")
    (folder / "nginx.conf").write_text(SHELL.format(folder=folder))
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command) as nginx:
        proxy = Proxy(
            f"https://127.0.0.1:{port}", f"http://127.0.0.1:{open_port}", folder, trust
        )
        wait_until_served(proxy.address, trust)
        yield proxy
        nginx.terminate()
