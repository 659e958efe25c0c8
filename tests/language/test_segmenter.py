import logging
import tempfile
from pathlib import Path

import pytest

from reader.language.segmenter import jieba_cut, rjieba_cut

RUNS = (
    "全市生产总值增长百分之五点五",
    "推动重大项目落地见效",
    "行政机关应当及时准确地公开政府信息",
    "曾都区何店镇谢家湾",
    "会议强调要把保障和改善民生摆在更加重要的位置",
)


@pytest.mark.parametrize("run", RUNS)
def test_rjieba_gives_the_same_words(run):
    pytest.importorskip("rjieba", reason="rjieba is not installed")
    assert list(rjieba_cut()(run)) == list(jieba_cut()(run))


def test_jieba_has_the_table_that_it_would_make_itself():
    jieba_cut()
    import jieba

    table, total = jieba.Tokenizer().gen_pfdict(jieba.get_dict_file())
    ours = jieba_cut().__self__
    assert (ours.FREQ, ours.total) == (table, total)


def test_jieba_leaves_the_temp_folder_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    jieba_cut.__wrapped__()("我们")
    assert list(Path(tmp_path).iterdir()) == []


def test_jieba_says_nothing(caplog, capsys):
    with caplog.at_level(logging.DEBUG):
        jieba_cut.__wrapped__()("我们")
    assert (caplog.text, capsys.readouterr().err) == ("", "")
