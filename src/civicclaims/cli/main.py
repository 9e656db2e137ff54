"""The command: its parts, and which of them answers.

Parts are imported when they are asked for, so that `--version` and `explain` answer at once.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from io import StringIO, UnsupportedOperation
from typing import Final, NoReturn

from civicclaims import __version__
from civicclaims.cli.options import (
    check_options,
    convert_options,
    day,
    figures_options,
    file_options,
)

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
    with ExitStack() as stack:
        # Python has none of them where they were closed before it began.
        if getattr(sys, "stdout", None) is None:
            from civicclaims.cli.streams import Closed

            stack.enter_context(redirect_stdout(Closed()))
        if getattr(sys, "stderr", None) is None:
            stack.enter_context(redirect_stderr(StringIO()))
        return _answered(arguments)


def _answered(arguments: Sequence[str] | None) -> int:
    """The exit status of what was asked for."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        status: int = options.answer(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        _print_no_more()
        return 1
    except OSError as error:
        _print_no_more()
        from civicclaims.cli.complaints import complain, of_fault

        return complain(of_fault(error, "what was to be printed"))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    return status


def _print_no_more() -> None:
    """Drop what is still to be printed, so that nothing fails again at the end."""
    try:
        printed = sys.stdout.fileno()
    except UnsupportedOperation:
        # What stands in for it is a stream of the caller, and no file.
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, printed)
    os.close(nowhere)


class _Parser(argparse.ArgumentParser):
    """A parser that shows what was typed without obeying it."""

    def error(self, message: str) -> NoReturn:
        from civicclaims.render.text import plain

        super().error(plain(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
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
    check_options(check)
    check.set_defaults(answer=_check)

    convert = commands.add_parser(
        "convert",
        help="write a file in another format",
        description="Read a file, of whatever format, and write it in another. What could not be "
        "read, and what the other format cannot carry, is said on standard error.",
        epilog=_CONVERT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    convert_options(convert)
    convert.set_defaults(answer=_convert)

    columns = commands.add_parser(
        "columns",
        help="print which column of a table is taken for what",
        description="Print which column of a table is taken for what, in TOML. Corrected and "
        "saved, it is given back with --columns.",
    )
    columns.add_argument("path", metavar="TABLE", help="a table: .csv, .tsv or .xlsx; or -")
    file_options(columns)
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
    figures_options(figures)
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
        type=day,
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
