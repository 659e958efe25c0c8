"""Which lines print the title of a report."""
