"""What is said on standard error; nothing in it can colour the screen of whoever reads it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from civicclaims.errors import Problem
from civicclaims.render.text import plain


class UnusableError(Exception):
    """What was asked for cannot be done; each argument is a line that says why."""


def say(*lines: str) -> None:
    """Print lines, each of which stays one whatever the names in it hold."""
    for line in lines:
        sys.stderr.write(f"{plain(line)}\n")


def complain(*lines: str) -> int:
    """Print lines that say why something cannot be done, and give the exit status of that."""
    say(*(f"civicclaims: {line}" for line in lines))
    return 2


@contextmanager
def blamed_on(path: str) -> Iterator[None]:
    """Say of a file what the system refuses inside, where nothing is done but to read it.

    Raises:
        OSError: If the system refuses something; it names the file.
    """
    try:
        yield
    except OSError as error:
        if error.filename is not None:
            raise
        name = "standard input" if path == "-" else path
        raise OSError(error.errno, error.strerror or str(error), name) from error


def of_fault(fault: OSError, name: str = "") -> str:
    """The line for what the system refused to do.

    Args:
        fault: What it says of it.
        name: What it was to be done with, where the fault does not name it.
    """
    return f"{fault.filename or name}: {fault.strerror or fault}"


def of_problem(path: str, problem: Problem) -> str:
    """The line for what of a file could not be read; of a whole file there is no place to name."""
    placed = problem.pointer or problem.cell or problem.line is not None
    return f"{path}: {problem if placed else problem.message}"
