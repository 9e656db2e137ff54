"""Which checks a run puts, and what they are put to."""

from collections.abc import Iterable
from typing import Final

from civicclaims.checks.catalogue import CATALOGUE
from civicclaims.checks.check import Check
from civicclaims.cli.pages import find
from civicclaims.errors import Problem

_SUBJECTS: Final = {
    "ItemList": "item list",
    "PartsOfWhole": "parts of a whole",
    "Problem": "unreadable part",
    "Quoted": "quotation with a text at hand",
    "Read": "text at hand",
    "Resolved": "place with a text at hand",
    "WaiverUse": "waiver",
    "When": "time",
}


def chosen(select: Iterable[str], ignore: Iterable[str]) -> tuple[Check, ...]:
    """The checks that `--select` and `--ignore` leave.

    What could not be read is reported in any case: silence about it would look like a pass.

    Raises:
        KeyError: If a word names no check; its message says which names are near.
    """
    wanted = _named(select)
    unwanted = _named(ignore)
    return tuple(
        each
        for each in CATALOGUE
        if Problem in each.targets
        or ((not wanted or each.code in wanted) and each.code not in unwanted)
    )


def _named(words: Iterable[str]) -> set[str]:
    names = [name for word in words for name in word.split(",") if name.strip()]
    return {code for name in names for code in find(name)}


def subjects() -> dict[str, str]:
    """For each check what it is put to, in words: `subset`, `claim or statistic`."""
    return {
        each.code: " or ".join(
            _SUBJECTS.get(target.__name__, target.__name__.lower()) for target in each.targets
        )
        for each in CATALOGUE
    }
