"""`civicclaims check`: from paths to reports, a record at a time."""

import argparse
import datetime as dt
from pathlib import Path
from typing import Final

import attrs

from civicclaims.anchoring.folder import Folder
from civicclaims.anchoring.policy import POLICIES, Policy
from civicclaims.checks.check import Check
from civicclaims.cli.catalogue import UNREAD, verdict_map, wanted_checks
from civicclaims.cli.complaints import UnusableError, complain, of_fault, of_problem
from civicclaims.cli.folders import files
from civicclaims.cli.intake import Choice, Input, choice_of, inputs
from civicclaims.cli.printing import Printer, printer
from civicclaims.cli.taken import Taken
from civicclaims.errors import FormatError, MissingExtraError, ParseError
from civicclaims.findings import Finding, Level, Report
from civicclaims.formats.joining import MOST
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.bundle import Bundle
from civicclaims.record.verdict_map import VerdictMap, rated
from civicclaims.run import Tally, check

_NAMED: Final = 3
"""How many texts without a source are named."""


@attrs.frozen
class _Run:
    """What is the same for every record of a run, and what came of those before.

    Attributes:
        checks: What is asked.
        as_of: The day taken for today.
        policy: How much the house minds what was done to a quotation.
        texts: The path of the folder of texts.
        folder: That folder.
        ratings: What the labels of reviews mean.
        choice: What the readers are told.
        out: Where it is printed.
        tally: What was found.
        taken: What was taken in.
    """

    checks: tuple[Check, ...]
    as_of: dt.date
    policy: Policy
    texts: str | None
    folder: Folder | None
    ratings: VerdictMap | None
    choice: Choice
    out: Printer
    tally: Tally = attrs.field(factory=Tally)
    taken: Taken = attrs.field(factory=Taken)


def _run(options: argparse.Namespace, as_of: dt.date) -> _Run:
    """What the options ask for.

    Raises:
        UnusableError: If one names a check, a folder or a map that there is not.
    """
    named = options.texts
    try:
        choice = attrs.evolve(choice_of(options), joins=MOST)
        checks = wanted_checks(options.select, options.ignore, options.profile)
        folder = None if options.texts is None else Folder(Path(options.texts))
        named = options.ratings
        ratings = None if options.ratings is None else verdict_map(options.ratings)
    except KeyError as error:
        raise UnusableError(error.args[0]) from error
    except OSError as error:
        raise UnusableError(of_fault(error, named)) from error
    except FormatError as error:
        lines = (of_problem(named, each) for each in error.problems)
        raise UnusableError(*lines) from error
    return _Run(
        checks=checks,
        as_of=as_of,
        policy=POLICIES[options.policy],
        texts=options.texts,
        folder=folder,
        ratings=ratings,
        choice=choice,
        out=printer(options.format, as_of=as_of, notes=options.notes),
    )


def check_paths(options: argparse.Namespace) -> int:
    """Check every record of every path, print what was found, and give the exit status."""
    as_of = options.as_of or dt.datetime.now().astimezone().date()
    try:
        run = _run(options, as_of)
    except UnusableError as error:
        return complain(*error.args)
    opened = [_check_path(path, run) for path in options.paths]
    _tell_of_unused(run.folder, options.texts)
    if all(opened) and not run.taken.records:
        complain("nothing could be read")
    usable = all(opened) and run.taken.records
    status = int(_fails(run.tally, options.fail_on)) if usable else 2
    run.out.end(run.tally, run.taken, status)
    return status


def _check_path(path: str, run: _Run) -> bool:
    """Check the files of a path, and say whether all of them could be opened."""
    found = files(path)
    complain(*map(of_fault, found.faults))
    run.taken.add_unopened(found.unopened)
    opened = [_check_file(each, run) for each in found.paths]
    return all(opened) and not found.faults


def _check_file(path: str, run: _Run) -> bool:
    """Check the records of a file, and say whether it could be opened."""
    each = None
    try:
        for each in inputs(path, run.choice):
            run.taken.add(each.path, each.line, each.reading)
            report = _report(each, run)
            run.tally.add(report)
            run.out.report(report)
    except OSError as error:
        if error.filename is None:
            # It is what is printed that could not be written.
            raise
        complain(of_fault(error))
    except ParseError as error:
        # A text of the folder: the record would be held against something else than said.
        complain(f"{run.texts}: {error}")
    except (UnusableError, MissingExtraError) as error:
        complain(*error.args)
    else:
        if each is None:
            run.taken.bare.append(path)
        return True
    return False


def _report(each: Input, run: _Run) -> Report:
    """Check one record, and put file, line and column to the findings that will be shown."""
    reading, checks = each.reading, run.checks
    if reading.bundle is None:
        checks = tuple(one for one in checks if one.code in UNREAD)
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
    placed = (_placed(finding, reading, run.out) for finding in report.findings)
    findings = tuple(sorted(placed, key=_order))
    return attrs.evolve(report, findings=findings, path=each.path, line=each.line)


def _order(finding: Finding) -> tuple[object, ...]:
    """The gravest first; findings of one check in the order of the file."""
    place = (finding.line or 0, finding.column or 0)
    return (not finding.fails, finding.level.rank, finding.check, place)


def _placed(finding: Finding, reading: Reading, out: Printer) -> Finding:
    """The finding with its place in the file, where it will be shown."""
    if finding.check in UNREAD:
        # Its place is that of what could not be read, which is in no bundle.
        return finding
    pointer = reading.pointers(finding.pointer)
    place = reading.place(pointer) if out.shows(finding) else None
    line, column, cell = place or Place()
    return attrs.evolve(finding, pointer=pointer, line=line, column=column, cell=cell)


def _tell_of_unused(folder: Folder | None, path: str) -> None:
    """Name the texts of the folder that belong to no source: a name may be misspelt."""
    names = () if folder is None else folder.unused
    if names:
        more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
        complain(f"{path}: no source is named after {', '.join(names[:_NAMED])}{more}")


def _fails(tally: Tally, fail_on: str) -> bool:
    """Whether anything at or above the level was found."""
    if fail_on == "never":
        return False
    return any(tally.levels[level] for level in Level if level.rank <= Level(fail_on).rank)
