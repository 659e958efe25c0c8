"""The first tables: reports, their revisions, assets, search and lexicon."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _report() -> sa.Column[int]:
    return sa.Column("report", sa.Integer, nullable=False, primary_key=True)


def _cascade(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_report"
    return sa.ForeignKeyConstraint(
        ["report"], ["reports.id"], name=name, ondelete="CASCADE"
    )


def upgrade() -> None:
    op.create_table(
        "state",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.Integer, nullable=False),
    )
    op.execute("INSERT INTO state (name, value) VALUES ('generation', 1)")
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("slug", sa.String(80), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("dated", sa.Integer, nullable=False),
        sa.Column("added", sa.String(32), nullable=False),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("revision", sa.String(16), nullable=False),
        sa.Column("counts", sa.Text, nullable=False),
        sa.Column("demonstration", sa.Integer, nullable=False),
        sa.UniqueConstraint("slug", name="uq_reports_slug"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_source", "reports", ["source"])
    op.create_index("ix_reports_order", "reports", ["day", "id"])
    _create_parts()
    _create_words()
    _create_search()


def _create_parts() -> None:
    op.create_table(
        "revisions",
        _report(),
        sa.Column("revision", sa.String(16), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("edition", sa.LargeBinary, nullable=False),
        _cascade("revisions"),
    )
    op.create_table(
        "utterances",
        _report(),
        sa.Column("section", sa.String(80), primary_key=True),
        sa.Column("form", sa.LargeBinary, nullable=False),
        _cascade("utterances"),
    )
    op.create_table(
        "assets",
        _report(),
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("mime", sa.String(40), nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        _cascade("assets"),
    )
    op.create_table(
        "texts",
        _report(),
        sa.Column("body", sa.Text, nullable=False),
        _cascade("texts"),
    )


def _create_words() -> None:
    op.create_table(
        "decisions",
        sa.Column("slug", sa.String(80), primary_key=True),
        sa.Column("place", sa.String(64), primary_key=True),
        sa.Column("state", sa.String(12), nullable=False),
    )
    op.create_table(
        "lexicon",
        sa.Column("slug", sa.String(80), primary_key=True),
        sa.Column("word", sa.String(80), primary_key=True),
        sa.Column("reading", sa.Text, nullable=False),
    )


def _create_search() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TABLE search (report integer PRIMARY KEY"
            " REFERENCES reports (id) ON DELETE CASCADE,"
            " body tsvector NOT NULL)"
        )
        op.execute("CREATE INDEX ix_search_body ON search USING gin (body)")
        return
    # The ascii tokenizer takes every other character as part of a word, the
    # newest hanzi included, which unicode61 does not know.
    op.execute(
        "CREATE VIRTUAL TABLE search"
        " USING fts5(title, body, tokenize = 'ascii', prefix = '1')"
    )
