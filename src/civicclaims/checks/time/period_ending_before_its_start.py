"""TIM001."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Kind, Level, Remark
from civicclaims.values.when import When


@check("TIM001", since="0.1", level=Level.ERROR)
def period_ending_before_its_start(when: When, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A period ends before it starts.

    ## What it does
    It compares the last day that `end` can mean with the first day that `start` can mean.

    ## Why it matters
    One of the two dates is wrong, or they have changed places.

    ## Example
    >>> when = {"text": "from May to March", "start": "2025-05", "end": "2025-03"}
    >>> show("TIM001", {"statistics": [{"id": "s", "when": when}]})
    error TIM001 /statistics/0/when: “from May to March” ends (2025-03) before it starts (2025-05).

    ## When it is silent
    When the two may touch: `2025` to `2025-03` is possible. Dates marked uncertain or
    approximate, and dates worked out by a rule that can err, leave it open.

    ## References
    EDTF (ISO 8601-2), intervals.
    """
    start, end = when.first, when.last
    if start is None or end is None or when.end is None:
        return
    words = f"“{when.text}”" if when.text else "The period"
    if end.certainly_before(start):
        yield Remark(
            message=f"{words} ends ({end}) before it starts ({start}).",
            kind=Kind.FAIL if when.rule is None else Kind.OPEN,
            rests_on=None if when.rule is None else f"The dates follow from a rule: {when.rule}.",
        )
