import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reports.source.charset import decode

TEXT = "关于公开政府信息的通知：二〇二四年，㐀𠮷。"
LABEL = b"<meta charset=gb2312>"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_is_read_in_each_encoding(codec):
    assert decode(TEXT.encode(codec)).text == TEXT


def test_a_page_that_lies_about_its_utf8_is_read():
    assert decode(LABEL + TEXT.encode()).text.endswith(TEXT)


def test_gb2312_means_its_superset():
    found = decode(LABEL + "镕喆".encode("gb18030"))
    assert (found.text[-2:], found.charset) == ("镕喆", "gb18030")


def test_a_short_gbk_text_is_no_other_encoding():
    assert decode("公告".encode("gbk")).text == "公告"


def test_a_declared_label_comes_before_gb18030():
    assert decode(b"<meta charset=big5>" + "報告".encode("big5")).text.endswith("報告")


def test_one_bad_byte_does_not_spoil_a_page():
    found = decode(TEXT.encode() * 20 + b"\xff" + TEXT.encode())
    assert found.text.count(TEXT) == 21
    assert found.charset == "utf-8 (damaged)"


def test_text_that_is_half_damaged_is_no_other_encoding():
    found = decode(("关于通知".encode() + b"\xff\xfe") * 10)
    assert found.text.count("关于通知") == 10


def test_controls_go_and_line_ends_are_one():
    assert decode("一\x00二\r\n三\r四\x0b".encode()).text == "一二\n三\n四"


@pytest.mark.parametrize("label", ["base64", "rot13", "unicode_escape", "no-such"])
def test_a_label_that_is_no_encoding_is_ignored(label):
    data = f"<meta charset={label}>".encode() + "公告".encode("gbk")
    assert decode(data).text.endswith("公告")


@given(st.binary(max_size=300))
def test_any_bytes_become_text(data):
    text = decode(data).text
    assert text.encode("utf-8") is not None and "\x00" not in text
