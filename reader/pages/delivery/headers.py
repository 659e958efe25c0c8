"""The headers that every answer carries, and how long it may be kept."""

from __future__ import annotations

from collections.abc import Mapping

from ...settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
DENIED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
IMMUTABLE = "public, max-age=31536000, immutable"
# A failure, and what leads on to the present address.
UNKEPT = "no-store"


def safety(settings: Settings) -> Mapping[str, str]:
    """Return the headers of every answer; HSTS where the base is https."""
    allowed = "autoplay=(self), fullscreen=(self), "
    headers = {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Permissions-Policy": allowed + ", ".join(f"{name}=()" for name in DENIED),
    }
    if settings.base_url.startswith("https:"):
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers


def page_lifetime(settings: Settings) -> str:
    """Ask browsers to check each time; a shared cache may wait a little.

    So a withdrawn or corrected text is gone at once in browsers.
    """
    return f"public, max-age=0, s-maxage={settings.shared_max_age}"
