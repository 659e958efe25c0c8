"""The history of the tables, applied on open by Alembic."""

from .running import configuration, upgrade

__all__ = ["configuration", "upgrade"]
