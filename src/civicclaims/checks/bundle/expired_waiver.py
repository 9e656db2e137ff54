"""BND007."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, WaiverUse, check
from civicclaims.findings import Level, Remark


@check("BND007", since="0.1", level=Level.NOTE)
def expired_waiver(use: WaiverUse, context: Context) -> Iterator[Remark]:
    """A waiver's last day is past.

    ## What it does
    It reports waivers whose `until` lies before the day of the run (`--as-of`).

    ## Why it matters
    The finding it accepted counts again from that day, and somebody should look at it.

    ## Example
    >>> waiver = {"check": "NUM003", "reason": "Asked the office.", "until": "2025-06"}
    >>> record = {"waivers": [waiver]}
    >>> show("BND007", record, also=["NUM003"])
    note BND007 /waivers/0: This waiver of NUM003 ran out with 2025-06; today is 2026-01-31.

    ## When it is silent
    Up to and including the last day, for waivers without one, and when the check was not put.

    ## References
    SARIF 2.1.0, section 3.35 (suppression).
    """
    if use.run_out:
        yield Remark(
            message=(
                f"This waiver of {use.waiver.check} ran out with {use.waiver.until}; "
                f"today is {context.as_of}."
            ),
            items=use.waiver.items,
            questions="record",
        )
