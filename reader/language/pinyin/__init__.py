"""Readings in Hanyu Pinyin."""
