"""Engines that run C code live in processes of their own: one crash, one request."""

from . import protocol
from .pool import Pool
from .process import Process

__all__ = ["Pool", "Process", "protocol"]
