"""Small records for the command, each with one thing to find."""

from collections.abc import Callable

CLEAN = {"civicclaims": "1-draft", "claims": [{"id": "c", "text": "Rents rose."}]}
NOTE = {**CLEAN, "agents": [{"id": "lee", "kind": "person"}]}
WARNING = {**CLEAN, "reviews": [{"id": "r", "claim": "c", "url": "example.org"}]}
ERROR = {**CLEAN, "subject": "article"}
OPEN = {
    **CLEAN,
    "sources": [{"id": "a", "title": "A"}],
    "quotes": [{"id": "q", "text": "No.", "said": {"start": "2025"}, "anchors": [{"source": "a"}]}],
}
PARTLY = {**CLEAN, "agents": [{"id": "lee", "knd": "person"}]}
BROKEN = '{"civicclaims": "1-draft", "agents": ['

Write = Callable[..., str]
"""Writes records to a file, one a line, and gives its path."""

Run = Callable[..., tuple[int, str, str]]
"""Runs the command; gives status, output and complaints."""
