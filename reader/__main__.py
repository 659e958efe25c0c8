"""`python -m reader` is the command `reader`."""

from .commands import main

if __name__ == "__main__":
    main()
