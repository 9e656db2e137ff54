"""Write a page of documentation for every check, from its docstring.

Run without options it writes `docs/checks/`, the list of the pages in `mkdocs.yml` and the pages
that `civicclaims explain` prints.
With `--check` it writes nothing, and fails where what is on disk is not what it would write.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Final

from civicclaims.checks.catalogue import CATALOGUE, EVERY
from civicclaims.checks.check import Check
from civicclaims.checks.profiles.catalogue import OWN, PROFILES

ROOT: Final = Path(__file__).resolve().parent.parent
_BEGIN: Final = "      # Pages of the checks, written by tools/write_check_pages.py: begin"
_END: Final = "      # Pages of the checks: end"

_SUBJECTS: Final = {
    "BND": "The record itself",
    "NUM": "Figures",
    "PLC": "Places in texts",
    "QUO": "Quotations",
    "REV": "Reviews and ratings",
    "SRC": "Sourcing",
    "TIM": "Time",
}

_INDEX: Final = """\
# Checks

A check is one question that is put to a record. It says that something fails, or that nobody
can tell, or nothing.
Each page says what the check does, why it matters and when it is silent.

The level in the table is the gravest one the check gives; [Levels and
silence](../explanation/levels.md) says what the levels mean.
`civicclaims explain CODE` prints the same page in a terminal.

In the examples, `show(code, record)` prints what the check says of a record written as a
Python dict.
Each line gives the level, the code, the place in the record and the message.
`texts` gives the texts of sources that are at hand, by the id of the source.
"""


_PROFILES: Final = """\
## Profiles

These are put only where a [profile](../reference/profiles.md) is asked for.
"""

_PROFILE_OF: Final = {each.code: profile for profile, own in OWN.items() for each in own}


def pages() -> dict[Path, str]:
    """Every file that belongs to the checks, with what it should hold."""
    folder = ROOT / "docs" / "checks"
    written = {folder / f"{each.code}.md": page(each) for each in EVERY}
    config = ROOT / "mkdocs.yml"
    return {
        ROOT / "src" / "civicclaims" / "checks" / "pages.json": shipped(),
        folder / "index.md": index(),
        **written,
        config: with_navigation(config.read_text("utf-8")),
    }


def shipped() -> str:
    """The pages as the command ships them, so that `explain` need not import the checks."""
    rows = [
        {
            "code": each.code,
            "slug": each.slug,
            "level": each.level.value,
            "since": each.since,
            "page": each.page,
            **({"profile": _PROFILE_OF[each.code]} if each.code in _PROFILE_OF else {}),
        }
        for each in EVERY
    ]
    return json.dumps(rows, indent=1, ensure_ascii=False) + "\n"


def page(check: Check) -> str:
    """The page of one check."""
    replaces = (
        f" Replaces findings of {', '.join(map(_link, check.supersedes))} about the same items."
        if check.supersedes
        else ""
    )
    profile = _PROFILE_OF.get(check.code)
    asked = (
        ""
        if profile is None
        else f" Put only with [`--profile {profile}`](../reference/profiles.md)."
    )
    return (
        f"# {check.slug} ({check.code})\n\n"
        f"Level: {check.level.value} at most. Since {check.since}.{replaces}{asked}\n\n"
        f"{fenced(check.page)}\n"
    )


def fenced(text: str) -> str:
    """Markdown with every example session put between fences."""
    lines: list[str] = []
    inside = False
    for line in text.splitlines():
        if not inside and line.startswith(">>> "):
            lines.append("```python")
            inside = True
        elif inside and not line:
            lines.append("```")
            inside = False
        lines.append(line)
    if inside:
        lines.append("```")
    return "\n".join(lines)


def index() -> str:
    """The page that lists all checks, a table for each subject."""
    parts = [_INDEX]
    for subject, family in groupby(CATALOGUE, key=lambda each: each.code[:3]):
        parts.append(f"## {_SUBJECTS[subject]} ({subject})\n\n{_table(family)}")
    parts.append(_PROFILES)
    for profile, own in OWN.items():
        also = ", ".join(_link(each.code) for each in PROFILES[profile] if each not in own)
        parts.append(f"### {profile}\n\n{_table(own)}\nIt asks {also} too.\n")
    return "\n".join(parts)


def _table(checks: Iterable[Check]) -> str:
    rows = "\n".join(
        f"| {_link(each.code)} | {each.slug} | {each.level.value} | {each.summary} |"
        for each in checks
    )
    return f"| Code | Name | Level | Says that |\n| --- | --- | --- | --- |\n{rows}\n"


def with_navigation(config: str) -> str:
    """The configuration of the site, with the pages of the checks between the two marks.

    Raises:
        ValueError: If one of the two marks is missing.
    """
    before, begin, rest = config.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not (begin and end):
        raise ValueError("mkdocs.yml has lost the marks around the pages of the checks")
    entries = [f"      - {each.code} {each.slug}: checks/{each.code}.md" for each in EVERY]
    return "\n".join([f"{before}{begin}", *entries, f"{end}{after}"])


def stale() -> list[Path]:
    """The files that are not what they should be: missing, different, or of no check any more."""
    wanted = pages()
    left_over = set((ROOT / "docs" / "checks").glob("*.md")) - set(wanted)
    differing = {
        path
        for path, text in wanted.items()
        if not path.is_file() or path.read_text("utf-8") != text
    }
    return sorted(left_over | differing)


def main() -> int:
    """Write the pages, or say which are stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if stale")
    changed = stale()
    if parser.parse_args().check:
        for path in changed:
            print(f"{path.relative_to(ROOT)} is stale: run tools/write_check_pages.py")
        return int(bool(changed))
    wanted = pages()
    for path in changed:
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], "utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
        else:
            path.unlink()
            print(f"removed {path.relative_to(ROOT)}")
    return 0


def _link(code: str) -> str:
    return f"[{code}]({code}.md)"


if __name__ == "__main__":
    sys.exit(main())
