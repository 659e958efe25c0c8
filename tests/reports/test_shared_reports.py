"""What the real documents show, where the folder with them is there."""

import pytest

from reader.errors import SourceTypeError
from reader.reports.document import Figure, Heading, List, Paragraph
from reader.reports.importing import import_here

WORK_REPORTS = [
    ("fujian", "2026年福建省政府工作报告", "福建日报", "2026-02-06"),
    ("hubei", "2026年湖北省政府工作报告", "湖北日报", "2026-02-05"),
    ("jiangsu", "2026年江苏省政府工作报告", "新华日报", "2026-02-09"),
    ("liaoning", "2026年辽宁省政府工作报告", "辽宁日报", "2026-02-01"),
    ("shaanxi", "陕西省2026年政府工作报告", "陕西省人民政府", "2026-02-02 09:20"),
    ("sichuan", "2026年四川省人民政府工作报告", "四川日报", "2026年02月10日 07时41分"),
    ("yunnan", "2026年政府工作报告", "云南日报", "2026-02-03 09:02:33"),
    ("zhejiang", "2026年浙江省政府工作报告", "浙江日报", "2026-01-22"),
]
SPEAKERS = {
    "fujian": "赵龙",
    "hubei": "李殿勋",
    "jiangsu": "刘小涛",
    "liaoning": "王新伟",
    "shaanxi": "赵刚",
    "sichuan": "施小琳",
    "yunnan": "王予波",
    "zhejiang": "刘捷",
}
FURNITURE = (
    "下载",
    "打印",
    "【字号",
    "【字体",
    "您的位置",
    "相关报道",
    "扫一扫",
    "分享到",
)


@pytest.fixture(scope="module")
def seed(shared):
    return import_here(shared / "seed" / "suizhou-2017.txt").report


def report(shared, name):
    path = shared / "data" / "reports" / f"work-report-2026-{name}.txt"
    return import_here(path).report


def kinds(found, kind):
    return [block for block in found.blocks if isinstance(block, kind)]


def lines(found):
    return [line for block in found.blocks for line in block.text.split("\n")]


def test_the_seed_has_its_title_and_metadata(seed):
    assert seed.title == "随州市2017年政府信息公开工作年度报告"
    assert [(meta.key, meta.value) for meta in seed.meta] == [
        ("published", "2018-03-01"),
        ("source", "市政府办公室"),
        ("editor", "随州市政府办公室"),
        ("reviewer", "系统管理员"),
    ]


def test_the_seed_has_33_headings_27_of_them_run_in(seed):
    headings = kinds(seed, Heading)
    levels = [heading.level for heading in headings]
    assert [levels.count(level) for level in (1, 2, 3)] == [5, 13, 15]
    assert sum(heading.run_in for heading in headings) == 27


def test_the_title_is_not_shown_twice(seed):
    assert seed.title not in lines(seed)
    assert any(dropped.reason == "repeated_title" for dropped in seed.dropped)


def test_the_lost_chart_is_a_missing_figure(seed):
    (figure,) = kinds(seed, Figure)
    assert figure.missing and figure.caption.endswith("受理数量对比")


def test_the_signature_date_is_one(seed):
    assert [p.text for p in kinds(seed, Paragraph) if p.role == "date"] == ["20182月27"]


def test_repairs_are_proposed_at_the_four_places(seed):
    assert [(repair.original, repair.proposed) for repair in seed.repairs] == [
        ("201711日", "2017年1月1日"),
        ("20171231日", "2017年12月31日"),
        ("〔201737号", "〔2017〕37号"),
        ("20182月27", "2018年2月27日"),
    ]


def test_toolbar_words_and_qr_caption_are_dropped(seed):
    dropped = [one.text for one in seed.dropped]
    assert {"拼音", "换肤", "扫一扫在手机上查看当前页面"} <= set(dropped)
    assert not set(dropped) & set(lines(seed))


@pytest.mark.parametrize("name, title, source, published", WORK_REPORTS)
def test_a_work_report_has_its_front(shared, name, title, source, published):
    found = report(shared, name)
    meta = {one.key: one.value for one in found.meta}
    assert (found.title, meta["source"]) == (title, source)
    assert meta["published"] == published
    assert meta["speaker"].endswith(SPEAKERS[name])
    assert len(found.subtitles) == 1 and found.subtitles[0].endswith("会议上")


@pytest.mark.parametrize("name", SPEAKERS)
def test_a_work_report_has_salutation_and_headings(shared, name):
    found = report(shared, name)
    roles = [block.role for block in kinds(found, Paragraph)]
    assert "salutation" in roles[:3]
    assert len([h for h in kinds(found, Heading) if h.level == 1]) >= 3


@pytest.mark.parametrize("name", SPEAKERS)
def test_no_furniture_is_left_in_a_work_report(shared, name):
    short = [line for line in lines(report(shared, name)) if len(line) < 40]
    assert not [line for line in short if any(word in line for word in FURNITURE)]


@pytest.mark.parametrize("name", SPEAKERS)
def test_no_sentence_of_a_work_report_is_lost(shared, name):
    path = shared / "data" / "reports" / f"work-report-2026-{name}.txt"
    text = "".join("".join(lines(report(shared, name))).split())
    long = [line for line in path.read_text("utf-8").split("\n") if len(line) > 60]
    missing = [line for line in long if "".join(line.split()) not in text]
    assert not [line for line in missing if "各位代表：现在，我代表" not in line]


def test_a_saved_page_is_its_body(shared):
    found = import_here(shared / "data" / "pages" / "gov-page-gzggw.html").report
    assert found.title == "1-10月德清县固定资产投资结构趋稳趋优"
    (only,) = found.blocks
    assert only.text.startswith("1-10月，全县固定资产投资完成246.79亿元")
    assert only.text.endswith("（德清县发改局）")


def test_a_saved_page_with_a_photograph(shared):
    found = import_here(shared / "data" / "pages" / "gov-page-shanxi.html").report
    assert found.title == "山西品牌丝路行（南美站）正式启动"
    assert found.subtitles == ("成功举办中国（山西）－巴西双向经贸投资推介会",)
    assert len(found.blocks) == 9 and kinds(found, Figure)[0].missing
    assert found.blocks[-1].text.endswith("（张巨峰）")


def test_the_regulation_has_chapters_articles_and_lists(shared):
    found = import_here(shared / "data" / "pages" / "regulation.md").report
    articles = [p for p in kinds(found, Paragraph) if p.role == "article"]
    assert found.title == "中华人民共和国政府信息公开条例"
    assert [heading.level for heading in kinds(found, Heading)] == [1] * 6
    assert (len(articles), len(kinds(found, List))) == (56, 7)


@pytest.mark.parametrize(
    "name, kind",
    [
        ("garbled-text-layer.pdf", "PDF"),
        ("table-with-merged-cells.pdf", "PDF"),
        ("official-document.ofd", "OFD"),
    ],
)
def test_other_files_are_refused_by_name(shared, name, kind):
    with pytest.raises(SourceTypeError) as refused:
        import_here(shared / "data" / "pages" / name)
    assert kind in refused.value.details["kind"]
    assert refused.value.details["advice"]
