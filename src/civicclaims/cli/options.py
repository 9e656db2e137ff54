"""What each part of the command can be told."""

import argparse
import datetime as dt
from typing import Any, Final

STEPS: Final = 4_000_000
"""What `civicclaims.arithmetic.system.STEPS` says; held to it by a test."""

PROFILES: Final = ("duke", "google-factcheck", "schema-org")
"""The names of `civicclaims.checks.profiles.catalogue.PROFILES`; held to them by a test."""

DATE_ORDERS: Final = ("day-first", "month-first", "year-first")
"""The values of `civicclaims.formats.options.DateOrder`; held to them by a test."""

LIMITS: Final = (
    "size", "depth", "cell", "rows", "items", "unpacked", "values", "blocks", "problems",
)  # fmt: skip
"""The fields of `civicclaims.formats.options.Limits`; held to them by a test."""

_IN_BYTES: Final = frozenset({"size", "unpacked"})
"""Those that may be given as 500M."""


def check_options(check: argparse.ArgumentParser) -> None:
    """What `check` can be told."""
    add = check.add_argument
    codes: dict[str, Any] = {"action": "append", "default": [], "metavar": "CODES"}
    add("paths", nargs="+", metavar="PATH", help="a file, a folder, or -")
    add("--format", choices=("text", "json", "jsonl"), default="text")
    add("--select", help="put only these checks: codes, families (NUM) or names", **codes)
    add("--ignore", help="leave these checks out", **codes)
    add(
        "--profile",
        action="append",
        default=[],
        choices=PROFILES,
        help="put the checks of these publishing rules too; may be given more than once",
    )
    add(
        "--ratings",
        metavar="MAP",
        help="say what the labels of reviews mean by a map: a TOML file, or standard",
    )
    add(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        default="warning",
        help="the least level that gives status 1 (default: warning)",
    )
    add("--as-of", type=day, metavar="DATE", help="the day to take for today (YYYY-MM-DD)")
    add(
        "--texts",
        metavar="FOLDER",
        help="hold places and quotations against the texts of a folder: files named ID.txt after "
        "the id of a source, or with the SHA-256 digest that the source has on record",
    )
    add(
        "--policy",
        choices=("wire", "newspaper", "lenient"),
        default="newspaper",
        help="how much the house minds what was done to a quotation (default: newspaper)",
    )
    add("--notes", action="store_true", help="show notes and open findings in full")
    add("--lines", action="store_true", help="the same as --from jsonl")
    file_options(check)


def convert_options(convert: argparse.ArgumentParser) -> None:
    """What `convert` can be told."""
    add = convert.add_argument
    add("path", metavar="IN", help="a file, a folder, or -")
    add("out", metavar="OUT", help="the file to write, or -")
    add(
        "--to",
        dest="write_as",
        metavar="FORMAT",
        help="the format to write; without it, the name of OUT tells",
    )
    file_options(convert)


def file_options(parser: argparse.ArgumentParser) -> None:
    """What a reader of files can be told."""
    add = parser.add_argument
    add(
        "--from",
        dest="read_as",
        metavar="FORMAT",
        help="the format of what is read; without it, each file tells",
    )
    add(
        "--date-order",
        choices=DATE_ORDERS,
        help="the order of the parts of a date in figures, such as 03/04/2025",
    )
    add("--columns", metavar="FILE", help="which column of a table is what, in TOML")
    add("--sheet", metavar="NAME", help="the sheet of a workbook")
    add(
        "--encoding",
        metavar="NAME",
        help="the encoding of tables, web pages, YAML and TOML, such as cp1252",
    )
    add(
        "--limit",
        action="append",
        default=[],
        type=_limit,
        metavar="LIMIT",
        help="the longest file, or record of a stream, in bytes: 500M (default: 64M); or another "
        f"limit by its name, such as rows=2000000 ({', '.join(LIMITS)}); may be repeated",
    )


def figures_options(figures: argparse.ArgumentParser) -> None:
    """What `figures` can be told."""
    add = figures.add_argument
    add("path", metavar="FILE", help="a file in the notation, or -")
    add("--format", choices=("text", "json"), default="text")
    add(
        "--jsonl",
        action="store_true",
        help="read many systems, one JSON string a line, and answer each with one line of JSON",
    )
    add(
        "--fail-on",
        choices=("error", "warning", "never"),
        default="warning",
        help="error: only the literal reading gives status 1 (default: warning, either does)",
    )
    add("--table", choices=("standard", "reader"), default="standard", help=_TABLE_HELP)
    add(
        "--steps",
        type=_count,
        default=STEPS,
        metavar="N",
        help=f"how much may be done for one verdict (default: {STEPS:,})",
    )


_TABLE_HELP: Final = (
    "how hedges are read closely: to the last digit (standard), or as readers took them in a survey"
)


def _limit(text: str) -> tuple[str | None, int]:
    """A limit and its name, which a bare size has not."""
    name, equals, value = text.rpartition("=")
    if not equals:
        return None, _size(text)
    if name not in LIMITS:
        raise argparse.ArgumentTypeError(
            f"there is no limit {name!r}; there are {', '.join(LIMITS)}"
        )
    return name, _size(value) if name in _IN_BYTES else _count(value)


def _size(text: str) -> int:
    digits = text[:-1] if text[-1:] in _SIZES else text
    if not digits.isascii() or not digits.isdigit() or len(digits) > 12 or int(digits) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 500M or 2G")
    return int(digits) * _SIZES.get(text[-1:], 1)


_SIZES: Final = {"k": 2**10, "K": 2**10, "M": 2**20, "G": 2**30}


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 18 or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


def day(text: str) -> dt.date:
    """A day of the command line.

    Raises:
        ArgumentTypeError: If it is none.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-01-31") from error
