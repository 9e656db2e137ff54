"""`civicclaims check`: from paths to reports, a record at a time."""

import argparse
import datetime as dt
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import attrs

from civicclaims.anchoring.folder import Folder
from civicclaims.anchoring.policy import POLICIES, Policy
from civicclaims.checks.check import Check
from civicclaims.cli.catalogue import chosen, verdict_map
from civicclaims.cli.intake import (
    Choice,
    Input,
    Taken,
    UnknownFormatError,
    chosen as chosen_files,
    inputs,
)
from civicclaims.cli.printing import Printer, printer
from civicclaims.errors import FormatError, MissingExtraError, ParseError, Problem
from civicclaims.findings import Finding, Level, Report
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.bundle import Bundle
from civicclaims.record.verdict_map import VerdictMap, rated
from civicclaims.run import Tally, check

_NAMED: Final = 3
"""How many texts without a source are named."""


@attrs.frozen
class _Run:
    """What is the same for every record of a run."""

    checks: tuple[Check, ...]
    as_of: dt.date
    policy: Policy
    folder: Folder | None
    ratings: VerdictMap | None
    choice: Choice


class _UnusableError(Exception):
    """An option that leads nowhere; the message says which and why."""


def _run(options: argparse.Namespace, as_of: dt.date) -> _Run:
    """What the options ask for.

    Raises:
        _UnusableError: If one names a check, a folder or a map that there is not.
    """
    named = options.texts
    try:
        choice = attrs.evolve(chosen_files(options), joins=True)
        checks = chosen(options.select, options.ignore, options.profile)
        folder = None if options.texts is None else Folder(Path(options.texts))
        named = options.ratings
        ratings = None if options.ratings is None else verdict_map(options.ratings)
    except KeyError as error:
        raise _UnusableError(error.args[0]) from error
    except OSError as error:
        raise _UnusableError(f"{named}: {error.strerror or error}") from error
    except FormatError as error:
        problems = (f"{named}: {each}" for each in error.problems)
        raise _UnusableError("\n".join(problems)) from error
    return _Run(checks, as_of, POLICIES[options.policy], folder, ratings, choice)


def check_paths(options: argparse.Namespace) -> int:
    """Check every record of every path, print what was found, and give the exit status."""
    as_of = options.as_of or dt.datetime.now().astimezone().date()
    try:
        run = _run(options, as_of)
    except _UnusableError as error:
        return _complain(str(error))
    out = printer(options.format, as_of=as_of, notes=options.notes)
    tally, taken, failed_to_open = Tally(), Taken(), False
    for path in options.paths:
        try:
            for each in inputs(path, run.choice):
                taken.add(each.reading)
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
        except (UnknownFormatError, MissingExtraError) as error:
            failed_to_open = True
            _complain(str(error))
    _tell_of_unused(run.folder, options.texts)
    read_any = taken.records > 0
    unread = failed_to_open or not read_any
    status = 2 if unread else int(_fails(tally, options.fail_on))
    if not read_any and not failed_to_open:
        _complain("nothing could be read")
    out.end(tally, taken, status)
    return status


def _report(each: Input, run: _Run, out: Printer) -> Report:
    """Check one record, and put file, line and column to the findings that will be shown."""
    reading, checks = each.reading, run.checks
    if reading.bundle is None:
        checks = tuple(one for one in checks if one.code in {"BND004", "BND005"})
    bundle = reading.bundle or Bundle()
    if run.ratings is not None:
        bundle = rated(bundle, run.ratings)
    report = check(
        bundle,
        as_of=run.as_of,
        checks=checks,
        problems=reading.problems,
        texts=None if run.folder is None else run.folder.texts(bundle),
        policy=run.policy,
    )
    problems: dict[tuple[str, str], list[Problem]] = {}
    for problem in reversed(reading.problems):
        problems.setdefault((problem.pointer, problem.message), []).append(problem)
    placed = (_placed(finding, reading, problems, out) for finding in report.findings)
    findings = tuple(sorted(placed, key=_order))
    return attrs.evolve(report, findings=findings, path=each.path, line=each.line)


def _order(finding: Finding) -> tuple[object, ...]:
    """The gravest first; findings of one check in the order of the file."""
    place = (finding.line or 0, finding.column or 0)
    return (not finding.fails, finding.level.rank, finding.check, place)


def _placed(
    finding: Finding,
    reading: Reading,
    problems: Mapping[tuple[str, str], list[Problem]],
    out: Printer,
) -> Finding:
    """The finding with its place in the file, where it will be shown."""
    same = problems.get((finding.pointer, finding.remark.message))
    if same:
        # Several records put together may have the same problem: each finding takes one place.
        problem = same.pop()
        return attrs.evolve(finding, line=problem.line, column=problem.column, cell=problem.cell)
    pointer = reading.pointers(finding.pointer)
    place = reading.place(pointer) if out.shows(finding) else None
    line, column, cell = place or Place()
    return attrs.evolve(finding, pointer=pointer, line=line, column=column, cell=cell)


def _tell_of_unused(folder: Folder | None, path: str) -> None:
    """Name the texts of the folder that belong to no source: a name may be misspelt."""
    names = () if folder is None else folder.unused
    if names:
        more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
        _complain(f"{path}: no source is named after {', '.join(names[:_NAMED])}{more}")


def _fails(tally: Tally, fail_on: str) -> bool:
    """Whether anything at or above the level was found."""
    if fail_on == "never":
        return False
    return any(tally.levels[level] for level in Level if level.rank <= Level(fail_on).rank)


def _complain(words: str) -> int:
    print(f"civicclaims: {words}", file=sys.stderr)  # noqa: T201 - a command prints
    return 2
