"""What stands before and behind the text of a report, and what of it is kept."""
