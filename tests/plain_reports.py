"""Reports for tests, made by hand."""

from dataclasses import replace

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
    Source,
    Table,
)

SOURCE = Source("a.txt", "0" * 64, "text/plain", "utf-8", "text 1", "2024-01-31T00:00")


def text(value):
    return (Inline(value),)


def cell(value, header=False, **spans):
    return Cell(text(value), header=header, **spans)


def table(id="b-00000004"):
    return Table(
        id,
        (
            (cell("", True, colspan=2), cell("自然人", True), cell("企业", True)),
            (
                cell("办理结果", True, rowspan=2),
                cell("公开", True),
                cell("5345"),
                cell("7"),
            ),
            (cell("不予公开", True), cell("13"), cell("")),
        ),
        caption="办理情况",
        header_rows=1,
        header_cols=2,
    )


def report(title="某市2017年工作报告", **changes):
    blocks = (
        Paragraph("b-00000000", text("各位代表：")),
        Heading("b-00000001", 2, text("一、总体情况"), "一、"),
        Paragraph(
            "b-00000002",
            (Inline("今年开局良好。请看"), Inline("网站", "link", "https://a.cn")),
        ),
        List("b-00000003", (text("第一项。"), text("第二项。好。")), ordered=True),
        table(),
        Figure("b-00000005", asset="f" * 64, alt="柱形图", caption="图一"),
        Heading("b-00000006", 2, text("二、明年"), "二、"),
        Paragraph("b-00000007", text("201711日起施行。今年开局良好。")),
    )
    made = Report(
        title,
        SOURCE,
        subtitles=("在大会上",),
        meta=(Meta("published", "发布日期", "2018-03-01"),),
        blocks=blocks,
        attachments=(Attachment("附件1", "pdf", "a.pdf"),),
        assets={"f" * 64: Asset("image/png", 640, 480, 12345)},
    )
    return replace(made, **changes)


def repair(state="proposed", **changes):
    made = Repair("r1", "b-00000007", 0, 7, "201711日", "2017年1月1日", state)
    return replace(made, end=len("201711日"), **changes)


def made(number=0, **changes):
    """Give a report from a source of its own for each number."""
    source = replace(SOURCE, sha256=f"{number:064}")
    return report(source=source, **changes)
