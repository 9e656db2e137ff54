"""A key that occurs again in the same object, as a problem."""

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats.reading import Place


def repeat(key: str, before: Place, again: Place, *, lost: bool, pointer: str = "") -> Problem:
    """The problem of a key that occurs again.

    Args:
        key: The key.
        before: Where it stands before.
        again: Where it stands again.
        lost: Whether what it held before may have borne an id.
        pointer: The place of its value (JSON pointer).
    """
    return Problem(
        message=f"the key {shown(key)} occurs again in the same object, after line {before.line}, "
        f"column {before.column}; the last one counts",
        pointer=pointer,
        line=again.line,
        column=again.column,
        repeated_key=True,
        lost=lost,
    )
