"""Where a heading, the mark of an item or a field ends and other words begin.

第三条 为了…, ①加强… and 来源：… 日期：… have no mark that a voice breathes at, yet a
newsreader does. A space alone is none: it also stands inside names and widely set
titles.
"""

from __future__ import annotations

import re

_NUMERAL = r"[\d一二三四五六七八九十百零〇]{1,6}"
_WORD = r"[\u4e00-\u9fffA-Za-z《“（\d]"
_HEADING = re.compile(
    rf"第{_NUMERAL}[编篇章节条款](?:之[一二三四五六七八九十])?(?=\s+{_WORD})"
    r"|(?<=\S)(?=\s+[\u4e00-\u9fff]{2,8}[：:])"
    r"|[①-⑳⑴-⒇](?=[\u4e00-\u9fff])"
    rf"|\A\s*(?:附件|附录|附表|专栏|图|表)\s?{_NUMERAL}(?:[-.]\d{{1,2}})?(?=\s+{_WORD})"
    r"|\A\s*\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[\u4e00-\u9fff]{2})(?!\s+[万亿元])"
    rf"|\A\s*[一二三四五六七八九十]{{1,3}}(?=\s+[\u4e00-\u9fff]{{2}})"
)


def heading_ends(text: str, start: int, end: int) -> tuple[int, ...]:
    """Return the places in a sentence where a heading's number or mark is over."""
    return tuple(start + match.end() for match in _HEADING.finditer(text[start:end]))
