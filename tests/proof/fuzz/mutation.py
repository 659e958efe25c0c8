"""Seeded mutations of source files: what a careless or hostile hand makes of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

TESTS = Path(__file__).parents[2]
DEMONSTRATIONS = TESTS.parent / "reader" / "demonstrations"
# Small seeds: a mutant is imported in milliseconds, and covers as much.
SMALL = 3_000
SUFFIXES = {"html": ".html", "text": ".txt", "markdown": ".md"}
HOSTILE = {
    "html": (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>点这里</a>",
        "<a href=' jAvA\tscript:alert(1)'>点这里</a>",
        "<a href='&#106;avascript&colon;alert(1)'>点这里</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>点这里</a>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<math><mtext></p><style><img src=x onerror=alert(1)>",
        "<p onclick=alert(1) style='background:url(javascript:alert(1))'>正文。</p>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<table><tr><td colspan=100000 rowspan=100000>一</table>",
        "<table><tr><td rowspan=-3 colspan=abc>一<td colspan=0>二</table>",
        "<img src='../../../../etc/passwd'>",
        "<img src='file:///etc/passwd' width=999999999>",
        "<base href='javascript:alert(1)//'><a href=x>点</a>",
        "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;'>]>&c;&c;",
        "<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<h1>" * 7,
        "</div></body></html>",
        "<![CDATA[<script>alert(1)</script>]]>",
    ),
    "text": (
        "<script>alert(1)</script>\n",
        "javascript:alert(1)\n",
        'http://例.cn/"onmouseover=alert(1)\n',
        "一、\n二、\n三、\n",
        "第9999999999999999999条　",
        "20171231日止，201737号，20182月27",
        "（" * 40,
        "\u202e\u2066\u200b\ufeff",
        "\u2028\u2029\x85",
    ),
    "markdown": (
        "[点](javascript:alert(1))",
        "[点](<data:text/html,<script>alert(1)</script>>)",
        "<script>alert(1)</script>",
        "![图](javascript:alert(1))",
        "![图](../../../../etc/passwd)",
        "<a href=javascript:alert(1)>点</a>",
        "[点]: javascript:alert(1)\n[点]",
        "&#106;avascript:alert(1)",
        "\n| 一 | 二 |\n|---|\n| 三 |\n",
        "\n# # # #\n####### 七\n",
        "```\n~~~\n",
        "[[[[[[](](](](",
    ),
}
BOMBS = {
    "html": (
        lambda n: "<div>" * n,
        lambda n: "<b><i>" * n,
        lambda n: "<table><tr><td>" * (n // 3),
        lambda n: f"<table><tr><td colspan={n} rowspan={n}>一</table>",
        lambda n: "<table>" + "<tr><td>一<td>二" * n + "</table>",
        lambda n: "&lt;&#x4e2d;" * n,
        lambda n: "<p" + " a=1" * n + ">",
        lambda n: "<!--" * n,
        lambda n: "<p>第一条　" * n,
        lambda n: "<a href='" + "x" * n * 10 + "'>长</a>",
    ),
    "text": (
        lambda n: "（一）" * n,
        lambda n: "一、" * n + "。",
        lambda n: "\n" * n,
        lambda n: "2017" * n,
        lambda n: "\t" * n + "。" * n,
        lambda n: "“" * n,
    ),
    "markdown": (
        lambda n: "> " * n,
        lambda n: "- " * n,
        lambda n: "*_" * n,
        lambda n: "[" * n,
        lambda n: "`" * n,
        lambda n: "|" * n + "\n" + "|-" * n,
        lambda n: "![](" * n,
        lambda n: "\n".join(" " * depth + "- 一" for depth in range(min(n, 200))),
    ),
}
ENCODINGS = ("gb18030", "utf-16", "utf-16-be", "utf-8-sig", "big5hkscs", "utf-7")


def seeds(kind: str) -> list[bytes]:
    """Return the bytes of our own small files of one format."""
    suffix = SUFFIXES[kind]
    folder = TESTS / "reports" / "cases"
    found = [*folder.glob(f"*/*{suffix}"), *DEMONSTRATIONS.glob(f"*{suffix}")]
    chosen = sorted(path for path in found if path.stat().st_size <= SMALL)
    return [path.read_bytes() for path in chosen]


def mutants(kind: str, count: int, seed: int = 6) -> Iterator[bytes]:
    """Yield `count` mutants of a format's seeds: the same for the same seed."""
    chance = random.Random(f"{kind} {seed}")
    sources = seeds(kind)
    changes = _changes(kind, sources)
    for _ in range(count):
        data = chance.choice(sources)
        for _ in range(chance.randint(1, 4)):
            data = chance.choice(changes)(chance, data)
        yield data


Change = Callable[[random.Random, bytes], bytes]


def _changes(kind: str, sources: list[bytes]) -> list[Change]:
    hostile = [text.encode() for text in HOSTILE[kind]]

    def insert(chance: random.Random, data: bytes) -> bytes:
        return _put(data, chance, chance.choice(hostile))

    def bomb(chance: random.Random, data: bytes) -> bytes:
        size = chance.choice((10, 100, 300, 1_000))
        return _put(data, chance, chance.choice(BOMBS[kind])(size).encode())

    def splice(chance: random.Random, data: bytes) -> bytes:
        other = chance.choice(sources)
        return data[: _at(chance, data)] + other[_at(chance, other) :]

    # Rarer by one in a row of likely ones: a bomb hides what else is in a file.
    return [insert, insert, bomb, splice, *COMMON]


def _flip(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _truncate(chance: random.Random, data: bytes) -> bytes:
    return data[: _at(chance, data)]


def _drop(chance: random.Random, data: bytes) -> bytes:
    start = _at(chance, data)
    return data[:start] + data[start + chance.randint(1, 200) :]


def _repeat(chance: random.Random, data: bytes) -> bytes:
    start = _at(chance, data)
    piece = data[start : start + chance.randint(1, 200)]
    return _put(data, chance, piece * chance.randint(1, 8))


def _swap_tags(chance: random.Random, data: bytes) -> bytes:
    tags = [b"p", b"div", b"td", b"tr", b"table", b"span", b"li", b"h1", b"br"]
    one, other = chance.sample(tags, 2)
    return data.replace(b"<" + one, b"<" + other, chance.randint(1, 9))


def _encode(chance: random.Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(ENCODINGS), "replace")


def _control(chance: random.Random, data: bytes) -> bytes:
    return _put(data, chance, bytes(chance.choices(range(32), k=5)))


COMMON: list[Change] = [_flip, _truncate, _drop, _repeat, _swap_tags, _encode, _control]


def _at(chance: random.Random, data: bytes) -> int:
    return chance.randint(0, len(data))


def _put(data: bytes, chance: random.Random, piece: bytes) -> bytes:
    place = _at(chance, data)
    return data[:place] + piece + data[place:]
