"""`civicclaims columns`: which column of a table is taken for what."""

import argparse
import sys

from civicclaims.cli.complaints import UnusableError, complain, of_fault, of_problem
from civicclaims.cli.intake import choice_of, opened
from civicclaims.errors import FormatError
from civicclaims.render.text import plain


def print_columns(options: argparse.Namespace) -> int:
    """Print the columns of a table as TOML, to be corrected and given back with `--columns`."""
    try:
        shown = _columns(options)
    except (KeyError, UnusableError) as error:
        return complain(*error.args)
    except FormatError as error:
        return complain(*(of_problem(options.path, each) for each in error.problems))
    except OSError as error:
        return complain(of_fault(error))
    for line in shown.splitlines():
        sys.stdout.write(f"{plain(line)}\n")
    return 0


def _columns(options: argparse.Namespace) -> str:
    """The columns of a table as TOML.

    Raises:
        KeyError: If there is no such format or encoding.
        UnusableError: If the file is no table, or nothing tells what it is.
        FormatError: If the table, or the file that says what its columns are, cannot be read.
        OSError: If one of them cannot be opened or read; it names the file.
    """
    choice = choice_of(options)
    with opened(options.path, choice) as (found, file):
        if found is None:
            raise UnusableError(f"{options.path}: the file is empty")
        if not found.columns:
            raise UnusableError(f"{options.path}: {found.name} has no columns to choose")
        return str(found.load().columns(file, choice.options))
