"""A text to words, pinyin and spoken text; it knows no report."""
