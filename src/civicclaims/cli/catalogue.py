"""What the command says of the checks themselves, and of the formats."""

import difflib
import json
import sys
from collections.abc import Iterable
from importlib import resources
from typing import Final

from civicclaims.checks.catalogue import CATALOGUE
from civicclaims.checks.check import Check
from civicclaims.errors import Problem

_SUBJECTS: Final = {
    "PartsOfWhole": "parts of a whole",
    "Problem": "unreadable part",
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


def find(name: str) -> set[str]:
    """The codes that a code, a family or a check's name stands for.

    Raises:
        KeyError: If it stands for none; its message says which names are near.
    """
    word = name.strip()
    codes = {
        each.code
        for each in CATALOGUE
        if word.upper() in {each.code, each.code[:3]} or word.lower() == each.slug
    }
    if codes:
        return codes
    names = [each.code for each in CATALOGUE] + [each.slug for each in CATALOGUE]
    near = difflib.get_close_matches(word.upper(), names, 3) or difflib.get_close_matches(
        word.lower(), names, 3, 0.4
    )
    hint = f"; near it: {', '.join(near)}" if near else ""
    raise KeyError(f"no check is called {word!r}{hint}. `civicclaims checks` lists them all")


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


def explain(name: str) -> int:
    """Print the page of each check a name stands for."""
    try:
        codes = find(name)
    except KeyError as error:
        print(f"civicclaims: {error.args[0]}", file=sys.stderr)  # noqa: T201 - a command prints
        return 2
    pages = (each for each in CATALOGUE if each.code in codes)
    print("\n\n".join(map(page, pages)))  # noqa: T201 - a command prints
    return 0


def page(each: Check) -> str:
    """The page of a check, in Markdown."""
    return (
        f"# {each.slug} ({each.code})\n\n"
        f"Level: {each.level.value} at most. Since {each.since}.\n\n{each.page}\n\n"
        "In the example, `show` prints what the check says of a record written in Python."
    )


def list_checks(style: str) -> int:
    """Print every check, a line each, or as JSON."""
    if style == "json":
        rows = [
            {
                "code": each.code,
                "slug": each.slug,
                "level": each.level.value,
                "since": each.since,
                "summary": each.summary,
            }
            for each in CATALOGUE
        ]
        print(json.dumps(rows, indent=1))  # noqa: T201 - a command prints
    else:
        for each in CATALOGUE:
            print(f"{each.code}  {each.level.value:<7}  {each.summary}")  # noqa: T201 - a command prints
    return 0


def print_schema(*, report: bool) -> int:
    """Print the JSON Schema of a record, or of a report."""
    room, name = ("render", "report") if report else ("formats", "record")
    schema = resources.files("civicclaims").joinpath(room, f"{name}.schema.json")
    print(schema.read_text("utf-8"), end="")  # noqa: T201 - a command prints
    return 0
