"""How the examples of the documentation put one check to a record."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from civicclaims.checks.catalogue import CATALOGUE
from civicclaims.findings import Finding, Kind
from civicclaims.formats.json import read
from civicclaims.record.bundle import VERSION, Bundle
from civicclaims.run import check

DAY = dt.date(2026, 1, 31)
"""The day the examples take for today."""
_OF_THE_FILE = frozenset({"BND004", "BND005"})


def found(
    code: str, record: Mapping[str, Any] | str, codes: Iterable[str] | None = None
) -> Iterator[tuple[str, Finding]]:
    """What one check finds in a record, each with its place in the text of the record.

    The text of a record is read as it is; a mapping is written down first, under the version
    of the format this library reads.

    Args:
        code: The check whose findings are wanted.
        record: The record.
        codes: The checks to put to it; all of them unless told otherwise.
    """
    text = record if isinstance(record, str) else json.dumps({"civicclaims": VERSION, **record})
    chosen = CATALOGUE if codes is None else [each for each in CATALOGUE if each.code in codes]
    reading = read(text)
    bundle = Bundle() if reading.bundle is None else reading.bundle
    report = check(bundle, as_of=DAY, checks=chosen, problems=reading.problems)
    for finding in report.findings:
        if finding.check == code:
            in_file = code in _OF_THE_FILE
            yield (finding.pointer if in_file else reading.pointers(finding.pointer)), finding


def show(code: str, record: Mapping[str, Any] | str, also: Iterable[str] = ()) -> None:
    """Print what one check finds, a finding a line; it runs alone but for the codes in `also`."""
    for pointer, finding in found(code, record, {code, *also}):
        is_open = finding.remark.kind is Kind.OPEN
        word = Kind.OPEN.value if is_open else finding.level.value
        print(f"{word} {code} {pointer}: {finding.remark.message}")  # noqa: T201 - it is shown
