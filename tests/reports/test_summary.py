from datetime import date

import pytest

from reader.reports import counts, published_date, read_date
from reader.reports.document import Heading, Inline, Meta, Paragraph, Report, Source

SOURCE = Source("a.txt", "0" * 64, "text/plain", "utf-8", "text", "2026-01-01")


@pytest.mark.parametrize(
    "text",
    [
        "2018-03-01",
        "2018-3-1 09:20",
        "2018年3月1日",
        "2018年03月01日 07时41分",
        "２０１８／３／１",
        "2018.03.01",
        "20180301",
        "二〇一八年三月一日",
        "二○一八年三月一日",
        "发布于 2018 年 3 月 1 日",
        "2018-03-01T09:20:00+08:00",
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    assert read_date(text) == date(2018, 3, 1)


@pytest.mark.parametrize(
    "day, text", [(10, "十"), (12, "十二"), (20, "二十"), (31, "三十一")]
)
def test_tens_in_words_are_numbers(day, text):
    assert read_date(f"二〇二四年十二月{text}日") == date(2024, 12, day)


@pytest.mark.parametrize("text", ["", "近日", "2018年", "2018-13-40", "12345"])
def test_what_names_no_day_is_no_date(text):
    assert read_date(text) is None


def test_the_published_date_is_the_one_of_its_key():
    meta = (
        Meta("成文日期", "成文日期", "2018-01-01"),
        Meta("published", "时间", "2018.3.1"),
    )
    assert published_date(Report("报告", SOURCE, meta=meta)) == date(2018, 3, 1)


def test_the_day_of_the_signature_serves_where_no_day_is_published():
    meta = (Meta("published", "时间", "近日"),)
    signed = Paragraph("b-00000001", (Inline("2024年7月1日"),), "date")
    report = Report("报告", SOURCE, meta=meta, blocks=(signed,))
    assert published_date(report) == date(2024, 7, 1)


def test_hanzi_are_counted_apart_from_digits():
    heading = Heading("b-00000001", 1, (Inline("一、2017年𠮷，"),), "一、")
    found = counts(Report("报告", SOURCE, blocks=(heading,)))
    assert (found["headings"], found["hanzi"]) == (1, 3)
