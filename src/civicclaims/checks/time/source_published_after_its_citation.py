"""TIM010."""

import re
from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.time.days import ends_before, last_change, ruled, shown
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.source import Source
from civicclaims.values.when import When

_EARLY: Final = re.compile(
    r"\b(?:drafts?|advance|embargo\w*|preprint|manuscript|forthcoming|leak\w*|unpublished|proofs?|"
    r"copy|records?|e-?mails?|letters?|memos?|court|filing)\b",
    re.IGNORECASE,
)
"""Kinds of document that are often read before they appear."""

_FROM_THEN: Final = "The source is taken for one that could not be read before it appeared."


@check("TIM010", since="0.1", level=Level.WARNING)
def source_published_after_its_citation(source: Source, context: Context) -> Iterator[Remark]:
    """A source appeared after the text that draws on it was last changed.

    ## What it does
    For each source that another derives from or quotes, it compares the day it appeared with the
    day the other was last modified, or published where no change, or an earlier one, is recorded.

    ## Why it matters
    A text can only draw on what could be read; one of the dates, or the source, is wrong.

    ## Example
    >>> article = {"id": "article", "published": {"start": "2025-07-11"},
    ...     "derived_from": ["report"]}
    >>> report = {"id": "report", "published": {"start": "2025-07-21"}}
    >>> show("TIM010", {"sources": [article, report]})
    open TIM010 /sources/0/derived_from/0: “article” draws on “report”, which appeared \
(2025-07-21) after “article” was published (2025-07-11).

    ## When it is silent
    When no whole day lies between the two, unless both times are given for one zone; when the
    source is only known to have appeared in some month or year, as journals are dated ahead. When
    it was `accessed` or `modified` later, as live pages are. For sources that do not exist yet or
    are known through another; for versions and corrections of another; for drafts, letters,
    files and advance copies, which are read before they appear. It never fails, since books, films,
    reports and magazines are reviewed and quoted before their day of publication too.

    ## References
    PROV-CONSTRAINTS: usage comes after generation.
    """
    changed, verb = last_change(source)
    if changed is None or source.planned:
        return
    for name in ("derived_from", "quoted_from"):
        for place, target in enumerate(getattr(source, name)):
            cited = context.bundle.get(target)
            if not isinstance(cited, Source) or not _appeared_whole(cited):
                continue
            if ends_before(changed, cited.published):
                appeared = cited.published or When()
                yield Remark(
                    message=f"“{called(source)}” draws on “{target}”, which appeared "
                    f"({shown(appeared)}) after “{called(source)}” was {verb} ({shown(changed)}).",
                    items=(source.id, target),
                    pointer=f"/{name}/{place}",
                    kind=Kind.OPEN,
                    rests_on=ruled(changed, appeared) or _FROM_THEN,
                    settle="See whether it was read in advance, or in an earlier version.",
                )


def _appeared_whole(cited: Source) -> bool:
    """Whether a source can be read from the one day on which it appeared, and not before."""
    day = None if cited.published is None else cited.published.first
    other = cited.known_through or cited.revision_of or cited.correction_of
    early = _EARLY.search((cited.kind or "")[:200])
    dated = day is not None and day.precision in {"day", "time"}
    return dated and not cited.planned and other is None and early is None
