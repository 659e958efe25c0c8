"""A saved page to pieces: its tree, the part that holds the report, its flow."""
