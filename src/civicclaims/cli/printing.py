"""How `civicclaims check` prints: a report at a time, so that no file is too long."""

import datetime as dt
import json
import sys
from typing import Final, Protocol

from civicclaims.cli.catalogue import UNREAD, subjects
from civicclaims.cli.taken import Taken
from civicclaims.findings import Finding, Kind, Level, Report
from civicclaims.render import json as as_json, text as as_text
from civicclaims.run import Tally

_OPEN_SHOWN: Final = 3


class Printer(Protocol):
    """One way to print the reports of a run."""

    def shows(self, finding: Finding) -> bool:
        """Whether the finding is printed, so that its line in the file is worth looking up."""

    def report(self, report: Report) -> None:
        """Print what there is to say of one record."""

    def end(self, tally: Tally, taken: Taken, status: int) -> None:
        """Print what there is to say of all of them."""


def printer(style: str, *, as_of: dt.date, notes: bool) -> Printer:
    """The printer for `--format`."""
    if style == "json":
        return _Json(as_of)
    return _Lines() if style == "jsonl" else _Text(as_of, notes=notes)


class _Text:
    """Sentences for a terminal."""

    def __init__(self, as_of: dt.date, *, notes: bool) -> None:
        self._as_of = as_of
        self._notes = notes
        self._unshown = 0

    def shows(self, finding: Finding) -> bool:
        counts = finding.fails and finding.level is not Level.NOTE
        return self._notes or counts or finding.check in UNREAD

    def report(self, report: Report) -> None:
        shown = [each for each in report.findings if self.shows(each)]
        rest = [each for each in report.findings if not self.shows(each)]
        if not shown and report.line is not None:
            self._unshown += len(rest)
            return
        _write(as_text.heading(report))
        for finding in shown:
            _write("")
            for line in as_text.finding_lines(finding, report.path):
                _write(line)
        if shown and rest:
            _write("")
        for line in self._rest(rest):
            _write(line)
        if not report.findings:
            _write("  Nothing was found.")
        _write("")

    def _rest(self, findings: list[Finding]) -> list[str]:
        """Notes and open findings, in a line or two."""
        notes = [each for each in findings if each.fails]
        unclear = [each for each in findings if each.remark.kind is Kind.OPEN]
        waived = [each for each in findings if each.waived is not None]
        lines = []
        if notes:
            kinds: dict[str, int] = {}
            for each in notes:
                kinds[each.slug] = kinds.get(each.slug, 0) + 1
            named = ", ".join(f"{count} {slug}" for slug, count in kinds.items())
            lines.append(f"  Notes: {named}. See them: --notes")
        lines += [
            f"  Open: {as_text.plain(each.remark.message)} ({each.check})"
            for each in unclear[:_OPEN_SHOWN]
        ]
        if len(unclear) > _OPEN_SHOWN:
            lines.append(f"  Open: {len(unclear) - _OPEN_SHOWN} more. See them: --notes")
        lines += [
            f"  Waived: {each.check}, since “{as_text.plain(each.waived or '')}”" for each in waived
        ]
        return lines

    def end(self, tally: Tally, taken: Taken, status: int) -> None:
        _write(f"{tally.records:,} record{'' if tally.records == 1 else 's'}, as of {self._as_of}:")
        for line in as_text.summary(
            tally.levels, tally.open, tally.waived, tally.counts, subjects()
        ):
            _write(line)
        for line in as_text.places(tally.texts, tally.places):
            _write(line)
        if self._unshown:
            _write(
                f"Not shown: {self._unshown:,} notes, open findings and waived ones of records "
                "without any other. See them: --notes."
            )
        for line in taken.sentences():
            _write(as_text.plain(line))
        if tally.levels[Level.ERROR] + tally.levels[Level.WARNING]:
            _write(
                "What a check means: civicclaims explain CODE. Nothing was changed or filled in."
            )
        _write(
            f"Status {status}. A finding is a question about the record, the text or a source, "
            "never about a person."
        )


class _Lines:
    """One JSON document a record."""

    def shows(self, finding: Finding) -> bool:  # noqa: ARG002 - programs are told everything
        return True

    def report(self, report: Report) -> None:
        _write(as_json.dumps(report))

    def end(self, tally: Tally, taken: Taken, status: int) -> None:
        """Say nothing more: each line stands by itself."""


class _Json:
    """One JSON document for all records, written piece by piece."""

    def __init__(self, as_of: dt.date) -> None:
        self._as_of = as_of
        self._open = False

    def shows(self, finding: Finding) -> bool:  # noqa: ARG002 - programs are told everything
        return True

    def report(self, report: Report) -> None:
        begin = "," if self._open else '{"reports": ['
        _write(f"{begin}\n{as_json.dumps(report)}")
        self._open = True

    def end(self, tally: Tally, taken: Taken, status: int) -> None:
        summary = {
            "as_of": self._as_of.isoformat(),
            "records": tally.records,
            "errors": tally.levels[Level.ERROR],
            "warnings": tally.levels[Level.WARNING],
            "notes": tally.levels[Level.NOTE],
            "open": tally.open,
            "waived": tally.waived,
            "counts": {code: as_json.counted(count) for code, count in tally.counts.items()},
            "read": {
                "count": taken.count,
                "refused": taken.refusals,
                "passed_over": {
                    name: sum(files.values()) for name, files in taken.passed_over.items()
                },
                "passed_over_in": taken.passed_over,
                "notes": list(taken.notes),
                "empty": taken.bare,
                "unopened": taken.unopened,
            },
            "status": status,
        }
        begin = "" if self._open else '{"reports": [\n'
        _write(f'{begin}],\n"summary": {json.dumps(summary)}}}')


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
