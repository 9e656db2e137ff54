"""Which checks a run puts, what they are put to, and which map says what labels mean."""

from collections.abc import Iterable
from typing import Final

from civicclaims.checks.catalogue import CATALOGUE, EVERY
from civicclaims.checks.check import Check
from civicclaims.checks.profiles.catalogue import PROFILES
from civicclaims.cli.pages import find
from civicclaims.errors import Problem
from civicclaims.record.verdict_map import STANDARD, VerdictMap

UNREAD: Final = frozenset(each.code for each in EVERY if Problem in each.targets)
"""The codes of the checks that tell what could not be read."""

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


def wanted_checks(
    select: Iterable[str], ignore: Iterable[str], profiles: Iterable[str] = ()
) -> tuple[Check, ...]:
    """The checks that `--select`, `--profile` and `--ignore` leave.

    Without `--select` all checks of the default run are put. The checks of a profile that is named
    are put too, whatever is selected. What could not be read is reported in any case: silence
    about it would look like a pass.

    Raises:
        KeyError: If a word names no check; its message says which names are near.
    """
    wanted = _named(select) or {each.code for each in CATALOGUE}
    wanted |= {each.code for name in profiles for each in PROFILES[name]}
    wanted = (wanted - _named(ignore)) | UNREAD
    return tuple(each for each in EVERY if each.code in wanted)


def verdict_map(name: str) -> VerdictMap:
    """The map that `--ratings` names: `standard`, or that of a TOML file.

    Raises:
        OSError: If the file cannot be read.
        FormatError: If it is no map.
    """
    return STANDARD if name == STANDARD.name else VerdictMap.load(name)


def _named(words: Iterable[str]) -> set[str]:
    names = [name for word in words for name in word.split(",") if name.strip()]
    return {code for name in names for code in find(name)}


def subjects() -> dict[str, str]:
    """For each check what it is put to, in words: `subset`, `claim or statistic`."""
    return {
        each.code: " or ".join(
            _SUBJECTS.get(target.__name__, target.__name__.lower()) for target in each.targets
        )
        for each in EVERY
    }
