"""`civicclaims check`: from paths to reports, a record at a time."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

import attrs

from civicclaims.anchoring.folder import Folder
from civicclaims.anchoring.policy import POLICIES, Policy
from civicclaims.checks.check import Check
from civicclaims.cli.catalogue import chosen
from civicclaims.cli.printing import Printer, printer
from civicclaims.errors import ParseError
from civicclaims.findings import Finding, Level, Report
from civicclaims.formats.json import Reading, read, read_lines
from civicclaims.record.bundle import Bundle
from civicclaims.run import Tally, check

_LINES: Final = {".jsonl", ".ndjson"}
_RECORDS: Final = {".json", *_LINES}


@attrs.frozen
class _Input:
    """One record to check, as far as it could be read."""

    path: str
    line: int | None
    reading: Reading


@attrs.frozen
class _Run:
    """What is the same for every record of a run."""

    checks: tuple[Check, ...]
    as_of: dt.date
    policy: Policy
    folder: Folder | None


def check_paths(options: argparse.Namespace) -> int:
    """Check every record of every path, print what was found, and give the exit status."""
    try:
        checks = chosen(options.select, options.ignore)
    except KeyError as error:
        return _complain(error.args[0])
    as_of = options.as_of or dt.datetime.now().astimezone().date()
    try:
        folder = None if options.texts is None else Folder(Path(options.texts))
    except OSError as error:
        return _complain(f"{options.texts}: {error.strerror or error}")
    run = _Run(checks, as_of, POLICIES[options.policy], folder)
    out = printer(options.format, as_of=as_of, notes=options.notes)
    tally, read_any, failed_to_open = Tally(), False, False
    for path in options.paths:
        try:
            for each in _inputs(path, lines=options.lines):
                read_any = read_any or each.reading.bundle is not None
                report = _report(each, run, out)
                tally.add(report)
                out.report(report)
        except BrokenPipeError:
            raise
        except OSError as error:
            failed_to_open = True
            _complain(f"{error.filename or path}: {error.strerror or error}")
        except ParseError as error:
            # A text of the folder: the record would be held against something else than said.
            failed_to_open = True
            _complain(f"{options.texts}: {error}")
    unread = failed_to_open or not read_any
    status = 2 if unread else int(_fails(tally, options.fail_on))
    if not read_any and not failed_to_open:
        _complain("nothing could be read")
    out.end(tally, status)
    return status


def _inputs(path: str, *, lines: bool) -> Iterator[_Input]:
    """The records of a path; a folder gives those of its files, by name."""
    if path == "-":
        yield from _standard_input(lines=lines)
        return
    file = Path(path)
    if file.is_dir():
        inside = sorted(each for each in file.rglob("*") if each.suffix.lower() in _RECORDS)
        if not inside:
            raise OSError(f"no .json, .jsonl or .ndjson file in this folder: {path}")
        for each in inside:
            yield from _inputs(str(each), lines=lines)
    elif lines or file.suffix.lower() in _LINES:
        with file.open("rb") as opened:
            for number, reading in read_lines(opened):
                yield _Input(path, number, reading)
    else:
        yield _Input(path, None, read(file.read_bytes()))


def _standard_input(*, lines: bool) -> Iterator[_Input]:
    """The records of standard input: JSON Lines if the first line is a whole record.

    A first line that is broken still begins JSON Lines where the next begins a record too.
    """
    stream = sys.stdin.buffer
    if lines:
        yield from (_Input("-", number, reading) for number, reading in read_lines(stream))
        return
    before, first = _line_with_words(stream)
    number = before + 1
    begun = read(first.rstrip(), first_line=number) if first.rstrip().endswith(b"}") else None
    blank, rest = _line_with_words(stream) if begun is not None else (0, b"")
    many = rest and begun is not None and (begun.bundle or rest.lstrip().startswith(b"{"))
    if begun is None or not many:
        whole = b"\n" * before + first + b"\n" * blank + rest + stream.read()
        yield _Input("-", None, read(whole))
        return
    yield _Input("-", number, begun)
    second = number + blank + 1
    yield _Input("-", second, read(rest.rstrip(), first_line=second))
    for line, reading in read_lines(stream, first_line=second + 1):
        yield _Input("-", line, reading)


def _line_with_words(stream: IO[bytes]) -> tuple[int, bytes]:
    """The next line that is not blank, empty at the end, and how many blank ones came before."""
    blank = 0
    while (line := stream.readline()) and not line.strip():
        blank += 1
    return blank, line


def _report(each: _Input, run: _Run, out: Printer) -> Report:
    """Check one record, and put file, line and column to the findings that will be shown."""
    reading, checks = each.reading, run.checks
    if reading.bundle is None:
        checks = tuple(one for one in checks if one.code in {"BND004", "BND005"})
    bundle = reading.bundle or Bundle()
    report = check(
        bundle,
        as_of=run.as_of,
        checks=checks,
        problems=reading.problems,
        texts=None if run.folder is None else run.folder.texts(bundle),
        policy=run.policy,
    )
    placed = (_placed(finding, reading, out) for finding in report.findings)
    findings = tuple(sorted(placed, key=_order))
    return attrs.evolve(report, findings=findings, path=each.path, line=each.line)


def _order(finding: Finding) -> tuple[object, ...]:
    """The gravest first; findings of one check in the order of the file."""
    place = (finding.line or 0, finding.column or 0)
    return (not finding.fails, finding.level.rank, finding.check, place)


def _placed(finding: Finding, reading: Reading, out: Printer) -> Finding:
    """The finding with its place in the file, where it will be shown."""
    for problem in reading.problems:
        if (finding.pointer, finding.remark.message) == (problem.pointer, problem.message):
            return attrs.evolve(finding, line=problem.line, column=problem.column)
    pointer = reading.pointers(finding.pointer)
    place = reading.place(pointer) if out.shows(finding) else None
    line, column = place or (None, None)
    return attrs.evolve(finding, pointer=pointer, line=line, column=column)


def _fails(tally: Tally, fail_on: str) -> bool:
    """Whether anything at or above the level was found."""
    if fail_on == "never":
        return False
    return any(tally.levels[level] for level in Level if level.rank <= Level(fail_on).rank)


def _complain(words: str) -> int:
    print(f"civicclaims: {words}", file=sys.stderr)  # noqa: T201 - a command prints
    return 2
