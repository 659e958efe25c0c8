"""What is shipped: every licence known and named, no secret, a lock with hashes."""

import re

import pytest

from tests.house.source import ROOT, name, read, tracked

from .components import bill, components, normal

# Free licences that go with ours; copyleft ones are named in NOTICE by hand.
ALLOWED = re.compile(
    r"MIT|BSD|Apache|PSF|Python Software Foundation|MPL|Mozilla|LGPL|Lesser|ISC"
)
COPYLEFT = re.compile(r"GPL")
LOCK = ROOT / ".deploy" / "requirements.lock"
SECRETS = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}"
    r"|\bglpat-[\w-]{20}|\bsk-[A-Za-z0-9]{32}|\bxox[abp]-\d+|\beyJ[\w-]{20,}\.eyJ"
    r"|(?i:password|secret|api_?key)\s*[=:]\s*[\"'][^\"'{}<>\s]{8,}[\"']"
)


def test_every_licence_is_known():
    odd = [one for one in components() if not ALLOWED.search(one.licence)]
    # A worker of its own that the site does without: see NOTICE.
    assert [one.name for one in odd] == ["espeakng-loader"]


def test_the_notice_names_every_component():
    notice = read(ROOT / "NOTICE")
    missing = [
        one.name
        for one in components()
        if not re.search(rf"(?<![\w-]){re.escape(one.name)}(?![\w-])", notice)
    ]
    assert missing == []


def test_copyleft_is_named_with_its_terms():
    notice = read(ROOT / "NOTICE")
    for one in components():
        if COPYLEFT.search(one.licence):
            assert re.search(rf"{one.name} \(L?GPL", notice), one


def test_the_bill_lists_every_component():
    rows = bill()["components"]
    assert len(rows) == len(components()) > 20
    assert all(row["version"] and row["licenses"][0]["license"]["name"] for row in rows)


def test_each_locked_package_has_its_hashes():
    entries = re.split(r"\n(?=\S)", read(LOCK).replace("\\\n", " ").strip())
    pinned = [one for one in entries if not one.startswith("#")]
    assert len(pinned) > 20
    assert not [one for one in pinned if "==" not in one or "--hash=sha256:" not in one]
    assert "://" not in read(LOCK)


def test_the_lock_pins_each_component():
    pinned = {normal(name) for name in re.findall(r"^([\w.-]+)==", read(LOCK), re.M)}
    assert {one.name for one in components()} - pinned == set()


@pytest.mark.parametrize("path", tracked(), ids=name)
def test_no_file_holds_a_secret(path):
    assert not SECRETS.search(path.read_bytes().decode("utf-8", "replace"))


@pytest.mark.parametrize(
    "planted", ["-----BEGIN RSA PRIVATE " + "KEY-----", 'api_key = "' + "a1" * 8 + '"']
)
def test_a_planted_secret_is_found(planted):
    assert SECRETS.search(planted)
