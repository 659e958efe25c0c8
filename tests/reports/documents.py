"""Reports made up by hypothesis, for the invariants of the document."""

from hypothesis import strategies as st

from reader.reports import document as d

words = st.text(st.sampled_from("轻读报告一二三0123abc，。；「」 𠮷"), max_size=12)
kinds = st.sampled_from(["text", "strong"])
links = st.builds(
    d.Inline,
    text=words.filter(bool),
    kind=st.just("link"),
    href=st.sampled_from(["a.html", "https://example.cn/a", "mailto:a@example.cn"]),
)
texts = st.builds(d.Inline, text=words.filter(bool), kind=kinds)
inlines = st.lists(texts | links, max_size=4).map(tuple)
digits = st.text(st.sampled_from("0123456789abcdef"), min_size=8, max_size=8)
ids = digits.map("b-{}".format)
sizes = st.integers(1, 3)
cells = st.builds(
    d.Cell, inlines=inlines, colspan=sizes, rowspan=sizes, header=st.booleans()
)
rows = st.lists(st.lists(cells, max_size=4).map(tuple), max_size=5).map(tuple)
tables = st.builds(d.Table, id=ids, rows=rows, caption=words, header_rows=sizes)
roles = st.sampled_from(["body", "lead", "salutation", "article", "date", "note"])
items = st.lists(inlines, max_size=4).map(tuple)
blocks = st.one_of(
    st.builds(
        d.Heading,
        id=ids,
        level=st.integers(1, 6),
        inlines=inlines,
        label=words,
        run_in=st.booleans(),
    ),
    st.builds(d.Paragraph, id=ids, inlines=inlines, role=roles),
    st.builds(d.List, id=ids, items=items, ordered=st.booleans()),
    tables,
    st.builds(d.Figure, id=ids, alt=words, caption=words, missing=st.just(True)),
    st.builds(d.Rule, id=ids),
)
sources = st.builds(
    d.Source,
    name=words,
    sha256=st.just("0" * 64),
    mime=st.just("text/html"),
    charset=st.just("utf-8"),
    importer=st.just("html"),
    at=st.just("2026-01-01T00:00:00+00:00"),
)
assets = st.dictionaries(
    st.just("f" * 64),
    st.builds(
        d.Asset, mime=st.just("image/png"), width=sizes, height=sizes, size=sizes
    ),
)
metas = st.builds(d.Meta, key=words, label=words, value=words)


@st.composite
def reports(draw):
    found = draw(st.lists(blocks, max_size=8, unique_by=lambda block: block.id))
    return d.Report(
        title=draw(words.filter(bool)),
        source=draw(sources),
        slug=draw(st.sampled_from(["", "2018-nian-bao-gao"])),
        subtitles=tuple(draw(st.lists(words, max_size=2))),
        meta=tuple(draw(st.lists(metas, max_size=3))),
        blocks=tuple(found),
        assets=draw(assets),
        repairs=draw(repairs_of(found)),
        dropped=tuple(
            draw(st.lists(st.builds(d.Dropped, text=words, reason=words), max_size=2))
        ),
    )


@st.composite
def repairs_of(draw, found):
    """At most one repair a block, inside one run of its text."""
    made = []
    for number, block in enumerate(found):
        runs = [run for run in block.text.replace("\t", "\n").split("\n") if run]
        if not runs or not draw(st.booleans()):
            continue
        original = draw(st.sampled_from(runs))[:4]
        start = block.text.index(original)
        states = st.sampled_from(["proposed", "confirmed", "refused"])
        made.append(
            d.Repair(
                id=f"r-{number:08x}",
                block=block.id,
                start=start,
                end=start + len(original),
                original=original,
                proposed=draw(words),
                state=draw(states),
            )
        )
    return tuple(made)
