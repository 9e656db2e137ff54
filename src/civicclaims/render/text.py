"""A report in sentences, for a terminal: what fails, on what it rests, what would settle it."""

import textwrap
import unicodedata
from collections.abc import Iterator, Mapping

from civicclaims.findings import Count, Exhibit, Finding, Kind, Level, Report, shortened

_WIDTH = 100


def plain(words: str) -> str:
    """Words of a record made safe to show: no control characters, no marks that turn the line.

    Whoever writes a record could otherwise move the cursor or colour the screen.
    """
    return "".join(
        character
        if character.isprintable() or unicodedata.category(character) == "Zs"
        else _escape(ord(character))
        for character in words
    )


def _escape(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def heading(report: Report) -> str:
    """One line on the record: where it is from and what it holds."""
    name = report.path or "record"
    if report.line is not None:
        name = f"{name}:{report.line}"
    if report.record is not None:
        name = f"{name} ({shortened(report.record)})"
    held = [_plural(count, array) for array, count in report.contents.items()]
    unread = not held and any(each.check == "BND004" for each in report.findings)
    nothing = "nothing could be read" if unread else "nothing in it"
    return plain(f"{name}: {', '.join(held) or nothing}.")


def finding_lines(finding: Finding, path: str | None = None) -> Iterator[str]:
    """A finding in a few lines, the message first."""
    place = finding.pointer
    if finding.cell is not None:
        place = f"{path or ''}:{finding.cell} {place}".rstrip()
    elif finding.line is not None:
        place = f"{path or ''}:{finding.line}:{finding.column} {place}".rstrip()
    elif not place:
        place = f"{path or 'the record'} as a whole"
    if finding.remark.kind is Kind.OPEN:
        word = "OPEN"
    else:
        word = finding.level.value.upper()
        if finding.waived is not None:
            word = f"WAIVED {word}"
    yield from _wrapped(
        plain(f"{word} {finding.check} {finding.slug}: {finding.remark.message}"), ""
    )
    yield f"    at {plain(shortened(place))}"
    yield from _table(finding.remark.exhibits)
    for label, words in (
        ("", " ".join(finding.remark.details)),
        ("Rests on ", finding.remark.rests_on),
        ("To settle it: ", finding.remark.settle),
        ("Accepted: ", None if finding.waived is None else shortened(finding.waived)),
    ):
        if words:
            yield from _wrapped(plain(f"{label}{words}"), "    ")


def summary(
    levels: Mapping[Level, int],
    open_: int,
    waived: int,
    counts: Mapping[str, Count],
    subjects: Mapping[str, str],
) -> Iterator[str]:
    """The closing lines: how many findings, and how often each check was asked.

    `subjects` says for each check what it is put to, for those that found nothing to ask about.
    """
    parts = [_plural(levels[level], f"{level.value}s") for level in Level]
    if open_:
        parts.append(f"{open_} open (nobody can tell)")
    if waived:
        parts.append(f"{waived} waived")
    yield f"{', '.join(parts)}."
    asked = {code: count.asked for code, count in counts.items()}
    total = sum(asked.values())
    idle = [code for code, times in asked.items() if times == 0]
    yield f"Asked: {len(asked) - len(idle)} of {len(asked)} checks, {total:,} times."
    busy = [f"{code} {times:,}" for code, times in asked.items() if times]
    if busy:
        yield from _wrapped(f"  {', '.join(busy)}.", "  ")
    if idle:
        reasons = ", ".join(f"{code} (no {subjects.get(code, 'such item')})" for code in idle)
        yield from _wrapped(f"  Could not be asked: {reasons}.", "  ")


def places(texts: int, counts: Mapping[str, int]) -> Iterator[str]:
    """What became of the places in texts."""
    if not texts:
        yield "  No text was read: whether words stand where the record says is not compared."
        return
    told = ", ".join(f"{number:,} {status}" for status, number in counts.items())
    yield from _wrapped(f"  {_plural(texts, 'texts')} read. Places in texts: {told or '0'}.", "  ")


def _table(exhibits: tuple[Exhibit, ...]) -> Iterator[str]:
    """The figures a finding rests on, in columns."""
    rows = [
        (
            plain(each.printed),
            plain(each.meaning),
            plain(each.allowed or ""),
            plain(shortened(each.item)),
        )
        for each in exhibits
    ]
    widths = [min(max((len(row[place]) for row in rows), default=0), 44) for place in range(3)]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False) if width)
        yield f"      {'  '.join((*cells, row[3]))}".rstrip()


def _wrapped(words: str, indent: str) -> Iterator[str]:
    yield from textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent or "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plural(count: int, array: str) -> str:
    """`1 claim`, `3 claims`, `2 sets of parts`."""
    words = {"parts_of_whole": "sets of parts", "tallies": "tallies"}.get(array, array)
    if count == 1:
        words = {"sets of parts": "set of parts", "tallies": "tally"}.get(
            words, words.removesuffix("s")
        )
    return f"{count:,} {words.replace('_', ' ')}"
