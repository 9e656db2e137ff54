"""How ids of ours stand in annotations, where every id is an IRI."""

from typing import Final
from urllib.parse import quote, unquote

_URN: Final = "urn:civicclaims:"
RECORD: Final = f"{_URN}record"
"""The record itself: the target of what has no place, and the page."""


def urn(array: str, name: str) -> str:
    """The IRI of an item of ours; any id can be given back from it.

    >>> urn("quotes", "q 1")
    'urn:civicclaims:quotes:q%201'
    """
    return f"{_URN}{array}:{quote(name, safe='')}"


def own(iri: object, array: str) -> str | None:
    """The id in an IRI of ours; None for any other IRI.

    >>> own("urn:civicclaims:quotes:q%201", "quotes")
    'q 1'
    """
    start = f"{_URN}{array}:"
    if not isinstance(iri, str) or not iri.startswith(start):
        return None
    try:
        return unquote(iri.removeprefix(start), errors="strict")
    except UnicodeDecodeError:
        return None
