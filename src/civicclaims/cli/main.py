"""The options of the command, and which part of it answers.

Parts are imported when they are asked for, so that `--version` and `explain` answer at once.
"""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from typing import Any, Final

from civicclaims import __version__

STEPS: Final = 4_000_000
"""What `civicclaims.arithmetic.system.STEPS` says; held to it by a test."""

PROFILES: Final = ("duke", "google-factcheck", "schema-org")
"""The names of `civicclaims.checks.profiles.catalogue.PROFILES`; held to them by a test."""

_STATUS: Final = """\
exit status:
  0  nothing at or above --fail-on was found (open findings and waived ones never count)
  1  findings; an unreadable record among readable ones is one
  2  wrong usage, a path that cannot be opened, or nothing could be read
"""

_CONVERT_STATUS: Final = """\
exit status:
  0  everything was read
  1  something could not be read; the rest was written
  2  wrong usage, a path that cannot be opened, or nothing could be read
"""

_FIGURES_STATUS: Final = """\
exit status:
  0  the figures can all be true under both readings
  1  they cannot under one of them (--fail-on error asks the literal one alone)
  2  wrong usage, or a file, a line or a statement that cannot be read
  3  it could not be decided within the steps allowed
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        status: int = options.answer(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="civicclaims",
        description="Say what does not hold together in a record of claims, quotations, sources "
        "and statistics, with the reason.",
        epilog=_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"civicclaims {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    check = commands.add_parser(
        "check",
        help="check records",
        description="Check records, in files of any known format, in folders of them, or from - "
        "for standard input.",
        epilog=_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _check_options(check)
    check.set_defaults(answer=_check)

    convert = commands.add_parser(
        "convert",
        help="write a file in another format",
        description="Read a file, of whatever format, and write it in another. What could not be "
        "read, and what the other format cannot carry, is said on standard error.",
        epilog=_CONVERT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _convert_options(convert)
    convert.set_defaults(answer=_convert)

    columns = commands.add_parser(
        "columns",
        help="print which column of a table is taken for what",
        description="Print which column of a table is taken for what, in TOML. Corrected and "
        "saved, it is given back with --columns.",
    )
    columns.add_argument("path", metavar="TABLE", help="a table: .csv, .tsv or .xlsx")
    _file_options(columns)
    columns.set_defaults(answer=_columns)

    figures = commands.add_parser(
        "figures",
        help="say whether typed figures can all be true",
        description="Say whether figures can all be true, with an example or the conflict: a file "
        "with one statement a line, such as `detained = more than 55,000`, or - for standard "
        "input.",
        epilog=_FIGURES_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _figures_options(figures)
    figures.set_defaults(answer=_figures)

    draft = commands.add_parser(
        "draft",
        help="draft a record of an article",
        description="Draft a record of an article in English: quotations with their speakers, "
        "figures, dates and named sources, each with its place. The record is printed as JSON, "
        "and everything in it is a guess for a person to confirm.",
    )
    draft.add_argument("path", metavar="ARTICLE", help="a text in UTF-8, or - for standard input")
    draft.add_argument(
        "--published",
        type=_day,
        metavar="DATE",
        help="the day it appeared (YYYY-MM-DD), from which “Friday” is counted",
    )
    draft.set_defaults(answer=_draft)

    explain = commands.add_parser("explain", help="say what a check means and when it is silent")
    explain.add_argument("code", metavar="CODE", help="a code such as NUM003, or a check's name")
    explain.set_defaults(answer=_explain)

    checks = commands.add_parser("checks", help="list every check")
    checks.add_argument("--format", choices=("text", "json"), default="text")
    checks.set_defaults(answer=_checks)

    schema = commands.add_parser("schema", help="print the JSON Schema of a record or a report")
    schema.add_argument(
        "--report", action="store_true", help="of what `check --format json` prints"
    )
    schema.set_defaults(answer=_schema)
    return parser


def _check_options(check: argparse.ArgumentParser) -> None:
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
    add("--as-of", type=_day, metavar="DATE", help="the day to take for today (YYYY-MM-DD)")
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
    _file_options(check)


def _convert_options(convert: argparse.ArgumentParser) -> None:
    add = convert.add_argument
    add("path", metavar="IN", help="a file, a folder, or -")
    add("out", metavar="OUT", help="the file to write, or -")
    add(
        "--to",
        dest="write_as",
        metavar="FORMAT",
        help="the format to write; without it, the name of OUT tells",
    )
    _file_options(convert)


def _file_options(parser: argparse.ArgumentParser) -> None:
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
        choices=("day-first", "month-first", "year-first"),
        help="the order of the parts of a date in figures, such as 03/04/2025",
    )
    add("--columns", metavar="FILE", help="which column of a table is what, in TOML")
    add("--sheet", metavar="NAME", help="the sheet of a workbook")
    add("--encoding", metavar="NAME", help="the encoding of a table, such as cp1252")
    add(
        "--limit",
        type=_size,
        metavar="SIZE",
        help="the longest file, or record of a stream, in bytes: 500M (default: 64M)",
    )


def _figures_options(figures: argparse.ArgumentParser) -> None:
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


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-01-31") from error


def _check(options: argparse.Namespace) -> int:
    from civicclaims.cli.check import check_paths

    return check_paths(options)


def _convert(options: argparse.Namespace) -> int:
    from civicclaims.cli.convert import convert_path

    return convert_path(options)


def _columns(options: argparse.Namespace) -> int:
    from civicclaims.cli.columns import print_columns

    return print_columns(options)


def _figures(options: argparse.Namespace) -> int:
    from civicclaims.cli.figures import reckon_paths

    return reckon_paths(options)


def _draft(options: argparse.Namespace) -> int:
    from civicclaims.cli.draft import draft_path

    return draft_path(options)


def _explain(options: argparse.Namespace) -> int:
    from civicclaims.cli.pages import explain

    return explain(options.code)


def _checks(options: argparse.Namespace) -> int:
    from civicclaims.cli.pages import list_checks

    return list_checks(options.format)


def _schema(options: argparse.Namespace) -> int:
    from civicclaims.cli.pages import print_schema

    return print_schema(report=options.report)
