import pytest
from hypothesis import given

from reader.errors import UnknownRepairError
from reader.reports import as_read, confirm_repair, refuse_repair
from reader.reports.document import Inline, Paragraph, Repair, Report, Source
from tests.reports.documents import reports

SOURCE = Source("a.txt", "0" * 64, "text/plain", "utf-8", "text", "2026-01-01")
INLINES = (Inline("自20"), Inline("1711日", "strong"), Inline("起，至20171231日止。"))
REPORT = Report(
    title="报告",
    source=SOURCE,
    blocks=(Paragraph("b-00000001", INLINES),),
    repairs=(
        Repair("r-00000001", "b-00000001", 1, 8, "201711日", "2017年1月1日"),
        Repair("r-00000002", "b-00000001", 11, 20, "20171231日", "2017年12月31日"),
    ),
)


def text(report):
    return report.blocks[0].text


def test_a_proposal_changes_nothing():
    assert as_read(REPORT).report == REPORT


def test_a_refused_repair_changes_nothing():
    refused = refuse_repair(REPORT, "r-00000001")
    assert text(as_read(refused).report) == text(REPORT)


def test_confirming_keeps_the_original_in_the_document():
    assert text(confirm_repair(REPORT, "r-00000001")) == text(REPORT)


def test_a_confirmed_repair_is_read_corrected():
    report = confirm_repair(REPORT, "r-00000001")
    assert text(as_read(report).report).startswith("自2017年1月1日起，至20171231日止")


def test_repairs_of_one_block_keep_each_others_places():
    report = confirm_repair(confirm_repair(REPORT, "r-00000001"), "r-00000002")
    read = as_read(report)
    found = [text(read.report)[c.start : c.end] for c in read.corrections]
    assert found == ["2017年1月1日", "2017年12月31日"]


def test_an_unknown_repair_is_an_error():
    with pytest.raises(UnknownRepairError):
        confirm_repair(REPORT, "r-ffffffff")


@given(reports())
def test_each_correction_stands_where_it_says(report):
    read = as_read(report)
    texts = {block.id: block.text for block in read.report.blocks}
    proposals = {repair.id: repair.proposed for repair in report.repairs}
    for correction in read.corrections:
        found = texts[correction.block][correction.start : correction.end]
        assert found == proposals[correction.repair]


@given(reports())
def test_only_corrected_blocks_change(report):
    read = as_read(report)
    corrected = {correction.block for correction in read.corrections}
    for before, after in zip(report.blocks, read.report.blocks, strict=True):
        assert before.id in corrected or before == after
