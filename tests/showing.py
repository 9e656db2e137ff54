"""How the examples of the documentation put one check to a record."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from civicclaims.checks.catalogue import CATALOGUE, EVERY
from civicclaims.findings import Finding, Kind, Report
from civicclaims.formats.json import read_record
from civicclaims.record.bundle import VERSION, Bundle
from civicclaims.run import check

DAY: Final = dt.date(2026, 1, 31)
"""The day the examples take for today."""
_DEFAULT: Final = frozenset(each.code for each in CATALOGUE)
_OF_THE_FILE: Final = frozenset({"BND004", "BND005"})


def report(
    record: Mapping[str, Any] | str,
    codes: Iterable[str] | None = None,
    texts: Mapping[str, str] | None = None,
) -> Report:
    """What the checks say of a record, each finding with its place in the text of the record.

    The text of a record is read as it is; a mapping is written down first, under the version
    of the format this library reads.

    Args:
        record: The record.
        codes: The checks to put to it; those of the default run unless told otherwise.
        texts: The texts of sources that are at hand, by the id of the source.
    """
    text = record if isinstance(record, str) else json.dumps({"civicclaims": VERSION, **record})
    chosen = CATALOGUE if codes is None else [each for each in EVERY if each.code in codes]
    reading = read_record(text)
    bundle = Bundle() if reading.bundle is None else reading.bundle
    said = check(bundle, as_of=DAY, checks=chosen, problems=reading.problems, texts=texts)
    findings = (
        each
        if each.check in _OF_THE_FILE
        else attrs.evolve(each, pointer=reading.pointers(each.pointer))
        for each in said.findings
    )
    return attrs.evolve(said, findings=tuple(findings))


def found(
    code: str,
    record: Mapping[str, Any] | str,
    codes: Iterable[str] | None = None,
    texts: Mapping[str, str] | None = None,
) -> list[Finding]:
    """What one check finds in a record."""
    asked = codes if codes is not None or code in _DEFAULT else {code}
    return [each for each in report(record, asked, texts).findings if each.check == code]


def show(
    code: str,
    record: Mapping[str, Any] | str,
    also: Iterable[str] = (),
    texts: Mapping[str, str] | None = None,
) -> None:
    """Print what one check finds, a finding a line; it runs alone but for the codes in `also`."""
    for finding in found(code, record, {code, *also}, texts):
        is_open = finding.remark.kind is Kind.OPEN
        word = Kind.OPEN.value if is_open else finding.level.value
        print(f"{word} {code} {finding.pointer}: {finding.remark.message}")  # noqa: T201 - it is shown
