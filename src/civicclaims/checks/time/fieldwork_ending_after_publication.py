"""TIM009."""

from collections.abc import Iterator
from typing import Final

from civicclaims.checks.check import Context, check
from civicclaims.checks.naming import called
from civicclaims.checks.time.days import before, last_change, last_of, ruled, shown
from civicclaims.findings import Kind, Level, Remark
from civicclaims.record.source import Source

_WHOLE: Final = "The results are taken for those of the whole fieldwork."


@check("TIM009", since="0.1", level=Level.WARNING)
def fieldwork_ending_after_publication(source: Source, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A survey was still in the field after its results had appeared.

    ## What it does
    It compares the last day of `fieldwork` with the day the source was last modified, or published
    where no change, or an earlier one, is recorded.

    ## Why it matters
    One of the dates is wrong, or the results are those of a part of the sample.

    ## Example
    >>> poll = {"id": "poll", "published": {"start": "2025-07-11"},
    ...     "fieldwork": {"start": "2025-07-10", "end": "2025-07-20"}}
    >>> show("TIM009", {"sources": [poll]})
    open TIM009 /sources/0/fieldwork: “poll” was published (2025-07-11) before its fieldwork \
ended (2025-07-20).

    ## When it is silent
    When fieldwork may have ended on the day of publication or the day after, since a day begins
    earlier in one place than in another. For fieldwork that goes on (`..`), as that of a tracking
    poll does; for uncertain dates and sources that do not exist yet. It never fails, since the
    results may be those of a first wave or of a part of the sample.

    ## References
    AAPOR Transparency Initiative: the dates of data collection are disclosed.
    """
    changed, verb = last_change(source)
    ended, appeared = last_of(source.fieldwork), last_of(changed)
    if source.planned or source.fieldwork is None or changed is None:
        return
    if ended is not None and appeared is not None and before(appeared, ended):
        yield Remark(
            message=f"“{called(source)}” was {verb} ({shown(changed)}) before its fieldwork ended "
            f"({ended}).",
            pointer="/fieldwork",
            kind=Kind.OPEN,
            questions="source",
            rests_on=ruled(source.fieldwork, changed) or _WHOLE,
            settle="See whether the results are those of the whole sample.",
        )
