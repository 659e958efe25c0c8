from dataclasses import replace

from hypothesis import given

from reader.reports import carry_over
from reader.reports.document import Inline, Paragraph, Repair, Report, Source
from tests.reports.documents import reports

SOURCE = Source("a.txt", "0" * 64, "text/plain", "utf-8", "text", "2026-01-01")
LINES = ("第一段讲工作情况。", "自201711日起施行。", "第三段讲下一步打算。")


def report(lines, first_id, state="proposed", **fields):
    blocks = tuple(
        Paragraph(f"b-{first_id + number:08x}", (Inline(line),))
        for number, line in enumerate(lines)
    )
    repairs = tuple(
        Repair(f"r-{first_id:08x}", block.id, at, at + 7, "201711日", "x", state)
        for block in blocks
        if (at := block.text.find("201711日")) >= 0
    )
    return Report("报告", SOURCE, blocks=blocks, repairs=repairs, **fields)


def ids(found):
    return [block.id for block in found.blocks]


@given(reports())
def test_the_same_report_again_changes_nothing(old):
    new = replace(
        old,
        slug="",
        blocks=tuple(
            replace(block, id=f"b-{number:08x}")
            for number, block in enumerate(old.blocks)
        ),
        repairs=(),
    )
    assert carry_over(old, new).blocks == old.blocks


def test_an_edited_block_keeps_its_id():
    old = report(LINES, 1)
    new = report(("第一段讲今年工作情况。", *LINES[1:]), 100)
    assert ids(carry_over(old, new)) == ids(old)


def test_a_block_put_between_leaves_the_others_their_ids():
    old = report(LINES, 1)
    new = report((LINES[0], "忽然多出一段全新的话。", *LINES[1:]), 100)
    found = ids(carry_over(old, new))
    assert found[:1] + found[2:] == ids(old)


def test_a_block_that_moved_keeps_its_id():
    old = report(LINES, 1)
    new = report((LINES[2], LINES[0], LINES[1]), 100)
    first, second, third = ids(old)
    assert ids(carry_over(old, new)) == [third, first, second]


def test_the_slug_stays():
    assert carry_over(report(LINES, 1, slug="a"), report(LINES, 9)).slug == "a"


def test_a_refused_repair_stays_refused():
    old = report(LINES, 1, state="refused")
    new = report(("新的开头一段。", *LINES), 100)
    assert [repair.state for repair in carry_over(old, new).repairs] == ["refused"]


def test_a_confirmed_repair_moves_with_its_text():
    old = report(LINES, 1, state="confirmed")
    new = report((LINES[0], "本办法自201711日起施行。", LINES[2]), 100)
    (repair,) = carry_over(old, new).repairs
    assert (repair.id, repair.state, repair.start) == ("r-00000001", "confirmed", 4)


def test_a_decision_outlives_the_rule_that_proposed_it():
    old = report(LINES, 1, state="confirmed")
    new = replace(report(LINES, 100), repairs=())
    assert [repair.id for repair in carry_over(old, new).repairs] == ["r-00000001"]


def test_a_repair_goes_when_the_source_was_mended():
    old = report(LINES, 1, state="confirmed")
    new = report((LINES[0], "自2017年1月1日起施行。", LINES[2]), 100)
    assert not carry_over(old, new).repairs
