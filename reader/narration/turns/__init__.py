"""Who is served when: one synthesis for many askers, fair turns, and limits."""

from .allowance import Allowance
from .flight import Flight
from .queue import Asker, Queue

__all__ = ["Allowance", "Asker", "Flight", "Queue"]
