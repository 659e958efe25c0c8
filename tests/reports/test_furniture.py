import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reports.document import Inline
from reader.reports.lines.furniture import furniture
from reader.reports.lines.metadata import parse
from reader.reports.margins.tail import tail_start
from reader.reports.pieces import Line

PROSE = "各单位要认真开展检查，发现问题及时整改，确保安全，并于月底前报送检查结果。"


@pytest.mark.parametrize(
    "text",
    [
        "【字号：加大 还原 减小】",
        "[ 大 中 小 ]",
        "打印本页 | 关闭窗口",
        "分享到：微信 新浪微博 QQ空间",
        "扫一扫在手机上查看当前页面",
        "您现在的位置：首页 > 政务公开 > 正文",
        "首页 >> 通知公告 >> 正文",
        "我要纠错",
        "上一篇：关于停水的公告",
        "》》点击图片进入专题《《",
        "网站标识码：9900000001",
        "打印 字体：放大正常缩小分享",
        "———",
    ],
)
def test_furniture_is_told(text):
    assert furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "各位代表：",
        "一、总体要求",
        "特此通知。",
        "下载量突破一百万次。",
        "打印机采购情况",
        "首页改版工作已经完成，群众反映良好。",
        "附件：1.任务分工表",
        "2024年5月1日",
        "分享经济发展迅速，规模不断扩大。",
        "联系人：王老师",
    ],
)
def test_text_is_no_furniture(text):
    assert not furniture(text)


def lines(*texts):
    return [Line((Inline(text),)) for text in texts]


def test_the_tail_begins_after_the_last_line_of_text():
    assert tail_start(lines(PROSE, "相关报道：", "另一件事")) == 1


def test_a_heading_amid_the_text_cuts_nothing_off():
    pieces = lines(PROSE, "相关链接", *[PROSE] * 5)
    assert tail_start(pieces) == len(pieces)


def values(text):
    return [(meta.key, meta.value) for meta in parse(text)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("发布日期:2018-03-01", [("published", "2018-03-01")]),
        ("• 信息来源：市局", [("source", "市局")]),
        (
            "时间：2019-09-18 06:23来源：日报",
            [("published", "2019-09-18 06:23"), ("source", "日报")],
        ),
        ("2018-03-01 来源：市局", [("published", "2018-03-01"), ("source", "市局")]),
        ("索 引 号\t01\t发布机构\t市局", [("索引号", "01"), ("发布机构", "市局")]),
        ("发文字号：政发〔2020〕1号", [("number", "政发〔2020〕1号")]),
        ("发布时间 2024-05-06", [("published", "2024-05-06")]),
        ("\u2028\u2029\x85发文字号：政发1号", [("number", "政发1号")]),
    ],
)
def test_metadata_is_read(text, found):
    assert values(text) == found


ODD = [*" \t\x85\u2028\u2029\u3000\ufeff：>标2-", "发布日期：", "来源：", "索引号"]


@given(st.lists(st.sampled_from(ODD), max_size=12).map("".join))
def test_any_line_may_be_asked_for_metadata(text):
    assert all(meta.label for meta in parse(text))


@pytest.mark.parametrize(
    "text", [PROSE, "各市人民政府：", "会议时间和来源：这是一句话。", "一、时间安排"]
)
def test_text_is_no_metadata(text):
    assert values(text) == []


@pytest.mark.parametrize("last", ["主办单位：县林业局", "审核：县林业局"])
def test_a_labelled_line_over_the_signature_ends_nothing(last):
    texts = (PROSE, last, "望川县人民政府办公室", "2022年11月2日", "上一篇：无")
    assert tail_start(lines(*texts)) == 4


def test_a_labelled_line_over_a_list_of_days_ends_the_text():
    texts = (PROSE, "责任编辑：李四", "县人民政府办公室", "2022-11-02", "上一篇：无")
    assert tail_start(lines(*texts)) == 1
