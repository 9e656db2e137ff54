"""`civicclaims convert`: from one format to another, with a word on all that is not carried."""

import argparse
import errno
import itertools
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import attrs

from civicclaims.cli.folders import files
from civicclaims.cli.intake import Choice, Input, UnknownFormatError, chosen, inputs
from civicclaims.cli.taken import Taken, is_bare
from civicclaims.errors import MissingExtraError
from civicclaims.formats.catalogue import READ, WRITTEN, Format, named
from civicclaims.formats.losses import Loss, counted
from civicclaims.record.bundle import Bundle
from civicclaims.render.text import plain

_SHOWN: Final = 20
"""How many problems are printed one by one."""


class _UnwritableError(Exception):
    """What was read cannot be written there; the message says why."""


@attrs.define
class _Account:
    """What was read, and what was not carried.

    Attributes:
        taken: What was taken in.
        problems: How many things could not be read.
        shown: The first of them, as lines to print.
        lost: What the format that is written cannot carry, by its field.
    """

    taken: Taken = attrs.field(factory=Taken)
    problems: int = 0
    shown: list[str] = attrs.field(factory=list)
    lost: dict[str, int] = attrs.field(factory=dict)


def convert_path(options: argparse.Namespace) -> int:
    """Convert a file, say on standard error what was not carried, and give the exit status."""
    try:
        choice = chosen(options)
        target = _target(options)
    except KeyError as error:
        return _complain(error.args[0])
    account = _Account()
    try:
        _convert(options, choice, target, account)
    except (UnknownFormatError, MissingExtraError, _UnwritableError) as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(f"{error.filename or options.out}: {error.strerror or error}")
    _tell(options, target, account)
    if not account.taken.records:
        return _complain("nothing could be read, and nothing was written")
    return int(bool(account.problems or account.taken.refused))


def _target(options: argparse.Namespace) -> Format:
    """The format to write: the one that is named, else the one the name of the file ends as."""
    if options.out != "-" and Path(options.out).is_dir():
        raise KeyError(f"{options.out!r} is a folder; name a file in it")
    if options.write_as is not None:
        return named(options.write_as, WRITTEN)
    suffix = Path(options.out).suffix.lower()
    for each in WRITTEN:
        if suffix in each.suffixes:
            return each
    for each in READ:
        if suffix in each.suffixes:
            return named(each.name, WRITTEN)
    known = ", ".join(each.name for each in WRITTEN)
    raise KeyError(
        f"{options.out}: nothing tells what format to write; say it with --to, of {known}"
    )


def _sources(options: argparse.Namespace, account: _Account) -> tuple[str, ...]:
    """The files to read.

    Raises:
        OSError: If one of a folder cannot be opened.
        _UnwritableError: If the file to write is one of them.
    """
    found = files(options.path)
    account.taken.add_unopened(found.unopened)
    for fault in found.faults:
        raise fault
    out = Path(options.out)
    if options.out != "-" and out.is_file():
        same = (each for each in found.paths if each != "-" and Path(each).exists())
        if any(out.samefile(each) for each in same):
            raise _UnwritableError(f"{options.out}: it would be written over itself")
    return found.paths


def _convert(
    options: argparse.Namespace, choice: Choice, target: Format, account: _Account
) -> None:
    """Read and write, a record at a time where both formats can; nothing is left half written."""
    module = target.load()
    sources = _sources(options, account)
    read = itertools.chain.from_iterable(inputs(each, choice) for each in sources)
    bundles = _bundles(options.path, read, target, account, module.LOSSES)
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
    with _beside(options.out) as file:
        module.write(several, file)


@contextmanager
def _beside(out: str) -> Iterator[IO[bytes]]:
    """A file under another name, which gets its own, with its old mode, when it is whole.

    Raises:
        OSError: If there can be none, or the file that is there may not be written.
    """
    path = Path(out).resolve()
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), out)
    try:
        opened = tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False)  # noqa: SIM115 - closed below
    except OSError as error:
        raise OSError(error.errno, error.strerror, out) from error
    with opened as file:
        beside = Path(file.name)
        try:
            yield file
            file.flush()
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
    path: str,
    read: Iterable[Input],
    target: Format,
    account: _Account,
    losses: tuple[Loss, ...],
) -> Iterator[Bundle]:
    """The records of a path that could be read, counted."""
    for each in read:
        account.taken.add(each.path, each.line, each.reading)
        problems = each.reading.problems
        account.problems += len(problems)
        room = _SHOWN - len(account.shown)
        account.shown += [f"{each.path}: {problem}" for problem in problems[:room]]
        bundle = each.reading.bundle
        if bundle is None or is_bare(each.reading):
            continue
        if account.taken.records > 1 and not target.many:
            raise _UnwritableError(
                f"{path} holds several records, and a file of {target.name} holds one; "
                "nothing was written (--to jsonl holds many)"
            )
        for field, times in counted(bundle, losses).items():
            account.lost[field] = account.lost.get(field, 0) + times
        yield bundle


def _tell(options: argparse.Namespace, target: Format, account: _Account) -> None:
    """Say what was read, and what was not carried."""
    for problem in account.shown:
        _say(problem)
    if account.problems > _SHOWN:
        _say(f"{account.problems - _SHOWN:,} more problems")
    taken = account.taken
    _say(
        f"{options.path}: {taken.count:,} read, {taken.lost:,} refused; {taken.records:,} "
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
