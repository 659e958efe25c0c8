"""QR codes: an address as SVG, dark on a white plate whatever the scheme."""

from __future__ import annotations

import io
import ipaddress
from urllib.parse import urlsplit

import segno

# Modules around the code, as ISO/IEC 18004 asks.
QUIET = 4


def qr_svg(address: str, title: str, description: str) -> bytes:
    """Return the code of an address, with title and description for readers."""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(
        out,
        kind="svg",
        border=QUIET,
        dark="#000",
        light="#fff",
        title=title,
        desc=description,
        omitsize=True,
    )
    return out.getvalue()


def is_loopback(base: str) -> bool:
    """Say whether only this machine can open the base address."""
    host = urlsplit(base).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
