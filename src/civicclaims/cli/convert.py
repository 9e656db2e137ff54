"""`civicclaims convert`: from one format to another, with a word on all that is not carried."""

import argparse
import itertools
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

import attrs

from civicclaims.cli.intake import Choice, Taken, UnknownFormatError, chosen, inputs
from civicclaims.errors import MissingExtraError
from civicclaims.formats.catalogue import FORMATS, Format, named
from civicclaims.formats.losses import Loss, counted
from civicclaims.record.bundle import Bundle
from civicclaims.render.text import plain

_SHOWN: Final = 20
"""How many problems are printed one by one."""


class _SeveralRecordsError(Exception):
    """Several records, and a format whose files hold one."""


@attrs.define
class _Account:
    """What was read, and what was not carried.

    Attributes:
        taken: What was taken in.
        problems: What could not be read, as lines to print.
        lost: What the format that is written cannot carry, by its field.
    """

    taken: Taken = attrs.field(factory=Taken)
    problems: list[str] = attrs.field(factory=list)
    lost: dict[str, int] = attrs.field(factory=dict)


def convert_path(options: argparse.Namespace) -> int:
    """Convert a file, say on standard error what was not carried, and give the exit status."""
    try:
        choice = chosen(options)
        target = _target(options)
    except KeyError as error:
        return _complain(error.args[0])
    if options.out != "-" and options.path != "-" and _is_same(options.path, options.out):
        return _complain(f"{options.out}: it would be written over itself")
    account = _Account()
    try:
        _convert(options, choice, target, account)
    except (UnknownFormatError, MissingExtraError, _SeveralRecordsError) as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(f"{error.filename or options.path}: {error.strerror or error}")
    _tell(options, target, account)
    if not account.taken.records:
        return _complain("nothing could be read, and nothing was written")
    return int(bool(account.problems or account.taken.refused))


def _target(options: argparse.Namespace) -> Format:
    """The format to write: the one that is named, else the one the name of the file ends as."""
    if options.write_as is not None:
        found = named(options.write_as)
        if not found.writes:
            raise KeyError(f"{found.name} is read and not written")
        return found
    suffix = Path(options.out).suffix.lower()
    for each in FORMATS:
        if each.writes and suffix in each.suffixes:
            return each
    raise KeyError(f"{options.out}: nothing tells what format to write; say it with --to")


def _is_same(path: str, out: str) -> bool:
    return Path(out).exists() and Path(path).exists() and Path(path).samefile(out)


def _convert(
    options: argparse.Namespace, choice: Choice, target: Format, account: _Account
) -> None:
    """Read and write, a record at a time where both formats can; nothing is left half written."""
    module = target.load()
    bundles = _bundles(options.path, choice, target, account, module.LOSSES)
    if not target.many:
        # A second record is an error, which has to come before anything is written.
        bundles = iter(list(bundles))
    first = next(bundles, None)
    if first is None:
        return
    several = itertools.chain((first,), bundles)
    if options.out == "-":
        module.write(several, sys.stdout.buffer)
        return
    path = Path(options.out)
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            module.write(several, file)
        return
    _write_beside(path.resolve(), lambda file: module.write(several, file))


def _write_beside(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file under another name, and give it its own, with its old mode, when it is whole."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        beside = Path(file.name)
        try:
            write(file)
        except BaseException:
            beside.unlink()
            raise
    beside.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
    beside.replace(path)


def _umask() -> int:
    """What new files are not allowed, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _bundles(
    path: str, choice: Choice, target: Format, account: _Account, losses: tuple[Loss, ...]
) -> Iterator[Bundle]:
    """The records of a path that could be read, counted."""
    for each in inputs(path, choice):
        account.taken.add(each.reading)
        account.problems += [f"{each.path}: {problem}" for problem in each.reading.problems]
        bundle = each.reading.bundle
        if bundle is None:
            continue
        if account.taken.records > 1 and not target.many:
            raise _SeveralRecordsError(
                f"{path} holds several records, and a file of {target.name} holds one; "
                "nothing was written (--to jsonl holds many)"
            )
        for field, times in counted(bundle, losses).items():
            account.lost[field] = account.lost.get(field, 0) + times
        yield bundle


def _tell(options: argparse.Namespace, target: Format, account: _Account) -> None:
    """Say what was read, and what was not carried."""
    for problem in account.problems[:_SHOWN]:
        _say(problem)
    if len(account.problems) > _SHOWN:
        _say(f"{len(account.problems) - _SHOWN:,} more problems")
    taken = account.taken
    _say(
        f"{options.path}: {taken.count:,} read, {len(taken.refused):,} refused; {taken.records:,} "
        f"record{'' if taken.records == 1 else 's'} written to {options.out} ({target.name})."
    )
    for sentence in taken.sentences():
        _say(sentence)
    reasons = {loss.field: loss.why for loss in target.load().LOSSES}
    for field, times in account.lost.items():
        _say(f"Not carried by {target.name}: {field} ({times:,}): {reasons[field]}.")


def _say(words: str) -> None:
    sys.stderr.write(f"{plain(words)}\n")


def _complain(words: str) -> int:
    _say(f"civicclaims: {words}")
    return 2
