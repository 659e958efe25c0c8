import io
import json

import pytest

from reader.commands.interlinear import width

LINE = "新增9个PPP项目。"
KEYS = ["text", "pinyin", "confidence", "words", "sentences", "spoken"]


@pytest.fixture
def annotate(reader, tmp_path):
    def run(source, *options):
        path = tmp_path / "text.txt"
        path.write_bytes(source.encode() if isinstance(source, str) else source)
        return reader("annotate", path, *options)

    return run


def objects(ended):
    assert ended.status == 0
    return [json.loads(line) for line in ended.out.removesuffix("\n").split("\n")]


def test_a_line_is_annotated_to_the_letter_of_the_format(annotate):
    (found,) = objects(annotate(LINE, "--json"))
    assert list(found) == KEYS
    assert found["pinyin"] == [
        *("xīn", "zēng", None, "gè", None, None, None, "xiàng", "mù", None)
    ]
    (sentence,) = found["sentences"]
    assert list(sentence) == ["start", "end", "spoken", "spans"]
    assert sentence["spans"][2:5] == [[2, 3, "九"], [3, 4, "个"], [4, 7, "P P P"]]
    assert found["spoken"] == sentence["spoken"] == "新增九个P P P项目。"


def test_every_line_has_its_object_empty_ones_too(annotate):
    found = objects(annotate("一\n\n二\n\n", "--json"))
    assert [line["text"] for line in found] == ["一", "", "二", ""]
    assert found[1] == dict.fromkeys(KEYS, []) | {"text": "", "spoken": ""}


def test_an_empty_file_has_no_lines(annotate):
    assert annotate("", "--json").out == ""


def test_byte_order_mark_and_carriage_returns_are_dropped(annotate):
    found = objects(annotate("\ufeff政府\r\n工作\r\n", "--json"))
    assert [line["text"] for line in found] == ["政府", "工作"]


@pytest.mark.parametrize("inside", "\u2028\x0b\x0c\x85\t")
def test_only_a_line_feed_ends_a_line(annotate, inside):
    (found,) = objects(annotate(f"政{inside}府", "--json"))
    assert found["text"] == f"政{inside}府"
    spans = [span for sentence in found["sentences"] for span in sentence["spans"]]
    assert [span[2] for span in spans] == ["政", "", "府"]


def test_words_cover_the_line_and_tell_names(annotate):
    (found,) = objects(annotate("武汉市有2件。", "--json"))
    ends = [0, *(end for _, end, _ in found["words"])]
    assert [start for start, _, _ in found["words"]] == ends[:-1]
    assert ends[-1] == len(found["text"]) == len(found["confidence"])
    assert found["words"][0][2] is True


def test_text_comes_from_standard_input(reader, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LINE.encode())))
    assert objects(reader("annotate", "--json"))[0]["text"] == LINE


def test_bad_utf8_is_told_with_its_line(annotate):
    ended = annotate("政府\n".encode() + b"\xb9\xab", "--json")
    assert ended.status == 2
    assert "第 2 行" in ended.err and "UTF-8" in ended.err


def test_bad_utf8_of_standard_input_is_told_by_that_name(reader, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff")))
    assert "标准输入：第 1 行" in reader("annotate", "-").err


@pytest.mark.parametrize("name", ["nowhere.txt", ""])
def test_a_file_that_cannot_be_read_is_told(reader, tmp_path, name):
    ended = reader("annotate", tmp_path / name)
    assert ended.status == 2
    assert "找不到文件" in ended.err


def test_a_closed_standard_input_is_told(reader, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    ended = reader("annotate")
    assert (ended.status, ended.err.count("\n")) == (2, 1)


def test_nothing_is_kept(annotate, tmp_path):
    annotate(LINE)
    assert not (tmp_path / "instance").exists()


def test_the_view_sets_pinyin_over_words_and_speech_below(annotate):
    above, below, spoken = annotate(LINE).out.split("\n")[:3]
    assert above.split() == ["xīnzēng", "gè", "xiàngmù"]
    assert below.split() == ["新增", "9", "个", "PPP", "项目", "。"]
    assert width(above[: above.index("gè")]) == width(below[: below.index("个")])
    assert spoken == "读作：新增九个P P P项目。"


@pytest.fixture
def rows(annotate):
    return annotate("全面推进“放管服”改革、政务公开，2017年" * 9).out.split("\n")


def test_no_row_of_the_view_is_wider_than_a_terminal(rows):
    assert max(map(width, rows)) <= 80


def test_no_row_of_the_view_begins_with_a_stop(rows):
    assert not [row for row in rows if row.lstrip().startswith(tuple("，、。”"))]


def test_what_is_spoken_stands_under_its_beginning(rows):
    spoken = rows[[row.startswith("读作：") for row in rows].index(True) :]
    assert all(row.startswith(" " * 6) for row in spoken[1:] if row)
    assert "".join(row.strip() for row in spoken).count("二零一七年") == 9


def test_pinyin_is_written_as_the_standard_writes_it(annotate):
    above = annotate("西安的方案").out.split("\n")[0]
    assert above.split() == ["Xī'ān", "de", "fāng'àn"]
