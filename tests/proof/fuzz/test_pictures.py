"""Pictures that attack: bombs, halves, and other things that call themselves one."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reports.formats.pictures import MAX_PIXELS, measure

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(9)
GIF, WEBP = b"GIF89a", b"RIFF\x24\x00\x00\x00WEBP"
SHOWN = {"image/png", "image/jpeg", "image/gif", "image/webp"}


def png(width, height):
    return PNG + struct.pack(">II", width, height) + b"\x08\x02\x00\x00\x00"


@pytest.mark.parametrize(
    "bomb",
    [
        png(60_000, 60_000),
        png(0xFFFFFFFF, 0xFFFFFFFF),
        png(MAX_PIXELS + 1, 1),
        png(0, 10),
        JPEG + b"\xff\xc0\x00\x11\x08" + b"\xff\xff\xff\xff",
        JPEG + b"\xff\xe1\x00\x00" * 100_000,
        JPEG + b"\xff" * 100_000,
        WEBP + b"VP8X" + b"\xff" * 20,
        GIF + b"\xff\xff\xff\xff",
    ],
)
def test_a_bomb_is_no_picture(bomb):
    assert measure(bomb) is None


@pytest.mark.parametrize(
    "other",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<html><script>alert(1)</script>",
        b"%PDF-1.7",
        b"MZ\x90\x00",
        b"\x00\x00\x01\x00\x01\x00",
        b"BM" + bytes(60),
        b"",
    ],
)
def test_what_is_no_picture_is_not_shown_as_one(other):
    assert measure(other) is None


@given(st.sampled_from((PNG, JPEG, GIF, WEBP)), st.binary(max_size=200))
def test_no_bytes_after_a_good_beginning_are_too_much(start, rest):
    found = measure(start + rest)
    assert found is None or (
        found.mime in SHOWN and 0 < found.width * found.height <= MAX_PIXELS
    )
