"""Where a server listens, and the address that its readers use."""

from __future__ import annotations

import errno
import socket

from ..errors import SettingError
from ..messages import message

ANYWHERE = ("0.0.0.0", "::")


def listening_place(host: str, port: int) -> tuple[str, int]:
    """Return the host as an IP address, and the port, once it can be listened on.

    Port 0 stands for any free one. Raises SettingError.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, kind, _, _, place = found[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
            address, free = probe.getsockname()[:2]
    except OSError as error:
        unknown = isinstance(error, socket.gaierror)
        if unknown or error.errno == errno.EADDRNOTAVAIL:
            why = message("commands.serve.no_host", why=error.strerror)
            raise SettingError(name="--host", value=host, why=why) from error
        why = message("commands.serve.taken", why=error.strerror)
        raise SettingError(name="--port", value=port, why=why) from error
    return str(address), int(free)


def served_address(host: str, port: int) -> str:
    """Return the address that readers use: of the network where it is served."""
    name = _network_address() if host in ANYWHERE else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def _network_address() -> str:
    """Return this machine's address in its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # An address kept for documentation (RFC 5737): only the route counts.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])
