"""The tables of the library. Their SQL history is in `migrations/`."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

# The newest migration; a test compares it with `migrations/versions`.
HEAD = "0001"

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _report() -> Column[int]:
    key = ForeignKey("reports.id", ondelete="CASCADE")
    return Column("report", Integer, key, primary_key=True)


# One row, `generation`: it rises with everything that a reader may see change.
state = Table(
    "state",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Integer, nullable=False),
)

# `day` is the published date, else the day of import, where `dated` is 0.
# `source` is the sha256 of the file it came from; `counts` is JSON.
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(80), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("day", String(10), nullable=False),
    Column("dated", Integer, nullable=False),
    Column("added", String(32), nullable=False),
    Column("source", String(64), nullable=False, index=True),
    Column("revision", String(16), nullable=False),
    Column("counts", Text, nullable=False),
    Column("demonstration", Integer, nullable=False, default=0),
    Index("ix_reports_order", "day", "id"),
    sqlite_autoincrement=True,
)

# A report at one moment: the document as imported and what a page shows of it,
# both zlib-compressed JSON. Superseded revisions stay for a while: a page that
# is open somewhere may still ask for its pinyin. `number` rises.
revisions = Table(
    "revisions",
    metadata,
    _report(),
    Column("revision", String(16), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("edition", LargeBinary, nullable=False),
)

# What a voice is given, a row a section of the current revision.
utterances = Table(
    "utterances",
    metadata,
    _report(),
    Column("section", String(80), primary_key=True),
    Column("form", LargeBinary, nullable=False),
)

assets = Table(
    "assets",
    metadata,
    _report(),
    Column("sha256", String(64), primary_key=True),
    Column("mime", String(40), nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

# The text that search looks in, a passage a line.
texts = Table(
    "texts",
    metadata,
    _report(),
    Column("body", Text, nullable=False),
)

# What a person decided of a repair, by the report's slug: it outlives the
# report, so that a refused repair is not proposed again when it comes back.
decisions = Table(
    "decisions",
    metadata,
    Column("slug", String(80), primary_key=True),
    Column("place", String(64), primary_key=True),
    Column("state", String(12), nullable=False),
)

# The publisher's words; `slug` is empty where they hold for every report.
lexicon = Table(
    "lexicon",
    metadata,
    Column("slug", String(80), primary_key=True),
    Column("word", String(80), primary_key=True),
    Column("reading", Text, nullable=False),
)
