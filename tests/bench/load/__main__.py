"""Load the real server: `make load`, or one part by its name.

`python -m tests.bench.load [rates] [listeners] [growth] [soak]`; the soak takes ten
minutes, or as many as READER_SOAK_MINUTES says.
"""

from __future__ import annotations

import os
import sys

from . import growth, listeners, rates, soak

PARTS = {
    "rates": rates.main,
    "listeners": listeners.main,
    "growth": growth.main,
    "soak": soak.main,
}

for name in sys.argv[1:] or PARTS:
    print(f"\n{name}", flush=True)
    PARTS[name]()
    print(f"load average: {os.getloadavg()[0]:.2f}", flush=True)
