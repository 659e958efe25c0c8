import io

from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from reader.narration import Chapter, tag
from voices.mp3 import silence

CHAPTERS = [Chapter("一、总体要求", 0, 61_000), Chapter("二、主要任务", 61_000, 90_000)]


def read(title="关于公开的报告", chapters=CHAPTERS):
    return ID3(io.BytesIO(tag(title, "轻读", chapters) + silence(4)))


def test_title_and_publisher_are_named():
    found = read()
    assert (found["TIT2"].text, found["TPE1"].text) == (["关于公开的报告"], ["轻读"])


def test_chapters_carry_titles_and_times():
    chapters = read().getall("CHAP")
    assert [
        (one.sub_frames["TIT2"].text[0], one.start_time, one.end_time)
        for one in chapters
    ] == [("一、总体要求", 0, 61_000), ("二、主要任务", 61_000, 90_000)]


def test_the_contents_name_the_chapters_in_order():
    contents = read().getall("CTOC")[0]
    names = [one.element_id for one in read().getall("CHAP")]
    assert contents.child_element_ids == names == ["chapter-1", "chapter-2"]


def test_a_long_report_keeps_the_chapters_that_fit():
    many = [Chapter(str(n), n, n + 1) for n in range(300)]
    assert len(read(chapters=many).getall("CHAP")) == 255


def test_the_audio_behind_it_is_still_an_mp3():
    made = tag("报告", "轻读", CHAPTERS) + silence(100)
    assert abs(MP3(io.BytesIO(made)).info.length - 2.61) < 0.05


def test_a_report_without_headings_has_a_title_only():
    assert read(chapters=[]).getall("CHAP") == []
