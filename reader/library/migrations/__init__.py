"""The history of the tables, applied on open by Alembic."""

from .running import upgrade

__all__ = ["upgrade"]
