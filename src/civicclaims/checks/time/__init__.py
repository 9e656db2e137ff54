"""Dates: what came before what, and days that do not exist."""
