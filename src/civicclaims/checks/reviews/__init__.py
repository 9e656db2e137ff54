"""Fact-checks: ratings and their scales."""
