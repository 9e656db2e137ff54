"""`civicclaims columns`: which column of a table is taken for what."""

import argparse
import sys
from pathlib import Path

from civicclaims.cli.intake import UnknownFormatError, chosen, format_of
from civicclaims.errors import FormatError
from civicclaims.render.text import plain


def print_columns(options: argparse.Namespace) -> int:
    """Print the columns of a table as TOML, to be corrected and given back with `--columns`."""
    try:
        choice = chosen(options)
        found = choice.format or format_of(Path(options.path))
        module = found.load()
        if not hasattr(module, "columns"):
            return _complain(f"{options.path}: {found.name} has no columns to choose")
        with Path(options.path).open("rb") as file:
            shown = str(module.columns(file, choice.options))
    except KeyError as error:
        return _complain(error.args[0])
    except (UnknownFormatError, FormatError) as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(f"{error.filename or options.path}: {error.strerror or error}")
    for line in shown.splitlines():
        sys.stdout.write(f"{plain(line)}\n")
    return 0


def _complain(words: str) -> int:
    for line in words.splitlines():
        sys.stderr.write(f"civicclaims: {plain(line)}\n")
    return 2
