"""What a request asks for: the page's own path, and the reader's choices.

`/v/<code>/reports/x?zoom=150` asks for `/reports/x` with the code's choices,
zoom changed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from flask import Flask, Response, abort, g, redirect, request

from ...errors import PreferenceError
from ...preferences import BY_NAME, Choices, choose, parse_code

Pairs = tuple[tuple[str, str], ...]
# What the library's page may be asked. Anything else in a query is left out of
# every address: messengers and counters put their own words there.
QUESTIONS = ("q", "year", "page")


@dataclass(frozen=True, slots=True)
class Asked:
    """A page's own path, the choices in its address, and what else it is asked."""

    path: str = "/"
    choices: Choices = Choices()
    carried: Pairs = ()

    def here(self, path: str) -> str:
        """Return an address of this site that keeps the choices."""
        code = self.choices.code
        return f"/v/{code}{path}" if code else path

    @property
    def fields(self) -> Pairs:
        """What the toolbar's form sends along with a change."""
        return (*self.carried, *self.choices.changed.items())

    @property
    def plain(self) -> str:
        """The address without choices."""
        query = urlencode(self.carried)
        path = quote(self.path)
        return f"{path}?{query}" if query else path


def asked() -> Asked:
    """Return what this request asks for; of an unreadable code, the defaults."""
    if "asked" not in g:
        g.asked = _read(request.path)
    found: Asked = g.asked
    return found


def _read(whole: str) -> Asked:
    if not whole.startswith("/v/"):
        return Asked(whole, Choices(), _questions(whole))
    code, _, rest = whole.removeprefix("/v/").partition("/")
    path = f"/{rest}"
    try:
        return Asked(path, parse_code(code), _questions(path))
    except PreferenceError:
        return Asked("/", Choices(), ())


def _questions(path: str) -> Pairs:
    if path != "/":
        return ()
    given = request.args
    return tuple((name, given[name]) for name in QUESTIONS if name in given)


def settle() -> Response | None:
    """Send a form's choices, and a code that is not canonical, to their address.

    Any code that cannot be read is a 404, before any work, and so is a path that
    no database can hold: PostgreSQL refuses a NUL in a text.
    """
    if "\0" in request.path:
        abort(404)
    values = request.view_args
    code = values.pop("code", None) if values else None
    if code is not None:
        _refuse_unknown(code)
    found = asked()
    given = [pair for pair in request.args.items(multi=True) if pair[0] in BY_NAME]
    if given:
        choices = choose([*found.choices.changed.items(), *given])
        return _to(Asked(found.path, choices, found.carried), "#toolbar", 303)
    trimmed = found.path.rstrip("/") or "/"
    # A path may begin with any number of slashes: it is one page, at one address.
    doubled = request.environ["PATH_INFO"].startswith("//")
    if (
        doubled
        or trimmed != found.path
        or (code is not None and code != found.choices.code)
    ):
        return _to(replace(found, path=trimmed), "", 308)
    return None


def _refuse_unknown(code: str) -> None:
    try:
        parse_code(code)
    except PreferenceError:
        abort(404)


def _to(target: Asked, fragment: str, status: int) -> Response:
    address = target.here(target.plain) + fragment
    answer = redirect(address, status, Response)
    assert isinstance(answer, Response)
    return answer


def init_app(app: Flask) -> None:
    # The router's own redirects would name the request's Host.
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False
    app.before_request(settle)
