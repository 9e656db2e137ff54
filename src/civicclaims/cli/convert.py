"""`civicclaims convert`: from one format to another, with a word on all that is not carried."""

import argparse
import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs

from civicclaims.cli.asked_by_profile import AskedByProfile
from civicclaims.cli.complaints import UnusableError, complain, of_fault, of_problem, say
from civicclaims.cli.folders import files
from civicclaims.cli.intake import Choice, Input, choice_of, inputs
from civicclaims.cli.taken import Taken, is_bare
from civicclaims.cli.writing import written
from civicclaims.errors import FormatError, MissingExtraError
from civicclaims.formats.catalogue import READ, WRITTEN, Format, format_named
from civicclaims.formats.losses import Loss, counted
from civicclaims.record.bundle import Bundle

_SHOWN: Final = 20
"""How many problems are printed one by one."""
_COMMENT: Final = re.compile(rb"(?<![\w/&])#")
"""What may begin a comment in YAML or TOML; inside a text it does not."""


@attrs.define
class _Account:
    """What was read, and what was not carried.

    Attributes:
        taken: What was taken in.
        shown: The first things that could not be read, as lines to print.
        untold: How many more could not be read.
        lost: What the format that is written cannot carry, by its field.
        asked: What the readers of the format that is written ask for; None where no profile is
            known of them.
        commented: The files that gave a record and may hold comments, with their formats.
    """

    taken: Taken = attrs.field(factory=Taken)
    shown: list[str] = attrs.field(factory=list)
    untold: int = 0
    lost: dict[str, int] = attrs.field(factory=dict)
    asked: AskedByProfile | None = None
    commented: dict[str, Format] = attrs.field(factory=dict)


def convert_path(options: argparse.Namespace) -> int:
    """Convert a file, say on standard error what was not carried, and give the exit status."""
    try:
        choice = choice_of(options)
        target = _target(options)
    except (KeyError, UnusableError) as error:
        return complain(*error.args)
    except OSError as error:
        return complain(of_fault(error))
    profile = target.profile
    account = _Account(asked=None if profile is None else AskedByProfile(profile))
    try:
        _convert(options, choice, target, account)
    except (UnusableError, MissingExtraError) as error:
        return complain(*error.args)
    except BrokenPipeError:
        # Whoever reads what is written has seen enough.
        raise
    except OSError as error:
        return complain(of_fault(error, options.out))
    _tell(options, target, account)
    if not account.taken.records:
        return complain("nothing could be read, and nothing was written")
    return int(bool(account.shown or account.taken.refused))


def _target(options: argparse.Namespace) -> Format:
    """The format to write: the one that is named, else the one the name of the file ends as."""
    if options.out != "-" and Path(options.out).is_dir():
        raise KeyError(f"{options.out!r} is a folder; name a file in it")
    if options.write_as is not None:
        return format_named(options.write_as, WRITTEN)
    suffix = Path(options.out).suffix.lower()
    for each in WRITTEN:
        if suffix in each.suffixes:
            return each
    for each in READ:
        if suffix in each.suffixes:
            return format_named(each.name, WRITTEN)
    known = ", ".join(each.name for each in WRITTEN)
    raise KeyError(
        f"{options.out}: nothing tells what format to write; say it with --to, of {known}"
    )


def _sources(options: argparse.Namespace, account: _Account) -> tuple[str, ...]:
    """The files to read.

    Raises:
        UnusableError: If some of a folder cannot be opened, or the file to write is one of them.
    """
    found = files(options.path)
    account.taken.add_unopened(found.unopened)
    if found.faults:
        raise UnusableError(*map(of_fault, found.faults))
    out = Path(options.out)
    if options.out != "-" and out.is_file():
        same = (each for each in found.paths if each != "-" and Path(each).exists())
        if any(out.samefile(each) for each in same):
            raise UnusableError(f"{options.out}: it would be written over itself")
    return found.paths


def _convert(
    options: argparse.Namespace, choice: Choice, target: Format, account: _Account
) -> None:
    """Read and write, a record at a time where both formats can; nothing is left half written.

    Records of one review each are put together where a file of the format to write holds one.
    """
    module, several = target.load(), target.many or target.gathers
    choice = attrs.evolve(choice, joins=1 if several else choice.options.limits.rows)
    sources = _sources(options, account)
    read = itertools.chain.from_iterable(inputs(each, choice) for each in sources)
    bundles = _bundles(options.path, read, target, account, module.LOSSES)
    if not several:
        # A second record is an error, which has to come before anything is written.
        bundles = iter(list(bundles))
    begun = list(itertools.islice(bundles, 2 if target.comments else 1))
    if not begun:
        return
    text = _text_kept(begun[0], target, account) if len(begun) == 1 else None
    with written(options.out) as file:
        if text is not None:
            file.write(text)
        else:
            module.write(itertools.chain(begun, bundles), file)


def _text_kept(bundle: Bundle, target: Format, account: _Account) -> bytes | None:
    """The text of the file that is read, comments and all, where it can be written as it is.

    It can where that file holds the one record there is, whole, and is of the format to write.
    """
    found = next(iter(account.commented.items()), None)
    if found is None or found[1] is not target or account.shown:
        return None
    path = Path(found[0])
    if not path.is_file():
        return None
    try:
        text: str = target.load().update(path.read_bytes().decode("utf-8-sig"), bundle)
    except (OSError, UnicodeDecodeError, FormatError):
        return None
    account.commented.clear()
    return text.encode()


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
        room = _SHOWN - len(account.shown)
        account.shown += [of_problem(each.path, problem) for problem in problems[:room]]
        account.untold += sum(problem.count for problem in problems[room:])
        bundle = each.reading.bundle
        if bundle is None or is_bare(each.reading):
            continue
        if account.taken.records > 1 and not (target.many or target.gathers):
            raise UnusableError(
                f"{path} holds several records, and a file of {target.name} holds one; "
                "nothing was written (--to jsonl holds many)"
            )
        if each.format is not None and each.format.comments:
            account.commented[each.path] = each.format
        for field, times in counted(bundle, losses).items():
            account.lost[field] = account.lost.get(field, 0) + times
        if account.asked is not None:
            account.asked.add(bundle)
        yield bundle


def _tell(options: argparse.Namespace, target: Format, account: _Account) -> None:
    """Say what was read, and what was not carried."""
    say(*account.shown)
    if account.untold:
        say(f"{account.untold:,} more problems")
    taken = account.taken
    several = "" if taken.records == 1 else "s"
    where = f"{taken.records:,} record{several} written to {options.out} ({target.name})"
    say(
        f"{options.path}: {taken.count:,} read, {taken.lost:,} refused; "
        f"{where if taken.records else 'no record to write'}.",
        *taken.sentences(),
    )
    reasons = {loss.field: loss.why for loss in target.load().LOSSES}
    for field, times in account.lost.items():
        say(f"Not carried by {target.name}: {field} ({times:,}): {reasons[field]}.")
    if account.asked is not None:
        say(*account.asked.sentences(options.out))
    say(*(line for each in account.commented for line in _on_comments(each)))


def _on_comments(path: str) -> Iterator[str]:
    """What there is to say of the comments of a file that were not carried."""
    if not Path(path).is_file():
        yield f"Comments are not carried, if {path} holds any."
        return
    with Path(path).open("rb") as file:
        number = next((at for at, line in enumerate(file, 1) if _COMMENT.search(line)), None)
    if number is not None:
        yield (
            f"Comments are not carried: in {path} the first # that may begin one is on "
            f"line {number:,}."
        )
