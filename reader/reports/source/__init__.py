"""A source as bytes: read, told by its kind, decoded, kept within limits."""
