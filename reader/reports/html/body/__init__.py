"""The part of a page that holds its report."""

from .finding import find_body

__all__ = ["find_body"]
