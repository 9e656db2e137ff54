"""Typed claims, quotations, sources and statistics, and what fails to hold together in them."""

__version__ = "0.1.0.dev0"
