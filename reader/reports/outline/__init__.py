"""What the pieces of a text are: headings with levels, lists, roles, captions."""
