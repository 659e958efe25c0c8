import pytest

from reader.language.names import dictionary_names, is_proper
from reader.language.pinyin.table import package_table


@pytest.mark.parametrize("word", ["湖北", "杭州", "国务院", "习近平", "长江", "联合国"])
def test_names_are_proper(word):
    assert is_proper(word)


@pytest.mark.parametrize(
    "word", ["城市", "高水平", "养老金", "弘扬", "法治化", "许可证", "人民法院", "的"]
)
def test_words_that_jieba_tags_as_names_by_mistake_are_not(word):
    assert not is_proper(word)


def test_the_table_keeps_the_names_of_the_dictionary():
    assert package_table().names == dictionary_names()
