"""`civicclaims figures`: whether figures typed in the notation can all be true."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from civicclaims.cli.complaints import blamed_on, complain, of_fault
from civicclaims.cli.streams import standard_input
from civicclaims.errors import FormatError
from civicclaims.reckoning.sentences import as_json, told
from civicclaims.reckoning.verdicts import Figures, figures
from civicclaims.render.text import plain
from civicclaims.values.tables import TABLES

POSSIBLE: Final = 0
IMPOSSIBLE: Final = 1
UNREADABLE: Final = 2
UNDECIDED: Final = 3

_LONGEST: Final = 8_000_000
"""A file of more bytes, or a line of many systems that is longer, is not read."""


def reckon_paths(options: argparse.Namespace) -> int:
    """Decide the figures of a file, or of many systems, print the verdict, give the status."""
    if options.jsonl:
        return _each_line(options)
    text = _read(options.path)
    if text is None:
        return UNREADABLE
    try:
        found = figures(text, table=TABLES[options.table], steps=options.steps)
    except FormatError as error:
        if options.format == "json":
            _write(json.dumps({"error": str(error)}))
        for problem in error.problems:
            complain(f"{options.path}:{problem.line}:{problem.column}: {problem.message}")
        return UNREADABLE
    status = _status(found, options.fail_on)
    if options.format == "json":
        _write(json.dumps(as_json(found)))
    else:
        for line in told(found):
            _write(plain(line))
        _write(f"Status {status}. Nothing is said of who is right: only of what holds together.")
    return status


def _status(found: Figures, fail_on: str) -> int:
    """The exit status: 1 where a reading that counts is impossible, 3 where one is undecided."""
    counted = [found.literal] if fail_on == "error" else [found.literal, found.close]
    verdicts = {each.verdict for each in counted}
    if "impossible" in verdicts and fail_on != "never":
        return IMPOSSIBLE
    return UNDECIDED if "undecided" in verdicts else POSSIBLE


def _each_line(options: argparse.Namespace) -> int:
    """Answer each line of a file, a system in one JSON string, with one line of JSON."""
    statuses = set()
    try:
        for line in _lines(options.path):
            answer, status = _answer(line, options)
            statuses.add(status)
            _write(json.dumps(answer))
    except OSError as error:
        if error.filename is None:
            # It is what is printed that could not be written.
            raise
        complain(of_fault(error))
        return UNREADABLE
    return next(
        (each for each in (UNREADABLE, IMPOSSIBLE, UNDECIDED) if each in statuses), POSSIBLE
    )


def _answer(line: bytes, options: argparse.Namespace) -> tuple[dict[str, Any], int]:
    if len(line) > _LONGEST:
        return {"error": f"a line of more than {_LONGEST:,} bytes"}, UNREADABLE
    try:
        text = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": "expected a JSON string on this line"}, UNREADABLE
    if not isinstance(text, str):
        return {"error": "expected a JSON string on this line"}, UNREADABLE
    try:
        found = figures(text, table=TABLES[options.table], steps=options.steps)
    except FormatError as error:
        return {"error": str(error)}, UNREADABLE
    return as_json(found), _status(found, options.fail_on)


def _lines(path: str) -> Iterator[bytes]:
    with blamed_on(path):
        if path == "-":
            yield from _stripped(standard_input())
        else:
            with Path(path).open("rb") as opened:
                yield from _stripped(opened)


def _stripped(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long only the beginning."""
    while line := stream.readline(_LONGEST + 2):
        while not line.endswith(b"\n") and len(line) > _LONGEST:
            rest = stream.readline(_LONGEST)
            if not rest or rest.endswith(b"\n"):
                break
        yield line.rstrip(b"\r\n")


def _read(path: str) -> str | None:
    """The text of a file or of standard input; None, with a complaint, where it cannot be read."""
    try:
        with blamed_on(path):
            data = _bytes(path)
    except OSError as error:
        complain(of_fault(error))
        return None
    if len(data) > _LONGEST:
        complain(f"{path}: a file of more than {_LONGEST:,} bytes")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        complain(f"{path}:{line}: not UTF-8 here; save the file as UTF-8")
        return None


def _bytes(path: str) -> bytes:
    """What a file or standard input holds, as far as it may be read."""
    if path == "-":
        return standard_input().read(_LONGEST + 1)
    with Path(path).open("rb") as opened:
        return opened.read(_LONGEST + 1)


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
