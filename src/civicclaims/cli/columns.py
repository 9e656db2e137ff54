"""`civicclaims columns`: which column of a table is taken for what."""

import argparse
import sys

from civicclaims.cli.intake import UnknownFormatError, chosen, opened
from civicclaims.errors import FormatError
from civicclaims.render.text import plain


def print_columns(options: argparse.Namespace) -> int:
    """Print the columns of a table as TOML, to be corrected and given back with `--columns`."""
    try:
        choice = chosen(options)
        with opened(options.path, choice) as (found, file):
            if found is None:
                return _complain(f"{options.path}: the file is empty")
            module = found.load()
            if not hasattr(module, "columns"):
                return _complain(f"{options.path}: {found.name} has no columns to choose")
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
