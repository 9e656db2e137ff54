"""BND006."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, WaiverUse, check
from civicclaims.findings import Level, Remark


@check("BND006", since="0.1", level=Level.NOTE)
def idle_waiver(use: WaiverUse, context: Context) -> Iterator[Remark]:  # noqa: ARG001 - all checks are told the context
    """A waiver matches no finding any more.

    ## What it does
    It reports waivers whose check ran and found nothing that they would accept, and waivers of
    checks that do not exist.

    ## Why it matters
    The flaw was mended, or the waiver names the wrong item; either way it will hide the next
    finding of its kind.

    ## Example
    >>> record = {"waivers": [{"check": "NUM003", "reason": "The source says they overlap."}]}
    >>> show("BND006", record, also=["NUM003"])
    note BND006 /waivers/0: This waiver of NUM003 matches no finding; it can go.

    ## When it is silent
    When the waiver matches a finding, has run out (BND007 says so), or its check did not run.

    ## References
    SARIF 2.1.0, section 3.35 (suppression).
    """
    if use.matched == 0 and not use.run_out:
        yield Remark(
            message=f"This waiver of {use.waiver.check} matches no finding; it can go.",
            items=use.waiver.items,
            questions="record",
        )
