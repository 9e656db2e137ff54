"""TIM011."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.time.days import before, first_of, ruled, shown
from civicclaims.errors import ParseError
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.source import Source
from civicclaims.values.date import ExtendedDate

_STAMP: Final = re.compile(
    r"/(?:web|wayback(?:/en)?)/([0-9]{4,14})(?:[a-z]{2}_)?/|/([0-9]{14})(?:[a-z]{2}_)?/https?:"
    r"|/([0-9]{4})\.([0-9]{2})\.([0-9]{2})-([0-9]{6})/"
)
_MAX_LENGTH: Final = 2_000
_NEAREST: Final = "A stamp without an hour may lead to a copy of another day."
_NO_HOUR: Final = "T00:00:00Z"


@check("TIM011", since="0.1", level=Level.WARNING)
def archived_copy_older_than_its_page(source: Source, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """The archived copy was made before the page appeared.

    ## What it does
    It reads the time in the address of an archived copy (`/web/20250711123456/`,
    `/2025.07.11-123456/`) and compares it with the day the source was published.

    ## Why it matters
    A copy from before cannot hold the text: it shows another page, or one of the dates is wrong.

    ## Example
    >>> source = {"id": "a", "published": {"start": "2025-07-11"},
    ...     "archived_url": "https://archive.example/web/20250701120000/https://news.example/a"}
    >>> show("TIM011", {"sources": [source]})
    warning TIM011 /sources/0/archived_url: The archived copy of “a” is of \
2025-07-01T12:00:00Z, before it was published (2025-07-11).

    ## When it is silent
    When no whole day lies between the two; when the copy is later, however much; when the address
    holds no time that can be read. It is open where the time has fewer than 14 digits or an hour of
    zeros, since an archive then shows the copy nearest to it, and where the date of publication
    was worked out by a rule.

    ## References
    Internet Archive, Wayback CDX: timestamps of 1 to 14 digits (yyyyMMddhhmmss), in UTC.
    """
    copied = _copied((source.archived_url or "")[:_MAX_LENGTH])
    appeared = first_of(source.published)
    if copied is None or appeared is None or source.published is None:
        return
    if before(copied, appeared):
        rule = ruled(source.published) or (None if _is_exact(copied) else _NEAREST)
        yield Remark(
            message=f"The archived copy of “{called(source)}” is of {copied}, before it was "
            f"published ({shown(source.published)}).",
            pointer="/archived_url",
            kind=Kind.FAIL if rule is None else Kind.OPEN,
            questions="source",
            rests_on=rule,
        )


def _is_exact(copied: ExtendedDate) -> bool:
    """Whether the time of a copy is its own, and no day filled up with zeros."""
    return copied.precision == "time" and not copied.text.endswith(_NO_HOUR)


def _copied(url: str) -> ExtendedDate | None:
    """The time in the address of an archived copy; None where there is none that can be read."""
    found = _STAMP.search(url)
    if found is None:
        return None
    digits = found[1] or found[2] or "".join(found.group(3, 4, 5, 6))
    parts = [digits[:4], *(digits[n : n + 2] for n in range(4, 8, 2) if len(digits) >= n + 2)]
    clock = [digits[n : n + 2] for n in (8, 10, 12)] if len(digits) == 14 else []
    try:
        return ExtendedDate.parse("-".join(parts) + (f"T{':'.join(clock)}Z" if clock else ""))
    except ParseError:
        return None
