"""What the command says of the checks themselves, and of the formats.

The pages stand in a file made from the docstrings of the checks, so that no check need be
imported to explain one.
"""

import json
import sys
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final

_ROOMS: Final = Path(__file__).parents[1]


@cache
def pages() -> list[dict[str, str]]:
    """For every check: code, slug, level, since, page and, of some, the profile it belongs to.

    Those of the default run come first, in the order of the codes, then those of each profile.
    """
    held: list[dict[str, str]] = json.loads((_ROOMS / "checks" / "pages.json").read_bytes())
    return held


def find(name: str) -> set[str]:
    """The codes that a code, a family, a check's name or that of a profile stands for.

    Raises:
        KeyError: If it stands for none; its message says which names are near.
    """
    word = name.strip()
    codes = {
        each["code"]
        for each in pages()
        if word.upper() in {each["code"], each["code"][:3]}
        or word.lower() in {each["slug"], each.get("profile")}
    }
    if codes:
        return codes
    from difflib import get_close_matches

    names = [each["code"] for each in pages()] + [each["slug"] for each in pages()]
    near = get_close_matches(word.upper(), names, 3) or get_close_matches(
        word.lower(), names, 3, 0.4
    )
    hint = f"; near it: {', '.join(near)}" if near else ""
    raise KeyError(f"no check is called {word!r}{hint}. `civicclaims checks` lists them all")


def explain(name: str) -> int:
    """Print the page of each check a name stands for."""
    try:
        codes = find(name)
    except KeyError as error:
        from civicclaims.cli.complaints import complain

        return complain(error.args[0])
    shown = (page(each) for each in pages() if each["code"] in codes)
    sys.stdout.write("\n\n".join(shown) + "\n")
    return 0


def page(each: dict[str, str]) -> str:
    """The page of a check, in Markdown."""
    profile = each.get("profile")
    asked = "" if profile is None else f" Asked by `--profile {profile}` alone."
    return (
        f"# {each['slug']} ({each['code']})\n\n"
        f"Level: {each['level']} at most. Since {each['since']}.{asked}\n\n{each['page']}\n\n"
        "In the example, `show` prints what the check says of a record written in Python."
    )


def list_checks(style: str) -> int:
    """Print every check, a line each, those of a profile under its name; or as JSON."""
    rows = [
        {
            "code": each["code"],
            "slug": each["slug"],
            "level": each["level"],
            "since": each["since"],
            "summary": each["page"].partition("\n")[0],
            "profile": each.get("profile"),
        }
        for each in pages()
    ]
    if style == "json":
        sys.stdout.write(json.dumps(rows, indent=1) + "\n")
        return 0
    for profile, family in groupby(rows, key=lambda row: row["profile"]):
        if profile is not None:
            sys.stdout.write(f"\nwith --profile {profile}:\n")
        for row in family:
            sys.stdout.write(f"{row['code']}  {row['level']:<7}  {row['summary']}\n")
    return 0


def print_schema(*, report: bool) -> int:
    """Print the JSON Schema of a record, or of a report."""
    room, name = ("render", "report") if report else ("formats", "record")
    sys.stdout.write((_ROOMS / room / f"{name}.schema.json").read_text("utf-8"))
    return 0
