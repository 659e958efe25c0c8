"""Say which words are proper names: persons, places, agencies and others.

From the lexicon, else from the tags of jieba's dictionary; the trained table
keeps the list, so that the dictionary need not be searched at every start.
The tags ns and nt are mostly right. nr and nz hold many common words (高水平,
弘扬, 养老金): they count only where the word also looks like a name.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from .pinyin.table import package_table
from .vocabulary import proper_names

_PLACE_LIKE = tuple("省市县区州旗乡镇村江河湖海山岛港湾峡关桥寺塔宫陵")
_BODY_LIKE = (
    "大学",
    "学院",
    "公司",
    "集团",
    "银行",
    "日报",
    "委员会",
    "协会",
    "联合会",
)
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏"
    "卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯"
    "邵孟龙万段雷钱汤尹黎易常武乔贺赖龚习"
)


@cache
def _common() -> frozenset[str]:
    """Return the words that jieba tags as names, though they seldom are."""
    path = resources.files("reader.language") / "data" / "common.txt"
    return frozenset(path.read_text("utf-8").split())


def looks_proper(word: str, tag: str) -> bool:
    """Say whether a word with jieba's tag is a proper name."""
    if len(word) < 2 or word in _common():
        return False
    if tag == "nz":
        return len(word) > 2 and word.endswith((*_PLACE_LIKE, *_BODY_LIKE))
    if tag == "nr":
        return len(word) == 3 and word[0] in _SURNAMES
    return tag in ("ns", "nt")


def dictionary_names() -> frozenset[str]:
    """Return the proper names of jieba's dictionary; a tenth of a second."""
    tagged = proper_names().items()
    return frozenset(word for word, tag in tagged if looks_proper(word, tag))


@cache
def _names() -> frozenset[str]:
    table = package_table()
    return table.names if table else dictionary_names()


def is_proper(word: str) -> bool:
    """Say whether a word of the dictionary is a proper name."""
    return word in _names()
