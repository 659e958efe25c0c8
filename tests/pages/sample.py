"""A small report with one of everything that a page can show."""

from reader.reports.document import (
    Asset,
    Attachment,
    Cell,
    Figure,
    Heading,
    Inline,
    List,
    Meta,
    Paragraph,
    Repair,
    Report,
    Rule,
    Source,
    Table,
)

SHA = "5" * 64
SOURCE = Source("sample.html", "0" * 64, "text/html", "utf-8", "html", "2026-01-01")


def text(value: str) -> tuple[Inline, ...]:
    return (Inline(value),)


def head(value: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell(text(value), colspan, rowspan, header=True)


def data(value: str) -> Cell:
    return Cell(text(value))


LEVELLED = Table(
    "b-levelled",
    (
        (head("申请情况", rowspan=2), head("申请人情况", colspan=2)),
        (head("自然人"), head("法人")),
        (head("予以公开"), data("5345"), data("12")),
        (head("不予公开"), data("13"), data("0")),
    ),
    caption="表1 办理情况",
    header_rows=2,
    header_cols=1,
)
PLAIN = Table(
    "b-plain",
    ((head("项目"), head("数量")), (head("公开"), data("20"))),
    header_rows=1,
    header_cols=1,
)
SAMPLE = Report(
    title="轻舟市2025年工作报告",
    source=SOURCE,
    subtitles=("——2026年1月10日在会议上",),
    meta=(
        Meta("published", "发布日期", "2026-03-01"),
        Meta("source", "信息来源", "市政府办公室"),
    ),
    blocks=(
        Paragraph("b-salutation", text("各位代表："), "salutation"),
        Heading("b-one", 1, text("一、总体情况"), "一、"),
        Paragraph(
            "b-lead",
            (
                Inline("报告见"),
                Inline("网站", "link", "https://qingzhou.example/a"),
                Inline("，重要数据加粗：", "text"),
                Inline("增长5%", "strong"),
                Inline("。参见Open Government Data。[1]", "text"),
            ),
        ),
        Heading("b-run", 2, text("（一）强化组织领导。"), "（一）", run_in=True),
        Paragraph("b-body", text("统计期限从201711日起。行长走在银行的路上。")),
        List("b-list", (text("第一项；"), text("第二项。"))),
        LEVELLED,
        PLAIN,
        Heading("b-two", 1, text("二、主要问题"), "二、"),
        Figure("b-figure", SHA, "近三年数量柱状图", "图1 数量对比"),
        Figure("b-lost", "", "三年的数量逐年上升", "2015年至2017年数量对比", True),
        Rule("b-rule"),
        Paragraph("b-note", text("注：数据截至年底。"), "note"),
        Paragraph("b-agency", text("轻舟市人民政府办公室"), "signature"),
        Paragraph("b-date", text("2026年2月27日"), "date"),
    ),
    attachments=(
        Attachment("统计表", "pdf", "https://qingzhou.example/a.pdf"),
        Attachment("旧表", "xls", "files/old.xls"),
    ),
    assets={SHA: Asset("image/png", 40, 30, 70)},
    repairs=(Repair("r1", "b-body", 5, 11, "201711", "2017年1月1", "confirmed"),),
)
