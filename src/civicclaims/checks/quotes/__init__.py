"""Quotations: whether they are what was said, and by whom."""
