import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reports.damage import damages


def proposals(text):
    return [(original, proposed) for _, _, original, proposed in damages(text)]


@pytest.mark.parametrize(
    "text, original, proposed",
    [
        ("期限从201711日起", "201711日", "2017年1月1日"),
        ("至20171231日止", "20171231日", "2017年12月31日"),
        ("（政办发〔201737号）", "〔201737号", "〔2017〕37号"),
        ("20182月27", "20182月27", "2018年2月27日"),
        ("于2018年227日印发", "2018年227日", "2018年2月27日"),
        ("2018年2月27", "2018年2月27", "2018年2月27日"),
        ("政办发2019〕8号", "2019〕8号", "〔2019〕8号"),
        ("（国办发〔2019〕14）", "〔2019〕14", "〔2019〕14号"),
    ],
)
def test_lost_characters_are_proposed(text, original, proposed):
    assert proposals(text) == [(original, proposed)]


@pytest.mark.parametrize(
    "text",
    [
        "2017年1月1日",
        "〔2017〕37号",
        "电话20171231",
        "2017111日",
        "20171399日",
        "共2018条，27日完成",
        "2018年2月27家企业",
        "第20181号",
        "12017年",
        "3.20182月",
    ],
)
def test_what_is_whole_or_has_two_readings_is_left(text):
    assert proposals(text) == []


@given(st.text(st.sampled_from("年月日号〔〕0123456789发文，"), max_size=40))
def test_places_are_in_order_and_hold_their_original(text):
    reached = 0
    for start, end, original, proposed in damages(text):
        assert reached <= start < end and text[start:end] == original != proposed
        reached = end
