"""Text and Markdown to pieces, and what all formats share: runs, tables, pictures."""
