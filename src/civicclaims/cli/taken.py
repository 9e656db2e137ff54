"""What was taken in from all files together, and what a person should know of it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

import attrs

from civicclaims.findings import shortened
from civicclaims.formats.reading import Reading

_SHOWN: Final = 20
"""How many names are listed one by one."""
_LONGEST: Final = 200
"""The longest name of a property that is shown whole, in characters."""
_FILES: Final = 3
"""How many files are named for one property."""


@attrs.define
class Taken:
    """What was taken in from all files together.

    Attributes:
        records: How many records could be read, at least in part.
        count: How many reviews, rows or items of their format the files held.
        refused: The names of those that are in no record, by the file they are of; one name may
            stand for many.
        lost: How many are in no record.
        passed_over: The properties that a record has no place for, and how often they occurred
            in each file.
        notes: What a person should know of how the files were read, each once, in order.
        bare: The files, or the lines of files, that can be read and hold nothing.
        unopened: How the names of files in folders end that are of no known format, and how many
            there are.
    """

    records: int = 0
    count: int = 0
    lost: int = 0
    refused: dict[str, list[str]] = attrs.field(factory=dict)
    passed_over: dict[str, dict[str, int]] = attrs.field(factory=dict)
    notes: dict[str, None] = attrs.field(factory=dict)
    bare: list[str] = attrs.field(factory=list)
    unopened: dict[str, int] = attrs.field(factory=dict)

    def add(self, path: str, line: int | None, reading: Reading) -> None:
        """Count what came of a file, or of the record that begins on one of its lines.

        Where nothing of a file could be read and the reader has no name for what it refused, the
        file as a whole is.
        """
        whole = ("the file",) if reading.bundle is None and not reading.refused else ()
        refused = (*reading.refused, *whole)
        count = max(reading.count, len(refused))
        self.count += count
        self.lost += count if reading.bundle is None else len(refused)
        if refused:
            self.refused.setdefault(path, []).extend(refused)
        if not is_bare(reading):
            self.records += reading.bundle is not None
        elif not reading.problems:
            self.bare.append(path if line is None else f"{path}:{line}")
        for note in reading.notes:
            self.notes.setdefault(f"{path}: {note}")
        for name, times in reading.passed_over.items():
            files = self.passed_over.setdefault(name, {})
            files[path] = files.get(path, 0) + times

    def add_unopened(self, endings: Mapping[str, int]) -> None:
        """Count the files of a folder that are of no known format."""
        for ending, times in endings.items():
            self.unopened[ending] = self.unopened.get(ending, 0) + times

    @property
    def refusals(self) -> tuple[str, ...]:
        """What was refused, each with its file."""
        return tuple(f"{path}: {name}" for path, names in self.refused.items() for name in names)

    def sentences(self) -> Iterator[str]:
        """What a person should know: what was refused, and what was passed over, with its file."""
        for note in islice(self.notes, _SHOWN):
            yield f"Note: {note}."
        if len(self.notes) > _SHOWN:
            yield f"Notes: {len(self.notes) - _SHOWN:,} more."
        if self.refused:
            names = self._named_refusals(len(self.refusals))
            yield f"Read: {self.count:,}, of which {self.lost:,} refused: {names}."
        if self.passed_over:
            over = _listed(
                f"{shortened(name, _LONGEST)} ({_in_files(files)})"
                for name, files in sorted(self.passed_over.items())
            )
            yield f"Passed over, since a record has no place for it: {over}."
        if self.bare:
            yield f"Nothing that is read stands in {_listed(self.bare)}."
        if self.unopened:
            endings = _listed(
                f"{name} ({times:,})" for name, times in sorted(self.unopened.items())
            )
            yield f"Not opened, since no known format has names that end so: {endings}."

    def _named_refusals(self, total: int) -> str:
        """The first names, those of a file behind it."""
        left, told = _SHOWN, []
        for path, names in self.refused.items():
            told.append(f"{path}: {', '.join(names[:left])}")
            left -= len(names[:left])
            if left == 0:
                break
        return "; ".join(told) + (f" and {total - _SHOWN:,} more" if total > _SHOWN else "")


def is_bare(reading: Reading) -> bool:
    """Whether nothing is in the record that was read: that of a page without a review.

    A record of ours that holds nothing is a record, and counts as one.
    """
    bundle = reading.bundle
    nothing = reading.count == len(reading.refused)
    return bundle is not None and nothing and next(bundle.items(), None) is None


def _in_files(files: Mapping[str, int]) -> str:
    """How often something occurred, and in which files."""
    named = ", ".join(list(files)[:_FILES])
    more = len(files) - _FILES
    rest = f" and {more:,} more file{'' if more == 1 else 's'}" if more > 0 else ""
    return f"{sum(files.values()):,} in {named}{rest}"


def _listed(names: Iterable[str]) -> str:
    several = list(names)
    more = len(several) - _SHOWN
    return ", ".join(several[:_SHOWN]) + (f" and {more:,} more" if more > 0 else "")
