"""SRC001."""

from collections.abc import Iterator

from civicclaims.checks.check import Context, check
from civicclaims.findings import Level, Remark
from civicclaims.record.statistic import Statistic


@check("SRC001", since="0.1", level=Level.NOTE)
def unsourced_statistic(statistic: Statistic, context: Context) -> Iterator[Remark]:
    """A figure stands in the text's own voice, without a source.

    ## What it does
    It looks for printed figures that nobody is said to have given: neither the figure nor a
    claim that states it has an attribution.

    ## Why it matters
    A reader who wants to know where a number comes from has nobody to ask but the text.

    ## Example
    >>> dozens = {"text": "dozens", "hedge": "dozens"}
    >>> raids = {"id": "raids", "measure": "raids", "quantity": dozens}
    >>> show("SRC001", {"statistics": [raids]})
    note SRC001 /statistics/0: The text gives “dozens” (raids) in its own voice, without a source.

    ## When it is silent
    When the figure, or a claim that states it, is attributed; when it is unprinted. A claim
    without a figure may stand in the text's own voice: what a reporter saw needs no source.

    ## References
    PARC: attribution as source, cue and content.
    """
    if statistic.quantity is None or statistic.attribution is not None:
        return
    if any(claim.attribution is not None for claim in context.bundle.claims_of(statistic)):
        return
    measure = f" ({statistic.measure})" if statistic.measure else ""
    yield Remark(
        message=(
            f"The text gives “{statistic.quantity.text}”{measure} in its own voice, "
            "without a source."
        ),
        settle="Name in `attribution` whose figure it is, if the text says so anywhere.",
    )
